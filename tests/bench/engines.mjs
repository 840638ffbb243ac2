/**
 * Compares one evaluation of all routes, in WebAssembly, with json-logic-engine's compiled rules on the same scenarios,
 * in the same run. Fails when ours takes more than half the time: that is the budget.
 *
 * Ours does more: it decides in three values, for every question whether it is asked, and all criteria. The other gets
 * rules for complete answers, translated below from the same content, with the criteria written out in place.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const budget = 0.5
const root = new URL('../../', import.meta.url)
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'))
const require = createRequire(new URL('web/package.json', root))
const { LogicEngine } = await import(pathToFileURL(require.resolve('json-logic-engine')))

const files = read('content/content.json').files.map((file) => read(`content/${file}`))
const all = (section) => files.flatMap((file) => file[section] ?? [])
const criteria = new Map(all('criteria').map((criterion) => [criterion.id, criterion.when]))

function translated(condition) {
  const { question } = condition
  const value = { var: question }
  if (condition.all) return { and: condition.all.map(translated) }
  if (condition.any) return { or: condition.any.map(translated) }
  if (condition.not) return { '!': [translated(condition.not)] }
  if (condition.criterion) return translated(criteria.get(condition.criterion))
  if (condition.is) return { '===': [value, condition.is] }
  if (condition.has) return { in: [condition.has, { var: [question, []] }] }
  const bounds = [
    ['>=', condition.at_least ?? condition.from],
    ['<', condition.below ?? condition.before],
  ].filter(([, bound]) => bound !== undefined)
  if (!question || bounds.length === 0) throw new Error(`cannot translate ${JSON.stringify(condition)}`)
  return { and: bounds.map(([operator, bound]) => ({ [operator]: [value, bound] })) }
}

const engine = new LogicEngine()
const rules = all('routes').flatMap((route) =>
  [route.fits_when, route.possible_when].filter(Boolean).map((condition) => engine.build(translated(condition))),
)
// The other engine refuses to compare what is not known; a number stands in for it.
const numbers = all('questions').filter((question) => question.type === 'number')
const situations = all('scenarios').map(({ answers }) => ({
  ...answers,
  ...Object.fromEntries(numbers.map(({ id }) => [id, Number.isInteger(answers[id]) ? answers[id] : 0])),
}))

/** Nanoseconds per situation: the fastest of thirty short rounds, as in bench.cpp. */
function measureOther() {
  let best = Infinity
  let truths = 0
  for (let round = 0; round < 30; round++) {
    const began = process.hrtime.bigint()
    let times = 0
    do {
      for (const answers of situations) for (const rule of rules) if (rule(answers)) truths++
      times++
    } while (process.hrtime.bigint() - began < 5_000_000n)
    best = Math.min(best, Number(process.hrtime.bigint() - began) / (times * situations.length))
  }
  if (truths === 0) throw new Error('no rule ever held: the translation is wrong')
  return best
}

const bench = fileURLToPath(new URL('build/wasm/tests/wijzer_bench.js', root))
const measureOurs = () =>
  Number(execFileSync(process.execPath, [bench, 'content', 'build/bundle.nl.bin', 'evaluate'], { cwd: root, encoding: 'utf8' }))

// In turns, so that a busy moment of the machine does not count for one of the two only.
const ours = []
const others = []
for (let turn = 0; turn < 3; turn++) {
  others.push(measureOther())
  ours.push(measureOurs())
}
const [best, other] = [Math.min(...ours), Math.min(...others)]
const ratio = best / other
console.log(`${situations.length} situations, ${rules.length} conditions of routes, ns per situation`)
console.log(`kindzorgwijzer, WebAssembly     ${best.toFixed(0).padStart(8)}`)
console.log(`json-logic-engine, compiled     ${other.toFixed(0).padStart(8)}`)
console.log(`ratio ${ratio.toFixed(2)}, budget ${budget}`)
if (ratio > budget) {
  console.error('Above the budget.')
  process.exit(1)
}
