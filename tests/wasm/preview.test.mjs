/** What the engine says about an answer beforehand, held against what happens. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { openEngine, readInputs } from '../../web/tools/engine.mjs'
import { answered, today, walkThrough, ways } from './talk.mjs'

const address = ''
let engine

before(async () => {
  const inputs = await readInputs()
  engine = await openEngine(inputs.wasm)
  engine.load(inputs.bundle)
})

const call = (request) => answered(engine, request)

test('a preview says what then happens, for every answer of a conversation', () => {
  const { answers, asked } = walkThrough(call, ways['the first option'])
  const said = { lapsing: 0, returning: 0, verdicts: 0, first_step: 0 }
  const verdicts = (given) =>
    Object.fromEntries(
      call({ call: 'result', answers: given, today, address })
        .sections.filter((section) => section.id.startsWith('routes-'))
        .flatMap((section) => section.sections.map(({ id, badge }) => [id.replace('route-', ''), badge])),
    )
  for (const id of asked) {
    const { question } = call({ call: 'question', answers, question: id, today })
    for (const option of [...(question.options ?? []), ...(question.unknown ? [{ id: 'unknown' }] : [])]) {
      const value = question.type === 'multiple' && option.id !== 'unknown' ? [option.id] : option.id
      const ahead = call({ call: 'preview', answers, question: id, value, today })
      assert.deepEqual(Object.keys(ahead), ['lapsing', 'returning', 'routes', 'verdicts', 'first_step'])
      const after = call({ call: 'answer', answers, question: id, value, today })
      assert.deepEqual(ahead.lapsing, after.lapsed)
      assert.deepEqual(ahead.returning, after.returned)
      const [old, now] = [verdicts(answers), verdicts(after.answers)]
      const changed = Object.keys(old).filter((route) => route in now && old[route] !== now[route])
      assert.deepEqual(ahead.verdicts.map((one) => one.route).sort(), changed.sort())
      for (const { route, before, after: then } of ahead.verdicts) {
        assert.deepEqual([before.text, then.text], [old[route], now[route]])
        assert.notEqual(before.verdict, then.verdict)
      }
      said.lapsing += ahead.lapsing.length
      said.verdicts += ahead.verdicts.length
      said.first_step += ahead.first_step.before?.step === ahead.first_step.after?.step ? 0 : 1
      if (JSON.stringify(value) !== JSON.stringify(answers[id])) continue
      assert.deepEqual([ahead.lapsing, ahead.returning, ahead.verdicts], [[], [], []])
    }
  }
  assert.ok(said.lapsing > 0 && said.verdicts > 0, JSON.stringify(said))
})

test('a preview of an answer that cannot be used is the problem that the answer would have', () => {
  const answers = { goal: 'route' }
  for (const value of [null, '', -1, 1e12, 'zeven', [], {}]) {
    const request = { answers, question: 'age', value }
    const { problem } = call({ call: 'preview', ...request })
    assert.equal(typeof problem, 'string')
    assert.deepEqual(call({ call: 'answer', ...request }), { problem })
  }
})
