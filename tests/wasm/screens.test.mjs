/** What one call brings along: the screen that follows, so that a press takes one call. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import { openEngine, readInputs } from '../../web/tools/engine.mjs'
import { shippedContent } from './bundled.mjs'
import { answered, today, walkThrough, ways } from './talk.mjs'

const address = 'https://voorbeeld.example/wijzer/'
const folder = new URL('../../content/', import.meta.url)
const read = (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
const families = read('content.json').files.flatMap((file) => read(file).scenarios ?? [])
let engine
let content

before(async () => {
  const inputs = await readInputs()
  engine = await openEngine(inputs.wasm)
  engine.load(inputs.bundle)
  content = await shippedContent()
})

const call = (request) => answered(engine, { today, ...request })

for (const [name, choose] of Object.entries(ways)) {
  test(`every answer of a conversation brings the next screen along: ${name}`, () => {
    const { answers: all, asked } = walkThrough(call, choose)
    let answers = {}
    asked.forEach((question, at) => {
      const given = call({ call: 'answer', answers, question, value: all[question], address })
      answers = given.answers
      const following = asked[at + 1]
      const next = following ? { call: 'question', question: following } : { call: 'result', address }
      assert.deepEqual(given.then, call({ answers, ...next }))
      assert.deepEqual([given.lapsed, given.returned], [[], []])
      // Without the address of the page the result comes by its name only: the page may lack its texts still.
      if (!following) {
        const bare = call({ call: 'answer', answers, question, value: all[question] })
        assert.deepEqual(bare.then, { screen: 'result' })
      }
    })
  })
}

test('a changed answer leads back to the screen where the change began, after what it opens', () => {
  const { answers, asked } = walkThrough(call, ways['the first option'])
  const led = { question: 0, overview: 0, result: 0 }
  for (const id of asked) {
    const { question } = call({ call: 'question', answers, question: id })
    for (const option of question.options ?? []) {
      const value = question.type === 'multiple' ? [option.id] : option.id
      for (const from of ['overview', 'result']) {
        const request = { call: 'answer', answers, question: id, value, address, change: { from, next: null } }
        const { then, answers: now } = call(request)
        const { next } = call({ call: 'overview', answers: now })
        led[then.screen] += 1
        assert.equal(then.screen, next === null ? from : 'question')
        assert.equal(then.screen === 'question' ? then.question.id : null, next)
        assert.deepEqual(then, call({ call: then.screen, answers: now, address }))
      }
    }
  }
  assert.ok(Object.values(led).every((count) => count > 0), JSON.stringify(led))
})

test('a question that is not asked with these answers gives the overview in its place', () => {
  const { answers, asked } = walkThrough(call, ways['the last option'])
  const overview = call({ call: 'overview', answers })
  const other = walkThrough(call, ways['the first option']).asked.find((id) => !asked.includes(id))
  assert.deepEqual(call({ call: 'question', answers, question: other }), overview)
  assert.deepEqual(call({ call: 'question', answers }), overview)
})

const wrong = {
  'a change that is no object': { change: 'overview' },
  'a change from nowhere': { change: {} },
  'a change from a screen that is not there': { change: { from: 'start', next: null } },
  'a change with a question that does not exist': { change: { from: 'overview', next: 'no-such-question' } },
}

for (const [name, more] of Object.entries(wrong)) {
  test(`refuses ${name}`, () => {
    const response = engine.call({ call: 'answer', answers: {}, question: 'goal', value: 'route', ...more })
    assert.match(response.error?.pointer ?? '', /^\/change/, JSON.stringify(response).slice(0, 200))
  })
}

test('an option that is not offered does not count as given, and is named as kept aside', () => {
  const states = (side) => content.steps.filter(({ state }) => state?.side === side).map(({ id, state }) => ({ id: state.option ?? id, label: state.label }))
  const optionsOf = ({ id, type, options, none }) => (type === 'steps' ? [...states(id), { ...none, none: true }] : (options ?? []))
  const labelled = new Map(content.questions.map((one) => [one.id, new Map(optionsOf(one).map((o) => [o.id, o]))]))
  const seen = { partly: 0, open: 0 }
  for (const { answers } of families) {
    for (const { question: id } of call({ call: 'overview', answers }).rows) {
      const { question } = call({ call: 'question', answers, question: id })
      const offered = question.options?.filter((option) => !option.none).map((option) => option.id) ?? []
      const hidden = [...(labelled.get(id)?.values() ?? [])].find((one) => !one.none && !offered.includes(one.id))
      if (question.type !== 'multiple' || !hidden) continue
      const row = (list) => list.find((one) => one.question === id)?.answer
      const alone = { ...answers, [id]: [hidden.id] }
      const without = call({ call: 'overview', answers: alone })
      assert.deepEqual([row(without.rows), row(without.lapsed)], [undefined, hidden.label], id)
      const again = call({ call: 'question', answers: alone, question: id })
      assert.equal(again.given, undefined)
      seen.open += again.screen === 'question' ? 1 : 0
      if (offered.length === 0) continue
      seen.partly += 1
      const both = { ...answers, [id]: [offered[0], hidden.id] }
      const part = call({ call: 'overview', answers: both })
      assert.deepEqual([row(part.rows), row(part.lapsed)], [labelled.get(id).get(offered[0]).label, hidden.label], id)
      assert.deepEqual(call({ call: 'question', answers: both, question: id }).given, [offered[0]])
    }
  }
  assert.ok(seen.partly > 20 && seen.open > 20, JSON.stringify(seen))
})
