/** Makes the page: content, engine, scripts and styles become the files in dist/. Prints what they weigh. */
import { build as bundle } from 'esbuild'
import { transform } from 'lightningcss'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { openEngine, readInputs } from './tools/engine.mjs'
import { checkKeys, interfaceTexts } from './tools/interface.mjs'
import { pagePolicy } from './tools/policy.mjs'
import { reportSizes } from './tools/sizes.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const source = join(here, 'src')
const work = join(here, '../build/web')
const dist = join(here, '../dist')
const target = 'es2020'
const run = promisify(execFile)

const mistakes = await checkKeys()
if (mistakes.length > 0) fail(mistakes.join('\n'))

const inputs = await readInputs().catch((error) => fail(error.message))
await rm(work, { recursive: true, force: true })
await rm(dist, { recursive: true, force: true })
await mkdir(work, { recursive: true })
await mkdir(dist, { recursive: true })

const engine = await optimised(inputs.wasm)
const written = []
const engineFile = await write('engine', 'wasm', engine, true)
const fallbackFile = await write('engine-script', 'js', await asScript(engine), false)
const firstFile = await write('first', 'json', inputs.first, true)
const bundleFile = await write('content', 'json', inputs.bundle, false)
const otherFile = inputs.other && (await write('content-en', 'json', inputs.other, false))
const styleFile = await write('page', 'css', await styles('index.css'), true)
const scriptFile = await write('page', 'js', await script(), true)
await write('index', 'html', await page(), true)
await readingPages()
if (!reportSizes(written)) process.exit(1)

/** Smaller, and without anything that phones from before 2020 do not know: newer binaryen needs telling. */
async function optimised(wasm) {
  const [from, to] = [join(work, 'engine.in.wasm'), join(work, 'engine.wasm')]
  await writeFile(from, wasm)
  await run(tool('wasm-opt'), ['--mvp-features', '-Oz', '--strip-debug', '--strip-producers', from, '-o', to])
  return readFile(to)
}

/**
 * The same engine as JavaScript, for where WebAssembly is refused. The tool makes a module that starts one engine
 * when it is loaded. The page starts a fresh one after each "wipe all": the tail becomes a function that does.
 */
async function asScript(wasm) {
  const { stdout } = await run(tool('wasm2js'), ['-O', join(work, 'engine.wasm')], { maxBuffer: 1 << 26 })
  const body = stdout.replace(/^import .*$/gm, '').split('var retasmFunc')[0]
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(wasm))
  const modules = [...new Set(imports.map((one) => one.module))]
  const stubs = modules.map((module) => {
    const names = imports.filter((one) => one.module === module).map((one) => `${one.name}: nothing`)
    return `${module}: { ${names.join(', ')} }`
  })
  const tail = `const nothing = () => 0\nexport const instantiate = () => asmFunc({ ${stubs.join(', ')} })\n`
  const { outputFiles } = await bundle({
    stdin: { contents: body + tail },
    write: false,
    minify: true,
    format: 'esm',
    target,
  })
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

async function script() {
  const file = (name) => JSON.stringify(`./${name}`)
  const { outputFiles } = await bundle({
    entryPoints: [join(source, 'main.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target,
    define: {
      ENGINE_FILE: file(engineFile),
      FALLBACK_FILE: file(fallbackFile),
      FIRST_FILE: file(firstFile),
      BUNDLE_FILE: file(bundleFile),
      OTHER_FILE: otherFile ? file(otherFile) : 'null',
    },
    external: ['./engine-script.*'],
  })
  return outputFiles[0].contents
}

/** What the page says in the other language before that is chosen: {{other:key}} between {{#other}} and {{/other}}. */
async function otherTexts(loaded, keys) {
  if (!inputs.other) return {}
  const other = await load(inputs.other)
  const same = ['id', 'version', 'date', 'max_questions'].every((key) => other[key] === loaded[key])
  if (!same || keys.some((key) => !(key in other.interface))) {
    fail('build/bundle.en.json is older than the content: make it again, or remove it to build the page in Dutch only.')
  }
  const texts = Object.entries(other.interface).map(([key, text]) => [`other:${key}`, text])
  const { language } = other
  texts.push(['other:language', language], ['other:name', loaded.interface[`language.${language}`]])
  return Object.fromEntries(texts)
}

/** What the engine says about content that it takes. */
async function load(content) {
  const loaded = (await openEngine(engine)).load(content)
  if (loaded.error) fail(`The engine refuses the content: ${loaded.error.message} ${loaded.error.pointer}`)
  return loaded
}

/**
 * The static page. It needs the content for the number of questions, which the engine works out. Elements with the name
 * of a text (data-text) get that text; the page writes another one there when the language changes.
 */
async function page() {
  const loaded = await load(inputs.first)
  const texts = await interfaceTexts('page.json')
  const stale = Object.keys(texts).filter((key) => loaded.interface[key] !== texts[key])
  if (stale.length > 0) fail(`The bundles are older than content/interface/page.json (${stale[0]}): make them again.`)
  const values = {
    ...texts,
    ...(await otherTexts(loaded, Object.keys(texts))),
    language: loaded.language,
    policy: pagePolicy,
    icon: await icon(),
    style_file: styleFile,
    script_file: scriptFile,
    first_file: firstFile,
  }
  const template = await readFile(join(source, 'index.html'), 'utf8')
  const [kept, named] = [inputs.other ? '$1' : '', '$&{{$1}}']
  const whole = template.replace(/\{\{#other\}\}(.*?)\{\{\/other\}\}/gs, kept)
  return whole.replace(/ data-text="([^"]+)">(?=<)/g, named).replace(/\{\{([^}]+)\}\}/g, (_, key) => {
    if (values[key] === undefined) fail(`web/src/index.html asks for "${key}", which does not exist`)
    return escaped(values[key].replace('{max_questions}', loaded.max_questions))
  })
}

/**
 * The pages to read: the command makes them from the same content, to lie beside the page with the questions. Those in
 * another language than Dutch lie in a folder with its name; a language without a bundle is not complete and has none.
 */
async function readingPages() {
  const style = await write('reading', 'css', await styles('reading.css'), false)
  const bundles = (await readdir(join(here, '../build'))).map((name) => /^bundle\.([a-z]{2})\.json$/.exec(name)?.[1])
  const languages = bundles.filter((language) => language && language !== 'nl').sort()
  await readingPagesIn('nl', '', style, languages.map((language) => `${language}=${language}/`))
  for (const language of languages) {
    const others = languages.filter((other) => other !== language).map((other) => `${other}=../${other}/`)
    await readingPagesIn(language, '../', style, ['nl=../', ...others])
  }
}

/** @param up the way from these pages to the page with the questions */
async function readingPagesIn(language, up, style, others) {
  const made = join(work, 'pages', language)
  const place = up ? language : ''
  await mkdir(made, { recursive: true })
  await mkdir(join(dist, place), { recursive: true })
  const addresses = ['--style', up + style, '--icon', await icon(), '--wizard', `${up}index.html`]
  const options = ['--lang', language, '-o', made, ...addresses, '--other', others.join(',')]
  await run(join(here, '../build/wijzer'), ['pages', join(here, '../content'), ...options]).catch((error) =>
    fail(`${error.stdout ?? ''}${error.stderr || error.message}`),
  )
  for (const name of await readdir(made)) await store(join(place, name), await readFile(join(made, name)))
}

async function icon() {
  const drawing = (await readFile(join(source, 'icon.svg'), 'utf8')).trim()
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`
}

function escaped(text) {
  const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (sign) => entities[sign])
}

/** Writes a file with its compressed forms; all but the page itself carry a hash of what is in them in their name. */
async function write(name, extension, content, first) {
  const bytes = Buffer.from(content)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  const file = extension === 'html' ? `${name}.html` : `${name}.${hash}.${extension}`
  written.push({ name: file, raw: bytes.length, brotli: await store(file, bytes), first })
  return file
}

/** Writes a file in its three forms. @returns the size of the smallest */
async function store(file, bytes) {
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  await writeFile(join(dist, file), bytes)
  await writeFile(join(dist, `${file}.br`), brotli)
  await writeFile(join(dist, `${file}.gz`), gzipSync(bytes, { level: 9 }))
  return brotli.length
}

function tool(name) {
  return join(dirname(createRequire(import.meta.url).resolve('binaryen/package.json')), 'bin', name)
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
