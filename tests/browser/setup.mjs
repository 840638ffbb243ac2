/** Browsers, server and engine for the tests of the page. Everything is closed when the test file is done. */
import { after } from 'node:test'
import { createServer as createHttpServer } from 'node:http'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, listen } from '../../web/serve.mjs'
import { openEngine, readInputs } from '../../web/tools/engine.mjs'
import { browsers, dist } from './browsers.mjs'

export { browsers, dist, require } from './browsers.mjs'

const closers = []
after(() => Promise.all(closers.map((close) => close())))

/** Starts a browser that is closed after the tests of this file. */
export async function open(name, options) {
  const downloadsPath = await mkdtemp(join(tmpdir(), 'kindzorgwijzer-'))
  const browser = await browsers[name]({ ...options, downloadsPath })
  closers.push(() => browser.close().then(() => rm(downloadsPath, { recursive: true, force: true })))
  return Object.assign(browser, { downloadsPath })
}

/**
 * Presses "save" on the result and waits for the file. Looks in the folder for it: in Firefox the file comes there,
 * but playwright 1.63 reports no download for it (the event has no navigation).
 */
export async function savedFile(browser, page) {
  const reported = page.waitForEvent('download', { timeout: 3000 }).catch(() => null)
  await page.locator('.kz-keep .kz-button').last().click()
  const download = await reported
  if (download) return { name: download.suggestedFilename(), html: await readFile(await download.path(), 'utf8') }
  const [name] = await readdir(browser.downloadsPath)
  if (!name) throw new Error('no file was saved')
  return { name, html: await readFile(join(browser.downloadsPath, name), 'utf8') }
}

/** Serves the built page; `requests` holds every request that came in, as "GET /path". */
export async function serve() {
  const requests = []
  const server = createServer({ root: dist, onRequest: (method, address) => requests.push(`${method} ${address}`) })
  const port = await listen(server, 8200)
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${port}/`, requests, port }
}

/** Serves one page without any of the rules of ours, at an address of its own. @returns the address */
export async function servePage(html) {
  const server = createHttpServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end(html)
  })
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${await listen(server, 8300)}/`
}

/** The day on this machine, as the page sees it. */
export function today() {
  const now = new Date()
  return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** The same engine and content in node, to ask what the page should show; with `other` in the other language. */
export async function engine({ other = false } = {}) {
  const inputs = await readInputs()
  const opened = await openEngine(inputs.wasm)
  const loaded = opened.load(other ? inputs.other : inputs.bundle)
  return { loaded, call: (request) => opened.call({ today: today(), ...request }) }
}

/** Waits until everything has come and the page has taken the network away. */
export async function locked(page) {
  await page.locator('#kz-start:not([aria-disabled])').waitFor()
  await page.waitForFunction(() => document.querySelectorAll('meta[http-equiv]').length === 2)
}

/** A new page at the start screen, with everything loaded. Anything the browser complains about fails the test. */
export async function startPage(browser, url, { width = 1280, height = 800, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true, ...options })
  const page = await context.newPage()
  page.complaints = []
  page.on('pageerror', (error) => page.complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') page.complaints.push(message.text())
  })
  await page.goto(url)
  await locked(page)
  return page
}
