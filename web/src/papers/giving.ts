/** Hands a paper to the parent. Each way can be refused: by a frame, an app that shows the page, or a person. */
import { h } from '../h'

let address = ''

/** Gives a file, made on the device. @returns whether the browser took it; whether it keeps it, it tells nobody */
export function giveFile(name: string, content: BlobPart, type: string): boolean {
  forgetFile()
  try {
    address = URL.createObjectURL(new Blob([content], { type }))
    h('a', { href: address, download: name }).click()
    return true
  } catch {
    return false
  }
}

/** Lets go of the last file: until then the browser keeps its text at hand for the download. */
export function forgetFile(): void {
  URL.revokeObjectURL(address)
  address = ''
}

/** @returns whether the text is on the clipboard now */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** On the root while a paper is printed: nothing else comes on it. The second one for the short paper. */
const classes = ['kz-papers', 'kz-brief'] as const

addEventListener('beforeprint', () => {
  const paper = document.getElementById('kz-paper')
  if (paper) markForPrint(paper.dataset.paper === 'short')
})
addEventListener('afterprint', () => document.documentElement.classList.remove(...classes))

function markForPrint(brief: boolean): void {
  document.documentElement.classList.add(classes[0])
  document.documentElement.classList.toggle(classes[1], brief)
}

/** Prints the paper that stands on the page. @returns whether the browser began to print */
export function printPaper(): boolean {
  let began = false
  const note = (): void => {
    began = true
  }
  addEventListener('beforeprint', note)
  try {
    print()
  } catch {
    // As good as a print that does not begin.
  }
  removeEventListener('beforeprint', note)
  return began
}
