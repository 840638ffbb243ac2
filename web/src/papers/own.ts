import { h } from '../h'
import type { Texts } from '../texts'
import type { Composition, Note } from './composition'

/** More than anybody writes here by hand. */
const longest = 10_000
const fields = ['day', 'who', 'text'] as const
const labels = { day: 'keep.day', who: 'keep.who', text: 'keep.said' } as const

/** The parent's own words, and what she wants to ask. */
export function wordsFields(composition: Composition, texts: Texts, changed: () => void): HTMLElement {
  return h(
    'details',
    { class: 'kz-folded' },
    h('summary', {}, texts('keep.own')),
    area('kz-own-words', texts('keep.words'), texts('keep.words_hint'), composition.words, (text) => {
      composition.words = text
      changed()
    }),
    area('kz-own-questions', texts('keep.questions'), texts('keep.questions_hint'), composition.questions, (text) => {
      composition.questions = text
      changed()
    }),
  )
}

/** What somebody said about a step: when, who, what. Nothing where there is no step. */
export function notesFields(composition: Composition, texts: Texts, changed: () => void): HTMLElement | undefined {
  const steps = composition.steps()
  if (steps.length === 0) return undefined
  return h(
    'details',
    { class: 'kz-folded' },
    h('summary', {}, texts('keep.notes')),
    ...steps.map((step, at) =>
      h(
        'details',
        { class: 'kz-folded' },
        h('summary', {}, step.title),
        ...fields.map((field) => noteField(`kz-note-${at}-${field}`, texts(labels[field]), composition.note(step), field, changed)),
      ),
    ),
  )
}

function noteField(id: string, label: string, note: Note, field: keyof Note, changed: () => void): HTMLElement {
  const input = h('input', { id, type: 'text', class: 'kz-input kz-typed-field', maxlength: 500, ...unseen })
  input.value = note[field]
  input.addEventListener('input', () => {
    note[field] = input.value
    changed()
  })
  return h('div', {}, h('label', { class: 'kz-label', for: id }, label), input)
}

function area(id: string, label: string, hint: string, text: string, take: (text: string) => void): HTMLElement {
  const input = h('textarea', { id, class: 'kz-input', maxlength: longest, 'aria-describedby': `${id}-hint`, ...unseen })
  input.value = text
  input.addEventListener('input', () => take(input.value))
  return h('div', {}, h('label', { class: 'kz-label', for: id }, label), h('p', { class: 'kz-hint', id: `${id}-hint` }, hint), input)
}

/** Nobody else reads along: the browser neither keeps it nor, as some do, sends it away to check its spelling. Any script reads in its own direction. */
const unseen = { autocomplete: 'off', spellcheck: 'false', dir: 'auto' } as const
