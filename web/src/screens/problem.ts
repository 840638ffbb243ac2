import type { Field } from '../fields'
import { h } from '../h'
import type { Texts } from '../texts'
import type { Problem, Question } from '../types'

/** Where a question screen tells that an answer cannot be used: in a summary on top and beside the field. */
export interface ProblemPlace {
  summary: HTMLElement
  message: HTMLElement
  /** Shows the problem and ties it to the field. */
  show(problem: Problem, fieldset: HTMLElement): void
}

export function problemPlace(question: Question, field: Field, texts: Texts): ProblemPlace {
  const summary = h('div', { class: 'kz-problems', role: 'alert', tabindex: -1 })
  const message = h('p', { class: 'kz-problem', id: 'kz-problem', hidden: true })
  return {
    summary,
    message,
    show({ problem, box }, fieldset) {
      message.textContent = problem
      message.hidden = false
      const boxes = field.inputs.filter(({ id }) => !box || id === `kz-${box}`)
      markWrong(question, field, boxes, fieldset)
      summary.replaceChildren(h('h2', {}, texts('problem.heading')), h('p', {}, linkTo(boxes[0], problem)))
    },
  }
}

/** Radio buttons carry the mark together, on their group; other inputs that it is about each have their own. */
function markWrong(question: Question, field: Field, boxes: readonly HTMLElement[], fieldset: HTMLElement): void {
  describe(fieldset)
  for (const input of field.inputs) input.removeAttribute('aria-invalid')
  for (const element of question.type === 'choice' ? [fieldset] : boxes) {
    element.setAttribute('aria-invalid', 'true')
  }
  if (question.type === 'number' || question.type === 'date') field.inputs.forEach(describe)
}

function describe(element: HTMLElement): void {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '')
  if (!ids.includes('kz-problem')) element.setAttribute('aria-describedby', [...ids, 'kz-problem'].join(' '))
}

function linkTo(target: HTMLElement | undefined, problem: string): HTMLElement {
  const link = h('a', { href: `#${target?.id ?? ''}` }, problem)
  link.addEventListener('click', (event) => {
    // The address of the page never changes, not even by a jump within it.
    event.preventDefault()
    target?.focus()
  })
  return link
}
