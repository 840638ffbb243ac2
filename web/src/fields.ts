import { never } from './h'
import { dateInputs, numberInput } from './inputs'
import { exclusive, optionCards, UNKNOWN } from './options'
import type { Writer } from './runs'
import type { Texts } from './texts'
import type { OptionQuestion, Question, TypedQuestion, Value } from './types'

/** The part of a question screen in which the answer is given. */
export interface Field {
  nodes: readonly Node[]
  inputs: readonly HTMLInputElement[]
  /** What is filled in now; null when that is nothing. Text that is no number or date goes to the engine as it is. */
  read(): Value | null
}

export function fieldFor(question: Question, given: Value | undefined, writer: Writer, texts: Texts): Field {
  switch (question.type) {
    case 'choice':
      return choiceField(question, given, writer)
    case 'multiple':
      return multipleField(question, given, writer)
    case 'number':
      return withUnknown(question, given, writer, numberInput(question, given))
    case 'date':
      return withUnknown(question, given, writer, dateInputs(question, given, texts))
    default:
      return never(question)
  }
}

function choiceField(question: OptionQuestion, given: Value | undefined, writer: Writer): Field {
  const { nodes, inputs } = optionCards(question, 'radio', (id) => given === id, writer)
  return { nodes, inputs, read: () => inputs.find((input) => input.checked)?.value ?? null }
}

function multipleField(question: OptionQuestion, given: Value | undefined, writer: Writer): Field {
  const chosen = typeof given === 'string' || typeof given === 'number' ? [given] : (given ?? [])
  const { nodes, inputs } = optionCards(question, 'checkbox', (id) => chosen.includes(id), writer)
  const alone = new Set([UNKNOWN, ...question.options.filter((option) => option.none).map((option) => option.id)])
  exclusive(inputs, (input) => alone.has(input.value))
  return {
    nodes,
    inputs,
    read: () => {
      const values = inputs.filter((input) => input.checked).map((input) => input.value)
      if (values.includes(UNKNOWN)) return UNKNOWN
      return values.length > 0 ? values : null
    },
  }
}

/** Adds "I don't know" to typed input. Typing takes its mark away; marking it empties what was typed. */
function withUnknown(question: TypedQuestion, given: Value | undefined, writer: Writer, typed: Field): Field {
  if (question.unknown === undefined) return typed
  const { nodes, inputs } = optionCards({ ...question, options: [] }, 'checkbox', () => given === UNKNOWN, writer)
  const unknown = inputs[0]
  unknown?.addEventListener('change', () => {
    if (unknown.checked) for (const input of typed.inputs) input.value = ''
  })
  for (const input of typed.inputs) {
    input.addEventListener('input', () => {
      if (unknown) unknown.checked = false
    })
  }
  return {
    nodes: [...typed.nodes, ...nodes],
    inputs: [...typed.inputs, ...inputs],
    read: () => (unknown?.checked ? UNKNOWN : typed.read()),
  }
}
