/** The memory budget: old phones close pages that take too much. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { openEngine, readInputs } from '../../web/tools/engine.mjs'
import { bundled, shippedContent } from './bundled.mjs'

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
  for (const { id, answers, today = '2026-11-21' } of families) {
    for (const call of ['question', 'overview', 'result', 'paper']) {
      const response = engine.call({ call, answers, today, address: 'https://example.org/' })
      assert.equal(response.error, undefined, `${id}: ${call}`)
    }
  }
  t.diagnostic(`${loaded / 1024} KiB after loading, ${bytes() / 1024} KiB after ${families.length} families`)
  assert.ok(bytes() <= budget, `${bytes()} bytes`)
})

test('as many criteria built on each other as the loader takes fit the stack', async () => {
  const { sources: [source], ...shipped } = await shippedContent()
  const { 'result.fingerprint': _, ...texts } = shipped.interface
  const length = 400
  const sources = [source.id]
  const options = ['yes', 'no'].map((id) => ({ id, label: id }))
  const note = [{ text: 'n', sources }]
  const content = await bundled({
    ...Object.fromEntries(['format', 'id', 'version', 'date', 'language'].map((key) => [key, shipped[key]])),
    interface: texts,
    sources: [source],
    questions: [{ id: 'care', type: 'choice', short: 's', title: 't', why: 'w', options, unknown: 'u' }],
    criteria: Array.from({ length }, (_, i) => ({
      id: `c${i}`,
      when: i === length - 1 ? { question: 'care', is: 'yes' } : { not: { criterion: `c${i + 1}` } },
      true: 'T.',
      false: 'F.',
      unknown: 'U?',
      sources,
    })),
    routes: [{ id: 'r', name: 'r', title: 'r', pays: 'p', fits_when: { criterion: 'c0' }, need_by: note, headlines: { fits: note, possible: note, no: note }, sources }],
    topics: [{ id: 't', title: 't', place: 'after', when: { question: 'care', is: 'yes' }, nothing_fits: true, items: note, sources }],
  })
  const engine = await openEngine((await readInputs()).wasm)
  const loaded = engine.load(content)
  assert.equal(loaded.ok, true, JSON.stringify(loaded))
  for (const call of ['question', 'overview', 'result', 'paper']) {
    const response = engine.call({ call, answers: { care: 'yes' }, today: '2026-11-21', address: 'https://example.org/' })
    assert.equal(response.error, undefined, `${call}: ${JSON.stringify(response)}`)
  }
})

/** In bytes: wasm/cmake/emscripten.cmake. */
const stack = 256 * 1024

for (const [name, file] of [['engine', 'wasm'], ['module of papers', 'papers']]) {
  test(`what overflows the stack of the ${name} ends it, before anything is overwritten`, async () => {
    const { exports } = await openEngine((await readInputs())[file])
    const pointer = exports.kz_alloc(64)
    new Uint8Array(exports.memory.buffer).fill(91, pointer, pointer + 64)
    // All of it but what a small function takes.
    exports.stackAlloc(stack - 128)
    assert.throws(() => exports.kz_call(pointer, 64), WebAssembly.RuntimeError)
  })
}
