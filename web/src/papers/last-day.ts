import { button, byId, h } from '../h'
import type { Result } from '../types'
import type { Wizard } from '../wizard'

/**
 * Adds to the box of the last day on the outcome, whenever that is drawn, a press that puts the day in a calendar.
 *
 * @param give gives the file of that day ("2026-12-22"); @returns whether the browser took it
 */
export function offerCalendar(wizard: Wizard, give: (day: string) => Promise<boolean>): void {
  const place = (): void => {
    const box = document.querySelector('#kz-main > #kz-section-answer > #kz-section-last-day')
    if (!box || document.getElementById('kz-to-calendar')) return
    // The nearest comes first, here and in the box. One that has passed is no day for a calendar.
    const [due] = (wizard.api.screen(wizard.answers, { screen: 'result' }) as Result).due_days
    if (due) box.append(...calendarNodes(wizard, () => give(due.day)))
  }
  place()
  new MutationObserver(place).observe(byId('kz-main'), { childList: true })
}

function calendarNodes({ texts }: Wizard, give: () => Promise<boolean>): HTMLElement[] {
  const told = h('p', { class: 'kz-small', role: 'status' })
  const press = (): void => {
    const tell = (done: boolean): string => (told.textContent = texts(done ? 'keep.calendar_saved' : 'keep.calendar_failed'))
    give().then(tell, () => tell(false))
  }
  const toCalendar = button('kz-button kz-quiet', press, texts('keep.into_calendar'))
  toCalendar.id = 'kz-to-calendar'
  return [h('div', { class: 'kz-actions' }, toCalendar), told]
}
