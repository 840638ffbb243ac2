import { byId } from '../h'
import { tell, type View } from '../page'
import type { Texts } from '../texts'

/** The start screen stands in the static page. It is kept here while other screens take its place. */
const nodes = [...byId('kz-main').childNodes]
const heading = byId('kz-start-heading')
const start = byId('kz-start')
const wait = byId('kz-wait')
const failed = byId('kz-failed')

export function startScreen(texts: Texts): View {
  return { title: texts('page.title'), heading, nodes, tools: 'none' }
}

/** Tells whether the questions can begin. Until then the button keeps its place and its explanation. */
export function setReady(ready: boolean): void {
  wait.hidden = ready
  if (ready) start.removeAttribute('aria-disabled')
  else start.setAttribute('aria-disabled', 'true')
}

/** Shows what to do when the questions cannot begin at all. */
export function showFailure(): void {
  wait.hidden = true
  start.hidden = true
  failed.hidden = false
}

/**
 * Calls `begin` on each press once the questions can begin. A press before that is not lost:
 * the explanation is said again and the questions begin as soon as they can.
 */
export function onStart(begin: () => boolean): () => void {
  let pressed = false
  const press = (): void => {
    pressed = !begin()
    if (pressed) tell(() => wait.textContent ?? '')
  }
  start.addEventListener('click', press)
  return () => {
    if (pressed) press()
  }
}
