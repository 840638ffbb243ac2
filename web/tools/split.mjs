/** The engine in two files: what the first question needs, and the rest, which comes while the parent reads it. */
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openEngine } from './engine.mjs'
import { randomFrom } from './random.mjs'

const run = promisify(execFile)
/** The tool that splits shares the stack pointer as a mutable global, which came later than the rest: it is taken out again. */
const features = ['--mvp-features', '--enable-mutable-globals']
const rounds = 200

/**
 * Splits the engine by what it is seen to do: functions that ran while it told the screens without answers stay in the
 * first part. The first part asks the module "later" for the others; they stand in the rest, which asks the module
 * "first" for what both need.
 *
 * @param wasm the whole engine, with nothing left to optimise
 * @param first the content that is enough to ask questions
 * @param work a folder for files on the way
 * @returns the bytes of both parts
 */
export async function split(wasm, first, work) {
  const file = (name) => join(work, name)
  await writeFile(file('engine.whole.wasm'), wasm)
  await run('wasm-split', ['--instrument', ...features, file('engine.whole.wasm'), '-o', file('engine.seen.wasm')])
  const engine = await openEngine(await readFile(file('engine.seen.wasm')))
  if (engine.load(first).error) throw new Error('The engine refuses the first content.')
  tellScreens(engine, randomFrom(1))
  await writeFile(file('engine.seen'), profileOf(engine.exports))
  const names = ['--import-namespace', 'first', '--placeholder-namespace', 'later']
  const [one, two] = [file('engine.first.wasm'), file('engine.rest.wasm')]
  const parts = ['-o1', one, '-o2', two, '--profile', file('engine.seen')]
  await run('wasm-split', ['--split', ...features, ...names, ...parts, file('engine.whole.wasm')])
  await mendParts(one, two)
  return { first: await readFile(one), rest: await readFile(two) }
}

/**
 * Makes both parts smaller, and WebAssembly as it first was, which knows no global that changes and is shared: the rest asks
 * two functions of the first part for the stack pointer.
 */
async function mendParts(one, two) {
  const export_ = /\(export "(\w+)" \(global (\S+)\)\)/
  const import_ = /\(import "first" "\w+" \(global (\S+) \(mut i32\)\)\)/
  await rewritten(one, (text) => {
    const [whole, name, global] = only(text, export_)
    const reads = `(func $stack (result i32) (global.get ${global}))`
    const writes = `(func $toStack (param i32) (global.set ${global} (local.get 0)))`
    const shared = text.replace(whole, `(export "${name}" (func $stack)) (export "${name}To" (func $toStack))`)
    return [fewerPlaceholders(shared), reads, writes]
  })
  await rewritten(two, (text) => {
    const [whole, global] = only(text, import_)
    const asks = whole.replace(/\(global .*/, '(func $stack (result i32)))')
    const tells = whole.replace(/" \(global .*/, 'To" (func $toStack (param i32)))')
    const calls = text.replace(whole, `${asks} ${tells}`).replaceAll(`global.get ${global})`, 'call $stack)')
    return [calls.replaceAll(`global.set ${global}\n`, 'call $toStack\n')]
  })
}

/** One placeholder for each signature, in place of one for each function that is still to come: they all say the same. */
function fewerPlaceholders(text) {
  const kept = new Map()
  const same = new Map()
  const fewer = text.replace(/ *\(import "later" "\d+" \(func (\S+)(.*)\)\)\n/g, (whole, name, signature) => {
    if (!kept.has(signature)) kept.set(signature, name)
    same.set(name, kept.get(signature))
    return kept.get(signature) === name ? whole : ''
  })
  if (same.size === 0) throw new Error('The first part of the engine asks for nothing of the rest.')
  return fewer.replace(/\$fimport\$\d+/g, (name) => same.get(name) ?? name)
}

/** The one place that a pattern finds. */
function only(text, pattern) {
  const found = text.match(new RegExp(pattern, 'g')) ?? []
  if (found.length !== 1) throw new Error(`A part of the engine holds ${found.length} times what looks like ${pattern}.`)
  return text.match(pattern)
}

/** Writes a module again from its text, of which `change` gives the new one and functions to add at its end. */
async function rewritten(file, change) {
  const text = `${file}.txt`
  await run('wasm-dis', [...features, file, '-o', text])
  const [changed, ...added] = change(await readFile(text, 'utf8'))
  await writeFile(text, changed.replace(/\)\s*$/, `${added.join('\n')})`))
  await run('wasm-as', ['--mvp-features', text, '-o', file])
}

/**
 * All that the page asks before there is an answer, in any order: how memory is handed out depends on what was asked
 * before.
 *
 * @param random gives numbers from 0 up to 1
 * @returns what the engine told
 */
export function tellScreens(engine, random) {
  const ask = (more) => engine.call({ answers: {}, today: '2026-11-29', ...more })
  const { question } = ask({ call: 'question' })
  const screens = [{ call: 'question' }, { call: 'question', question: question.id }, { call: 'overview' }]
  return Array.from({ length: rounds }, () => ask(screens[Math.floor(random() * screens.length)]))
}

/** What the instrumented engine saw, in the form that the tool reads. */
function profileOf({ memory, kz_alloc: allocate, __write_profile: write }) {
  const size = write(0, 0)
  const at = allocate(size)
  write(at, size)
  return new Uint8Array(memory.buffer, at, size).slice()
}
