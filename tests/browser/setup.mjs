/** Browsers, server and engine for the tests of the page. Everything is closed when the test file is done. */
import { after, afterEach } from 'node:test'
import { createServer as createHttpServer } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { text as textOf } from 'node:stream/consumers'
import { join } from 'node:path'
import { createServer, listen } from '../../web/serve.mjs'
import { openEngine, readInputs } from '../../web/tools/engine.mjs'
import { allBrowsers, dist } from './browsers.mjs'
import { borrowed } from './lending.mjs'

export { browsers, chiefly, dist, require, withScripts } from './browsers.mjs'

const closers = []
after(() => Promise.all(closers.map((close) => close())))

/** A folder that is there until the tests of this file are done, and what `first` closes is closed. */
export async function temporaryFolder(first = async () => {}) {
  const folder = await mkdtemp(join(tmpdir(), 'kindzorgwijzer-'))
  closers.push(() => first().then(() => rm(folder, { recursive: true, force: true })))
  return folder
}

/** Starts a browser that is closed after the tests of this file: one that must start in its own way. */
export async function launch(name, options) {
  let browser
  const downloadsPath = await temporaryFolder(async () => browser?.close())
  browser = await allBrowsers[name]({ ...options, downloadsPath })
  return Object.assign(browser, { downloadsPath })
}

/** The usual one, which the files lend each other where a runner starts them. */
async function borrow(name) {
  const browser = await borrowed(name)
  if (!browser) return launch(name)
  closers.push(browser.giveBack)
  return browser
}

const started = new Map()

/** The browser that the tests of this file share. Each test opens pages of its own in it, with openPage or startPage. */
export function open(name) {
  if (!started.has(name)) started.set(name, borrow(name))
  return started.get(name)
}

const contexts = []
afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())))

/** A page that shares nothing with any other one. It is closed after the test that opens it. */
export async function openPage(browser, options) {
  const context = await browser.newContext(options)
  contexts.push(context)
  return context.newPage()
}

/** From the result to the screen on which papers are composed. */
export async function toPapers(page) {
  await page.locator('.kz-keep > .kz-button').press('Enter')
  await page.locator('#kz-paper > *').first().waitFor()
}

/** From the result: saves everything as a file, and goes back. */
export async function savedFile(browser, page) {
  await toPapers(page)
  await page.locator('#kz-paper-all').press('Space')
  const { name, text } = await savedText(browser, page, page.locator('.kz-forms > .kz-button').nth(2), '.html')
  await page.goBack()
  await page.locator('.kz-keep').waitFor()
  return { name, html: text }
}

/** Presses a button and waits for the file that it gives, of which the name ends so. */
export async function savedText(browser, page, save, ending) {
  // In Firefox the file comes, but playwright 1.63 reports no download for it (the event has no navigation).
  if (browser.browserType().name() === 'firefox') {
    await save.click()
    return fileIn(browser.downloadsPath, ending)
  }
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()])
  return { name: download.suggestedFilename(), text: await textOf(await download.createReadStream()) }
}

const ends = { '.html': '</html>', '.txt': '', '.pdf': '%%EOF', '.ics': 'END:VCALENDAR', '.json': '}' }

/** Waits until a whole file stands in the folder, and takes it away, so that a next one gets its own name. */
async function fileIn(folder, ending) {
  for (let left = 10_000; left > 0; left -= 20) {
    const [name] = (await readdir(folder)).filter((one) => one.endsWith(ending))
    const text = name && (await readFile(join(folder, name), 'utf8'))
    if (text && text.trimEnd().endsWith(ends[ending])) {
      await rm(join(folder, name))
      return { name, text }
    }
    await wait(20)
  }
  throw new Error('no file was saved')
}

/** Serves the built page, or that in another folder, to be framed by `partners`; `requests` holds every request that came in, as "GET /path". */
export async function serve(root = dist, { partners } = {}) {
  const requests = []
  const server = createServer({ root, ...(partners && { partners }), onRequest: (method, address) => requests.push(`${method} ${address}`) })
  const port = await listen(server, 8200)
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${port}/`, requests, port }
}

/** Serves one page without any of the rules of ours, at an address of its own. @returns the address */
export function servePage(html) {
  return serveWith(
    createHttpServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
      response.end(html)
    }),
  )
}

/** Lets a server listen until the tests of this file are done. @returns its address */
export async function serveWith(server) {
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${await listen(server, 8300)}/`
}

/** The day in the Netherlands, as the page sees it wherever it runs. */
export function today() {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format()
}

/** Who signs the page that the build makes. */
const { name: sender } = JSON.parse(await readFile(new URL('../../web/site.sample.json', import.meta.url), 'utf8'))

/** The same engine and content in node, to ask what the page should show; with `other` in the other language. */
export async function engine({ other = false } = {}) {
  const inputs = await readInputs()
  const opened = await openEngine(inputs.wasm)
  const loaded = opened.load(other ? inputs.other : inputs.bundle)
  const call = (request) => opened.call({ today: today(), sender, ...request })
  const papers = await openEngine(inputs.papers)
  const { own_words: ownWords } = JSON.parse(await readFile(new URL(`../../content/i18n/${inputs.otherLanguage}.json`, import.meta.url), 'utf8'))
  /** What the module that makes papers says of these answers. `more` is what was chosen and written. */
  const form = (name, { answers, address, chosen, day = today() }, more = { paper: 'all' }) => {
    const [all, short] = ['result', 'paper'].map((one) => call({ call: one, answers, address, chosen, today: day }))
    const request = { ...loaded, own_language: 'nl', own_words: ownWords.join('|'), today: day, all, short }
    const { error } = papers.load(Buffer.from(JSON.stringify(request)))
    if (error) throw new Error(error.message)
    return papers.call({ call: name, ...more })
  }
  return { loaded, call, form }
}

/** Waits until everything has come and the page has taken the network away. */
export async function locked(page) {
  await page.locator('#kz-start:not([aria-disabled])').waitFor()
  await page.waitForFunction(() => document.querySelectorAll('meta[http-equiv]').length === 2)
}

/** Keeps what this page asks for by such a name until the function that it returns is called. */
export async function held(page, pattern) {
  let release
  const released = new Promise((resolve) => (release = resolve))
  await page.route(pattern, async (route) => {
    await released
    await route.continue()
  })
  return release
}

async function withMore(route, css) {
  const response = await route.fetch()
  const loose = (rules) => rules.replace(/style-src[^;]*/, "style-src 'self' 'unsafe-inline'")
  const headers = { ...response.headers(), 'content-security-policy': loose(response.headers()['content-security-policy']) }
  await route.fulfill({ response, headers, body: loose(await response.text()).replace('</style>', () => `\n${css}</style>`) })
}

/**
 * A new page at the start screen, with everything loaded. Anything the browser complains about fails the test.
 * @param options - of the context; and `width`, `height`, and `css` to come after the styles of the page
 */
export async function startPage(browser, url, { width = 1280, height = 800, css = '', ...options } = {}) {
  const page = await openPage(browser, { viewport: { width, height }, acceptDownloads: true, ...options })
  if (css) await page.route(url, (route) => withMore(route, css))
  page.complaints = []
  page.on('pageerror', (error) => page.complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') page.complaints.push(message.text())
  })
  await page.goto(url)
  await locked(page)
  return page
}
