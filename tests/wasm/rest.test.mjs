/** All of the content comes as what the part for the questions lacks, and is put together with it in the page. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { readInputs, sourceModule } from '../../web/tools/engine.mjs'
import { restOf } from '../../web/tools/rest.mjs'
import { randomFrom } from './fuzz.mjs'

const { joined } = await sourceModule('joined.ts')
const back = (first, rest) => Buffer.from(joined(Buffer.from(first), rest)).toString('utf8')

test('the part and what it lacks make the whole, whatever they have in common', async () => {
  const random = randomFrom(20261130)
  const letters = ['a', 'é', '“', '🦉', '{"x":', '1']
  const text = (length) => Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('')
  for (let i = 0; i < 200; i += 1) {
    const first = text(random() * 400)
    const pieces = Array.from({ length: random() * 6 }, () => (random() < 0.5 ? text(random() * 80) : [...first].slice(random() * 200).join('')))
    const whole = pieces.join('')
    assert.equal(back(first, await restOf(Buffer.from(first), Buffer.from(whole))), whole)
  }
})

test('what ships is sent once, and a rest that was cut or belongs to another part gives no content', async () => {
  const { first, bundle } = await readInputs()
  const rest = await restOf(first, bundle)
  assert.ok(brotliCompressSync(rest).length < 0.9 * brotliCompressSync(bundle).length)
  const wrong = [[first, rest.subarray(0, rest.length / 2)], [`x${first}`, rest], [first, Buffer.from('<!doctype html>\n<title>Log in</title>')], [first, Buffer.from('')]]
  for (const parts of wrong) assert.throws(() => JSON.parse(back(...parts)))
})

test('bundles that hold what the rest cannot carry are refused', async () => {
  for (const [first, whole] of [['<', ''], ['', 'a\nb']]) await assert.rejects(restOf(Buffer.from(first), Buffer.from(whole)), /not as "wijzer bundle"/)
})
