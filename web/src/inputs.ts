import { h } from './h'
import type { Field } from './fields'
import type { Texts } from './texts'
import type { Question, Value } from './types'

/** A text field for a whole number. Not type=number: that changes by scrolling and hides what was typed. */
export function numberInput(question: Question, given: Value | undefined): Field {
  const id = 'kz-number'
  const { max, unit } = question
  const input = digits(question, id, String(max ?? 9999).length, typeof given === 'number' ? String(given) : '')
  if (unit) input.setAttribute('aria-describedby', 'kz-unit')
  return {
    nodes: [
      h('label', { for: id, class: 'kz-label' }, question.short),
      h('div', { class: 'kz-typed' }, input, Boolean(unit) && h('span', { id: 'kz-unit' }, unit)),
    ],
    inputs: [input],
    read: () => {
      const typed = typedIn(input)
      if (typed === '') return null
      return /^\d{1,9}$/.test(typed) ? Number(typed) : typed
    },
  }
}

/**
 * Day, month and year in fields of their own: readable on every phone and by every screen reader. The engine reads what
 * is typed, also a whole date in one of them.
 */
export function dateInputs(question: Question, given: Value | undefined, texts: Texts): Field {
  const [year = '', month = '', day = ''] = typeof given === 'string' ? given.split('-') : []
  const parts = [
    { id: 'kz-day', label: 'question.date_day', size: 2, value: day },
    { id: 'kz-month', label: 'question.date_month', size: 2, value: month },
    { id: 'kz-year', label: 'question.date_year', size: 4, value: year },
  ].map(({ id, label, size, value }) => {
    const input = digits(question, id, size, value.replace(/^0/, ''))
    return { input, node: h('div', {}, h('label', { for: id, class: 'kz-label' }, texts(label)), input) }
  })
  const inputs = parts.map((part) => part.input)
  return {
    nodes: [
      h('p', { class: 'kz-hint' }, texts('question.date_hint')),
      h('div', { class: 'kz-typed' }, ...parts.map((part) => part.node)),
    ],
    inputs,
    read: () => {
      const [d = '', m = '', y = ''] = inputs.map(typedIn)
      return d + m + y === '' ? null : `${d}|${m}|${y}`
    },
  }
}

/** More than anybody writes for a number or a date, and nothing to the engine. */
const longest = 60

/** A script that fills fields minds no limit; the engine must not meet millions of letters. */
const typedIn = (input: HTMLInputElement): string => input.value.trim().slice(0, longest)

function digits(question: Question, id: string, size: number, value: string): HTMLInputElement {
  const input = h('input', {
    type: 'text',
    inputmode: 'numeric',
    enterkeyhint: 'next',
    id,
    name: question.id,
    size,
    maxlength: longest,
    class: 'kz-input',
  })
  input.value = value
  return input
}
