/** The memory budget: old phones close pages that take too much. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { openEngine, readInputs } from '../../web/tools/engine.mjs'

const budget = 4 * 1024 * 1024
const content = new URL('../../content/', import.meta.url)
const read = (file) => JSON.parse(readFileSync(new URL(file, content), 'utf8'))

test('the engine stays within 4 MiB when the language changes again and again', async (t) => {
  const { wasm, bundle, first, other } = await readInputs()
  if (!other) return t.skip('the translation is not complete')
  const engine = await openEngine(wasm)
  for (const content of [first, bundle, other, bundle, other, bundle, other]) {
    assert.equal(engine.load(content).ok, true)
    const kept = engine.call({ call: 'question', answers: { goal: 'both' }, question: 'goal' })
    assert.equal(kept.given, 'both')
  }
  const bytes = engine.exports.memory.buffer.byteLength
  t.diagnostic(`${bytes / 1024} KiB`)
  assert.ok(bytes <= budget, `${bytes} bytes`)
})

test('the engine stays within 4 MiB for every family of the scenarios', async (t) => {
  const { wasm, bundle } = await readInputs()
  const engine = await openEngine(wasm)
  const bytes = () => engine.exports.memory.buffer.byteLength
  assert.equal(engine.load(bundle).ok, true)
  const loaded = bytes()
  const families = read('content.json').files.flatMap((file) => read(file).scenarios ?? [])
  assert.ok(families.length > 50)
  for (const { id, answers } of families) {
    for (const call of ['question', 'overview', 'result', 'file', 'text']) {
      const response = engine.call({ call, answers, today: '2026-11-21', address: 'https://example.org/' })
      assert.equal(response.error, undefined, `${id}: ${call}`)
    }
  }
  t.diagnostic(`${loaded / 1024} KiB after loading, ${bytes() / 1024} KiB after ${families.length} families`)
  assert.ok(bytes() <= budget, `${bytes()} bytes`)
})
