/** Whatever stands in a request or a bundle of the largest size, the memory and the stack of the engine hold it. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { before, test } from 'node:test'
import { openEngine, readInputs } from '../../web/tools/engine.mjs'
import { partOf } from './bundled.mjs'
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

const part = (...of) => partOf(inputs.bundle, ...of)

test('the engine survives a bundle of the largest size, whatever it is full of, and asks on with the one before', async () => {
  const engine = await loaded()
  const own = inputs.first.subarray(19, 19 + inputs.first.readUInt32LE(11))
  const heads = 4 * 19
  const room = most - heads
  const bundles = {
    'heads': Buffer.concat(Array.from({ length: Math.floor(most / 19) }, () => part(0, Buffer.alloc(0)))),
    'texts': Buffer.concat([part(0, own), part(1, Buffer.alloc(room - own.length, 'a\0'), own)]),
  }
  for (const piece of ['00', '01', '0200', '7f', 'ff', 'ffff03', '0102000000']) {
    const rules = Buffer.alloc(room, piece, 'hex')
    bundles[`rules of ${piece}`] = Buffer.concat([part(0, rules), part(1, Buffer.alloc(0), rules)])
    const half = Buffer.alloc(Math.floor(room / 2), piece, 'hex')
    bundles[`lists and empty texts of ${piece}`] = Buffer.concat([part(0, Buffer.concat([Buffer.from('a\0a\0a\0'), half])), part(1, Buffer.alloc(half.length - 6), Buffer.concat([Buffer.from('a\0a\0a\0'), half]))])
    const first = inputs.first
    const more = Buffer.alloc(most - first.length - 2 * 19, piece, 'hex')
    bundles[`a rest of ${piece}`] = Buffer.concat([first, part(2, more, own), part(3, Buffer.alloc(0), more)])
  }
  for (const [name, bytes] of Object.entries(bundles)) {
    assert.ok(bytes.length <= most, name)
    assert.match(engine.load(bytes).error?.message ?? '', /damaged|not there|do not belong/, name)
    assert.equal(engine.call({ call: 'question', answers: {}, today }).screen, 'question', name)
  }
})

test('the engine refuses a table of questions left that claims more edges than it can count', async () => {
  const engine = await loaded()
  // Content without anything: an id, a version and a date, and lists that are empty.
  const ask = Buffer.from(`a\0a\0a\0${'\0'.repeat(15)}`)
  // 64 levels of 262,144 nodes with 256 values are 2 to the power of 32 edges, which in 32 bits is nothing.
  const levels = Buffer.alloc(64 * 6, '008080108002', 'hex')
  const rest = Buffer.concat([Buffer.from('0001c001', 'hex'), levels, Buffer.alloc(300_000)])
  const bundle = [part(0, ask), part(1, Buffer.alloc(1), ask), part(2, rest, ask), part(3, Buffer.alloc(0), rest)]
  assert.match(engine.load(Buffer.concat(bundle)).error?.message ?? '', /damaged/)
  const empty = Buffer.alloc(2)
  const sound = [part(0, ask), part(1, Buffer.alloc(1), ask), part(2, empty, ask), part(3, Buffer.alloc(0), empty)]
  assert.equal(engine.load(Buffer.concat(sound)).error, undefined)
})
