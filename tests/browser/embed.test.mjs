/** The page in a frame on somebody else's page: in its look, at its height, and closed to it. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { journeys } from './journeys.mjs'
import { browsers, dist, launch, open, openPage, serve, savedText, serveWith, temporaryFolder } from './setup.mjs'
import { answerToEnd, questionOn } from './walk.mjs'

/**
 * What a partner adds to the rules of a page that allows nothing else (web/README.md). Firefox counts a file that the frame saves as
 * another page in it.
 */
const lines = (url) => ({ 'script-src': new URL(url).origin, 'frame-src': `${new URL(url).origin} blob:` })
const theme = 'kindzorg-wijzer { --kz-act: #7a1f5c; --kz-font: Georgia, serif } body { margin: 0 }'
const element = '<kindzorg-wijzer><a href="https://www.zorgpad.nl/">Naar de wijzer</a></kindzorg-wijzer>'

let site
let integrity

/** Serves a page of somebody else. @returns its address, with its origin among the partners of the site */
async function host({ body = element, css = theme, rules = lines, partner = true, head = '' } = {}) {
  const policy = { 'default-src': "'none'", 'style-src': "'self'", 'img-src': 'data:', ...rules(site.url) }
  const html = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Partner</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/host.css"><script defer src="${site.url}${head || integrity.name}" integrity="${integrity.hash}" crossorigin></script></head>
<body><h1>Partner</h1>${body}<p id="below">Onder de wijzer</p></body></html>`
  const url = await serveWith(
    createHttpServer((request, response) => {
      const isStyle = request.url === '/host.css'
      response.writeHead(200, {
        'Content-Type': `text/${isStyle ? 'css' : 'html'}; charset=utf-8`,
        'Content-Security-Policy': Object.entries(policy).map((rule) => rule.join(' ')).join('; '),
      })
      response.end(isStyle ? css : html)
    }),
  )
  if (partner) partners.push(new URL(url).origin)
  return url
}

const partners = []

before(async () => {
  const { files } = JSON.parse(readFileSync(`${dist}manifest.json`, 'utf8'))
  const { name, sha384: hash } = files.find((file) => /^embed\.\w+\.js$/.test(file.name))
  integrity = { name, hash }
  site = await serve(dist, { partners })
})

/** The host's page with the wizard on it. Notes all that comes to the host. */
async function opened(browser, options, { ready = true, width = 1000, height = 800 } = {}) {
  const context = await openPage(browser, { viewport: { width, height }, acceptDownloads: true })
  await context.addInitScript(() => {
    if (parent !== window) return
    window.heard = []
    addEventListener('message', ({ data }) => window.heard.push(data))
  })
  context.setDefaultTimeout(10_000)
  context.complaints = []
  context.on('pageerror', (error) => context.complaints.push(error.message))
  context.on('console', (message) => message.type() === 'error' && context.complaints.push(message.text()))
  await context.goto(await host(options))
  const frame = () => context.frames().find((one) => one.url().includes('kindzorgwijzer.html'))
  if (ready) {
    await context.locator('kindzorg-wijzer iframe').waitFor()
    await context.waitForFunction(() => window.heard.some(({ type }) => type === 'height'))
    await frame().locator('#kz-start:not([aria-disabled])').waitFor()
  }
  return { page: context, frame: frame() }
}

/** How high the frame is, how high what is in it, and where it begins. */
async function measured({ page, frame }) {
  await frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  const [outer, top] = await page.evaluate(() => {
    const { height, top } = document.querySelector('kindzorg-wijzer').shadowRoot.querySelector('iframe').getBoundingClientRect()
    return [height, top]
  })
  const inner = await frame.evaluate(() => [Math.ceil(document.documentElement.getBoundingClientRect().height), document.documentElement.scrollWidth, innerWidth])
  return { outer, top, inner: inner[0], sideways: inner[1] - inner[2] }
}

/** Firefox prints to a file, without a window that asks. */
let printer
const printing = async (name) => {
  if (name !== 'firefox') return open(name)
  printer = join(await temporaryFolder(), 'printed.pdf')
  const pdf = 'print.printer_Mozilla_Save_to_PDF.print_to_file'
  return launch(name, { firefoxUserPrefs: { 'print.always_print_silent': true, print_printer: 'Mozilla Save to PDF', [pdf]: true, [`${pdf}name`]: printer } })
}

/** Presses print in the frame. Where it may not print, a browser passes over the call and says nothing of it to the page. */
async function printed(frame, name) {
  await frame.evaluate(() => addEventListener('beforeprint', () => (document.body.dataset.printed = document.querySelector('#kz-paper').innerText.length)))
  await frame.getByRole('button', { name: 'Print', exact: true }).press('Enter')
  if (name !== 'firefox') {
    await frame.waitForFunction(() => Number(document.body.dataset.printed) > 200)
    return
  }
  const text = () => execFileSync('pdftotext', [printer, '-'], { encoding: 'utf8' })
  for (let tries = 0; !(existsSync(printer) && readFileSync(printer).includes('%%EOF')); tries += 1) {
    assert.ok(tries < 200, 'nothing was printed')
    await wait(50)
  }
  assert.match(text(), /Voorbeeld \(sample\)/)
}

for (const name of Object.keys(browsers)) {
  describe(name, () => {
    let browser
    before(async () => {
      browser = await printing(name)
    })

    test('a page that allows nothing but the documented lines shows the wizard in its own look, at its height', async () => {
      const shown = await opened(browser)
      const { page, frame } = shown
      const looks = await frame.locator('#kz-start').evaluate((start) => {
        const { backgroundColor, fontFamily } = getComputedStyle(start)
        return [backgroundColor, fontFamily]
      })
      assert.deepEqual(looks, ['rgb(122, 31, 92)', 'Georgia, serif'])
      assert.equal(await page.locator('kindzorg-wijzer a').isVisible(), false, 'the link of before is gone')
      const start = await measured(shown)
      assert.equal(start.outer, start.inner)
      assert.ok(start.sideways <= 0)
      const answers = await answerToEnd(frame, journeys.clear)
      assert.ok(Object.keys(answers).length > 3)
      await frame.locator('.kz-keep').waitFor()
      const end = await measured(shown)
      assert.equal(end.outer, end.inner)
      assert.notEqual(end.outer, start.outer, 'it is as high as the outcome now')
      assert.ok(end.top >= -1 && end.top < 800, `the frame begins at ${end.top}`)
      await frame.locator('.kz-keep > .kz-button').press('Enter')
      await frame.locator('#kz-paper > *').first().waitFor()
      await printed(frame, name)
      const save = frame.getByRole('button', { name: 'Bewaar als bestand', exact: true })
      await frame.locator('#kz-paper-all').press('Space')
      // A key, as the frame takes no press of a pointer on a screen that came a moment ago.
      const { text } = await savedText(browser, page, { click: () => save.press('Enter') }, '.html')
      assert.match(text, /^<!doctype html>/)
      assert.deepEqual(page.complaints, [])
    })

    test('the height settles: without a change nothing is told, however wide or narrow the page is', async () => {
      for (const width of [320, 1000]) {
        const shown = await opened(browser, {}, { width })
        await measured(shown)
        const before = await shown.page.evaluate(() => window.heard.length)
        await shown.page.waitForTimeout(400)
        assert.equal(await shown.page.evaluate(() => window.heard.length), before, `at ${width} px`)
        const { outer, inner, sideways } = await measured(shown)
        assert.deepEqual([outer, sideways <= 0], [inner, true])
      }
    })

    test('the page around it can read nothing, and hears nothing but heights and that a screen came', async () => {
      const { page, frame } = await opened(browser)
      const reached = await page.evaluate(() => {
        const { contentDocument, contentWindow } = document.querySelector('kindzorg-wijzer').shadowRoot.querySelector('iframe')
        const tries = ['document', 'localStorage', 'history', 'location'].map((name) => {
          try {
            return String(contentWindow[name].length ?? contentWindow[name].href)
          } catch {
            return 'refused'
          }
        })
        return [contentDocument, ...tries]
      })
      assert.deepEqual(reached, [null, 'refused', 'refused', 'refused', 'refused'])
      await answerToEnd(frame, journeys.stuck)
      await frame.locator('.kz-keep').waitFor()
      const heard = await page.evaluate(() => window.heard)
      for (const message of heard) {
        const { kzw, type, height, ...more } = message
        assert.deepEqual([kzw, more], [1, {}])
        assert.ok(['ready', 'screen', 'height'].includes(type) && (height === undefined) === (type !== 'height'), JSON.stringify(message))
      }
      for (const type of ['ready', 'screen', 'height']) assert.ok(heard.some((message) => message.type === type), type)
    })

    test('language, start and level of headings are as the page asks', async () => {
      const body = '<kindzorg-wijzer lang="en" start="problem" heading-level="2" title="Who pays?"></kindzorg-wijzer>'
      const { page, frame } = await opened(browser, { body })
      await frame.waitForFunction(() => document.documentElement.lang === 'en')
      assert.equal(await page.locator('kindzorg-wijzer iframe').getAttribute('title'), 'Who pays?')
      assert.equal(await frame.locator('main h1').getAttribute('aria-level'), '2')
      await frame.locator('#kz-start').press('Enter')
      await frame.locator('form fieldset input').first().waitFor()
      assert.equal(await frame.locator('main h1').getAttribute('aria-level'), '2')
      const { id, options } = await questionOn(frame)
      assert.equal(id, 'goal')
      assert.ok(options.includes('route') && options.includes('stuck'), 'the options that an address can name')
      assert.equal(await frame.locator('input:checked').getAttribute('value'), 'stuck')
    })

    test('a theme that cannot be read is mended, and the console says so', async () => {
      const css = 'kindzorg-wijzer { --kz-ink: #eee; --kz-paper: #fff; --kz-act: url(//x); --kz-radius: 99rem }'
      const said = []
      const { page, frame } = await opened(browser, { css })
      page.on('console', (message) => said.push(message.text()))
      await page.evaluate(() => document.querySelector('kindzorg-wijzer').retheme())
      await page.waitForTimeout(200)
      const [ink, radius, act] = await frame.evaluate(() => ['--ink', '--radius', '--act'].map((one) => getComputedStyle(document.body).getPropertyValue(one)))
      const parts = ink.match(/\d+/g).map(Number)
      assert.ok(Math.max(...parts) < 120, ink)
      assert.deepEqual([radius, act], ['24px', '#0d5263'])
      assert.ok(said.some((text) => text.includes('"ink" is hard to read')) && said.some((text) => text.includes('"act" was passed over')), said.join('\n'))
    })

    test('hostile pages: what they send, and how they squeeze the frame, changes no answer and breaks nothing', async () => {
      const css = 'label, p { display: none !important } iframe { display: none !important } kindzorg-wijzer { --kz-ink: red; --kz-paper: red }'
      const { page, frame } = await opened(browser, { css })
      await page.evaluate(() => {
        const { contentWindow } = document.querySelector('kindzorg-wijzer').shadowRoot.querySelector('iframe')
        for (let count = 0; count < 2_000; count += 1) {
          contentWindow.postMessage({ kzw: 1, type: 'theme', theme: { ink: `#${count}`, constructor: 'x', font: 'a;b' } }, '*')
          contentWindow.postMessage([{ kzw: 2, type: 'answer' }, null, count, 'wipe'][count % 4], '*')
          // As if it came from the frame.
          postMessage({ kzw: 1, type: 'height', height: 7 }, '*')
        }
        document.querySelector('kindzorg-wijzer').style.height = '0'
      })
      const answers = await answerToEnd(frame, journeys.short)
      assert.deepEqual(answers.goal, 'stuck')
      await frame.locator('.kz-keep').waitFor()
      assert.equal(await frame.locator('main label').count() > 0 || (await frame.locator('main h1').isVisible()), true)
      const { outer } = await measured({ page, frame })
      assert.ok(outer > 300, `the frame is ${outer} high`)
      assert.deepEqual(page.complaints, [])
    })

    test('a frame without a script works as well, and so does one that allows next to nothing', async () => {
      for (const sandbox of ['allow-scripts allow-forms allow-downloads allow-modals allow-popups', 'allow-scripts']) {
        const address = `${site.url}kindzorgwijzer.html#lang=nl&act=%237a1f5c`
        const body = `<iframe title="Wijzer" src="${address.replace('&', '&amp;')}" sandbox="${sandbox}" width="100%" height="700"></iframe>`
        const page = await openPage(browser)
        page.setDefaultTimeout(10_000)
        await page.goto(await host({ body }))
        await page.locator('iframe').waitFor()
        const frame = await (await page.locator('iframe').elementHandle()).contentFrame()
        await frame.locator('#kz-start:not([aria-disabled])').waitFor()
        assert.equal(await frame.locator('#kz-start').evaluate((one) => getComputedStyle(one).backgroundColor), 'rgb(122, 31, 92)')
        await answerToEnd(frame, journeys.short)
        await frame.locator('.kz-keep').waitFor()
      }
    })
  })
}

test('a site that is no partner, or forgot a line, gets the link and plain words instead of a hole', async () => {
  const forgotten = (url) => ({ 'script-src': new URL(url).origin })
  for (const options of [{ partner: false }, { rules: forgotten }]) {
    const page = await openPage(await open('chromium'))
    await page.clock.install()
    await page.goto(await host(options))
    await page.locator('kindzorg-wijzer p').waitFor()
    assert.ok(await page.locator('kindzorg-wijzer > a').isVisible(), 'its own link stands there')
    await page.clock.runFor(21_000)
    const note = page.locator('kindzorg-wijzer p')
    assert.equal(await note.innerText(), 'De kindzorgwijzer is hier niet te zien. Open de kindzorgwijzer in een nieuw tabblad')
    assert.equal(await note.locator('a').getAttribute('href'), `${site.url}kindzorgwijzer.html`)
  }
})
