import { byId, h } from './h'

/** On the root while the short paper is printed: nothing else comes on paper then. */
const short = 'kz-short'

/** @param parts the short paper, drawn; it stands in the page, unseen, while it is printed, and goes with the screen */
export function printShort(title: string, parts: readonly Node[]): void {
  takeAway()
  byId('kz-main').append(h('div', { id: 'kz-paper' }, h('h1', {}, title), ...parts))
  document.documentElement.classList.add(short)
  print()
}

export function printAll(): void {
  takeAway()
  print()
}

function takeAway(): void {
  document.documentElement.classList.remove(short)
  document.getElementById('kz-paper')?.remove()
}

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
    takeAway()
    for (const details of unfolded) details.open = false
    unfolded.clear()
  })
}
