import { fieldFor, type Field } from '../fields'
import { button, h } from '../h'
import type { View } from '../page'
import { Writer } from '../runs'
import type { Texts } from '../texts'
import type { Problem, Question, QuestionPage } from '../types'
import type { Wizard } from '../wizard'
import { previewPlace, type PreviewPlace } from './preview'
import { problemPlace, type ProblemPlace } from './problem'

/** How many questions left are few enough to count down: a larger number only frightens. */
const few = 5

/** One question that the engine asks with these answers. */
export function questionScreen(wizard: Wizard, page: QuestionPage): View {
  const { texts } = wizard
  const { question, number } = page
  const writer = new Writer(page.terms, texts)
  const heading = h('h1', { tabindex: -1, 'aria-describedby': 'kz-progress' }, writer.plain(question.title))
  const { field, place, fieldset, ahead } = askedOn(wizard, page, heading, writer)
  // The number only: titles stay in the browser's history, and the words of a question tell the answer before it.
  const title = texts('title.question', { number })
  const showProblem = (problem: Problem): void => {
    document.title = texts('title.problem', { title })
    place.show(problem, fieldset)
  }
  const send = (): void => {
    const problem = wizard.give(question.id, field.read())
    if (problem === undefined) return
    showProblem(problem)
    place.summary.focus()
  }
  const progress = h('p', { class: 'kz-progress', id: 'kz-progress' }, progressOf(page, texts))
  const nodes = [fieldset, ahead.node, whyAsked(texts('question.why'), question, writer)]
  return {
    title,
    heading,
    tools: 'all',
    refilled: () => ahead.look(),
    recheck: () => {
      const told = wizard.api.answer(wizard.answers, question.id, field.read())
      if ('problem' in told) showProblem(told)
    },
    nodes: [place.summary, form(wizard, () => wizard.whenReady(send), [progress, ...nodes])],
  }
}

/** The parts of a question that any screen can ask. */
interface Asked {
  field: Field
  place: ProblemPlace
  fieldset: HTMLElement
  ahead: PreviewPlace
}

export function askedOn(wizard: Wizard, page: QuestionPage, heading: HTMLElement, writer: Writer): Asked {
  const { texts } = wizard
  const field = fieldFor(page.question, page.given, writer, texts)
  const place = problemPlace(page.question, field, texts)
  const fieldset = group(page.question, heading, [place.message, ...field.nodes], writer, texts)
  return { field, place, fieldset, ahead: previewFor(wizard, page, field, fieldset) }
}

/** A form, so that Enter goes on where it should; and so that no browser keeps what is filled in for another time. */
function form({ texts, back }: Wizard, send: () => void, nodes: readonly Node[]): HTMLElement {
  const previous = (className: string): HTMLElement => button(className, back, texts('button.previous'))
  const element = h(
    'form',
    { autocomplete: 'off', novalidate: true },
    previous('kz-link kz-back'),
    ...nodes,
    h('div', { class: 'kz-actions' }, h('button', { class: 'kz-button' }, texts('button.next')), previous('kz-button kz-quiet')),
  )
  element.addEventListener('submit', (event) => {
    event.preventDefault()
    send()
  })
  return element
}

/** How many questions come at most is said when that is few: a large number only frightens. */
function progressOf({ number, at_most_left: left }: QuestionPage, texts: Texts): string {
  if (left > few) return texts('question.number', { number })
  return texts(left > 0 ? 'question.progress' : 'question.progress_last', { number, left })
}

/** Tells what another answer changes as soon as it is filled in. */
function previewFor(wizard: Wizard, page: QuestionPage, field: Field, fieldset: HTMLElement): PreviewPlace {
  const ahead = previewPlace(wizard, page.question, page.given !== undefined, () => field.read())
  // Cards tell by "change", after what excludes each other is settled; typed text tells at each key.
  const look = ({ target, type }: Event): void => {
    const isCard = target instanceof HTMLInputElement && /^(radio|checkbox)$/.test(target.type)
    if (isCard === (type === 'change')) ahead.look()
  }
  for (const event of ['change', 'input']) fieldset.addEventListener(event, look)
  return ahead
}

/** Question, help and answers as one group, so that a screen reader says them together. */
function group(
  question: Question,
  heading: HTMLElement,
  rest: readonly Node[],
  writer: Writer,
  texts: Texts,
): HTMLElement {
  const told = question.type === 'multiple' ? [...question.help, texts('question.many')] : question.help
  const help = told.flatMap((text, at) => writer.paragraph(text, { id: `kz-help-${at}` }))
  return h(
    'fieldset',
    {
      role: question.type === 'choice' && 'radiogroup',
      'aria-describedby': told.map((_, at) => `kz-help-${at}`).join(' ') || undefined,
    },
    h('legend', {}, heading),
    ...writer.asides(question.title),
    ...help,
    ...rest,
  )
}

function whyAsked(label: string, question: Question, writer: Writer): HTMLElement {
  return h(
    'details',
    { class: 'kz-folded' },
    h('summary', {}, label),
    ...question.why.flatMap((text) => writer.paragraph(text)),
  )
}
