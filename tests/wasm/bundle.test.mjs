/** The files in which the content comes: what they are cut of, and what the page makes of them again. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { firstOf, partsOf, restOf, textsOf } from '../../web/tools/bundle.mjs'
import { openEngine, readInputs, sourceModule } from '../../web/tools/engine.mjs'
import { partOf } from './bundled.mjs'

const head = 19
let inputs
let followed
before(async () => {
  inputs = await readInputs()
  followed = (await sourceModule('bundle.ts')).followed
})

/** A small bundle with these bodies, as the command would write it. */
function small(...bodies) {
  const [ask, , more] = bodies
  return Buffer.concat(bodies.map((body, kind) => partOf(inputs.bundle, kind, Buffer.from(body), kind > 0 && Buffer.from(kind < 3 ? ask : more))))
}

test('the files hold nothing twice, and make the bundle again', () => {
  const { bundle, first, rest } = inputs
  assert.equal(first.length + rest.length, bundle.length)
  assert.deepEqual(Buffer.from(followed(first, rest)), bundle)
})

test('of two parts of a kind the page keeps the last alone, so that another language weighs as one bundle', () => {
  const [own, other] = [small('a', 'één', 'b', 'twee'), small('a', 'one', 'b', 'two')]
  const texts = textsOf(own, other)
  assert.equal(texts.length, 2 * head + 'onetwo'.length)
  assert.deepEqual(Buffer.from(followed(own, texts)), other)
  // There and back again.
  assert.deepEqual(Buffer.from(followed(followed(own, texts), textsOf(other, own))), own)
})

test('the page can turn to texts again and again, and the engine takes what it makes of them', async (t) => {
  if (!inputs.texts) return t.skip('the translation is not complete')
  const engine = await openEngine(inputs.wasm)
  let all = inputs.bundle
  for (let come = all.length; come < 2 * 524_288; come += inputs.texts.length) all = followed(all, inputs.texts)
  assert.equal(engine.load(all).ok, true)
  assert.equal(all.length, inputs.other.length)
})

test('what is no whole row of parts is refused, or comes out as something that the engine refuses', async () => {
  const engine = await openEngine(inputs.wasm)
  const page = Buffer.from('<!doctype html><title>Log in</title><p>This network asks you to log in first.')
  assert.throws(() => followed(inputs.first, page), /Cut off/)
  assert.match(engine.load(followed(inputs.first, inputs.rest.subarray(0, inputs.rest.length - 1))).error.message, /damaged/)
  assert.throws(() => followed(inputs.first, inputs.rest.subarray(0, 10)), RangeError)
  const [empty, own] = [Buffer.alloc(0), small('a', 'één', 'b', 'twee')]
  const texts = textsOf(own, small('a', 'one', 'b', 'two'))
  for (const [before, cut] of [[inputs.first, empty], [own, empty], [own, texts.subarray(0, head + 'one'.length)]]) {
    assert.throws(() => followed(before, cut), /Cut off/, 'a file that ends behind a part, or before it begins')
  }
})

test('texts of other rules are refused, and both files are named', () => {
  const own = small('a', 'one', 'b', 'two')
  for (const other of [small('c', 'one', 'b', 'two'), small('a', 'one', 'c', 'two')]) {
    assert.throws(() => textsOf(own, other, ['bundle.nl.bin', 'bundle.en.bin']), /^Error: bundle\.en\.bin differs from bundle\.nl\.bin in more than texts: make both again with `wijzer bundle`\.$/)
  }
})

test('what is no bundle is refused by its name', () => {
  const whole = small('a', 'one', 'b', 'two')
  const changed = (at, byte) => Buffer.from(whole).fill(byte, at, at + 1)
  const wrong = {
    'nothing': Buffer.alloc(0),
    'a cut head': whole.subarray(0, whole.length - 'two'.length - 5),
    'a cut body': whole.subarray(0, -1),
    'three parts': whole.subarray(0, whole.length - 'two'.length - head),
    'five parts': Buffer.concat([whole, whole.subarray(0, head + 1)]),
    'another order': Buffer.concat(partsOf(whole).toReversed()),
    'another mark': changed(1, 0x58),
    'a kind that is not there': changed(2, 4),
    'a length that is too large': changed(14, 0xff),
    'JSON': Buffer.from('{"format": 1, "id": "kindzorgwijzer"}'),
  }
  for (const [name, bytes] of Object.entries(wrong)) {
    for (const cut of [firstOf, restOf]) assert.throws(() => cut(bytes, 'x.bin'), /^Error: x\.bin is not as "wijzer bundle" writes it/, name)
    assert.throws(() => textsOf(whole, bytes, ['x.bin', 'y.bin']), /^Error: y\.bin is not as/, name)
  }
})
