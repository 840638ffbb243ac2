/** Whatever stands in a request or a bundle of the largest size, the memory and the stack of the engine hold it. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { before, test } from 'node:test'
import { openEngine, readInputs } from '../../web/tools/engine.mjs'
import { today } from './talk.mjs'

const source = await readFile(new URL('../../wasm/core/model/limits.hpp', import.meta.url), 'utf8')
const limit = (name) => {
  const [, factors] = new RegExp(` ${name} = ([\\d *'UL]+);`).exec(source)
  return factors.replaceAll(/['UL]/g, '').split('*').reduce((product, factor) => product * Number(factor), 1)
}
// The loader adds a byte.
const most = limit('bundle_bytes') - 1

let inputs
before(async () => (inputs = await readInputs()))

async function loaded() {
  const engine = await openEngine(inputs.wasm)
  assert.equal(engine.load(inputs.bundle).ok, true)
  return engine
}

const send = (engine, text) => engine.send(new TextEncoder().encode(text))
/** `start`, then as many pieces as fit into so many bytes, then `end`. */
const filled = (size, start, piece, end) =>
  start + piece.repeat(Math.floor((size - Buffer.byteLength(start) - Buffer.byteLength(end)) / piece.length)) + end

const start = '{"call":"answer","answers":{},"question":"age","value":'
const requests = {
  'digits typed': [`${start}"`, '1', '"}'],
  'a number': [start, '1', '}'],
  'empty lists': [`${start}[`, '[],', '[]]}'],
  'empty objects': [`${start}[`, '{},', '1]}'],
  'one key, again and again': [`{"call":"overview","answers":{`, '"k":1,', '"k":1}}'],
  'escapes': [`${start}"`, '\\u0000', '"}'],
}

for (const [name, [first, piece, last]] of Object.entries(requests)) {
  test(`the engine survives a request of the largest size full of ${name}, and a larger one`, async () => {
    const engine = await loaded()
    const response = send(engine, filled(most, first, piece, last))
    assert.equal(typeof (response.problem ?? response.error.message), 'string')
    for (const size of [most + piece.length, 3_000_000]) {
      assert.throws(() => send(engine, filled(size, first, piece, last).padEnd(size)), /no memory left/)
    }
    assert.equal(engine.call({ call: 'question', answers: {}, today }).screen, 'question')
  })
}

test('the engine survives a request with as many other keys as fit', async () => {
  const engine = await loaded()
  let text = '{"call":"overview","answers":{'
  for (let at = 0; text.length < most - 30; at += 1) text += `"k${at}":1,`
  assert.equal(send(engine, `${text}"z":1}}`).error.check, 'unknown-question')
})

test('the engine survives a bundle of the largest size, whatever it is full of, and asks on with the one before', async () => {
  const whole = new TextDecoder().decode(inputs.bundle)
  const more = (section, piece, size = most) => {
    const [before, after] = whole.split(`"${section}":[`)
    return filled(size, `${before}"${section}":[`, piece, after)
  }
  const criterion = '{"id":"x","text":"x","when":{"all":[]}},'
  const bundles = {
    'lists': filled(most, '[', '[],', '1]'),
    'keys': filled(most, '{', '"":1,', '"":1}'),
    'criteria': more('criteria', criterion),
    'options': filled(most, '{"questions":[{"options":[', '{"id":"a","label":"b"},', '1]}]}'),
    'words': more('terms', '{"id":"t","words":["a","b","c","d"],"text":"x"},'),
    'twenty thousand criteria': more('criteria', criterion, Buffer.byteLength(whole) + 20_000 * criterion.length),
  }
  const engine = await loaded()
  for (const [name, text] of Object.entries(bundles)) {
    const bytes = new TextEncoder().encode(text)
    if (bytes.length > most) assert.throws(() => engine.load(bytes), /no memory left/)
    else assert.equal(typeof (engine.load(bytes).error?.message ?? 'sound'), 'string', name)
    assert.equal(engine.call({ call: 'question', answers: {}, today }).screen, 'question', name)
  }
})
