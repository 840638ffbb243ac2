/** On the root while the short print is made: the answer, the plan, the answers given, and what the parent unfolded. */
const short = 'kz-short'

/** Prints what a parent takes along to a desk. The browser's own way to print, and `printAll`, print all there is. */
export function printShort(): void {
  document.documentElement.classList.add(short)
  print()
}

export function printAll(): void {
  document.documentElement.classList.remove(short)
  print()
}

/** Unfolds what is folded while the page is printed: on paper nobody can open it. */
export function unfoldForPrint(): void {
  // Some browsers announce a print twice, or its end before its beginning.
  const unfolded = new Set<HTMLDetailsElement>()
  addEventListener('beforeprint', () => {
    const everything = !document.documentElement.classList.contains(short)
    for (const details of document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')) {
      if (!everything && !isShort(details)) continue
      unfolded.add(details)
      details.open = true
    }
  })
  addEventListener('afterprint', () => {
    document.documentElement.classList.remove(short)
    for (const details of unfolded) details.open = false
    unfolded.clear()
  })
}

/** The steps of the plan, the answers, and where all of it comes from; print.css leaves out the sources of the last. */
function isShort(details: HTMLDetailsElement): boolean {
  const layer = details.parentElement?.id
  const isAbout = details.matches(':last-of-type') || details.querySelector(':scope > .kz-rows') !== null
  return layer === 'kz-section-plan' || (layer === 'kz-section-background' && isAbout)
}
