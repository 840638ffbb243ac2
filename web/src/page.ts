import { byId } from './h'
import { handOver, handOverNothing } from './handover'
import { screenChanged } from './press'

/** What a screen hands over to be put on the page. */
export interface View {
  title: string
  heading: HTMLElement
  nodes: readonly Node[]
  /** What stands under the screen: "your answers" and "wipe all", the last one only, or nothing. */
  tools: 'all' | 'wipe' | 'none'
  /** Looks at what was filled in anew after a change of language. */
  refilled?: () => void
  /** Checks again what is filled in, and tells what is wrong with it where something is. */
  recheck?: () => void
}

/** What is told above a screen, in the language of the moment; '' for nothing. */
export type Notice = () => string

const silence: Notice = () => ''
let notice = silence

/** Puts a screen on the page and moves the focus to its heading. */
export function putOnPage(view: View, news = silence): void {
  handOverNothing()
  put(view)
  scrollTo(0, 0)
  view.heading.focus({ preventScroll: true })
  byId('kz-said').textContent = ''
  // After the focus has moved, so that a screen reader says it as well.
  tell(news)
}

/**
 * Puts the same screen on the page again: in another language, or after what it shows has changed. What was filled in and
 * unfolded stays; so does the focus.
 *
 * @param changed the id of the part that changed, of which the heading gets the focus of what has gone
 */
export function putAgain(view: View, announcement: string, changed?: string): void {
  const main = byId('kz-main')
  const takeOver = handOver(main, changed !== undefined)
  const wrong = main.querySelector('.kz-problems:not(:empty)') !== null
  put(view)
  takeOver((changed && main.querySelector<HTMLElement>(`#${changed} > h2`)) || view.heading)
  view.refilled?.()
  if (wrong) view.recheck?.()
  say(notice())
  byId('kz-said').textContent = announcement
}

/** Tells something above the screen that stands there. */
export function tell(news: Notice): void {
  notice = news
  say(news())
}

/** Says something for now, in a language of its own where one is given. */
export function say(text: string, language?: string): void {
  const status = byId('kz-status')
  if (language === undefined) status.removeAttribute('lang')
  else status.lang = language
  status.textContent = text
}

function put(view: View): void {
  screenChanged()
  byId('kz-main').replaceChildren(...view.nodes)
  byId('kz-tools').hidden = view.tools === 'none'
  byId('kz-to-answers').hidden = view.tools !== 'all'
  document.title = view.title
}
