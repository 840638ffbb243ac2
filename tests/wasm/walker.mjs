/**
 * Random conversations through the calls of the engine as web/README.md documents them: answers, changes, there and back
 * again, previews, steps, papers. All that it sends was offered before; what does not hold throws. What the engine told already is
 * asked once more now and then only, to see that it is the same.
 */
import assert from 'node:assert/strict'
import { today } from './talk.mjs'

const address = 'https://voorbeeld.example/wijzer/'
const day = 24 * 60 * 60 * 1000

/** One conversation with an engine that has loaded content. */
export class Session {
  answers = {}
  calls = 0

  /** What was told of the answers of now, by call: forgotten when they change. */
  told = {}

  /** @param most what the engine said at loading: max_questions */
  constructor(engine, random, most) {
    Object.assign(this, { engine, random, most })
  }

  run() {
    for (let presses = 4 + this.below(30); presses > 0; presses -= 1) {
      const press = this.below(12)
      if (press < 7) this.answerNext()
      else if (press < 9) this.change()
      else if (press < 10) this.preview()
      else if (press < 11) this.outcome()
      else this.step()
    }
    this.outcome()
  }

  below(count) {
    return Math.floor(this.random() * count)
  }

  pick(list) {
    return list[this.below(list.length)]
  }

  ask(request) {
    this.calls += 1
    const sent = { answers: this.answers, today, address, ...request }
    const response = this.engine.call(sent)
    if (response.error || response.problem) assert.fail(`${JSON.stringify(sent)}\n${JSON.stringify(response)}`)
    return response
  }

  /** What the page would show now: as the engine told it last, which now and then is asked again. */
  screen(call) {
    const before = this.told[call]
    if (before && this.below(8) > 0) return before
    const now = this.ask({ call })
    if (before) assert.deepEqual(now, before, call)
    this.told[call] = now
    return now
  }

  /** Goes on with the answers that were taken, and with the screen that follows where that is what comes next. */
  take({ answers, then = {} }) {
    this.answers = answers
    this.told = {}
    if (then.screen === 'question' && then.next === then.question.id) this.told.question = then
    if (then.screen === 'overview' || then.screen === 'result') this.told[then.screen] = then
  }

  valueFor({ type, options, unknown, min, max }) {
    if (unknown !== undefined && this.below(5) === 0) return 'unknown'
    if (type === 'number') return min + this.below(max - min + 1)
    if (type === 'date') return new Date(Date.parse(today) - this.below(this.pick([3, 60, 800])) * day).toISOString().slice(0, 10)
    if (type === 'choice') return this.pick(options).id
    const first = this.pick(options)
    if (first.none) return [first.id]
    return options.filter((option) => option === first || (!option.none && this.below(3) === 0)).map(({ id }) => id)
  }

  /** Asked and answered: it counts, it does not come again, and fewer questions are left. */
  answerNext() {
    const page = this.screen('question')
    if (page.screen !== 'question') return assert.equal(page.next, null)
    const { id } = page.question
    assert.equal(page.next, id)
    assert.equal(page.given, undefined)
    assert.ok(page.number + page.at_most_left <= this.most, `${page.number} and ${page.at_most_left} of ${this.most}`)
    const left = this.screen('overview').at_most_left
    assert.ok(left <= page.at_most_left + 1, `${left} from ${id} on, ${page.at_most_left} after it`)
    const taken = this.ask({ call: 'answer', question: id, value: this.valueFor(page.question) })
    this.checkKept(taken.answers, id)
    this.checkStands(taken, id)
    this.take(taken)
    const after = this.screen('overview')
    assert.notEqual(after.next, id, `${id} comes again`)
    assert.ok(after.at_most_left < left, `${left} questions left, then ${after.at_most_left}`)
    assert.equal(after.next === null, after.at_most_left === 0)
  }

  /** What was answered before stays, whether it counts now or not. */
  checkKept(answers, changed) {
    for (const [id, value] of Object.entries(this.answers)) {
      if (id !== changed) assert.deepEqual(answers[id], value, `the answer to ${id}`)
    }
  }

  /** What the screen offers does not lapse by being chosen. */
  checkStands({ lapsed }, id) {
    assert.ok(!names(lapsed).includes(id), `the answer to ${id} lapsed at once`)
  }

  change() {
    const before = this.screen('overview')
    if (before.rows.length === 0) return
    const { question: id } = this.pick(before.rows)
    const page = this.ask({ call: 'question', question: id })
    assert.notEqual(page.given, undefined, id)
    const request = { call: 'answer', question: id, change: { from: 'overview', next: before.next } }
    const kept = this.answers
    const returns = this.below(2) === 0
    const result = returns && this.screen('result')
    const there = this.ask({ ...request, value: this.valueFor(page.question) })
    this.checkKept(there.answers, id)
    this.checkStands(there, id)
    this.take({ answers: there.answers })
    if (!returns) return
    const back = this.ask({ ...request, value: kept[id] })
    assert.deepEqual(back.answers, kept)
    assert.deepEqual(names(back.returned), names(there.lapsed))
    this.take({ answers: back.answers })
    assert.deepEqual(this.ask({ call: 'overview' }), before)
    assert.deepEqual(this.ask({ call: 'result' }), result)
  }

  /** What it tells is what happens, and a verdict that is settled stays, whatever else is answered. */
  preview() {
    const page = this.screen('question')
    if (page.screen !== 'question') return
    const request = { question: page.question.id, value: this.valueFor(page.question) }
    const told = this.ask({ call: 'preview', ...request })
    for (const { route, before, after } of told.verdicts) {
      assert.equal(before.verdict === after.verdict || before.verdict === 'possible', true, `${route} was settled`)
    }
    const taken = this.ask({ call: 'answer', ...request })
    assert.deepEqual([told.lapsing, told.returning], [taken.lapsed, taken.returned])
  }

  outcome() {
    const result = this.screen('result')
    assert.equal(result.screen, 'result')
    assert.ok(result.sections.length > 0)
    const chosen = result.sensitive.map(({ id }) => id).filter(() => this.below(2) === 0)
    assert.ok(this.ask({ call: 'paper', chosen }).sections.length > 0)
    return result
  }

  /** How it stands with a step is taken, and shows as the state of now. */
  step() {
    const steps = blocksOf(this.outcome().sections).filter(({ kind }) => kind === 'step')
    if (steps.length === 0) return
    const { step, states } = this.pick(steps)
    const request = { call: 'step', step, state: this.pick(states).state }
    let taken = this.ask(request)
    if (taken.set) taken = this.ask({ ...request, value: this.valueFor(taken.question) })
    assert.equal(taken.then.screen, 'result')
    assert.ok(taken.said.length > 0)
    const set = blocksOf(taken.then.sections).filter((block) => block.kind === 'step' && block.step === step)
    for (const block of set) assert.equal(block.states.find(({ now }) => now)?.state, request.state, `${step} is not ${request.state}`)
    this.take(taken)
  }
}

const names = (rows) => rows.map(({ question }) => question).sort()

/** All blocks of sections, and those inside them. */
export function blocksOf(sections) {
  const inside = (blocks) => blocks.flatMap((block) => [block, ...inside(block.blocks ?? [])])
  return sections.flatMap((section) => [...inside(section.blocks), ...blocksOf(section.sections)])
}
