import { fieldFor } from '../fields'
import { button, h } from '../h'
import type { View } from '../page'
import { Writer } from '../runs'
import type { Accepted, Problem, Question } from '../types'
import type { QuestionStep, Wizard } from '../wizard'
import { previewPlace } from './preview'
import { problemPlace } from './problem'

/** One question that the engine asks with these answers. */
export function questionScreen(wizard: Wizard, step: QuestionStep): View {
  const page = wizard.api.question(wizard.answers, step.question)
  const { texts } = wizard
  const { question, number } = page
  const writer = new Writer(page.terms, texts)
  const field = fieldFor(question, page.given, writer, texts)
  const heading = h('h1', { tabindex: -1, 'aria-describedby': 'kz-progress' }, writer.plain(question.title))
  const title = texts('title.question', { number, question: writer.plain(question.title) })
  const place = problemPlace(question, field, texts)
  const fieldset = group(question, heading, [place.message, ...field.nodes], writer)

  const ahead = previewPlace(wizard, question.id, page.given !== undefined, () => field.read())
  // Cards tell by "change", after what excludes each other is settled; typed text tells at each key.
  const look = ({ target, type }: Event): void => {
    const isCard = target instanceof HTMLInputElement && /^(radio|checkbox)$/.test(target.type)
    if (isCard === (type === 'change')) ahead.look()
  }
  for (const event of ['change', 'input']) fieldset.addEventListener(event, look)

  const outcome = (): Accepted | Problem => wizard.api.answer(wizard.answers, question.id, field.read())
  const showProblem = (problem: string): void => {
    document.title = texts('title.problem', { title })
    place.show(problem, fieldset)
  }
  const next = (): void => {
    const told = outcome()
    if (!('problem' in told)) return wizard.accept(told, step)
    showProblem(told.problem)
    place.summary.focus()
  }
  for (const input of field.inputs) {
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') next()
    })
  }
  const progress = page.at_most_left > 0 ? 'question.progress' : 'question.progress_last'
  return {
    title,
    heading,
    tools: 'all',
    refilled: () => ahead.look(),
    retell: () => {
      const told = outcome()
      if ('problem' in told) showProblem(told.problem)
    },
    nodes: [
      place.summary,
      h('p', { class: 'kz-progress', id: 'kz-progress' }, texts(progress, { number, left: page.at_most_left })),
      fieldset,
      ahead.node,
      whyAsked(texts('question.why'), question, writer),
      h(
        'div',
        { class: 'kz-actions' },
        button('kz-button', next, texts('button.next')),
        button('kz-button kz-quiet', () => wizard.back(), texts('button.previous')),
      ),
    ],
  }
}

/** Question, help and answers as one group, so that a screen reader says them together. */
function group(question: Question, heading: HTMLElement, rest: readonly Node[], writer: Writer): HTMLElement {
  const help = question.help.flatMap((text, at) => writer.paragraph(text, { id: `kz-help-${at}` }))
  return h(
    'fieldset',
    {
      role: question.type === 'choice' && 'radiogroup',
      'aria-describedby': question.help.map((_, at) => `kz-help-${at}`).join(' ') || undefined,
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
