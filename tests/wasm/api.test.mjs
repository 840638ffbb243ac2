/** The engine as the page meets it: every call, and every way in which input can be wrong. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { openEngine, readInputs } from '../../web/tools/engine.mjs'
import { mutateBytes, mutateValue, randomFrom } from './fuzz.mjs'
import { answered, today, walkThrough, ways } from './talk.mjs'

const address = 'https://voorbeeld.example/wijzer/'
let inputs
let engine
let loaded

before(async () => {
  inputs = await readInputs()
  engine = await openEngine(inputs.wasm)
  loaded = engine.load(inputs.bundle)
})

const call = (request) => answered(engine, request)
const walk = (choose) => walkThrough(call, choose)

test('load tells what the content is', () => {
  assert.equal(loaded.ok, true)
  assert.equal(loaded.language, 'nl')
  assert.match(loaded.date, /^\d{4}-\d{2}-\d{2}$/)
  assert.ok(Number.isInteger(loaded.max_questions) && loaded.max_questions > 0)
  for (const [key, text] of Object.entries(loaded.interface)) assert.equal(typeof text, 'string', key)
})

test('a question has what its screen needs', () => {
  const page = call({ call: 'question', answers: {}, today })
  assert.equal(page.screen, 'question')
  assert.equal(page.number, 1)
  assert.equal(page.next, page.question.id)
  assert.equal(page.at_most_left, loaded.max_questions - 1)
  assert.ok(['choice', 'multiple', 'number', 'date'].includes(page.question.type))
  assert.equal(typeof page.question.short, 'string')
  assert.ok(Array.isArray(page.question.help) && Array.isArray(page.question.why))
  assert.equal(typeof page.terms, 'object')
  assert.equal('given' in page, false)
  // A number and a date have no options.
  assert.equal('options' in page.question, ['choice', 'multiple'].includes(page.question.type))
})

for (const [name, choose] of Object.entries(ways)) {
  test(`a whole conversation with ${name} ends in a result`, () => {
    const { answers, asked } = walk(choose)
    assert.ok(asked.length > 0 && asked.length <= loaded.max_questions)
    const overview = call({ call: 'overview', answers })
    assert.equal(overview.next, null)
    assert.deepEqual(new Set(overview.rows.map((row) => row.question)), new Set(asked))
    const result = call({ call: 'result', answers, today, address })
    assert.equal(typeof result.title, 'string')
    assert.ok(result.sections.length > 0)
    result.sections.forEach((section) => checkSection(section, result.terms))
    const paper = call({ call: 'paper', answers, today, address })
    paper.sections.forEach((section) => checkPaper(section))
    assert.ok(JSON.stringify(paper).includes(loaded.version))
  })
}

function checkSection(section, terms) {
  assert.deepEqual(Object.keys(section), ['id', 'heading', 'tone', 'badge', 'blocks', 'sections'])
  assert.ok(['plain', 'fits', 'possible', 'no', 'alert'].includes(section.tone))
  checkText(section.heading, terms)
  section.blocks.forEach((block) => checkBlock(block, terms))
  section.sections.forEach((inner) => checkSection(inner, terms))
}

/** A paper explains no words, and has nothing to unfold or to set. */
function checkPaper({ id, blocks, sections }) {
  assert.match(id, /^paper-/)
  assert.deepEqual(sections, [])
  for (const block of blocks) {
    assert.ok(!['folded', 'step', 'link', 'today'].includes(block.kind), block.kind)
    if (block.kind === 'ruled') assert.ok(block.lines > 0 && typeof block.label === 'string')
    else checkBlock(block, {})
  }
}

/** @param inside whether it stands in a fold: there a step that was done can be a line alone */
function checkBlock(block, terms, inside = false) {
  switch (block.kind) {
    case 'paragraph':
    case 'small':
    case 'subheading':
    case 'notice':
    case 'quote':
      return checkText(block.text, terms)
    case 'link':
      assert.ok(block.label.length > 5)
      return assert.match(block.address, /^(https:\/\/|mailto:|tel:\+?\d+$)/)
    case 'list':
      return block.items.forEach((item) => checkText(item, terms))
    case 'rows':
      return block.rows.forEach(({ name, text, tone, question = 'an id', ...others }) => {
        assert.deepEqual(others, {})
        for (const word of [name, tone, question]) assert.ok(typeof word === 'string' && word !== '')
        checkText(text, terms)
      })
    case 'folded':
      assert.ok(block.label.length > 2)
      assert.equal(typeof block.aside, 'string')
      assert.ok(block.blocks.length > 0 || block.label.match(/^\d/) || inside, `${block.label} unfolds to nothing`)
      return block.blocks.forEach((inner) => checkBlock(inner, terms, true))
    case 'step':
      assert.deepEqual(Object.keys(block), ['kind', 'step', 'label', 'fold', 'states'])
      for (const { state, label, now, ...others } of block.states) {
        assert.deepEqual(others, {})
        assert.ok(state.length > 1 && label.length > 1 && typeof now === 'boolean')
      }
      return assert.ok(block.states.length > 1 && block.states.filter(({ now }) => now).length < 2)
    default:
      return assert.fail(`unknown kind of block: ${block.kind}`)
  }
}

function checkText(text, terms) {
  if (typeof text === 'string') return
  for (const run of text) {
    if (typeof run === 'string') continue
    assert.equal(run.length, 2)
    assert.equal(typeof terms[run[1]], 'string', `no explanation of ${run[1]}`)
  }
}

/** Without the marks on words that are explained: of later questions the words come with the rest. */
function plain(value) {
  if (value === null || typeof value !== 'object') return value
  const isMarked = (run) => Array.isArray(run) && run.length === 2 && run.every((one) => typeof one === 'string')
  if (Array.isArray(value)) return value.some(isMarked) ? value.map((run) => (isMarked(run) ? run[0] : run)).join('') : value.map(plain)
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'terms').map(([key, one]) => [key, plain(one)]))
}

test('the part of the content that comes first asks the same questions in the same order', async () => {
  const small = await openEngine(inputs.wasm)
  assert.equal(small.load(inputs.first).max_questions, loaded.max_questions)
  for (const choose of Object.values(ways)) {
    let answers = {}
    for (;;) {
      const request = { call: 'question', answers, today }
      const page = call(request)
      // Of the questions left it carries only the number at the start; after that it promises a bit more.
      const { at_most_left: promised, ...same } = small.call(request)
      const { at_most_left: exact, ...whole } = page
      if (page.screen !== 'question') break
      assert.deepEqual(plain(same), plain(whole))
      assert.ok(promised >= exact, `${promised} instead of ${exact}`)
      if (page.number === 1) assert.equal(promised, exact)
      const answer = { call: 'answer', answers, question: page.question.id, value: choose(page.question), today }
      const accepted = call(answer)
      const withoutLeft = ({ then: { at_most_left: _, ...then }, ...rest }) => ({ ...rest, then })
      assert.deepEqual(plain(withoutLeft(small.call(answer))), plain(withoutLeft(accepted)))
      answers = accepted.answers
    }
    assert.equal(small.load(inputs.bundle).ok, true)
    const result = { call: 'result', answers, today, address }
    assert.deepEqual(small.call(result), call(result))
    small.load(inputs.first)
  }
})

test('the part of the content that comes first has no result, and says so instead of telling keys of texts', async () => {
  const small = await openEngine(inputs.wasm)
  small.load(inputs.first)
  const { answers } = walk(ways['the first option'])
  for (const request of [{ call: 'result' }, { call: 'paper' }, { call: 'step', step: 'loket', state: 'done' }]) {
    const response = small.call({ answers, today, address, ...request })
    assert.equal(response.error?.check, 'not-loaded', request.call)
  }
})

test('going back shows the answer that was given', () => {
  const { answers, asked } = walk(ways['the first option'])
  asked.forEach((id, at) => {
    const page = call({ call: 'question', answers, question: id })
    assert.deepEqual(page.given, answers[id])
    assert.equal(page.number, at + 1)
    assert.equal(page.next, null)
  })
})

test('an answer and back again gives the same result, and what lapsed comes back', () => {
  const { answers, asked } = walk(ways['the first option'])
  const before = call({ call: 'result', answers, today, address })
  let lapses = 0
  for (const id of asked) {
    const { question } = call({ call: 'question', answers, question: id })
    for (const option of question.options ?? []) {
      const value = question.type === 'multiple' ? [option.id] : option.id
      const there = call({ call: 'answer', answers, question: id, value })
      const back = call({ call: 'answer', answers: there.answers, question: id, value: answers[id] })
      assert.deepEqual(back.answers, answers)
      const named = (rows) => rows.map((row) => row.question).sort()
      assert.deepEqual(named(back.returned), named(there.lapsed))
      lapses += there.lapsed.length
      assert.deepEqual(call({ call: 'result', answers: back.answers, today, address }), before)
    }
  }
  assert.ok(lapses > 0, 'no change made any answer lapse: the test would not see it')
})

test('half a letter, as a cut leaves it, is a wrong answer and nothing worse', () => {
  for (const half of ['\ud83d', '1\ude00', '1'.repeat(59) + '\ud83d']) {
    assert.equal(typeof call({ call: 'answer', answers: {}, question: 'goal', value: half }).problem, 'string')
  }
})

test('an answer that cannot be used gets a problem in plain words', () => {
  const seen = new Set()
  const wrong = {
    choice: ['', 'no-such-option', 3, {}],
    multiple: [[], ['no-such-option'], 'x', 3],
    number: [-1, 1.5, 1e12, 'zeven', ''],
    date: ['2026-02-30', '21-11-2026', 3, ''],
  }
  for (const choose of Object.values(ways)) {
    const { answers, asked } = walk(choose)
    for (const id of asked) {
      const { question } = call({ call: 'question', answers, question: id })
      seen.add(question.type)
      for (const value of [null, ...wrong[question.type]]) {
        const response = call({ call: 'answer', answers, question: id, value })
        assert.equal(typeof response.problem, 'string', `${id} took ${JSON.stringify(value)}`)
        assert.ok(response.problem.length > 5)
      }
    }
  }
  assert.ok(seen.size > 1)
})

const nested = (open, close, depth) => open.repeat(depth) + close.repeat(depth)
const refused = {
  'nothing at all': '',
  'only a space': ' ',
  'a zero byte': '\u0000',
  'no JSON': 'Vraag 1',
  'half an object': '{"call":"question","answers":{',
  'a comma too much': '{"call":"question","answers":{},}',
  'text after the end': '{"call":"question","answers":{}} {}',
  'a string': '"question"',
  'a number': '42',
  'true': 'true',
  'null': 'null',
  'NaN': '{"call":"question","answers":NaN}',
  'Infinity': '{"call":"answer","answers":{},"question":"age","value":Infinity}',
  'an array for the request': '[{"call":"question","answers":{}}]',
  'an array for the answers': '{"call":"question","answers":[]}',
  'a string for the answers': '{"call":"question","answers":"age"}',
  'null for the answers': '{"call":"question","answers":null}',
  'no call': '{"answers":{}}',
  'a call that is a number': '{"call":1,"answers":{}}',
  'an unknown call': '{"call":"delete","answers":{}}',
  'no answers': '{"call":"question"}',
  'an unknown question in the answers': '{"call":"question","answers":{"no-such-question":"yes"}}',
  'an unknown question asked for': '{"call":"question","answers":{},"question":"no-such-question"}',
  'a question id that is a number': '{"call":"question","answers":{},"question":7}',
  'an answer without a question': '{"call":"answer","answers":{},"value":"yes"}',
  'a preview without a question': '{"call":"preview","answers":{},"value":"yes"}',
  'a preview of an unknown question': '{"call":"preview","answers":{},"question":"no-such-question","value":"yes"}',
  'a preview without answers': '{"call":"preview","question":"age","value":3}',
  'a step without a state': '{"call":"step","answers":{},"step":"loket","today":"2026-11-21","address":""}',
  'a state without a step': '{"call":"step","answers":{},"state":"done","today":"2026-11-21","address":""}',
  'a step that nobody was asked about': '{"call":"step","answers":{},"step":"loket","state":"done","today":"2026-11-21","address":""}',
  'a step without a day': '{"call":"step","answers":{},"step":"loket","state":"done"}',
  'a result without a day': '{"call":"result","answers":{}}',
  'a result on a day that does not exist': '{"call":"result","answers":{},"today":"2026-02-30","address":""}',
  'a result with a number for the address': '{"call":"result","answers":{},"today":"2026-11-21","address":1}',
  'a paper without a day': '{"call":"paper","answers":{}}',
  'a paper with a day that is no text': '{"call":"paper","answers":{},"today":20261121}',
  'a file, which another module makes': '{"call":"file","answers":{},"today":"2026-11-21","address":""}',
  'a huge number': '{"call":"question","answers":{"age":1e400}}',
  'a very long number': `{"call":"question","answers":{"age":${'9'.repeat(5000)}}}`,
  'deep arrays': nested('[', ']', 100_000),
  'deep objects': `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
  'deep answers': `{"call":"question","answers":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`,
  'a string of many signs': JSON.stringify({ call: 'x'.repeat(400_000), answers: {} }),
  'a question id of many signs': JSON.stringify({ call: 'question', answers: { ['x'.repeat(400_000)]: 'yes' } }),
  'a lone surrogate': '{"call":"\\ud800","answers":{}}',
  'an unfinished escape': '{"call":"\\u12","answers":{}}',
}

for (const [name, text] of Object.entries(refused)) {
  test(`refuses ${name}`, () => checkRefusal(engine.send(new TextEncoder().encode(text))))
}

const badBytes = {
  'bytes that are no UTF-8': [0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d],
  'an overlong sign': [0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x7d],
  'a sign cut in half': [0x7b, 0x22, 0xe2, 0x82],
  'a byte order mark alone': [0xef, 0xbb, 0xbf],
  'UTF-16': [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00],
}

for (const [name, bytes] of Object.entries(badBytes)) {
  test(`refuses ${name}`, () => checkRefusal(engine.send(Uint8Array.from(bytes))))
}

function checkRefusal(response) {
  assert.equal(typeof response.error?.message, 'string', JSON.stringify(response).slice(0, 200))
  assert.equal(typeof response.error.pointer, 'string')
  assert.ok(response.error.message.length > 5)
  call({ call: 'question', answers: {} })
}

test('every call before anything is loaded is refused', async () => {
  const empty = await openEngine(inputs.wasm)
  for (const name of ['question', 'answer', 'step', 'preview', 'overview', 'result', 'paper']) {
    assert.equal(typeof empty.call({ call: name, answers: {} }).error?.message, 'string')
  }
  assert.equal(empty.load(inputs.bundle).ok, true)
})

test('content that is refused leaves the loaded content in place', async () => {
  const other = await openEngine(inputs.wasm)
  other.load(inputs.bundle)
  for (const text of ['', '{}', '[]', 'null', '{"format":1}', '{"format":99}', nested('[', ']', 100_000)]) {
    assert.equal(typeof other.load(new TextEncoder().encode(text)).error?.message, 'string', text.slice(0, 40))
    assert.equal(other.call({ call: 'question', answers: {} }).number, 1)
  }
})

test('erasing leaves no answer in memory', async () => {
  const other = await openEngine(inputs.wasm)
  other.load(inputs.bundle)
  const secret = 'https://zeer-bijzonder-adres.example/'
  other.call({ call: 'result', answers: {}, today, address: secret })
  const memory = () => Buffer.from(other.exports.memory.buffer)
  assert.ok(memory().includes(secret))
  other.erase()
  assert.ok(memory().every((byte) => byte === 0))
})

/** A family whose insurer pays less, and that did nothing yet. */
const stuck = {
  goal: 'stuck',
  age: 7,
  'stuck-where': ['insurer'],
  'stuck-insurer': ['less'],
  'tried-care': ['none'],
  'tried-help': ['none'],
}

test('setting a step asks for the day that goes with it, takes it as typed, and gives the result of then', () => {
  const set = (more) => engine.call({ call: 'step', answers: stuck, today, address, step: 'insurer-reconsider', ...more })
  const asked = set({ state: 'no' })
  assert.equal(asked.question.id, 'insurer-reconsider-on')
  assert.equal(asked.question.type, 'date')
  assert.ok(asked.set.length > 5)
  for (const [value, box] of [[null], ['31|feb|2026', 'day'], ['1|1|2027']]) {
    const { problem, ...others } = set({ state: 'no', value })
    assert.ok(problem.length > 5)
    assert.deepEqual(others, box ? { box } : {})
  }
  const taken = set({ state: 'no', value: '17|okt|26' })
  assert.deepEqual(Object.keys(taken), ['answers', 'lapsed', 'returned', 'said', 'then'])
  const answers = { ...stuck, 'tried-care': ['reconsider'], 'insurer-reconsider-answer': 'no', 'insurer-reconsider-on': '2026-10-17' }
  assert.deepEqual(taken.answers, answers)
  assert.deepEqual(taken.then, engine.call({ call: 'result', answers, today, address }))
  const back = engine.call({ call: 'step', answers, today, address, step: 'insurer-reconsider', state: 'not-done' })
  assert.deepEqual(back.lapsed.map((row) => row.question), ['insurer-reconsider-answer', 'insurer-reconsider-on'])
  assert.deepEqual(back.then, engine.call({ call: 'result', answers: stuck, today, address }))
  assert.match(set({ state: 'done' }).error.message, /not-done.*waiting.*yes.*partly.*no/)
})

test('thousands of broken requests get an answer each, and never stop the engine', () => {
  const random = randomFrom(20261121)
  const { answers, asked } = walk(ways['the first option'])
  const valid = [
    { call: 'question', answers, question: asked[0] },
    { call: 'answer', answers, question: asked.at(-1), value: answers[asked.at(-1)] },
    { call: 'preview', answers, question: asked[0], value: answers[asked[0]] },
    { call: 'step', answers: stuck, step: 'loket', state: 'done', today, address },
    { call: 'overview', answers },
    { call: 'result', answers, today, address },
    { call: 'paper', answers: {}, today, address },
  ]
  let errors = 0
  for (let at = 0; at < 4000; at += 1) {
    const request = valid[at % valid.length]
    const bytes =
      at % 2 === 0
        ? new TextEncoder().encode(JSON.stringify(mutateValue(random, request)) ?? '')
        : mutateBytes(random, new TextEncoder().encode(JSON.stringify(request)))
    const response = engine.send(bytes)
    assert.equal(typeof response, 'object')
    if (response.error) errors += 1
  }
  assert.ok(errors > 2000, `only ${errors} were refused: the changes are too tame`)
  call({ call: 'question', answers: {} })
})
