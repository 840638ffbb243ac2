import { h } from './h'
import type { Writer } from './runs'
import type { Option, OptionQuestion } from './types'

/** The answer "I don't know", for every type of question. */
export const UNKNOWN = 'unknown'

/** One card per option, with "I don't know" as the last one where the question offers it. */
export function optionCards(
  question: Pick<OptionQuestion, 'id' | 'options' | 'unknown'>,
  type: 'radio' | 'checkbox',
  isChosen: (option: string) => boolean,
  writer: Writer,
): { nodes: HTMLElement[]; inputs: HTMLInputElement[] } {
  const options: Option[] = [...question.options]
  if (question.unknown !== undefined) options.push({ id: UNKNOWN, label: question.unknown })
  const inputs: HTMLInputElement[] = []
  const nodes = options.map((option) => {
    const id = `kz-option-${option.id}`
    const hint = option.hint === undefined ? undefined : `${id}-hint`
    const input = h('input', {
      type,
      id,
      name: question.id,
      value: option.id,
      'aria-describedby': hint,
    })
    input.checked = isChosen(option.id)
    inputs.push(input)
    return h(
      'div',
      { class: 'kz-option' },
      input,
      h('label', { for: id }, writer.plain(option.label)),
      ...(option.hint === undefined ? [] : writer.paragraph(option.hint, { class: 'kz-hint', id: `${id}-hint` })),
      ...writer.asides(option.label),
    )
  })
  return { nodes, inputs }
}

/** Lets options that cannot go with others, such as "none of these", take away the other marks, and back. */
export function exclusive(inputs: readonly HTMLInputElement[], isAlone: (input: HTMLInputElement) => boolean): void {
  for (const input of inputs) {
    input.addEventListener('change', () => {
      if (!input.checked) return
      for (const other of inputs) {
        if (other !== input && (isAlone(input) || isAlone(other))) other.checked = false
      }
    })
  }
}
