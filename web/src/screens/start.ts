import { byId } from '../h'
import { tell, type View } from '../page'
import { counting } from '../progress'
import type { Texts } from '../texts'

/** The number of bytes of what the first question needs; the build fills it in. */
declare const FIRST_SIZE: number

/** The start screen stands in the static page. It is kept here while other screens take its place. */
const nodes = [...byId('kz-main').childNodes]
const heading = byId('kz-start-heading')
const start = byId('kz-start')
const wait = byId('kz-wait')
const failed = byId('kz-failed')
/** What speaks of questions. */
const promises = [start, wait, byId('kz-lead'), byId('kz-points')]

/** @param answered whether there is something to go on with */
export function startScreen(texts: Texts, answered: boolean): View {
  return { title: texts('page.title'), heading, nodes, tools: answered ? 'all' : 'none' }
}

/** The button on the start screen. A press before the questions can begin is not lost: they begin as soon as they can. */
export class Start {
  private pressed = false
  private begin = (): boolean => false

  constructor() {
    // The static page shows what to do by itself where this script never comes.
    document.documentElement.dataset.alive = ''
    start.addEventListener('click', () => this.press())
  }

  /** Takes note of bytes of what the questions need. */
  readonly onBytes = counting(FIRST_SIZE, (percent) => {
    wait.textContent = (wait.dataset.come ?? '').replace('{percent}', String(percent))
  })

  /** @param begin begins with the questions; false while that cannot be done */
  open(begin: () => boolean): void {
    this.begin = begin
    this.setReady(true)
    if (this.pressed) this.press()
  }

  /**
   * Tells whether the questions can begin. Until then the button has its explanation, of which the place is kept: what
   * stands below does not move.
   */
  setReady(ready: boolean): void {
    wait.style.visibility = ready ? 'hidden' : ''
    if (!ready) wait.hidden = false
    // What is hidden is told all the same where it describes something.
    start.setAttribute('aria-describedby', ready ? '' : wait.id)
    if (ready) start.removeAttribute('aria-disabled')
    else start.setAttribute('aria-disabled', 'true')
  }

  /** Shows what to do when the questions cannot begin at all, and promises none. */
  fail(): void {
    for (const one of promises) one.hidden = true
    failed.hidden = false
  }

  private press(): void {
    this.pressed = !this.begin()
    if (this.pressed) tell(() => wait.textContent ?? '')
  }
}
