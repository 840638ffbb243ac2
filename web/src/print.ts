/** Unfolds what is folded while the page is printed: on paper nobody can open it. */
export function unfoldForPrint(): void {
  // Some browsers announce a print twice, or its end before its beginning.
  const unfolded = new Set<HTMLDetailsElement>()
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')) {
      unfolded.add(details)
      details.open = true
    }
  })
  addEventListener('afterprint', () => {
    for (const details of unfolded) details.open = false
    unfolded.clear()
  })
}
