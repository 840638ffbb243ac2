/** The module that makes papers, as the page meets it: every call, broken input, memory, and the same as script. */
import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { before, test } from 'node:test'
import { engineModule, openEngine, readInputs } from '../../web/tools/engine.mjs'
import { paperFonts } from '../../web/tools/paper-fonts.mjs'
import { mutateBytes, randomFrom } from './fuzz.mjs'
import { answered, today, walkThrough, ways } from './talk.mjs'

const address = 'https://voorbeeld.example/wijzer/'
let inputs
let papers

/** What the page hands over for a family that answers in this way. */
async function outcome(way, bundle = inputs.bundle) {
  const engine = await openEngine(inputs.wasm)
  const loaded = engine.load(bundle)
  const call = (request) => answered(engine, { today, ...request })
  const { answers } = walkThrough(call, way)
  const [all, short] = ['result', 'paper'].map((name) => call({ call: name, answers, address, sender: 'Stichting Zorgpad' }))
  return Buffer.from(JSON.stringify({ ...loaded, today, all, short }))
}

before(async () => {
  inputs = await readInputs()
  papers = await openEngine(inputs.papers)
})

for (const [name, way] of Object.entries(ways)) {
  test(`of a conversation with ${name} it makes every form of both papers`, async () => {
    const offered = papers.load(await outcome(way))
    assert.deepEqual(Object.keys(offered), ['ok', 'short', 'all', 'steps', 'due'])
    for (const paper of ['short', 'all']) {
      const numbers = offered[paper].flatMap((part) => part.lines.map(({ line }) => line))
      assert.deepEqual([...numbers].sort((one, other) => one - other), numbers.map((_, at) => at))
      for (const { heading, lines } of offered[paper]) {
        assert.equal(typeof heading, 'string')
        for (const { text } of lines) assert.ok(text.length > 0)
      }
      const ask = (call, more) => answered(papers, { call, paper, ...more })
      assert.deepEqual(Object.keys(ask('compose')), ['title', 'sections', 'terms', 'due_days'])
      assert.match(ask('file').name, /^[a-z-]+-2026-11-21\.html$/)
      assert.match(ask('file').text, /^<!doctype html>/)
      assert.match(ask('text').name, /\.txt$/)
      assert.ok(ask('text').text.includes('Stichting Zorgpad'))
      assert.equal(ask('calendar').text === '', !offered.due)
      assert.ok(ask('text', { own: { words: 'Zeester' } }).text.includes('Zeester'))
      assert.ok(!ask('text').text.includes('Zeester'), 'it keeps nothing of what was written')
    }
  })
}

test('without papers, and for what is no request, there is an error', async () => {
  const empty = await openEngine(inputs.papers)
  assert.equal(empty.call({ call: 'text', paper: 'short' }).error.check, 'not-loaded')
  empty.load(await outcome(ways['the first option']))
  assert.equal(empty.call({ call: 'fax', paper: 'short' }).error.pointer, '/call')
  assert.equal(empty.call({ call: 'text' }).error.pointer, '/paper')
})

test('thousands of broken requests and papers get an answer each, and never stop it', async () => {
  const random = randomFrom(20261129)
  const handed = await outcome(ways['the first option'])
  const request = Buffer.from(JSON.stringify({ call: 'file', paper: 'all', without: [1, 2], own: { words: 'a', notes: [{ who: 'b' }] } }))
  let errors = 0
  for (let at = 0; at < 3000; at += 1) {
    const response = at % 20 === 0 ? papers.load(mutateBytes(random, handed)) : papers.send(mutateBytes(random, request))
    if (response.error) errors += 1
  }
  assert.ok(errors > 500, `${errors} errors`)
  assert.equal(papers.load(handed).ok, true)
})

/** What the fields of the page take, in letters; and what a file that is opened may bring into them, in bytes as they stand there. */
const fields = { 'typed': [10_000, 500], 'from a file': [40_000, 2_000] }
const pieces = ['a', 'a\n', '\u20ac\n', 'a ', '\n', '\u0001', '\u{1f600}', '\ud83d', '\u2028a', '"\\<&']

for (const [where, [longest, longestNote]] of Object.entries(fields)) {
  test(`every form is made of own words that fill all fields, ${where}, whatever letters they are of`, async () => {
    const { regular, bold } = await paperFonts()
    for (const piece of pieces) {
      const fresh = await openEngine(inputs.papers)
      for (const font of [regular, bold]) fresh.load(font)
      const { steps } = fresh.load(await outcome(ways['the last option']))
      assert.ok(steps.length > 3)
      const size = where === 'typed' ? piece.length : Buffer.byteLength(JSON.stringify(piece)) - 2
      const full = (most) => piece.repeat(most / size)
      const note = { day: full(longestNote), who: full(longestNote), text: full(longestNote) }
      const own = { words: full(longest), questions: full(longest), notes: steps.map(({ title }) => ({ step: title, ...note })) }
      for (const call of ['compose', 'file', 'text', 'pdf', 'calendar']) {
        for (const paper of ['short', 'all']) assert.equal(fresh.call({ call, paper, own }).error, undefined, `${JSON.stringify(piece)} ${call} ${paper}`)
      }
    }
  })
}

test('it stays within 4 MiB, and erasing leaves nothing of what was written', async () => {
  const fresh = await openEngine(inputs.papers)
  const { regular, bold } = await paperFonts()
  for (const font of [regular, bold]) fresh.load(font)
  for (let times = 0; times < 20; times += 1) {
    for (const way of Object.values(ways)) fresh.load(await outcome(way))
    const own = { words: 'zeer bijzondere woorden '.repeat(400) }
    for (const call of times % 5 === 0 ? ['file', 'pdf'] : ['file']) answered(fresh, { call, paper: 'all', own })
  }
  const bytes = fresh.exports.memory.buffer.byteLength
  assert.ok(bytes <= 4 * 1024 * 1024, `${bytes} bytes`)
  const memory = () => Buffer.from(fresh.exports.memory.buffer)
  assert.ok(memory().includes('zeer bijzondere woorden'))
  fresh.erase()
  assert.ok(memory().every((byte) => byte === 0))
})

test('as script it says the same', async () => {
  const dist = new URL('../../dist/', import.meta.url)
  const name = (await readdir(dist)).find((file) => /^papers-script\.\w+\.js$/.test(file))
  const { instantiate } = await import(new URL(name, dist).href)
  const { Engine } = await engineModule()
  const script = new Engine(instantiate())
  const handed = await outcome(ways['the last option'])
  const { regular, bold } = await paperFonts()
  for (const bytes of [regular, bold, handed]) assert.deepEqual(script.load(bytes), papers.load(bytes))
  for (const paper of ['short', 'all']) {
    for (const call of ['compose', 'file', 'text', 'pdf', 'calendar']) {
      const request = { call, paper, without: [3, 4], own: { words: 'Zeester', questions: 'Wie?\nWat?', notes: [] } }
      assert.deepEqual(script.call(request), answered(papers, request))
    }
  }
})
