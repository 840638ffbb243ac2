/** The other language comes as its texts only, and is put together with the content in the page. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readInputs, sourceModule } from '../../web/tools/engine.mjs'
import { translation } from '../../web/tools/translation.mjs'
import { randomFrom } from './fuzz.mjs'

const { translated } = await sourceModule('translated.ts')
const bytes = (value) => Buffer.from(JSON.stringify(value))
const back = (content, texts) => JSON.parse(Buffer.from(translated(content, texts)))

/** A random value with texts in it, and the same with some of them replaced. */
function twins(random, depth = 0) {
  const kind = depth > 3 ? 0 : Math.floor(random() * 6)
  if (kind === 1) return [null, null]
  if (kind === 2) return [7, 7]
  if (kind === 3 || kind === 4) {
    const parts = Array.from({ length: Math.floor(random() * 5) }, () => twins(random, depth + 1))
    if (kind === 3) return [parts.map(([one]) => one), parts.map(([, other]) => other)]
    const named = (which) => Object.fromEntries(parts.map((part, i) => [`key.${i}`, part[which]]))
    return [named(0), named(1)]
  }
  const text = `text ${Math.floor(random() * 100)}`
  return [text, random() < 0.5 ? text : `${text}, otherwise “é”`]
}

test('what was made of two contents makes the second of the first', async () => {
  const random = randomFrom(20261129)
  for (let i = 0; i < 300; i += 1) {
    const [one, other] = twins(random)
    assert.deepEqual(back(bytes(one), await translation(bytes(one), bytes(other))), other)
  }
})

test('contents that differ in more than texts are refused, with the place', async () => {
  for (const [one, other, place] of [
    [{ a: 1 }, { a: 2 }, '/a'],
    [{ a: ['x'] }, { a: ['x', 'y'] }, '/a'],
    [{ a: { b: 'x' } }, { a: { c: 'x' } }, '/a'],
    [['x'], 'x', '/'],
  ]) {
    await assert.rejects(translation(bytes(one), bytes(other)), ({ message }) => message.includes(`at ${place}`))
  }
})

test('texts of other content are refused: too many, too few, or none', () => {
  const content = bytes({ a: 'x', b: ['y'] })
  for (const texts of [['X', 'Y', 'Z'], ['X', 2], [3], ['X']]) {
    assert.throws(() => translated(content, bytes(texts)), JSON.stringify(texts))
  }
  assert.deepEqual(back(content, bytes(['X', 1])), { a: 'X', b: ['y'] })
})

test('rules are sent once: the texts are less than two thirds of the content that they make', async (t) => {
  const { bundle, other } = await readInputs()
  if (!other) return t.skip('the translation is not complete')
  assert.ok((await translation(bundle, other)).length * 3 < other.length * 2)
})
