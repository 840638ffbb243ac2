import type { Engines } from './loader'
import { say } from './page'
import type { Texts } from './texts'
import type { Loaded } from './types'

/** The switch to the other language stands in the static page; a page in one language has none. */
const button = document.getElementById('kz-language')
/** The texts of the static page, the start screen included, by the keys they were built from. */
const hooks = [...document.querySelectorAll<HTMLElement>('[data-text], [data-label]')]
/**
 * The links to the pages to read, beside this page or on the site of this file. In the other language these have the same
 * names, in a folder named after it.
 */
const links = [...document.querySelectorAll('a[href$=".html"]:not([rel~="noreferrer"])')].map((link) => ({
  link,
  page: link.getAttribute('href') ?? '',
}))
const first = document.documentElement.lang

/** Whether the content in the other language has come. */
export type Arrival = 'coming' | 'here' | 'failed'

/**
 * The switch to the other language. A press before that has come is not lost: it is answered in that language, and the
 * language changes as soon as it can.
 */
export class LanguageSwitch {
  private arrival: Arrival = 'coming'
  private pressed = false
  private turn = (): void => undefined

  constructor() {
    button?.addEventListener('click', () => {
      this.pressed = true
      this.settle()
    })
  }

  /** @param turned draws the screen in the language that the engine has now */
  open(engines: Engines, texts: Texts, turned: () => void): void {
    this.turn = () => {
      const [from, failed] = [engines.loaded.language, texts('language.failed')]
      engines.turn().then(
        () => {
          writePage(texts, engines.loaded, from, failed)
          turned()
        },
        () => this.tell('failed'),
      )
    }
  }

  /** Takes note of the arrival, and does what was pressed before. */
  settle(now = this.arrival): void {
    this.arrival = now
    if (!this.pressed) return
    this.pressed = now === 'coming'
    if (now === 'here') this.turn()
    else this.tell(now)
  }

  private tell(what: 'coming' | 'failed'): void {
    if (button) say(button.dataset[what] ?? '', button.lang)
  }
}

/**
 * Writes the static page in the language of this content, and lets the switch lead back to the one it came from.
 *
 * @param failed what the switch tells, in that language, when it cannot lead back
 */
function writePage(texts: Texts, { language, max_questions }: Loaded, from: string, failed: string): void {
  document.documentElement.lang = language
  for (const hook of hooks) {
    const { text, label } = hook.dataset
    if (text !== undefined) hook.textContent = texts(text, { max_questions })
    if (label !== undefined) hook.setAttribute('aria-label', texts(label))
  }
  for (const { link, page } of links) link.setAttribute('href', language === first ? page : page.replace(/[^/]+$/, `${language}/$&`))
  if (button) {
    button.textContent = texts(`language.${from}`)
    button.lang = from
    button.dataset.failed = failed
  }
}
