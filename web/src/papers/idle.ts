/**
 * On a device that others use as well: wipes all answers when nobody did anything for a while, and asks before. Off, unless who publishes
 * the page or who places it asks for it (WCAG 2.2.1: the warning stands for a minute, and the time can be had again without an end).
 * A script of its own, which comes as soon as its texts have, and only where it is asked for.
 */
import { button, byId, h } from '../h'
import type { Wizard } from '../wizard'

/** In minutes, with the one in which it warns; as for site.json, where the command checks it. */
const shortest = 3
const longest = 60
const minute = 60_000
/** How often it looks at the clock, which goes on while the device sleeps. In ms. */
const often = 1_000
/** Higher than any screen, in CSS pixels. */
const tallest = 2_000

const signs = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const

/** @param usual what who publishes the page asks for: after how many minutes; 0 for never */
export function wipeWhenIdle(wizard: Wizard, usual: number): void {
  const minutes = asked() ?? usual
  if (minutes > 0) new Watch(wizard, minutes * minute).begin()
}

/** What the page around the frame asks for; undefined for nothing that can be. */
function asked(): number | undefined {
  const text = document.documentElement.dataset.idle
  if (!text) return undefined
  const minutes = Number(text)
  if (minutes >= shortest && minutes <= longest) return minutes
  console.info(`kindzorg-wijzer: idle="${text}" was passed over: it is a number of minutes from ${shortest} to ${longest}`)
  return undefined
}

/** Whether something stands in a field that was not given as an answer yet, such as a code that was typed. */
function isFilledIn(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('#kz-main input, #kz-main textarea')
  return [...fields].some((field) => (field.type === 'checkbox' || field.type === 'radio' ? (field as HTMLInputElement).checked : field.type !== 'file' && field.value !== ''))
}

class Watch {
  private last = Date.now()
  private warning: HTMLElement | undefined
  /** What had the focus before the warning. */
  private before: Element | null = null

  constructor(
    private readonly wizard: Wizard,
    private readonly patience: number,
  ) {}

  begin(): void {
    for (const sign of signs) addEventListener(sign, () => this.notice(), { capture: true, passive: true })
    document.addEventListener('visibilitychange', () => this.look())
    setInterval(() => this.look(), often)
  }

  private notice(): void {
    // While it warns only its own buttons count: a touch in passing is no answer.
    if (!this.warning) this.last = Date.now()
  }

  private look(): void {
    const idle = Date.now() - this.last
    if (Object.keys(this.wizard.answers).length === 0 && !isFilledIn()) {
      this.close()
      this.last = Date.now()
    } else if (idle >= this.patience) this.wipe()
    else if (idle >= this.patience - minute && !this.warning) this.warn()
  }

  private wipe(): void {
    this.close()
    this.wizard.wipe()
    byId('kz-status').textContent = this.wizard.texts('idle.wiped')
  }

  private goOn(): void {
    const { before } = this
    this.last = Date.now()
    this.close()
    if (before instanceof HTMLElement) before.focus()
  }

  private warn(): void {
    // The warning stands for its whole minute, however late the clock was looked at.
    this.last = Date.now() - (this.patience - minute)
    const { texts } = this.wizard
    this.before = document.activeElement
    const more = button('kz-button', () => this.goOn(), texts('idle.more'))
    const now = button('kz-button kz-quiet', () => this.wipe(), texts('idle.wipe'))
    const heading = h('h2', { id: 'kz-idle-heading' }, texts('idle.heading'))
    const text = h('p', { id: 'kz-idle-text' }, texts('idle.text'))
    const box = h('div', { class: 'kz-idle-box', role: 'alertdialog', 'aria-modal': 'true', 'aria-labelledby': heading.id, 'aria-describedby': text.id }, heading, text, h('div', { class: 'kz-actions' }, more, now))
    this.warning = h('div', { class: 'kz-idle' }, box)
    this.warning.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.goOn()
      if (event.key !== 'Tab') return
      event.preventDefault()
      ;(document.activeElement === more ? now : more).focus()
    })
    // Behind it nothing can be reached, by whatever aid.
    for (const part of document.body.children) part.toggleAttribute('inert', true)
    // A frame can be as high as all that stands in it: then the middle of it is far from where she is.
    if (innerHeight > tallest) {
      this.warning.style.alignItems = 'start'
      box.style.marginTop = `${Math.max(0, (this.before?.getBoundingClientRect().top ?? 0) - 100)}px`
    }
    document.body.append(this.warning)
    more.focus()
  }

  private close(): void {
    if (!this.warning) return
    this.warning.remove()
    this.warning = undefined
    this.before = null
    for (const part of document.body.children) part.toggleAttribute('inert', false)
  }
}
