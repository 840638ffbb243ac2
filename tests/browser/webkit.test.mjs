/** A whole conversation in WebKitGTK: both editions, with WebAssembly and without; in a frame; printing and saving. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { text as textOf } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { policyIn } from '../../web/tools/policy.mjs'
import { journeys } from './journeys.mjs'
import { broken } from './rules.mjs'
import { dist, engine, serve, serveWith, temporaryFolder, today } from './setup.mjs'
import { answerAll, answerToEnd, toResult, walkInside } from './walk.mjs'
import { miniBrowser, openWebkit, showInWebkit } from './webkit.mjs'

describe('WebKitGTK', { skip: !miniBrowser() && 'NOT TESTED: WebKitGTK is not on this machine' }, () => {
  let page
  let site
  let core
  let home

  before(async () => {
    site = await serve()
    core = await engine()
    home = await temporaryFolder()
    page = await openWebkit({ HOME: home })
  })
  after(() => page?.close())

  /** What stands on the outcome, and what the engine says that must. */
  async function checkOutcome(answers) {
    await page.locator('.kz-keep').waitFor()
    const { title, sections } = core.call({ call: 'result', answers, today: today(), address: '' })
    // Long words can break.
    const told = async (selector) => (await page.locator(selector).innerText()).replaceAll('\u00ad', '')
    assert.equal(await told('main h1'), title)
    const text = (await page.evaluate(() => document.querySelector('main').textContent)).replaceAll('\u00ad', '')
    const headings = sections.map(({ heading }) => heading).filter(Boolean)
    assert.ok(headings.length > 1)
    for (const heading of headings) assert.ok(text.includes(heading), heading)
  }

  /** The file that comes with such a name into a folder, whole. Until it is there, `act` is called now and then. */
  async function fileThatEnds(folder, ending, act = () => {}) {
    const ends = { '.pdf': '%%EOF', '.html': '</html>' }
    for (let tries = 0; tries < 200; tries += 1) {
      const path = readdirSync(folder, { recursive: true }).find((one) => one.endsWith(ending))
      if (path && readFileSync(join(folder, path), 'latin1').trimEnd().endsWith(ends[ending])) return join(folder, path)
      await act()
      await wait(50)
    }
    return assert.fail(`no file ends in ${ending}`)
  }

  async function locked() {
    await page.locator('#kz-start:not([aria-disabled])').waitFor()
    await page.waitForFunction(() => document.querySelectorAll('meta[http-equiv]').length === 2)
  }

  test('with the keyboard, screen by screen: the outcome is that of the engine, no rule is broken, and the page is locked', async () => {
    await page.resize(420, 900)
    await page.goto(site.url)
    await locked()
    assert.equal(await page.evaluate(() => typeof WebAssembly), 'object')
    site.requests.length = 0
    assert.deepEqual((await broken(page)).found, [])
    let screens = 0
    const answers = await answerAll(page, journeys.short, async () => {
      screens += 1
      const { found, looked } = await broken(page)
      assert.deepEqual(found, [])
      assert.ok(looked > 10)
    })
    assert.equal(screens, Object.keys(answers).length)
    await toResult(page)
    await checkOutcome(answers)
    assert.deepEqual((await broken(page)).found, [])
    await page.evaluate(() => fetch('/index.html').then(() => Promise.reject('not locked'), () => true))
    assert.deepEqual(site.requests, [])
  })

  for (const file of ['', 'kindzorgwijzer.html']) {
    test(`behind the lock the language still changes, and after a wipe the questions begin again: ${file || 'the site'}`, async () => {
      await page.goto(site.url + file)
      await locked()
      const begin = await page.evaluate(() => history.state.step)
      for (const language of ['en', 'nl']) {
        await page.locator('#kz-language').press('Enter')
        await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language)
      }
      for (const journey of ['short', 'clear']) {
        await checkOutcome(await answerToEnd(page, journeys[journey]))
        await page.locator('#kz-to-wipe').press('Enter')
        await page.locator('main .kz-actions .kz-button:nth-child(2)').waitFor()
        await page.locator('main .kz-actions .kz-button').press('Enter')
        await page.locator('#kz-start:not([aria-disabled])').waitFor()
        await page.waitForFunction((step) => history.state.step === step, begin)
      }
      await page.evaluate(() => fetch('/index.html').then(() => Promise.reject('not locked'), () => true))
    })
  }

  test('the edition in one file leads to the outcome as well, and composes a paper', async () => {
    await page.goto(`${site.url}kindzorgwijzer.html`)
    await locked()
    await checkOutcome(await answerToEnd(page, journeys.clear))
    await page.locator('.kz-keep > .kz-button').press('Enter')
    await page.locator('#kz-paper > *').waitFor()
    assert.ok((await page.locator('#kz-paper').innerText()).length > 400)
  })

  test('on a page of a partner that allows nothing but the documented lines it stands in its look, at its height, and saves', async () => {
    const { files } = JSON.parse(readFileSync(`${dist}manifest.json`, 'utf8'))
    const { name, sha384 } = files.find((file) => /^embed\.\w+\.js$/.test(file.name))
    const partners = []
    const framed = await serve(dist, { partners })
    const { origin } = new URL(framed.url)
    const host = await serveWith(
      createServer((request, response) => {
        const style = request.url === '/host.css'
        const policy = `default-src 'none'; style-src 'self'; script-src ${origin}; frame-src ${origin} blob:`
        response.writeHead(200, { 'Content-Type': `text/${style ? 'css' : 'html'}; charset=utf-8`, 'Content-Security-Policy': policy })
        const html = `<!doctype html><html lang="nl"><head><title>x</title><link rel="stylesheet" href="/host.css"><script defer src="${framed.url}${name}" integrity="${sha384}" crossorigin></script></head><body><kindzorg-wijzer></kindzorg-wijzer></body></html>`
        response.end(style ? 'kindzorg-wijzer { --kz-act: #7a1f5c }' : html)
      }),
    )
    partners.push(new URL(host).origin)
    await page.goto(host)
    const height = () => page.evaluate(() => document.querySelector('kindzorg-wijzer').shadowRoot.querySelector('iframe').offsetHeight)
    await page.waitForFunction(() => document.querySelector('kindzorg-wijzer')?.shadowRoot?.querySelector('iframe').offsetHeight > 300)
    const before = await height()
    const frame = "return document.querySelector('kindzorg-wijzer').shadowRoot.querySelector('iframe')"
    await page.enter(frame)
    await page.locator('#kz-start:not([aria-disabled])').waitFor()
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('#kz-start')).backgroundColor), 'rgb(122, 31, 92)')
    const answers = await answerToEnd(page, journeys.short)
    await checkOutcome(answers)
    const inner = await page.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height))
    await page.enter()
    assert.notEqual(inner, before, 'the outcome is as high as the start')
    await page.waitForFunction((wanted) => document.querySelector('kindzorg-wijzer').shadowRoot.querySelector('iframe').offsetHeight === wanted, inner)
    await page.enter(frame)
    // Keys do not come into a frame here.
    await page.evaluate(() => document.querySelector('.kz-keep > .kz-button').click())
    await page.locator('#kz-paper > *').waitFor()
    await page.evaluate(() => document.querySelectorAll('.kz-forms > .kz-button')[2].click())
    await page.locator('#kz-given > *').waitFor()
    assert.match(readFileSync(await fileThatEnds(home, '.html'), 'utf8'), /^<!doctype html>/)
    await page.enter()
  })

  /** In the frame: goes to the paper, tells what stands on it, and presses the button that prints it. */
  const printing = `(async () => {
    const there = async (selector, count = 1) => {
      while (document.querySelectorAll(selector).length < count) await new Promise((go) => setTimeout(go, 50))
      return document.querySelector(selector)
    }
    await there('#kz-start:not([aria-disabled])')
    await there('meta[http-equiv]', 2)
    await ${walkInside(journeys.stuck)}
    ;(await there('.kz-keep > .kz-button')).click()
    await there('#kz-paper > *')
    ;(await there('.kz-forms > .kz-button')).click()
    // Behind the window in which it is printed.
    parent.postMessage({ paper: document.querySelector('#kz-paper').innerText, told: document.querySelector('#kz-given').innerText }, '*')
  })()`

  test('from the frame on such a page the paper is printed, and nothing else', async () => {
    const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const relay = "addEventListener('message', ({ data }) => data.paper && fetch('/told', { method: 'POST', body: JSON.stringify(data) }))"
    // The frame gets one script more than it has, and its rules the hash of that.
    const ruled = (rules) => rules.replace('script-src ', `script-src ${hashOf(printing)} `)
    const changed = ruled(readFileSync(join(dist, 'kindzorgwijzer.html'), 'utf8')) + `<script>${printing}</script>`
    const framed = await serveWith(
      createServer((request, response) => {
        const script = request.url === '/embed.js'
        response.writeHead(200, { 'Content-Type': script ? 'text/javascript' : 'text/html; charset=utf-8', ...(!script && { 'Content-Security-Policy': policyIn(changed) }) })
        response.end(script ? readFileSync(join(dist, 'embed.js')) : changed)
      }),
    )
    const { origin } = new URL(framed)
    let tell
    const told = new Promise((resolve) => (tell = resolve))
    const host = await serveWith(
      createServer(async (request, response) => {
        if (request.method === 'POST') tell(JSON.parse(await textOf(request)))
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': `default-src 'none'; script-src ${origin} ${hashOf(relay)}; frame-src ${origin} blob:; connect-src 'self'` })
        response.end(`<!doctype html><html lang="nl"><head><title>x</title><script defer src="${origin}/embed.js"></script><script>${relay}</script></head><body><p>Partnerpagina</p><kindzorg-wijzer></kindzorg-wijzer></body></html>`)
      }),
    )
    const folder = await temporaryFolder()
    const shown = await showInWebkit(host, folder)
    try {
      // Chooses to print to a file, and does.
      const file = await fileThatEnds(folder, '.pdf', () => shown.press('Print', 'Down', 'Return'))
      const printed = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })
      const { paper, told: said } = await told
      // Letters on paper stand closer or further apart than those of a text.
      const onPaper = printed.replaceAll(/\s/g, '')
      const words = paper.replaceAll('\u00ad', '').match(/\p{L}{4,}/gu)
      assert.ok(words.length > 100)
      assert.deepEqual(words.filter((word) => !onPaper.includes(word)), [], 'all of the paper is printed')
      for (const other of ['Partnerpagina', core.loaded.interface['keep.preview']]) assert.ok(!printed.includes(other), other)
      assert.equal(said, '')
    } finally {
      shown.close()
    }
  })

  test('without WebAssembly the same engine comes as a script', async () => {
    const bare = await openWebkit({ JSC_useWasm: '0' })
    try {
      await bare.goto(site.url)
      await bare.locator('#kz-start:not([aria-disabled])').waitFor()
      assert.equal(await bare.evaluate(() => typeof WebAssembly), 'undefined')
      const answers = await answerToEnd(bare, journeys.short)
      await bare.locator('.kz-keep').waitFor()
      assert.equal(await bare.locator('main h1').innerText(), core.call({ call: 'result', answers, address: '' }).title)
    } finally {
      await bare.close()
    }
  })
})
