/**
 * Makes the page: content, engine, scripts and styles become the files in dist/. Prints what they weigh. For other
 * content: --content FOLDER --bundles FOLDER --dist FOLDER. Who publishes it: --site FILE; with --release no sample will do.
 */
import { build as bundle } from 'esbuild'
import { transform } from 'lightningcss'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { engineScript } from './tools/engine-script.mjs'
import { openEngine, otherLanguages, readInputs } from './tools/engine.mjs'
import { allTexts, checkFirst, checkKeys, checkNeeded, footerPages } from './tools/interface.mjs'
import { Output } from './tools/output.mjs'
import { pagePolicy } from './tools/policy.mjs'
import { contactLinks, readSite, senderValues, siteHeaders } from './tools/site.mjs'
import { reportSizes } from './tools/sizes.mjs'
import { split } from './tools/split.mjs'
import { filledIn } from './tools/template.mjs'
import { translation } from './tools/translation.mjs'

/** In bytes. What is larger stays a function of its own, so that it can be in the part that comes later. */
const largestInlined = 30

const here = dirname(fileURLToPath(import.meta.url))
const place = places()
const work = join(place.bundles, 'web')
const target = 'es2020'
const run = promisify(execFile)
const wijzer = join(here, '../build/wijzer')
const first = { first: true }

try {
  await main()
} catch (error) {
  console.error(`${error.stdout ?? ''}${error.stderr || error.message}`)
  process.exit(1)
}

/** The steps, in order. Each part is named after what is in it, so the parts that name others come after those. */
async function main() {
  if (place.own) refuse(await checkKeys())
  const site = await readSite(place, (words) => run(wijzer, words))
  const inputs = await readInputs(place)
  const output = new Output(place.dist)
  await output.clear()
  await rm(work, { recursive: true, force: true })
  await mkdir(work, { recursive: true })

  const wasm = await optimised(inputs.wasm, 'engine')
  const loaded = await tried(wasm, inputs)
  const parts = await split(wasm, inputs.first, work)
  const files = {
    ENGINE_FILE: await output.add('engine', 'wasm', parts.first, first),
    ENGINE_REST_FILE: await output.add('engine-rest', 'wasm', parts.rest),
    FALLBACK_FILE: await output.add('engine-script', 'js', await asScript(wasm, 'engine')),
    FIRST_FILE: await output.add('first', 'json', inputs.first, first),
    BUNDLE_FILE: await output.add('content', 'json', inputs.bundle),
    PRINT_FILE: await output.add('papers', 'css', await styles('papers.css')),
    PAPERS_FILE: await output.add('papers', 'js', await papersScript(inputs.papers, output)),
    OTHER_FILE: inputs.other && (await output.add(`texts-${inputs.otherLanguage}`, 'json', await translation(inputs.bundle, inputs.other))),
  }
  const sizes = { FIRST_SIZE: parts.first.length + inputs.first.length, BUNDLE_SIZE: inputs.bundle.length }
  const names = {
    style_file: await output.add('page', 'css', await styles('index.css'), first),
    script_file: await output.add('page', 'js', await script(files, sizes, site), first),
    first_file: files.FIRST_FILE,
    icon: await icon(),
    policy: pagePolicy,
  }
  await output.add('index', 'html', await page(loaded, names, site), first)
  await readingPages(output, await output.add('reading', 'css', await styles('reading.css')))
  if (place.release) await writeFile(join(place.dist, '../headers.txt'), siteHeaders(site))
  if (!reportSizes(output.written)) process.exit(1)
}

/** Where everything is and comes: that of this project, or of the content that the command line names. */
function places() {
  const folder = { type: 'string' }
  const { values } = parseArgs({ options: { content: folder, bundles: folder, dist: folder, site: folder, release: { type: 'boolean' } } })
  const own = values.content === undefined
  const content = values.content ?? join(here, '../content')
  const { language } = JSON.parse(readFileSync(join(content, 'content.json'), 'utf8'))
  const site = values.site ?? join(here, 'site.sample.json')
  const release = values.release ?? false
  const [bundles, dist] = [values.bundles ?? join(here, '../build'), values.dist ?? join(here, '../dist')]
  return { own, content, language, bundles, dist, site, release }
}

/** Ends the build where there are mistakes. */
function refuse(mistakes) {
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'))
}

/** Smaller, and without anything that phones from before 2020 do not know: newer binaryen needs telling. */
async function optimised(wasm, name) {
  const [from, to] = [join(work, `${name}.in.wasm`), join(work, `${name}.wasm`)]
  await writeFile(from, wasm)
  const passes = ['-Oz', `--one-caller-inline-max-function-size=${largestInlined}`, '--strip-debug', '--strip-producers']
  await run(tool('wasm-opt'), ['--mvp-features', ...passes, from, '-o', to])
  return readFile(to)
}

/** Whether the bundle fills in numbers of the content itself, so that it differs from the text of the author. */
function counted(text) {
  return /\{(few|many)_questions\}/.test(text)
}

/** Loads all content as the page will, and checks that its parts belong together. @returns what each tells about itself */
async function tried(wasm, inputs) {
  const load = async (content) => {
    const told = (await openEngine(wasm)).load(content)
    if (told.error) throw new Error(`The engine refuses the content: ${told.error.message} ${told.error.pointer}`)
    return told
  }
  const [start, all] = [await load(inputs.first), await load(inputs.bundle)]
  const other = inputs.other && (await load(inputs.other))
  const texts = await allTexts(place.content)
  refuse(await checkNeeded(texts))
  const stale = Object.keys(texts).filter((key) => all.interface[key] !== texts[key] && key in all.interface && !counted(texts[key]))
  refuse(stale.map((key) => `The bundles are older than the texts of the interface (${key}): make them again.`))
  refuse(await checkNeeded(all.interface))
  if (place.own) refuse(await checkFirst(start.interface))
  const same = ['id', 'version', 'date', 'max_questions'].every((key) => !other || other[key] === all[key])
  if (!same || (other && Object.keys(all.interface).some((key) => !(key in other.interface)))) {
    const bundle = join(place.bundles, `bundle.${inputs.otherLanguage}.json`)
    refuse([`${bundle} is older than the content: make it again, or remove it to build the page in one language.`])
  }
  return { texts: { ...texts, ...all.interface }, all, other }
}

/**
 * The same engine as JavaScript, for where WebAssembly is refused. Without the optimisations of the tool: with them, loading
 * content never ended, whatever the engine was compiled for. They would save 12 kB of 88.
 */
async function asScript(wasm, name) {
  const { stdout } = await run(tool('wasm2js'), [join(work, `${name}.wasm`)], { maxBuffer: 1 << 26 })
  const contents = engineScript(stdout, WebAssembly.Module.imports(new WebAssembly.Module(wasm)))
  const { outputFiles } = await bundle({ stdin: { contents }, write: false, minify: true, format: 'esm', target })
  return outputFiles[0].contents
}

async function styles(name) {
  const { outputFiles } = await bundle({ entryPoints: [join(here, 'styles', name)], bundle: true, write: false })
  const version = (major, minor = 0) => (major << 16) | (minor << 8)
  const { code } = transform({
    filename: name,
    code: outputFiles[0].contents,
    minify: true,
    targets: { safari: version(14, 1), ios_saf: version(14, 5), chrome: version(87), firefox: version(78) },
  })
  return code
}

/** The script, with the names and sizes of what it fetches filled in. */
function script(files, sizes, site) {
  const counted = Object.fromEntries(Object.entries(sizes).map(([key, size]) => [key, String(size)]))
  const signed = { SENDER: JSON.stringify(site.name), ADDRESS: JSON.stringify(site.sample ? '' : site.address) }
  return bundled('main.ts', { ...addresses(files), ...counted, ...signed })
}

/**
 * What makes papers, a script with a module of its own. The few helpers that both scripts need are in both: a file that they
 * share would keep the first question waiting.
 */
async function papersScript(module, output) {
  const wasm = await optimised(module, 'papers')
  const files = {
    PAPERS_ENGINE_FILE: await output.add('papers', 'wasm', wasm),
    PAPERS_FALLBACK_FILE: await output.add('papers-script', 'js', await asScript(wasm, 'papers')),
  }
  return bundled('papers/main.ts', { ...addresses(files), HANDOVER: JSON.stringify(await handoverTable()) })
}

/** What hands answers over, as the module takes it; '' for content without numbers. */
async function handoverTable() {
  const { files } = JSON.parse(await readFile(join(place.content, 'content.json'), 'utf8'))
  if (!files.includes('handover.json')) return ''
  const { stdout } = await run(wijzer, ['handover', place.content, '--table'], { maxBuffer: 1 << 26 })
  return `{"table":${stdout.trim()}}`
}

function addresses(files) {
  const address = (name) => (name ? JSON.stringify(`./${name}`) : 'null')
  return Object.fromEntries(Object.entries(files).map(([key, name]) => [key, address(name)]))
}

async function bundled(entry, define) {
  const external = ['./engine-script.*', './papers.*', './papers-script.*']
  const options = { bundle: true, write: false, minify: true, format: 'esm', target, define, external }
  const { outputFiles } = await bundle({ entryPoints: [join(here, 'src', entry)], ...options })
  return outputFiles[0].contents
}

/** The static page. In two languages it holds what it says in the other one before that has come. */
async function page({ texts, all, other }, names, site) {
  const template = await readFile(join(here, 'src/index.html'), 'utf8')
  const values = { ...texts, ...names, ...senderValues(site), language: all.language }
  for (const [key, text] of Object.entries(other?.interface ?? {})) values[`other:${key}`] = text
  if (other) values['other:language'] = other.language
  if (other) values['other:name'] = all.interface[`language.${other.language}`]
  const pages = footerPages(texts)
  if (pages.length > 0) values.first_page = pages[0].id
  const lists = {
    pages: pages.map(({ id, text }) => ({ page: id, page_text: text })),
    ...contactLinks(site),
  }
  return filledIn(template, values, { two: Boolean(other), maxQuestions: all.max_questions, lists })
}

/**
 * The pages to read: the command makes them from the same content, to lie beside the page with the questions. Those in
 * another language than the content itself lie in a folder with its name; a language without a bundle is not complete
 * and has none.
 */
async function readingPages(output, style) {
  const own = place.language
  const languages = await otherLanguages(place)
  await readingPagesIn(output, own, { up: '', style, others: languages.map((language) => `${language}=${language}/`) })
  for (const language of languages) {
    const others = languages.filter((other) => other !== language).map((other) => `${other}=../${other}/`)
    await readingPagesIn(output, language, { up: '../', style, others: [`${own}=../`, ...others] })
  }
}

/** @param up the way from these pages to the page with the questions */
async function readingPagesIn(output, language, { up, style, others }) {
  const made = join(work, 'pages', language)
  await mkdir(made, { recursive: true })
  const addresses = ['--style', up + style, '--icon', await icon(), '--wizard', `${up}index.html`]
  const options = ['--lang', language, '-o', made, ...addresses, '--other', others.join(','), '--site', place.site]
  await run(wijzer, ['pages', place.content, ...options])
  const names = await readdir(made)
  const gone = footerPages(await allTexts(place.content)).filter(({ id }) => !names.includes(`${id}.html`))
  refuse(gone.map(({ id, text }) => `The text "${text}" links to the page "${id}", which "pages" does not have.`))
  for (const name of names) {
    await output.store(join(up ? language : '', name), await readFile(join(made, name)))
  }
}

async function icon() {
  const drawing = (await readFile(join(here, 'src/icon.svg'), 'utf8')).trim()
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`
}

function tool(name) {
  return join(dirname(createRequire(import.meta.url).resolve('binaryen/package.json')), 'bin', name)
}
