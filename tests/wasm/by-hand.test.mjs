/**
 * Whatever a person types, writes, chooses or opens, neither module traps: no answer is lost by it, and no memory read that is not
 * there. With WIJZER_ALL=1 many times as often.
 */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { openEngine, readInputs } from '../../web/tools/engine.mjs'
import { paperFonts } from '../../web/tools/paper-fonts.mjs'
import { mutateBytes, randomFrom } from './fuzz.mjs'
import { today } from './talk.mjs'
import { blocksOf } from './walker.mjs'

const address = 'https://voorbeeld.example/wijzer/'
const families = process.env.WIJZER_ALL === '1' ? 250 : 12
/** In letters, as in web/src: of a field, of own words, of a note. */
const [typed, words, note] = [60, 10_000, 500]
const root = fileURLToPath(new URL('../../', import.meta.url))

const random = randomFrom(20261130)
const below = (count) => Math.floor(random() * count)
const pick = (list) => list[below(list.length)]
const plain = '0 1 9 26 2026 - . , / | a feb maart jaar maanden " \\ { } [ ] < & %s 1e9 0x NaN null true unknown'.split(' ')
const odd = ['', ' ', '\n', '\t', '\0', '\u0007', '\u001b', '\u007f', '\u00a0', '\u00bd', '\u00e9', 'e\u0301', '\u0660', '\u06f9', '\uff11', '\u200b', '\u2028', '\u202e', '\ufeff', '\ufffd', '\ud83d', '\ude00', '\u{1f600}', '\u{10ffff}', '9'.repeat(20)]
const pieces = [...plain, ...odd]

/** Something written by hand, or pasted: now and then as much as fits, of few letters. */
function written(most) {
  const [length, few] = [below(3) === 0 ? most : below(most / 20), [pick(pieces), pick(pieces), pick(plain)]]
  let text = ''
  while (text.length < length) text += below(10) === 0 ? pick(pieces) : pick(few)
  return text.slice(0, length)
}

function answerTo({ type, options, max }) {
  if (type === 'choice') return pick(options).id
  if (type === 'number') return below(max + 1)
  if (type === 'date') return below(4) > 0 ? `${1 + below(28)}|${1 + below(11)}|2026` : 'unknown'
  const first = pick(options)
  return first.none ? [first.id] : options.filter((one) => one === first || (!one.none && below(3) === 0)).map(({ id }) => id)
}

/** Goes through a conversation, and types anything before each answer. @returns the answers */
function converse(ask) {
  let answers = {}
  for (let screen; (screen = ask({ call: 'question', answers })).screen === 'question'; ) {
    const { id: question, ...asked } = screen.question
    for (const value of [written(typed), [written(typed), written(typed), written(typed)].join('|')]) {
      ask({ call: pick(['preview', 'answer']), answers, question, value })
    }
    answers = ask({ call: 'answer', answers, question, value: answerTo(asked) }).answers ?? ask({ call: 'answer', answers, question, value: 'unknown' }).answers
  }
  return answers
}

/** Sets steps of this outcome, with anything for a day. @returns how many */
function setSteps(ask, answers, { sections }) {
  const steps = blocksOf(sections).filter(({ kind }) => kind === 'step').slice(0, 4)
  for (const { step, states } of steps) ask({ call: 'step', answers, step, state: pick(states).state, value: written(typed), address })
  return steps.length
}

test('whatever is typed, written or opened, both modules answer, and what was opened counts', async (t) => {
  const inputs = await readInputs()
  const [engine, papers] = [await openEngine(inputs.wasm), await openEngine(inputs.papers)]
  const { stdout: table } = await promisify(execFile)(`${root}build/wijzer`, ['handover', `${root}content`, '--table'], { maxBuffer: 1 << 26 })
  const { regular, bold } = await paperFonts()
  for (const bytes of [regular, bold, Buffer.from(`{"table":${table}}`)]) assert.equal(papers.load(bytes).ok, true)
  const loaded = engine.load(inputs.bundle)
  let [calls, set] = [0, 0]
  const asking = (module) => (request) => {
    calls += 1
    const response = module.call({ today, ...request })
    assert.equal(response.error, undefined, `${JSON.stringify(request)}: ${JSON.stringify(response.error)}`)
    return response
  }
  const [ask, make] = [asking(engine), asking(papers)]
  const handed = []
  for (let family = 0; family < families; family += 1) {
    const answers = converse(ask)
    const all = ask({ call: 'result', answers, address })
    set += setSteps(ask, answers, all)
    const short = ask({ call: 'paper', answers, address, chosen: all.sensitive.map(({ id }) => id) })
    const { steps } = papers.load(Buffer.from(JSON.stringify({ ...loaded, today, all, short })))
    const notes = steps.map(({ step, title }) => ({ step, title, day: written(note), who: written(note), text: written(note) }))
    const own = { words: written(words), questions: written(words) }
    const { text, groups } = make({ call: 'hand-over', answers, without: [pick(Object.keys(answers))], own: { ...own, notes } })
    for (const call of ['compose', 'file', 'text', 'pdf', 'calendar']) {
      const on = { paper: pick(['short', 'all']), without: [below(20), below(200)], code: pick(['', groups]) }
      make({ call, ...on, own: { ...own, notes: notes.map((one) => ({ ...one, step: one.title })) } })
    }
    handed.push(text, groups)
    for (let times = 0; times < 6; times += 1) {
      const bytes = below(4) > 0 ? mutateBytes(random, Buffer.from(pick(handed))) : Buffer.from(written(20_000))
      const opened = make({ call: 'open', text: bytes.toString() })
      if (opened.answers) ask({ call: 'result', answers: opened.answers, address })
    }
  }
  t.diagnostic(`${calls} calls, ${set} steps set`)
  assert.ok(calls > 25 * families && set > 0)
})
