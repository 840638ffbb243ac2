import { byId } from './h'

/** What a screen hands over to be put on the page. */
export interface View {
  title: string
  heading: HTMLElement
  nodes: readonly Node[]
  /** What stands under the screen: "your answers" and "wipe all", the last one only, or nothing. */
  tools: 'all' | 'wipe' | 'none'
}

/** Puts a screen on the page and moves the focus to its heading. */
export function putOnPage(view: View, notice: string): void {
  byId('kz-main').replaceChildren(...view.nodes)
  byId('kz-tools').hidden = view.tools === 'none'
  byId('kz-to-answers').hidden = view.tools !== 'all'
  document.title = view.title
  scrollTo(0, 0)
  view.heading.focus({ preventScroll: true })
  // After the focus has moved, so that a screen reader says it as well.
  byId('kz-status').textContent = notice
}
