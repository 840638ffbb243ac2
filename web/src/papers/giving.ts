/** Hands a paper to the parent. Each way can be refused: by a frame, an app that shows the page, or a person. */
import { byId, h } from '../h'

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

/** On the body while a paper stands on the page: only that is printed. The second one for the short paper. Not every browser tells that it prints. */
new MutationObserver(() => {
  const paper = document.getElementById('kz-paper')
  document.body.classList.toggle('kz-papers', paper !== null)
  document.body.classList.toggle('kz-brief', paper?.dataset.paper === 'short')
}).observe(byId('kz-main'), { childList: true, subtree: true, attributeFilter: ['data-paper'] })

/** A browser that waits so long, in ms, shows a window in which one prints. */
const waits = 300

/** Prints the paper that stands on the page. @returns whether the browser began to print */
export function printPaper(): boolean {
  let began = false
  const note = (): void => {
    began = true
  }
  addEventListener('beforeprint', note)
  const since = performance.now()
  try {
    print()
  } catch {
    // As good as a print that does not begin.
  }
  removeEventListener('beforeprint', note)
  return began || performance.now() - since > waits
}
