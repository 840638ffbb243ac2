/**
 * Makes the page of the workbench, werkbank.html, in a folder of its own: the page of parents never loads it. With
 * --hooked: for the tests, which then know where everything is drawn. Prints what it weighs.
 */
import { build as bundle } from 'esbuild'
import { transform } from 'lightningcss'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { escaped } from './tools/escaped.mjs'
import { letters, subset } from './tools/font.mjs'
import { Output } from './tools/output.mjs'
import { pagePolicy } from './tools/policy.mjs'

/** Bytes after brotli of all that the first frame needs, without the content. */
const limit = 600_000

const here = dirname(fileURLToPath(import.meta.url))
const text = { type: 'string' }
const { values: options } = parseArgs({ options: { content: text, dist: text, font: text, words: text, hooked: { type: 'boolean' } } })

try {
  await main()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

async function main() {
  const output = new Output(options.dist)
  await output.clear()
  const module = join(here, '../build/wasm', options.hooked ? 'werkbank_hooked' : 'werkbank')
  const first = { first: true }
  const files = {
    WASM_FILE: await output.add('werkbank', 'wasm', await readFile(`${module}.wasm`), first),
    MODULE_FILE: await output.add('werkbank-module', 'js', await readFile(`${module}.mjs`), first),
    FONT_FILE: await output.add('noto-sans', 'ttf', subset(await readFile(options.font), letters), first),
    WORDS_FILE: await output.add('frequent', 'txt', await readFile(options.words)),
    CONTENT_FILE: await output.add('content', 'json', JSON.stringify(await contentFiles())),
  }
  const script = await output.add('werkbank', 'js', await scriptWith(files), first)
  const style = await output.add('werkbank', 'css', await styles(), first)
  const names = { script_file: script, style_file: style, icon: await icon(), policy: pagePolicy }
  const template = await readFile(join(here, 'src/workbench/werkbank.html'), 'utf8')
  await output.add('werkbank', 'html', filled(template, names), first)
  const sum = output.written.filter((file) => file.first).reduce((bytes, file) => bytes + file.brotli, 0)
  for (const { name, raw, brotli } of output.written) console.log(`${name}: ${raw} bytes, ${brotli} after brotli`)
  console.log(`The first frame of the workbench: ${sum} bytes of at most ${limit}, without the content and the frequent words.`)
  if (sum > limit) process.exit(1)
}

/** Everything that authors write, the manifest first; the schema is for their editors. */
async function contentFiles() {
  const names = (await readdir(options.content, { recursive: true }))
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith('.json') && !name.startsWith('schema/'))
    .sort((one, other) => Number(other === 'content.json') - Number(one === 'content.json') || (one < other ? -1 : 1))
  return Promise.all(names.map(async (path) => ({ path, text: await readFile(join(options.content, path), 'utf8') })))
}

async function scriptWith(files) {
  const define = Object.fromEntries(Object.entries(files).map(([key, name]) => [key, JSON.stringify(`./${name}`)]))
  const { outputFiles } = await bundle({
    entryPoints: [join(here, 'src/workbench/main.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    define,
    external: ['./werkbank-module.*'],
  })
  return outputFiles[0].contents
}

function filled(template, values) {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, key) => {
    if (values[key] === undefined) throw new Error(`werkbank.html asks for "${key}", which does not exist.`)
    return escaped(values[key])
  })
}

async function styles() {
  const filename = join(here, 'src/workbench/werkbank.css')
  return transform({ filename, code: await readFile(filename), minify: true }).code
}

async function icon() {
  return `data:image/svg+xml,${encodeURIComponent((await readFile(join(here, 'src/icon.svg'), 'utf8')).trim())}`
}
