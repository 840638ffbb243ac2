/** What the engine says about an answer beforehand, held against what happens. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { openEngine, readInputs } from '../../web/tools/engine.mjs'
import { answered, today, walkThrough, ways } from './talk.mjs'

const address = ''
let engine
let texts

before(async () => {
  const inputs = await readInputs()
  engine = await openEngine(inputs.wasm)
  texts = engine.load(inputs.bundle).interface
})

const call = (request) => answered(engine, request)

test('a preview says what then happens, for every answer of a conversation', () => {
  const { answers, asked } = walkThrough(call, ways['the first option'])
  const said = { lapsing: 0, returning: 0, verdicts: 0, first_step: 0 }
  /** By the title of a law what the result says of it: its card in the background begins with that. */
  const verdicts = (given) => {
    const { blocks } = call({ call: 'result', answers: given, today, address }).sections.find(({ id }) => id === 'background')
    // That of a law that fits may be its title alone, so it is looked for last.
    const forms = ['no', 'possible', 'fits'].map((name) => [name, ...texts[`background.${name}`].split('{route}')])
    return Object.fromEntries(
      blocks.map(({ label }) => {
        const [name, first, last] = forms.find(([, first, last]) => label.startsWith(first) && label.endsWith(last)) ?? ['none', '', '']
        return [label.slice(first.length, label.length - last.length), name]
      }),
    )
  }
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
      assert.deepEqual(ahead.verdicts.map((one) => one.title).sort(), changed.sort())
      for (const { title, before, after: then } of ahead.verdicts) {
        assert.deepEqual([before.verdict, then.verdict], [old[title], now[title]])
        for (const { verdict, text } of [before, then]) assert.equal(text, texts[`verdict.${verdict}`])
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
