/**
 * How soon the first question stands there on a slow phone with a slow network: 400 kbit/s, 400 ms to the server and back, a sixth of this
 * processor. For both editions, in Chromium, beside the time that the bytes alone take. Fails when the edition in one file takes more than
 * 1.3 times that, or when half of it has come before.
 */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { weight } from '../../web/tools/one-file.mjs'
import { createServer, listen } from '../../web/serve.mjs'
import { allBrowsers, dist } from '../browser/browsers.mjs'

const budget = 1.3
const network = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 }
const slower = 6
const rounds = 3
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

/** One visit. @returns in ms when the first question stood there */
async function visit(browser, url) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', network)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
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

const server = createServer({ root: dist })
const port = await listen(server, 8900)
const browser = await allBrowsers.chromium()
let above = false
console.log(`400 kbit/s, 400 ms, processor / ${slower}; the fastest of ${rounds} visits`)
console.log('                       bytes needed   bare, ms   question, ms   ratio')
for (const [name, address] of [['the site', ''], ['in one file', one]]) {
  const bytes = needed(address)
  const bare = network.latency + bytes / (network.downloadThroughput / 1000)
  const visits = []
  for (let round = 0; round < rounds; round += 1) visits.push(await visit(browser, `http://127.0.0.1:${port}/${address}`))
  const at = Math.min(...visits)
  const ratio = at / bare
  console.log(`${name.padEnd(20)} ${String(bytes).padStart(14)} ${bare.toFixed(0).padStart(10)} ${at.toFixed(0).padStart(14)} ${ratio.toFixed(2).padStart(7)}`)
  if (!address) continue
  const whole = statSync(join(dist, `${one}.br`)).size
  // Never more than the network lets through until then.
  const came = (at - network.latency) * (network.downloadThroughput / 1000)
  console.log(`of the one file at most ${((100 * came) / whole).toFixed(0)} % had come: ${came.toFixed(0)} of ${whole} bytes`)
  above = ratio > budget || came > whole / 2
}
await browser.close()
server.closeAllConnections()
server.close()
if (above) {
  console.error(`Above the budget: a ratio of ${budget}, half of the file.`)
  process.exit(1)
}
