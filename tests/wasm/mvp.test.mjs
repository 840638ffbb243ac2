/** Old phones run what the page sends: WebAssembly as it first was, and JavaScript of 2020. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { transform } from '../../web/node_modules/esbuild/lib/main.js'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const modules = readdirSync(dist).filter((name) => name.endsWith('.wasm'))
const later = ['saturating-float-to-int', 'sign-extension', 'simd', 'multi-value', 'bulk-memory', 'reference-types', 'mutable-globals']

/** @returns what wabt finds wrong with a module where these features are unknown; '' for nothing */
function wrong(name, unknown) {
  try {
    execFileSync('wasm-validate', [...unknown.map((one) => `--disable-${one}`), join(dist, name)], { stdio: 'pipe' })
    return ''
  } catch (failed) {
    return String(failed.stderr)
  }
}

const bytes = (name) => new WebAssembly.Module(readFileSync(join(dist, name)))

const hasWabt = (() => {
  try {
    return Boolean(execFileSync('wasm-validate', ['--version']))
  } catch {
    return false
  }
})()

test('every module is WebAssembly as it first was', { skip: !hasWabt && 'NOT TESTED: wasm-validate (wabt) is not on this machine' }, () => {
  assert.ok(modules.length >= 3, modules.join())
  for (const name of modules) {
    assert.equal(wrong(name, later), '', name)
    // The checker passes over what is given out, which browsers of then refuse.
    const changing = [...WebAssembly.Module.imports(bytes(name)), ...WebAssembly.Module.exports(bytes(name))]
    assert.deepEqual(changing.filter(({ kind }) => kind === 'global'), [], name)
  }
})

test('every script of the page is read by browsers of 2020', async () => {
  const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'))
  assert.ok(scripts.length > 6, scripts.join())
  const newer = /\.(?:at|replaceAll|findLast|findLastIndex|toSorted|toReversed|checkVisibility|requestSubmit|randomUUID)\(|structuredClone\(|Object\.(?:hasOwn|groupBy)\(|Promise\.(?:any|withResolvers)\(|AbortSignal\.(?:timeout|any)\(|querySelector(?:All)?\([^)]*:has\(|\(\?<[=!]/
  for (const name of scripts) {
    const text = readFileSync(join(dist, name), 'utf8')
    // What is newer than es2020 would be written otherwise for it: then it is not the same any more.
    const format = /^(?:embed|embed-check)\b/.test(name) ? undefined : 'esm'
    const [as2020, asNow] = await Promise.all(['es2020', 'esnext'].map((target) => transform(text, { target, format, minify: true })))
    assert.equal(as2020.code, asNow.code, name)
    // Of what partners and their technicians use, a browser of today will do.
    if (!/^(?:partners|embed-check)/.test(name)) assert.doesNotMatch(text, newer, `${name} calls what came later`)
  }
})
