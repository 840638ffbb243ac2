/** The page in a frame of another page: takes what that one asks for in the address, and tells it how high it is. */
import { byId } from '../h'
import { asked } from './asked'
import { colourOf } from './colour'
import { fromHost, sealed, type FrameMessage, type Theme } from './protocol'
import { checkedTheme } from './theme'

/** The names of what a theme can set, without "--kz-"; the build fills them in from styles/tokens.css. */
declare const TOKENS: readonly string[]

/** The first question has an option for who comes with a question and one for who is stuck: by these names in the address. */
const starts: Record<string, string> = { route: 'route', problem: 'stuck' }

const root = document.documentElement
/** The site can have a theme of its own, which holds where the page around it says nothing. */
const themed = root.className

function tell(message: FrameMessage): void {
  // To whoever is around it: the frame cannot know who that is, and nothing of this is for one of them only.
  if (parent !== window) parent.postMessage(sealed(message), '*')
}

let next = (): void => undefined
let waiting = false
/** Of many themes in one moment only the last is looked at. */
function later(act: () => void): void {
  next = act
  if (waiting) return
  waiting = true
  requestAnimationFrame(() => {
    waiting = false
    next()
  })
}

function tellHeight(): void {
  // Without bars, which would take width and change the height again. What does not fit can still be scrolled.
  root.style.overflowY = 'auto'
  root.style.scrollbarWidth = 'none'
  let told = 0
  new ResizeObserver(() => {
    const height = Math.ceil(root.getBoundingClientRect().height)
    if (height === told) return
    told = height
    tell({ type: 'height', height })
  }).observe(root)
  // Another screen has the focus on its heading; where something changes on a screen, the focus stays where it was.
  new MutationObserver(() => {
    setTimeout(() => {
      if (document.activeElement?.matches('main h1')) tell({ type: 'screen' })
    })
  }).observe(byId('kz-main'), { childList: true })
}

function applyTheme(theme: Theme): void {
  const { style } = document.body
  for (const name of TOKENS) style.removeProperty(`--kz-${name}`)
  root.className = Object.keys(theme).length > 0 ? 'kz-themed' : themed
  // Where there is no theme it can be dark, which an empty class would keep away.
  if (!root.className) root.removeAttribute('class')
  const now = getComputedStyle(document.body)
  const own = Object.fromEntries(TOKENS.map((name) => [name, now.getPropertyValue(`--${name}`).trim()]))
  if (Object.keys(theme).length === 0) return
  const checked = checkedTheme(theme, own, colourOf)
  for (const note of checked.notes) console.info(`kindzorg-wijzer: ${note}`)
  for (const [name, value] of Object.entries(checked.theme)) style.setProperty(`--kz-${name}`, value)
}

function startIn(language: string | null): void {
  const button = document.getElementById('kz-language')
  if (button && language === button.lang) button.click()
}

/** A frame that allows no forms tells the page of none: then a press on its button is told instead. Nothing is ever sent by one. */
function handInAnyway(): void {
  let handed = false
  addEventListener('submit', () => (handed = true), true)
  addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('form button:not([type=button])') : null
    handed = false
    if (!pressed) return
    setTimeout(() => {
      if (handed || event.defaultPrevented || !pressed.isConnected) return
      pressed.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    })
  })
}

/** Marks an answer to the first question, which the parent sees and can change before she goes on. */
function beginWith(option: string | undefined): void {
  if (option === undefined) return
  const main = byId('kz-main')
  const watch = new MutationObserver(() => {
    const input = main.querySelector<HTMLInputElement>('form fieldset input[type=radio]')
    if (!input) return
    watch.disconnect()
    const wanted = [...main.querySelectorAll<HTMLInputElement>('form fieldset input')].find(({ value }) => value === option)
    if (!wanted || main.querySelector('input:checked')) return
    wanted.checked = true
    wanted.dispatchEvent(new Event('change', { bubbles: true }))
  })
  watch.observe(main, { childList: true })
}

/** Says the level of each heading as one of the page around it, where that has headings of its own. */
function levelHeadings(level: number): void {
  if (!(level >= 2 && level <= 4)) return
  const mark = (): void => {
    for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
      const wanted = String(Math.min(6, Number(heading.tagName[1]) + level - 1))
      if (heading.getAttribute('aria-level') !== wanted) heading.setAttribute('aria-level', wanted)
    }
  }
  mark()
  new MutationObserver(mark).observe(document.body, { childList: true, subtree: true })
}

if (parent !== window) {
  handInAnyway()
  if (asked.get('height') === 'auto') tellHeight()
  addEventListener('message', ({ source, data }) => {
    const message = source === parent ? fromHost(data) : undefined
    if (message) later(() => applyTheme(message.theme))
  })
}
// For the script that wipes after a while without a press, which comes later.
root.dataset.idle = asked.get('idle') ?? ''
applyTheme(Object.fromEntries([...asked].filter(([name]) => TOKENS.includes(name))))
startIn(asked.get('lang'))
beginWith(starts[asked.get('start') ?? ''])
levelHeadings(Number(asked.get('heading')))
tell({ type: 'ready' })
