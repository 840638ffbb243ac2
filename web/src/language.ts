import { say } from './page'
import type { Texts } from './texts'
import type { Loaded } from './types'

/** The switch to the other language stands in the static page; a page in one language has none. */
const button = document.getElementById('kz-language')
/** The texts of the static page, the start screen included, by the keys they were built from. */
const hooks = [...document.querySelectorAll<HTMLElement>('[data-text], [data-label]')]
/** The links to the pages to read. In the other language these have the same names, in a folder named after it. */
const links = [...document.querySelectorAll('a[href$=".html"]')].map((link) => ({
  link,
  page: link.getAttribute('href') ?? '',
}))
const first = document.documentElement.lang

/** Whether the content in the other language has come. */
export type Arrival = 'coming' | 'here' | 'failed'

/**
 * Calls `turn` on each press once the other language can be shown. A press before that is not lost: it is answered in
 * that language, and the language changes as soon as it can.
 *
 * @param turn changes the language; false when that cannot be done at this moment
 * @returns a function that takes note of the arrival, and turns what was pressed before
 */
export function onSwitch(turn: () => boolean): (now?: Arrival) => void {
  let arrival: Arrival = 'coming'
  let pressed = false
  const settle = (): void => {
    if (!button || !pressed) return
    if (arrival === 'here') {
      pressed = !turn()
      return
    }
    pressed = arrival === 'coming'
    say((pressed ? button.dataset.wait : button.dataset.failed) ?? '', button.lang)
  }
  button?.addEventListener('click', () => {
    pressed = true
    settle()
  })
  return (now = arrival) => {
    arrival = now
    settle()
  }
}

/** Writes the static page in the language of this content, and lets the switch lead back to the one it came from. */
export function writePage(texts: Texts, { language, max_questions }: Loaded, from: string): void {
  document.documentElement.lang = language
  for (const hook of hooks) {
    const { text, label } = hook.dataset
    if (text !== undefined) hook.textContent = texts(text, { max_questions })
    if (label !== undefined) hook.setAttribute('aria-label', texts(label))
  }
  for (const { link, page } of links) link.setAttribute('href', language === first ? page : `${language}/${page}`)
  if (button) {
    button.textContent = texts(`language.${from}`)
    button.lang = from
  }
}
