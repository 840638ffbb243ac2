/** Opens the engine in node, through the same code the page uses. */
import { build } from 'esbuild'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { firstOf, restOf, textsOf } from './bundle.mjs'

const made = fileURLToPath(new URL('../../build/', import.meta.url))
export const wasmFile = join(made, 'wasm/kindzorgwijzer.wasm')
/** The module that makes papers. */
const papersFile = join(made, 'wasm/kindzorgwijzer-forms.wasm')

/**
 * Reads what the other parts of the project make. The content in another language is there only when its translation
 * is complete: `other` and `texts` are null without it.
 *
 * @param bundles folder with the bundles
 * @param language of the content itself
 * @throws with the command that makes it when it is not there
 */
export async function readInputs({ bundles = made, language = 'nl' } = {}) {
  const read = (file, command) =>
    readFile(file).catch(() => {
      throw new Error(`${file} is not there yet. Make it with: ${command}`)
    })
  const file = join(bundles, `bundle.${language}.bin`)
  await read(file, `build/wijzer bundle FOLDER --lang ${language} -o ${file}`)
  const [other] = await otherLanguages({ bundles, language })
  return {
    wasm: await read(wasmFile, 'cmake --preset wasm && cmake --build --preset wasm'),
    papers: await read(papersFile, 'cmake --preset wasm && cmake --build --preset wasm'),
    ...(await inFiles(bundles, language, other)),
    otherLanguage: other ?? null,
    later: await laterContents(bundles, language, other),
  }
}

/**
 * All of the content, what is enough to ask, the rest, and the texts in another language; `other` is what the page makes of
 * the whole and those.
 *
 * @param from the end of the name of a bundle that holds from a day to come
 */
async function inFiles(bundles, language, other, from = '') {
  const read = async (name) => {
    const file = join(bundles, `bundle.${name}${from}.bin`)
    return { file, bytes: await readFile(file) }
  }
  const own = await read(language)
  const [first, rest] = [firstOf(own.bytes, own.file), restOf(own.bytes, own.file)]
  if (!other) return { bundle: own.bytes, first, rest, other: null, texts: null }
  const { file, bytes } = await read(other)
  const texts = textsOf(own.bytes, bytes, [own.file, file])
  const { followed } = await sourceModule('bundle.ts')
  return { bundle: own.bytes, first, rest, other: followed(followed(first, rest), texts), texts }
}

/** What holds from a day to come: the same bundles, each with the day on which it begins, the first one first. */
async function laterContents(bundles, language, other) {
  const begin = `bundle.${language}.from-`
  const end = '.bin'
  const days = (await readdir(bundles)).filter((name) => name.startsWith(begin) && name.endsWith(end)).map((name) => name.slice(begin.length, -end.length))
  return Promise.all(days.sort().map(async (from) => ({ from, ...(await inFiles(bundles, language, other, `.from-${from}`)) })))
}

/** The languages that have a bundle, beside that of the content itself. */
export async function otherLanguages({ bundles, language }) {
  const names = await readdir(bundles)
  const found = names.map((name) => /^bundle\.([a-z]{2})\.bin$/.exec(name)?.[1])
  return found.filter((one) => one && one !== language).sort()
}

/** A module of web/src, usable from node. */
export async function sourceModule(name) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../src/${name}`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2020',
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

/** The module web/src/engine.ts. */
export const engineModule = () => sourceModule('engine.ts')

/** A fresh engine of these wasm bytes, without content: of the whole, or of its first part with or without the rest. */
export async function openEngine(wasm, rest) {
  const { startEngine } = await engineModule()
  return startEngine(await WebAssembly.compile(wasm), rest && (await WebAssembly.compile(rest)))
}
