import { h } from '../h'
import type { Preview, Problem, Question, Row, Step, Value } from '../types'
import type { Wizard } from '../wizard'

/**
 * Where a question screen tells, before "next" is pressed, what another answer than the given one changes, and how a
 * date was read.
 */
export interface PreviewPlace {
  node: HTMLElement
  /** Looks again at what is filled in. */
  look(): void
}

/**
 * @param given whether the question has an answer already: a first answer changes nothing that was there, so that only
 *   how a date was read is told of it
 * @param read what is filled in now
 */
export function previewPlace(
  wizard: Wizard,
  { id, type }: Question,
  given: boolean,
  read: () => Value | null,
): PreviewPlace {
  const node = h('div', { class: 'kz-preview', role: 'status' })
  return {
    node,
    look() {
      // A first answer can come before the engine can tell anything of it.
      if (!given && (type !== 'date' || !wizard.api.takesAnswers)) return
      const told = wizard.api.preview(wizard.answers, id, read())
      const lines = given ? changes(wizard, told) : []
      const notes = dateNotes(told)
      if (lines.length > 0) notes.push(wizard.texts('preview.heading'))
      // Said only when it becomes something else: a screen reader says all of it each time.
      if (node.textContent === [...notes, ...lines].join('')) return
      node.replaceChildren(
        ...notes.map((note) => h('p', {}, note)),
        ...(lines.length > 0 ? [h('ul', {}, ...lines.map((line) => h('li', {}, line)))] : []),
      )
    },
  }
}

function dateNotes(told: Preview | Problem): string[] {
  if ('problem' in told) return []
  return [told.date, told.doubt].filter((note) => note !== undefined)
}

/** One sentence for each thing that becomes otherwise. Laws and steps have no names before all content has come. */
function changes(wizard: Wizard, told: Preview | Problem): string[] {
  const { texts } = wizard
  if ('problem' in told) return []
  const answers = (rows: readonly Row[]): string => rows.map((row) => row.short).join(', ')
  const lines: string[] = []
  if (told.lapsing.length > 0) lines.push(texts('preview.lapsing', { answers: answers(told.lapsing) }))
  if (told.returning.length > 0) lines.push(texts('preview.returning', { answers: answers(told.returning) }))
  if (wizard.rest !== 'here') return lines
  const { routes, first_step: step } = told
  if (routes.before !== routes.after) lines.push(texts(routes.after ? 'preview.routes' : 'preview.no_routes'))
  for (const { title, before, after } of told.verdicts) {
    lines.push(texts('preview.verdict', { route: title, before: before.text, after: after.text }))
  }
  return [...lines, ...stepLine(step.before, step.after)]

  function stepLine(before: Step | null, after: Step | null): string[] {
    if (before?.step === after?.step) return []
    if (after === null) return [texts('preview.no_step')]
    return [texts('preview.step', { step: after.title })]
  }
}
