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
 * @param changed whether the screen that comes in its place is in the same language and tells something else; if not, it
 * is the same one in another language
 * @returns a function that does the same on that screen; the heading gets the focus of an element that cannot be found
 * back, or that is folded away
 */
export function handOver(main: HTMLElement, changed: boolean): (heading: HTMLElement) => void {
  const asking = main.querySelector('.kz-day')?.getAttribute('aria-labelledby')
  const inputs = [...main.querySelectorAll('input')].map(({ id, value, checked }) => ({ id, value, checked }))
  const folds = foldsIn(main)
  const unfolded = new Set(folds.filter((fold) => fold.open).map(nameOf))
  const explained = [...unmatched, ...[...main.querySelectorAll('.kz-term[aria-expanded=true]')].map(termOf)]
  const focus = main.contains(document.activeElement) ? document.activeElement?.id : undefined

  return (heading) => {
    if (asking && !changed) document.getElementById(asking)?.click()
    for (const { id, value, checked } of inputs) {
      const input = document.getElementById(id) as HTMLInputElement | null
      if (input?.type === 'text') input.value = value
      else if (input) input.checked = checked
    }
    foldsIn(main).forEach((fold, at) => (fold.open = changed ? unfolded.has(nameOf(fold)) : (folds[at]?.open ?? false)))
    const closed = [...main.querySelectorAll<HTMLElement>('.kz-term[aria-expanded=false]')]
    unmatched = explained.filter((term) => {
      const at = closed.findIndex((word) => termOf(word) === term)
      if (at >= 0) closed.splice(at, 1)[0]?.click()
      return at < 0
    })
    if (focus === undefined) return
    const again = document.getElementById(focus)
    again?.focus({ preventScroll: true })
    if (again && document.activeElement === again) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: !changed })
  }
}

function foldsIn(main: HTMLElement): HTMLDetailsElement[] {
  return [...main.querySelectorAll('details')]
}

/** What a fold is about: its words without numbers, as a plan counts its steps. */
function nameOf(fold: HTMLDetailsElement): string | undefined {
  return fold.querySelector('summary')?.firstChild?.textContent?.replace(/\d+/g, '')
}

/** The id of the explained term; before it in the element's id stands a count, which differs between languages. */
function termOf(word: Element): string | undefined {
  return word.getAttribute('aria-controls')?.replace(/^kz-term-\d+-/, '')
}
