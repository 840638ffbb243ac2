/**
 * How long Chromium takes for the PDF of the heaviest short paper, and what that weighs beside its fonts. Prints both and fails
 * above the budget. The heaviest: who is stuck everywhere and asks which law pays, with everything ticked and own words of 10,000
 * characters.
 */
import { browsers } from '../browser/browsers.mjs'
import { openEngine, readInputs } from '../../web/tools/engine.mjs'
import { paperFonts } from '../../web/tools/paper-fonts.mjs'

/** In ms, and in bytes beside the fonts. */
const [longest, heaviestFile] = [75, 12_000]
const day = '2026-11-28'

/** Everything that can be ticked, question by question. */
function heaviest(call) {
  const answers = {}
  for (;;) {
    const { screen, question } = call({ call: 'question', answers })
    if (screen !== 'question') return answers
    const { id, type, options = [] } = question
    const given = { choice: id === 'goal' ? 'both' : options[0]?.id, multiple: options.filter(({ none }) => !none).map((option) => option.id), number: 6, date: day }
    answers[id] = given[type]
  }
}

const inputs = await readInputs()
const page = await openEngine(inputs.wasm)
const loaded = page.load(inputs.bundle)
const call = (request) => page.call({ today: day, address: 'https://example.org/', ...request })
const answers = heaviest(call)
const result = call({ call: 'result', answers })
const chosen = result.sensitive.map(({ id }) => id)
const short = call({ call: 'paper', answers, chosen })
const words = 'Ons kind slaapt slecht en wij ook. '.repeat(300).slice(0, 10_000)
const request = { call: 'pdf', paper: 'short', without: [], own: { words, questions: words, notes: [] } }
const fonts = await paperFonts()
const parts = [fonts.regular, fonts.bold, Buffer.from(JSON.stringify({ ...loaded, today: day, all: result, short }))]
const inNode = await openEngine(inputs.papers)
for (const part of parts) inNode.load(new Uint8Array(part))
const pdf = Buffer.from(inNode.call(request).base64, 'base64')

const browser = await browsers.chromium()
const letters = (bytes) => Buffer.from(bytes).toString('base64')
const given = [letters(inputs.papers), parts.map(letters), JSON.stringify(request)]
// Each in a window of its own, so that nothing of one is warm for the next: a busy moment counts for one of them.
const runs = []
for (let run = 0; run < 5; run += 1) {
  const context = await browser.newContext()
  runs.push(await (await context.newPage()).evaluate(measure, given))
  await context.close()
}
await browser.close()

/** Stands inside the page: the same module with the same calls, one after another: the first is what a parent waits for. */
async function measure([wasm, parts, request]) {
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  const module = await WebAssembly.compile(bytes(wasm))
  const imports = {}
  for (const { module: from, name } of WebAssembly.Module.imports(module)) imports[from] = { ...imports[from], [name]: () => 0 }
  const { exports } = await WebAssembly.instantiate(module, imports)
  exports._initialize?.()
  const hand = (data, entry) => {
    const pointer = exports.kz_alloc(data.length + 1)
    new Uint8Array(exports.memory.buffer).set(data, pointer)
    entry(pointer, data.length)
  }
  for (const part of parts) hand(bytes(part), exports.kz_load)
  const times = []
  const sizes = new Set()
  for (let i = 0; i < 5; i += 1) {
    const began = performance.now()
    hand(new TextEncoder().encode(request), exports.kz_call)
    times.push(performance.now() - began)
    sizes.add(exports.kz_result_length())
  }
  return { times, sizes: [...sizes] }
}

const sizes = new Set(runs.flatMap((run) => run.sizes))
if (sizes.size !== 1 || Math.min(...sizes) < pdf.length) throw new Error(`Chromium made something else: ${[...sizes]} bytes`)
const [first, best] = [Math.min(...runs.map(({ times }) => times[0])), Math.min(...runs.flatMap(({ times }) => times))]
console.log(`PDF of the heaviest short paper in Chromium: the first ${first.toFixed(1)} ms, the fastest ${best.toFixed(1)}; budget ${longest}`)
const inFonts = [...pdf.toString('latin1').matchAll(/<<[^<>]*\/Length1 \d+[^<>]*>>/g)].map(([entries]) => Number(/\/Length (\d+)/.exec(entries)[1]))
if (inFonts.length !== 2) throw new Error(`The PDF holds ${inFonts.length} fonts`)
const beside = pdf.length - inFonts[0] - inFonts[1]
console.log(`It weighs ${beside} bytes beside its fonts, ${pdf.length} with them; budget ${heaviestFile}`)
if (first > longest || beside > heaviestFile) {
  console.error('Above the budget.')
  process.exitCode = 1
}
