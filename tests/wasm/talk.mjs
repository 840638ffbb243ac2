/** Whole conversations with the engine, for the tests of its calls. */
import assert from 'node:assert/strict'

/** The day on which all of it happens. */
export const today = '2026-11-21'

/** A response that is no error. */
export function answered(engine, request) {
  const response = engine.call(request)
  assert.equal(response.error, undefined, JSON.stringify(response.error))
  return response
}

/** Answers question after question with what `choose` returns; returns the answers and the ids in the order asked. */
export function walkThrough(call, choose) {
  const asked = []
  let answers = {}
  let screen = call({ call: 'question', answers })
  while (screen.screen === 'question') {
    const { question } = screen
    assert.ok(!asked.includes(question.id), `${question.id} is asked twice`)
    asked.push(question.id)
    const accepted = call({ call: 'answer', answers, question: question.id, value: choose(question) })
    assert.equal(accepted.problem, undefined)
    ;({ answers, then: screen } = accepted)
  }
  assert.equal(screen.screen, 'result')
  return { answers, asked }
}

/** Ways to choose an answer to a question. */
export const ways = {
  'the first option': (question) => first(question, question.options?.[0]),
  'the last option': (question) => first(question, question.options?.at(-1)),
  'unknown where it is offered': (question) =>
    question.unknown === undefined ? ways['the first option'](question) : 'unknown',
}

function first(question, option) {
  switch (question.type) {
    case 'choice':
      return option.id
    case 'multiple':
      return [option.id]
    case 'number':
      return question.min
    case 'date':
      return today
    default:
      throw new Error(`no answer for type ${question.type}`)
  }
}
