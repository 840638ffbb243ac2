/**
 * How soon the first question stands there on a slow phone with a slow network: 400 kbit/s, 400 ms to the server and back, a sixth of this
 * processor. For both editions, in Chromium, beside the time that the same bytes take when nothing is done with them. Fails when the edition
 * in one file takes more than 1.3 times that, or when half of it has come before.
 *
 * The bare transfer is measured in the same browser on the same network: each visit has one beside it, so that what else this machine
 * does befalls both. Whatever that is only adds time, so the fastest of each are compared; the medians tell how quiet the machine was.
 */
import { randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { join } from 'node:path'
import { weight } from '../../web/tools/one-file.mjs'
import { createServer, listen } from '../../web/serve.mjs'
import { allBrowsers, dist } from '../browser/browsers.mjs'

const budget = 1.3
const network = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 }
const slower = 6
const rounds = 7
const one = 'kindzorgwijzer.html'

/** In bytes as they are sent: what the first question needs. */
function needed(address) {
  if (address) {
    const html = readFileSync(join(dist, one), 'utf8')
    return weight(html.slice(0, html.indexOf('<script id="kz-engine-rest"')))
  }
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const script = /src="(page\.\w+\.js)"/.exec(html)[1]
  const engine = /engine\.\w+\.wasm/.exec(readFileSync(join(dist, script), 'utf8'))[0]
  const names = ['index.html', script, engine, ...html.match(/page\.\w+\.css|first\.\w+\.bin/g)]
  return names.reduce((sum, name) => sum + statSync(join(dist, `${name}.br`)).size, 0)
}

async function onSlowPhone(browser) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', network)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  return { context, page }
}

/** One visit. @returns in ms when the first question stood there */
async function visit(browser, url) {
  const { context, page } = await onSlowPhone(browser)
  // As early as anybody could press: in the page itself, so that no time goes into asking it.
  await page.addInitScript(() => {
    const look = () => {
      const start = document.querySelector('#kz-start:not([aria-disabled])')
      if (start) start.click()
      if (document.querySelector('form fieldset input')) window.questionAt = performance.now()
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => window.questionAt)
  const at = await page.evaluate(() => window.questionAt)
  await context.close()
  return at
}

/**
 * The bytes alone, as text that no browser can make smaller: one file, fetched by an empty page of this network. It asks once before, as the
 * visit does that has its connection by then.
 * @returns in ms until the last of them has come
 */
async function bare(browser, url, count) {
  const { context, page } = await onSlowPhone(browser)
  await page.goto(`${url}empty`, { waitUntil: 'commit' })
  await page.waitForLoadState('load')
  const took = await page.evaluate(async (address) => {
    const begin = performance.now()
    const bytes = await (await fetch(address)).arrayBuffer()
    return [performance.now() - begin, bytes.byteLength]
  }, `${url}bytes?${count}`)
  await context.close()
  if (took[1] !== count) throw new Error(`${took[1]} bytes came, not ${count}`)
  return took[0]
}

/** Sends an empty page, and so many bytes as are asked for behind a "?". */
const plain = createHttpServer((request, response) => {
  const count = Number(request.url.split('?')[1] ?? 0)
  response.writeHead(200, { 'Content-Type': count ? 'application/octet-stream' : 'text/html', 'Cache-Control': 'no-store' })
  response.end(count ? randomBytes(count) : '<!doctype html><title>x</title>')
})

const median = (all) => [...all].sort((one, other) => one - other)[(all.length - 1) / 2]

const server = createServer({ root: dist })
const port = await listen(server, 8900)
const bytesPort = await listen(plain, 8950)
const browser = await allBrowsers.chromium()
let above = false
console.log(`400 kbit/s, 400 ms, processor / ${slower}; the fastest (median) of ${rounds} visits, each beside a bare transfer of the same bytes`)
console.log('                       bytes needed   bare, ms  (median)   question, ms  (median)   ratio')
for (const [name, address] of [['the site', ''], ['in one file', one]]) {
  const bytes = needed(address)
  const visits = []
  const transfers = []
  for (let round = 0; round < rounds; round += 1) {
    transfers.push(await bare(browser, `http://127.0.0.1:${bytesPort}/`, bytes))
    visits.push(await visit(browser, `http://127.0.0.1:${port}/${address}`))
  }
  const at = Math.min(...visits)
  const ratio = at / Math.min(...transfers)
  const told = (all) => [Math.min(...all).toFixed(0), `(${median(all).toFixed(0)})`]
  const cells = [bytes, ...told(transfers), ...told(visits), ratio.toFixed(2)].map((cell, i) => String(cell).padStart([14, 10, 9, 14, 9, 7][i]))
  console.log(`${name.padEnd(20)} ${cells.join(' ')}`)
  if (!address) continue
  const whole = statSync(join(dist, `${one}.br`)).size
  // Never more than the network lets through until then.
  const came = (at - network.latency) * (network.downloadThroughput / 1000)
  console.log(`of the one file at most ${((100 * came) / whole).toFixed(0)} % had come: ${came.toFixed(0)} of ${whole} bytes`)
  above = ratio > budget || came > whole / 2
}
await browser.close()
for (const one of [server, plain]) {
  one.closeAllConnections()
  one.close()
}
if (above) {
  console.error(`Above the budget: a ratio of ${budget}, half of the file.`)
  process.exit(1)
}
