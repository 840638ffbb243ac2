/** The engine in two parts: the first tells the screens without answers by itself; together they are the whole engine. */
import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { openEngine, readInputs } from '../../web/tools/engine.mjs'
import { tellScreens } from '../../web/tools/split.mjs'
import { randomFrom } from './fuzz.mjs'
import { answered, today, walkThrough, ways } from './talk.mjs'

const dist = new URL('../../dist/', import.meta.url)
const names = await readdir(dist)
const part = (name) => readFile(new URL(names.find((file) => new RegExp(`^${name}\\.\\w+\\.wasm$`).test(file)), dist))
const [first, rest, inputs] = [await part('engine'), await part('engine-rest'), await readInputs()]

async function loaded(content, ...parts) {
  const engine = await openEngine(...parts)
  assert.equal(engine.load(content).error, undefined)
  return engine
}

test('the first part tells every screen without answers as the whole engine does, in any order', async () => {
  const whole = await loaded(inputs.first, inputs.wasm)
  for (let seed = 2; seed < 12; seed += 1) {
    const alone = await loaded(inputs.first, first)
    assert.deepEqual(tellScreens(alone, randomFrom(seed)), tellScreens(whole, randomFrom(seed)))
  }
})

test('the first part refuses an answer, instead of telling something that is not so', async () => {
  const alone = await loaded(inputs.first, first)
  const { question } = answered(alone, { call: 'question', answers: {}, today })
  const value = ways['the first option'](question)
  const answer = { call: 'answer', answers: {}, question: question.id, value, today }
  assert.throws(() => alone.call(answer), /not here/)
})

for (const content of ['first', 'bundle', 'other']) {
  for (const [name, way] of Object.entries(ways)) {
    test(`both parts say the same as the whole: ${content}, ${name}`, { skip: inputs[content] === null }, async () => {
      const said = []
      for (const parts of [[inputs.wasm], [first, rest]]) {
        const engine = await loaded(inputs[content], ...parts)
        const heard = []
        const call = (request) => {
          heard.push(answered(engine, { today, ...request }))
          return heard.at(-1)
        }
        const { answers, asked } = walkThrough(call, way)
        for (const question of asked) call({ call: 'preview', answers, question, value: answers[question] })
        const address = 'https://example.org/'
        // The part of the content that comes first has no result.
        const results = content === 'first' ? [] : ['result', 'paper']
        for (const last of ['overview', ...results]) call({ call: last, answers, address })
        said.push(heard)
      }
      assert.ok(said[0].length > 10)
      assert.deepEqual(said[1], said[0])
    })
  }
}
