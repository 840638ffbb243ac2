/**
 * On the page "Op uw website": makes the code that a partner copies, and shows the wizard as that makes it. The page also holds the code
 * without choices, for who has no scripts.
 */
import { byId, h } from '../h'
import { checkedTheme, type Colour, type Theme } from '../embed/theme'
import { elementCode, frameCode, styleCode, type Choices } from './code'

/** By name the tokens of a theme that everybody may use. */
declare const PRESETS: Record<string, Theme>
/** By the name of a token the value of the page itself. */
declare const OWN_TOKENS: Theme
/** What is pasted into a console. */
declare const CHECK: string

/** Of corners, in px: the most that a frame takes, and what it has by itself. */
const roundest = 24
const ownRadius = 8

const form = byId('kz-make')
const place = byId('kz-preview')
let shown: (HTMLElement & { retheme?: () => void }) | undefined
let last = ''

function value(name: string): string {
  return form.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)?.value ?? ''
}

/** Only what differs from the look of the wizard itself. */
function chosenTheme(): Theme {
  const look = value('look')
  if (look !== 'chosen') return PRESETS[look] ?? {}
  const colours = ['act', 'on-act', 'link', 'ink-heading'].map((name) => [name, value(name)] as const)
  const own = ([name, one]: readonly [string, string]): boolean => colourOf(one)?.join() === colourOf(OWN_TOKENS[name] ?? '')?.join()
  const radius = Math.min(roundest, Math.max(0, Math.round(Number(value('radius')) || 0)))
  return {
    ...Object.fromEntries(colours.filter((one) => !own(one))),
    ...(value('font') && { font: value('font') }),
    ...(radius !== ownRadius && { radius: `${radius}px` }),
  }
}

function choices(): Choices {
  return { lang: value('lang'), start: value('start'), level: value('level'), idle: value('idle'), theme: chosenTheme() }
}

/** "#rgb", "#rrggbb" and "rgb(r, g, b)", which is all that stands in this page. */
function colourOf(text: string): Colour | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text)?.slice(1).map((one) => one + one)
  const parts = short ?? /^#(..)(..)(..)$/.exec(text)?.slice(1)
  const numbers = parts?.map((one) => parseInt(one, 16)) ?? /^rgb\((\d+), (\d+), (\d+)\)$/.exec(text)?.slice(1).map(Number)
  return numbers?.length === 3 && numbers.every((one) => one >= 0) ? (numbers as unknown as Colour) : undefined
}

/** The colours that the wizard itself would change, each with what it takes instead. */
function mended(theme: Theme): string {
  const checked = checkedTheme(theme, OWN_TOKENS, colourOf).theme
  const changed = Object.entries(theme).filter(([name, one]) => colourOf(one) && colourOf(one)?.join() !== colourOf(checked[name] ?? '')?.join())
  return changed.map(([name, one]) => `--kz-${name}: ${one} → ${checked[name] ?? OWN_TOKENS[name]}`).join('\n')
}

function write(): void {
  const now = choices()
  const data = byId('kz-make').dataset
  byId('kz-code').textContent = elementCode(data, now)
  byId('kz-code-frame').textContent = frameCode(data, now)
  const css = styleCode(now.theme)
  byId('kz-code-css').textContent = css
  byId('kz-css').hidden = css === ''
  const changes = mended(now.theme)
  byId('kz-mended').hidden = changes === ''
  byId('kz-mended-list').textContent = changes
  byId('kz-own-look').hidden = value('look') !== 'chosen'
  if (shown) preview(now)
}

/** Begins anew only where the address of the frame hangs on what was chosen. */
function preview({ theme, ...asked }: Choices): void {
  const wanted = JSON.stringify(asked)
  if (shown && wanted === last) {
    dress(shown, theme)
    shown.retheme?.()
    return
  }
  last = wanted
  const { lang, start, level, idle } = asked
  shown = document.createElement('kindzorg-wijzer')
  for (const [name, one] of [['lang', lang], ['start', start], ['heading-level', level], ['idle', idle]] as const) {
    if (one) shown.setAttribute(name, one)
  }
  dress(shown, theme)
  place.replaceChildren(shown)
}

function dress(element: HTMLElement, theme: Theme): void {
  for (const name of Object.keys(OWN_TOKENS)) element.style.removeProperty(`--kz-${name}`)
  for (const [name, one] of Object.entries(theme)) element.style.setProperty(`--kz-${name}`, one)
}

/** Copies what stands in an element, or another text; where that is refused the text is selected. */
function offerCopy(button: HTMLButtonElement): void {
  const said = h('span', { role: 'status' })
  button.after(' ', said)
  button.addEventListener('click', () => {
    const from = button.dataset.from ? byId(button.dataset.from) : undefined
    navigator.clipboard.writeText(from?.textContent ?? CHECK).then(
      () => (said.textContent = button.dataset.done ?? ''),
      () => {
        said.textContent = button.dataset.failed ?? ''
        const text = from ?? Object.assign(byId('kz-check-text'), { value: CHECK, hidden: false })
        if (text instanceof HTMLTextAreaElement) text.select()
        else getSelection()?.selectAllChildren(text)
      },
    )
  })
}

for (const part of document.querySelectorAll<HTMLElement>('.kz-scripted')) part.hidden = false
for (const part of document.querySelectorAll<HTMLElement>('.kz-plain')) part.hidden = true
for (const button of document.querySelectorAll<HTMLButtonElement>('.kz-copy')) offerCopy(button)
form.addEventListener('input', write)
byId('kz-show').addEventListener('click', ({ target }) => {
  if (target instanceof HTMLElement) target.hidden = true
  preview(choices())
  place.focus()
})
write()
