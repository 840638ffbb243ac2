/**
 * Makes the page: content, engine, scripts and styles become the files in dist/. Prints what they weigh. For other
 * content: --content FOLDER --bundles FOLDER --dist FOLDER. Who publishes it: --site FILE; with --release no sample will do.
 */
import { build as bundle, transform as transformScript } from 'esbuild'
import { transform } from 'lightningcss'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { cut } from './tools/cut.mjs'
import { engineScript } from './tools/engine-script.mjs'
import { conformancePage, isConformancePage, readConformance } from './tools/conformance.mjs'
import { embedTexts, textsByLanguage, tokenChains } from './tools/embed.mjs'
import { openEngine, otherLanguages, readInputs, sourceModule } from './tools/engine.mjs'
import { allTexts, checkFirst, checkKeys, checkNeeded, footerPages, startPages } from './tools/interface.mjs'
import { integrityOf, writeManifest } from './tools/manifest.mjs'
import { notices, unnamed } from './tools/notices.mjs'
import { kept, removeUnused } from './tools/kept.mjs'
import { checkInside, oneFile, weight } from './tools/one-file.mjs'
import { Output } from './tools/output.mjs'
import { paperFonts } from './tools/paper-fonts.mjs'
import { checkTexts, isPartnersPage, ownTokens, partnersPage, presets } from './tools/partners.mjs'
import { hashOf, partnerPolicy, styledPolicy } from './tools/policy.mjs'
import { contactLinks, localLinks, readSite, senderValues } from './tools/site.mjs'
import { searchFiles, withAddress } from './tools/search.mjs'
import { themeStyle } from './tools/theme.mjs'
import { caddyFile, headersFile, nginxFile, securityFile } from './tools/servers.mjs'
import { reportSizes } from './tools/sizes.mjs'
import { breaksOf, softened, wordsOfPage } from './tools/soft-hyphens.mjs'
import { split } from './tools/split.mjs'
import { filledIn } from './tools/template.mjs'

/** Members of our own classes that the script of the page alone names, also in what it gets from no other: they become shorter. */
const mangleProps = /^(fetchEngine|fetchAll|fetchOther|onBytes|renew|maker|turnDay|setRest|setReady|settle|follow|exchange|engines|complete|asides|arrival|takesAnswers|whenReady|hasAnswers|pressed|begin|shown|whole|explain|offer|draw|news|enter|waiting|trail|plain|paragraph|inside|explained)$/

/** In bytes. What is larger stays a function of its own, so that it can be in the part that comes later. */
const largestInlined = 30

const here = dirname(fileURLToPath(import.meta.url))
const place = places()
const work = join(place.bundles, 'web')
const target = 'es2020'
const run = promisify(execFile)
const wijzer = join(here, '../build/wijzer')
const first = { first: true }
/** For scripts that stand in a page: what they export is the variable `part`. */
const inFile = { format: 'iife', globalName: 'part', target }

/** For the edition in one file: its parts stand in it. */
const partsFromFile = {
  name: 'parts-from-file',
  setup: ({ onResolve }) => onResolve({ filter: /\/source$/ }, () => ({ path: join(here, 'src/onefile/source.ts') })),
}

try {
  await main()
} catch (error) {
  await rm(place.aside, { recursive: true, force: true })
  console.error(`${error.stdout ?? ''}${error.stderr || error.message}`)
  process.exit(1)
}

/** The steps, in order. Each part is named after what is in it, so the parts that name others come after those. */
async function main() {
  if (place.own) refuse(await checkKeys())
  const site = await readSite(place, (words) => run(wijzer, words))
  const inputs = await readInputs(place)
  const output = new Output(place.aside)
  await output.clear()
  await rm(work, { recursive: true, force: true })
  await mkdir(work, { recursive: true })

  const made = await parts(inputs, site)
  const loaded = await tried(made.wasm, inputs)
  const embed = await embedScript(output, loaded, site)
  const pages = await siteEdition(output, made, loaded, site, embed)
  const file = await fileEdition(made, loaded, site)
  const fileSize = await output.store(`${loaded.all.id}.html`, Buffer.from(file.html))
  await output.store('licences.txt', Buffer.from(await notices(place.own)))
  await output.keep('.well-known/security.txt', securityFile(site, { ...loaded.all, language: place.language }))
  await writeManifest(place.aside, loaded.all)
  await removeUnused()
  // Whole or not at all: what fails half-way leaves the page of before.
  await rm(place.dist, { recursive: true, force: true })
  await rename(place.aside, place.dist)
  if (place.release) {
    await forServers(site, {
      'index.html': styledPolicy(hashOf(String(made.style))),
      [`${loaded.all.id}.html`]: file.policy,
      ...Object.fromEntries(pages.map((name) => [name, partnerPolicy])),
    })
  }
  // The name and address of a publisher weigh some bytes more than those of the sample, which the limits are held to.
  if (!reportSizes(output.written, { whole: fileSize, first: weight(file.first) }) && !place.release) process.exit(1)
}

/** What both editions hold, but for the scripts, which know where the parts come from. */
async function parts(inputs, site) {
  const [wasm, papersWasm] = await Promise.all([optimised(inputs.wasm, 'engine'), optimised(inputs.papers, 'papers')])
  const [engineScript, papersScript] = await Promise.all([asScript(wasm, 'engine'), asScript(papersWasm, 'papers')])
  return {
    ...inputs,
    wasm,
    papersWasm,
    engine: await split(wasm, inputs.first, work),
    engineScript,
    papersScript,
    style: await styled('index.css', site),
    papersStyle: await styles('papers.css'),
    fonts: await paperFonts(),
    handover: JSON.stringify(await handoverTable()),
    ownWords: inputs.otherLanguage ? await ownWordsIn(inputs.otherLanguage) : '',
    breaks: breaksOf([inputs.bundle, inputs.other].filter(Boolean).map((bundle) => Buffer.from(bundle)), [place.language, inputs.otherLanguage]),
  }
}

/**
 * The page in files beside each other, which the browser fetches one by one and keeps.
 *
 * @returns the names of the pages that show a frame, and so have rules of their own
 */
async function siteEdition(output, made, loaded, site, embed) {
  await output.store('noto-sans-licence.txt', Buffer.from(made.fonts.licence))
  const papers = {
    REGULAR_FILE: await output.add('noto-sans-regular', 'ttf', made.fonts.regular),
    BOLD_FILE: await output.add('noto-sans-bold', 'ttf', made.fonts.bold),
    PAPERS_ENGINE_FILE: await output.add('papers', 'wasm', made.papersWasm),
    PAPERS_FALLBACK_FILE: await output.add('papers-script', 'js', made.papersScript),
  }
  const files = {
    ENGINE_FILE: await output.add('engine', 'wasm', made.engine.first, first),
    ENGINE_REST_FILE: await output.add('engine-rest', 'wasm', made.engine.rest),
    FALLBACK_FILE: await output.add('engine-script', 'js', made.engineScript),
    FIRST_FILE: await output.add('first', 'bin', made.first, first),
    BUNDLE_FILE: await output.add('content', 'bin', made.rest),
    IDLE_FILE: await output.add('idle', 'js', await bundled('papers/idle.ts', {})),
    PRINT_FILE: await output.add('papers', 'css', made.papersStyle),
    PAPERS_FILE: await output.add('papers', 'js', await bundled('papers/main.ts', { ...addresses(papers), ...late(made) })),
    OTHER_FILE: made.texts && (await output.add(`texts-${made.otherLanguage}`, 'bin', made.texts)),
  }
  const later = []
  for (const { from, ...content } of made.later) {
    const { first, all, other } = addresses({
      first: await output.add(`first-${from}`, 'bin', content.first),
      all: await output.add(`content-${from}`, 'bin', content.rest),
      other: content.texts && (await output.add(`texts-${made.otherLanguage}-${from}`, 'bin', content.texts)),
    })
    later.push(`{"from":"${from}","first":${first},"all":${all},"other":${other}}`)
  }
  const sizes = { FIRST_SIZE: made.engine.first.length + made.first.length, BUNDLE_SIZE: made.rest.length }
  const names = {
    script_file: await output.add('page', 'js', await bundled('main.ts', defined({ ...addresses(files), LATER: listed(later) }, sizes, site), { mangleProps }), first),
    first_file: files.FIRST_FILE,
    policy: styledPolicy(hashOf(String(made.style))),
    pages: '',
  }
  await output.add('index', 'html', withStyle(await page(loaded, names, site), made.style), first)
  const { pages, framing } = await readingPages(output, await output.add('reading', 'css', await styled('reading.css', site)), site, embed)
  for (const [name, text] of Object.entries(searchFiles(site, pages))) await output.keep(name, text)
  return framing
}

/** The style stands in the page: a browser shows nothing, and runs nothing, while it waits for one that is a file. */
function withStyle(html, style) {
  checkInside('style', style)
  return cut(html, /KZ_STYLE/g, () => `<style>${style}</style>`, 1, 'src/index.html')
}

/** The page in one file, which asks for nothing else: from a disk, from a stick, in a frame. */
async function fileEdition(made, loaded, site) {
  const [engine, script, regular, bold] = ['engine', 'script', 'regular', 'bold'].map((name) => JSON.stringify(`kz-papers-${name}`))
  const own = { PAPERS_ENGINE_FILE: engine, PAPERS_FALLBACK_FILE: script, REGULAR_FILE: regular, BOLD_FILE: bold, ...late(made) }
  const papers = await bundled('papers/main.ts', own, inFile)
  const asPart = async (script) => (await transformScript(script, { ...inFile, minify: true })).code
  const list = [
    { name: 'FIRST_FILE', id: 'kz-first', kind: 'bytes', content: made.first, first: true },
    { name: 'ENGINE_FILE', id: 'kz-engine', kind: 'bytes', content: made.engine.first, first: true },
    { name: 'ENGINE_REST_FILE', id: 'kz-engine-rest', kind: 'bytes', content: made.engine.rest },
    { name: 'PRINT_FILE', id: 'kz-papers-style', kind: 'style', content: made.papersStyle },
    { name: 'BUNDLE_FILE', id: 'kz-content', kind: 'bytes', content: made.rest },
    { name: 'IDLE_FILE', id: 'kz-idle', kind: 'script', content: await bundled('papers/idle.ts', {}, inFile) },
    { name: 'PAPERS_FILE', id: 'kz-papers', kind: 'script', content: papers },
    { id: 'kz-papers-engine', kind: 'bytes', content: made.papersWasm },
    { id: 'kz-papers-regular', kind: 'bytes', content: made.fonts.regular },
    { id: 'kz-papers-bold', kind: 'bytes', content: made.fonts.bold },
    ...(made.texts ? [{ name: 'OTHER_FILE', id: 'kz-texts', kind: 'bytes', content: made.texts }] : []),
    ...made.later.flatMap(({ from, first, rest, texts }) => [
      { id: `kz-first-${from}`, kind: 'bytes', content: first },
      { id: `kz-content-${from}`, kind: 'bytes', content: rest },
      ...(texts ? [{ id: `kz-texts-${from}`, kind: 'bytes', content: texts }] : []),
    ]),
    { name: 'FALLBACK_FILE', id: 'kz-engine-script', kind: 'script', content: await asPart(made.engineScript) },
    { id: 'kz-papers-script', kind: 'script', content: await asPart(made.papersScript) },
  ]
  const later = made.later.map(({ from, texts }) => JSON.stringify({ from, first: `kz-first-${from}`, all: `kz-content-${from}`, other: texts ? `kz-texts-${from}` : null }))
  const ids = { LATER: listed(later), OTHER_FILE: 'null', ...Object.fromEntries(list.filter(({ name }) => name).map(({ name, id }) => [name, JSON.stringify(id)])) }
  const sizes = { FIRST_SIZE: made.engine.first.length + made.first.length, BUNDLE_SIZE: made.rest.length }
  const names = { one_file: '', policy: 'KZ_POLICY', pages: site.address }
  return oneFile({
    template: await page(loaded, names, site),
    style: made.style,
    scripts: [await bundled('onefile/arriving.ts', {}, inFile), await bundled('onefile/main.ts', { ...defined(ids, sizes, { ...site, sample: false }), TOKENS: JSON.stringify(Object.keys(await chains())) }, inFile)],
    parts: list,
    notices: await notices(place.own),
  })
}

/** Beside the pages: what the server that sends them must know. */
async function forServers(site, own) {
  const files = { 'headers.txt': headersFile, 'nginx.conf': nginxFile, Caddyfile: caddyFile }
  for (const [name, made] of Object.entries(files)) await writeFile(join(place.dist, '..', name), made(site, own))
}

/**
 * What a partner places on its own page; twice: by a name that stays, and by one whose hash a page can ask for.
 *
 * @returns its name and hash; null where the content has no texts for it
 */
async function embedScript(output, { all }, site) {
  const texts = await embedTexts(place, await otherLanguages(place))
  if (!texts) return null
  const filled = { TOKEN_CHAINS: await chains(), EMBED_TEXTS: texts, EMBED_LANGUAGE: place.language, FILE_NAME: `${all.id}.html` }
  const script = await bundled('embed/element.ts', inJson(filled), { format: 'iife', charset: 'utf8' })
  const name = await output.add('embed', 'js', script, { apart: true })
  await output.store('embed.js', Buffer.from(script))
  const integrity = integrityOf(script)
  return { script: name, integrity, file: `${all.id}.html`, address: site.address }
}

/** What the build fills in in a script. */
function inJson(values) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]))
}

/** What helps partners: the scripts of the page that shows them how, and the check for their own. @returns their names and texts */
async function partnerScripts(output, embed, site) {
  const texts = await textsByLanguage(place, await otherLanguages(place))
  const own = { ...ownTokens(await readFile(join(here, 'styles/tokens.css'), 'utf8')), ...site.theme }
  const found = Object.fromEntries(Object.entries(texts).map(([language, all]) => [language, checkTexts(all)]))
  const known = { FILE_NAME: embed.file, ADDRESS: site.address, PARTNERS: site.partners ?? [], TOKEN_CHAINS: await chains(), OWN_TOKENS: own, LANGUAGES: Object.keys(texts), CHECK_TEXTS: found, CHECK_LANGUAGE: place.language }
  const check = await bundled('partners/check.ts', inJson(known), { format: 'iife', charset: 'utf8' })
  await output.store('embed-check.js', Buffer.from(check))
  const maker = await bundled('partners/maker.ts', inJson({ PRESETS: await presets(known.TOKEN_CHAINS), OWN_TOKENS: own, CHECK: check }), { charset: 'utf8' })
  const names = Object.fromEntries(Object.keys(texts).map((language) => [language, texts[place.language][`language.${language}`] ?? language]))
  return {
    texts,
    known: { ...embed, check: 'embed-check.js', own, names },
    maker: await output.add('partners', 'js', maker, { apart: true }),
    style: await output.add('partners', 'css', await styles('partners.css'), { apart: true }),
  }
}

async function chains() {
  return tokenChains(await readFile(join(here, 'styles/tokens.css'), 'utf8'))
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
  const aside = `${dist.replace(/\/+$/, '')}.part`
  return { own, content, language, bundles, dist, aside, site, release }
}

/** Ends the build where there are mistakes. */
function refuse(mistakes) {
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'))
}

/** Smaller, and without anything that phones from before 2020 do not know: newer binaryen needs telling. */
async function optimised(wasm, name) {
  const [from, to] = [join(work, `${name}.in.wasm`), join(work, `${name}.wasm`)]
  const passes = ['--mvp-features', '-Oz', `--one-caller-inline-max-function-size=${largestInlined}`, '--strip-debug', '--strip-producers']
  return kept([wasm, ...passes], async () => {
    await writeFile(from, wasm)
    await run(tool('wasm-opt'), [...passes, from, '-o', to])
    return readFile(to)
  })
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
  for (const { first, bundle, other } of inputs.later) {
    for (const content of [first, bundle, other]) if (content) await load(content)
  }
  const same = ['id', 'version', 'date', 'max_questions'].every((key) => !other || other[key] === all[key])
  if (!same || (other && Object.keys(all.interface).some((key) => !(key in other.interface)))) {
    const bundle = join(place.bundles, `bundle.${inputs.otherLanguage}.bin`)
    refuse([`${bundle} is older than the content: make it again, or remove it to build the page in one language.`])
  }
  return { texts: { ...texts, ...all.interface }, all, other }
}

/**
 * The same engine as JavaScript, for where WebAssembly is refused. Without the optimisations of the tool: with them, loading
 * content never ended, whatever the engine was compiled for. They would save 12 kB of 88.
 */
async function asScript(wasm, name) {
  const from = join(work, `${name}.wasm`)
  const made = await kept([wasm, target], async () => {
    await writeFile(from, wasm)
    const { stdout } = await run(tool('wasm2js'), [from], { maxBuffer: 1 << 26 })
    const contents = engineScript(stdout, WebAssembly.Module.imports(new WebAssembly.Module(wasm)))
    const { outputFiles } = await bundle({ stdin: { contents }, write: false, minify: true, format: 'esm', target })
    return outputFiles[0].text
  })
  return String(made)
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

/** A style of the page, and the theme of who publishes it, where that has one. */
async function styled(name, { theme = {} }) {
  return Buffer.concat([Buffer.from(await styles(name)), Buffer.from(themeStyle(theme))])
}

/** What the build fills in in the script of the page: where its parts are, how large, and who signs. */
function defined(files, sizes, site) {
  const counted = Object.fromEntries(Object.entries(sizes).map(([key, size]) => [key, String(size)]))
  return { ...files, ...counted, SENDER: JSON.stringify(site.name), IDLE: String(site.idle ?? 0), ADDRESS: JSON.stringify(site.sample ? '' : site.address) }
}

/** What it fills in in the script that comes last. */
function late({ handover, breaks, ownWords }) {
  return { HANDOVER: handover, BREAKS: JSON.stringify(breaks), OWN_LANGUAGE: JSON.stringify(place.language), OWN_WORDS: JSON.stringify(ownWords) }
}

/** Contents of days to come; null where there are none, so that the page need not look. */
function listed(later) {
  return later.length > 0 ? `[${later}]` : 'null'
}

/** What hands answers over, as the module takes it; '' for content without numbers. */
async function handoverTable() {
  const { files } = JSON.parse(await readFile(join(place.content, 'content.json'), 'utf8'))
  if (!files.includes('handover.json')) return ''
  const { stdout } = await run(wijzer, ['handover', place.content, '--table'], { maxBuffer: 1 << 26 })
  return `{"table":${stdout.trim()}}`
}

/** The words of the content's own language that stay in its texts in another one, with `|` between them. */
async function ownWordsIn(language) {
  const { own_words: words = [] } = JSON.parse(await readFile(join(place.content, 'i18n', `${language}.json`), 'utf8'))
  return words.join('|')
}

function addresses(files) {
  const address = (name) => (name ? JSON.stringify(`./${name}`) : 'null')
  return Object.fromEntries(Object.entries(files).map(([key, name]) => [key, address(name)]))
}

/**
 * The script that this one and what it needs make. The few helpers that the page and what makes papers both need are in both: a
 * file that they share would keep the first question waiting.
 *
 * @param options `inFile`, for the edition in one file: then its parts come from there
 */
async function bundled(entry, define, options = {}) {
  const external = ['./engine-script.*', './idle.*', './papers.*', './papers-script.*']
  const plugins = options === inFile ? [partsFromFile] : []
  const whole = { bundle: true, write: false, metafile: true, minify: true, format: 'esm', target, define, external, plugins, ...options }
  const { outputFiles, metafile } = await bundle({ entryPoints: [join(here, 'src', entry)], ...whole })
  refuse(unnamed(metafile.inputs).map((name) => `${entry} takes in "${name}", which web/tools/notices.mjs does not name.`))
  return outputFiles[0].text
}

/** The static page. In two languages it holds what it says in the other one before that has come. */
async function page({ texts, all, other }, names, site) {
  const template = await readFile(join(here, 'src/index.html'), 'utf8')
  const values = { ...texts, ...names, ...senderValues(site), ...(site.theme && { themed: '' }), icon: await icon(), language: all.language }
  for (const [key, text] of Object.entries(other?.interface ?? {})) values[`other:${key}`] = text
  if (other) values['other:language'] = other.language
  if (other) values['other:name'] = all.interface[`language.${other.language}`]
  const pages = footerPages(texts)
  if (pages.length > 0) values.first_page = pages[0].id
  const lists = {
    pages: linksTo(pages),
    asides: linksTo(startPages(texts)),
    ...contactLinks(site),
    ...localLinks(site),
  }
  return filledIn(template, values, { two: Boolean(other), maxQuestions: all.max_questions, lists })
}

function linksTo(pages) {
  return pages.map(({ id, text }) => ({ page: id, page_text: text }))
}

/**
 * The pages to read: the command makes them from the same content, to lie beside the page with the questions. Those in
 * another language than the content itself lie in a folder with its name; a language without a bundle is not complete
 * and has none.
 *
 * @returns `pages`: the names of all of them; `framing`: of those that show a frame
 */
async function readingPages(output, style, site, embed) {
  const own = place.language
  const partners = embed && (await partnerScripts(output, embed, site))
  const framing = []
  const words = new Set()
  const languages = await otherLanguages(place)
  const others = languages.map((language) => `${language}=${language}/`)
  const names = await readingPagesIn(output, own, { up: '', style, others, site, partners, framing, words })
  for (const language of languages) {
    const others = languages.filter((other) => other !== language).map((other) => `${other}=../${other}/`)
    names.push(...(await readingPagesIn(output, language, { up: '../', style, others: [`${own}=../`, ...others], site, partners, framing, words })))
  }
  return { pages: names, framing }
}

/**
 * @param up the way from these pages to the page with the questions
 * @param words the long words of the pages in the language of the content, which the first call takes note of
 * @returns the names of the pages, with that of their folder
 */
async function readingPagesIn(output, language, { up, style, others, site, partners, framing, words }) {
  const made = join(work, 'pages', language)
  await mkdir(made, { recursive: true })
  const addresses = ['--style', up + style, '--icon', await icon(), '--wizard', `${up}index.html`]
  const options = ['--lang', language, '-o', made, ...addresses, '--other', others.join(','), '--site', place.site]
  await run(wijzer, ['pages', place.content, ...options])
  const names = await readdir(made)
  const all = await allTexts(place.content)
  const gone = [...footerPages(all), ...startPages(all)].filter(({ id }) => !names.includes(`${id}.html`))
  refuse(gone.map(({ id, text }) => `The text "${text}" links to the page "${id}", which "pages" does not have.`))
  const folder = up ? `${language}/` : ''
  const { withIcons } = await sourceModule('papers/icons.ts')
  for (const name of names) {
    let html = withAddress(await readFile(join(made, name), 'utf8'), folder + name, site)
    if (isPartnersPage(html)) {
      if (!partners) throw new Error('The content has a part of the kind "embed", and lacks the texts "pages.embed_title", "_wait", "_failed" and "_open".')
      const files = { style: up + partners.style, maker: up + partners.maker, embed: up + partners.known.script }
      html = await partnersPage(html, { texts: partners.texts[language], known: partners.known, language, files })
      framing.push(folder + name)
    }
    if (place.own && isConformancePage(name)) html = conformancePage(html, language, await readConformance())
    if (language === place.language) for (const word of wordsOfPage(html)) words.add(word)
    const isDutch = (word) => place.language === 'nl' && words.has(word)
    await output.store(folder + name, Buffer.from(withIcons(softened(html, language, isDutch))))
  }
  return names.map((name) => folder + name)
}

async function icon() {
  const drawing = (await readFile(join(here, 'src/icon.svg'), 'utf8')).trim()
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`
}

function tool(name) {
  return join(dirname(createRequire(import.meta.url).resolve('binaryen/package.json')), 'bin', name)
}
