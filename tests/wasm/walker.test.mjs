/** The walker of `./dev fuzz walk`: short rounds of it, and that it sees an engine that breaks its word. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openEngine, readInputs } from '../../web/tools/engine.mjs'
import { randomFrom } from './fuzz.mjs'
import { Session } from './walker.mjs'

let engine
let most

before(async () => {
  const inputs = await readInputs()
  engine = await openEngine(inputs.wasm)
  most = engine.load(inputs.bundle).max_questions
})

const walk = (other, seed) => new Session(other, randomFrom(seed), most).run()
const longRounds = process.env.WIJZER_ALL === '1' ? 500 : 25

test('whatever is pressed, the engine keeps its word', () => {
  for (let seed = 1; seed <= longRounds; seed += 1) walk(engine, seed)
})

/** Seeds of the long walk that found a fault once. */
const found = [2401, 6741, 7459, 12_544, 13_098]

test('the conversations in which a fault was found hold now', () => {
  for (const seed of found) walk(engine, seed)
})

let times = 0
const broken = {
  'forgets an answer': (request, told) => {
    const [first] = Object.keys(request.answers)
    if (request.call === 'answer' && first !== request.question && told.answers) delete told.answers[first]
  },
  'asks a question again': (request, told) => {
    if (request.call === 'overview' && told.rows.length > 0) told.next = told.rows.at(-1).question
  },
  'promises too few questions': (request, told) => {
    if (request.call === 'overview') told.at_most_left = 7
  },
  'previews something else': (request, told) => {
    if (request.call === 'preview') told.lapsing = [{ question: 'x' }]
  },
  'turns a settled verdict': (request, told) => {
    if (request.call === 'preview') told.verdicts = [{ route: 'x', before: { verdict: 'no' }, after: { verdict: 'fits' } }]
  },
  'tells another outcome each time': (request, told) => {
    if (request.call === 'result') told.title += times += 1
  },
  'lets lapse what was chosen just now': (request, told) => {
    if (request.call === 'answer') told.lapsed.push({ question: request.question })
  },
  'refuses what it offered': (request, told) => {
    if (request.call === 'step') told.problem = 'x'
  },
}

for (const [name, damage] of Object.entries(broken)) {
  test(`the walker sees an engine that ${name}`, () => {
    const damaged = {
      call: (request) => {
        const told = engine.call(request)
        damage(request, told)
        return told
      },
    }
    assert.throws(() => {
      for (let seed = 1; seed <= longRounds; seed += 1) walk(damaged, seed)
    }, assert.AssertionError)
  })
}

test('./dev fuzz walk hands out the seeds that it is asked for, and says how fast it was', () => {
  const walk = (...asked) => spawnSync(process.execPath, [fileURLToPath(new URL('../fuzz/walk.mjs', import.meta.url)), ...asked], { encoding: 'utf8' })
  const { status, stdout } = walk('3', '251')
  assert.equal(status, 0)
  assert.match(stdout, /^3 sessions, \d+ calls, \d+\.\d sessions a second: all of it held\.\n$/)
  assert.equal(walk('none').status, 2)
})
