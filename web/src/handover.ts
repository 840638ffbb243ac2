/** Words explained in one language that the other does not mark: explained again after the way back. */
let unmatched: (string | undefined)[] = []

/** For a new screen, on which nothing is explained yet. */
export function handOverNothing(): void {
  unmatched = []
}

/**
 * Remembers what the parent did on a screen and did not hand in: what is filled in, what is unfolded, which words are
 * explained, and where the focus is.
 *
 * @returns a function that does the same on the screen that came in its place, the same one in another language; the
 * heading gets the focus of an element that cannot be found back
 */
export function handOver(main: HTMLElement): (heading: HTMLElement) => void {
  const inputs = [...main.querySelectorAll('input')].map(({ id, value, checked }) => ({ id, value, checked }))
  const folds = foldsIn(main).map((fold) => fold.open)
  const explained = [...unmatched, ...[...main.querySelectorAll('.kz-term[aria-expanded=true]')].map(termOf)]
  const focus = main.contains(document.activeElement) ? document.activeElement?.id : undefined

  return (heading) => {
    for (const { id, value, checked } of inputs) {
      const input = document.getElementById(id) as HTMLInputElement | null
      if (input?.type === 'text') input.value = value
      else if (input) input.checked = checked
    }
    foldsIn(main).forEach((fold, at) => (fold.open = folds[at] ?? false))
    const closed = [...main.querySelectorAll<HTMLElement>('.kz-term[aria-expanded=false]')]
    unmatched = explained.filter((term) => {
      const at = closed.findIndex((word) => termOf(word) === term)
      if (at >= 0) closed.splice(at, 1)[0]?.click()
      return at < 0
    })
    if (focus !== undefined) (document.getElementById(focus) ?? heading).focus({ preventScroll: true })
  }
}

function foldsIn(main: HTMLElement): HTMLDetailsElement[] {
  return [...main.querySelectorAll('details')]
}

/** The id of the explained term; before it in the element's id stands a count, which differs between languages. */
function termOf(word: Element): string | undefined {
  return word.getAttribute('aria-controls')?.replace(/^kz-term-\d+-/, '')
}
