import { button, h } from '../h'
import { Writer } from '../runs'
import type { StepBlock, StepDay } from '../types'
import type { Wizard } from '../wizard'
import { askedOn } from './question'

/** How it stands with a step: a button for each way in which it can; below them the day that goes with one. */
export function stepControl(wizard: Wizard, { step, label, fold, states }: StepBlock): HTMLElement {
  const id = `kz-${fold ? 'first' : 'step'}-${step}`
  const day = h('div')
  const press = (opener: HTMLElement, state: string): void => {
    // There is one day to fill in at a time.
    document.querySelectorAll('.kz-day').forEach((form) => form.remove())
    const told = wizard.set(step, state)
    if (!told || 'problem' in told) return
    const form = dayForm(wizard, step, state, told)
    day.append(form)
    form.setAttribute('aria-labelledby', opener.id)
    form.querySelector('input')?.focus()
  }
  const buttons = states.map(({ state, label: words, now }) => {
    const opener = button('kz-button kz-quiet', () => press(opener, state), words)
    opener.id = `${id}-${state}`
    opener.setAttribute('aria-pressed', String(now))
    return opener
  })
  const group = h('div', { class: 'kz-step', role: 'group', 'aria-label': label }, ...buttons, day)
  if (label !== fold) group.prepend(h('p', { class: 'kz-label' }, label))
  return fold ? h('details', { class: 'kz-step kz-folded' }, h('summary', {}, fold), group) : group
}

function dayForm(wizard: Wizard, step: string, state: string, asked: StepDay): HTMLElement {
  const writer = new Writer(asked.terms, wizard.texts, document.querySelectorAll('.kz-term').length)
  const { field, place, fieldset, ahead } = askedOn(wizard, asked, h('strong', {}, writer.plain(asked.question.title)), writer)
  const form = h(
    'form',
    { class: 'kz-day', autocomplete: 'off', novalidate: true },
    place.summary,
    fieldset,
    ahead.node,
    h('button', { class: 'kz-button' }, asked.set),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const told = wizard.set(step, state, field.read())
    if (!told || !('problem' in told)) return
    place.show(told, fieldset)
    place.summary.focus()
  })
  return form
}
