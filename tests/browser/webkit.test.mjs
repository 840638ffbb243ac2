/** A whole conversation in WebKitGTK: both editions, with WebAssembly and without, and the rules of accessibility on its screens. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { tokenChains } from '../../web/tools/embed.mjs'
import { presets } from '../../web/tools/partners.mjs'
import { journeys } from './journeys.mjs'
import { broken } from './rules.mjs'
import { dist, engine, serve, serveWith, temporaryFolder, today } from './setup.mjs'
import { answerAll, answerToEnd, toResult } from './walk.mjs'
import { miniBrowser, openWebkit } from './webkit.mjs'

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
    const saved = () => readdirSync(home, { recursive: true }).find((one) => one.endsWith('.html'))
    for (let tries = 0; !saved(); tries += 1) {
      assert.ok(tries < 200, 'nothing was saved')
      await wait(50)
    }
    assert.match(readFileSync(join(home, saved()), 'utf8'), /^<!doctype html>/)
    await page.enter()
  })

  /** What a partner or a site can make of it; the reader's own dark is that of the desktop. */
  const looks = { dark: { GTK_THEME: 'Adwaita:dark' } }
  for (const name of ['dark', 'Voorbeeld', 'Mooi & Anders', 'wide']) {
    const skip = process.env.WIJZER_ALL !== '1' && './dev test --all runs it'
    test(`no rule is broken on any screen: ${name}`, { skip }, async () => {
      const theme = (await presets(tokenChains(readFileSync(new URL('../../web/styles/tokens.css', import.meta.url), 'utf8'))))[name]
      const own = await openWebkit(looks[name])
      try {
        await own.resize(name === 'wide' ? 1280 : 420, 900)
        await own.goto(`${site.url}kindzorgwijzer.html#${new URLSearchParams(theme)}`)
        await own.waitForFunction(() => document.querySelector('#kz-start:not([aria-disabled])') && document.querySelectorAll('meta[http-equiv]').length === 2)
        assert.equal(await own.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches), name === 'dark')
        assert.equal(await own.evaluate(() => document.documentElement.className), theme ? 'kz-themed' : '')
        await everyScreen(own)
      } finally {
        await own.close()
      }
    })
  }

  /** Each screen with all unfolded that can be. */
  async function everyScreen(own) {
    const look = async (screen) => {
      await own.evaluate(() => document.querySelectorAll('details:not([open]) > summary, main .kz-term[aria-expanded=false]').forEach((one) => one.click()))
      const { found, looked } = await broken(own)
      assert.deepEqual(found, [], screen)
      assert.ok(looked > 10, screen)
      const wide = await own.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      assert.ok(wide <= 0, `${screen} is ${wide} px too wide`)
    }
    const go = async (selector, next) => {
      await own.locator(selector).press('Enter')
      await own.locator(next).waitFor()
    }
    await look('start')
    await go('#kz-to-resume', '#kz-open-code')
    await go('main .kz-actions .kz-button', '#kz-open-wrong:not([hidden])')
    await look('open')
    await own.evaluate(() => history.back())
    await own.locator('#kz-start').waitFor()
    await answerAll(own, journeys.stuck, async ({ id }) => {
      await look(id)
      await go('main .kz-actions .kz-button', '.kz-problems h2')
      await look(`${id}, nothing filled in`)
    })
    await look('overview')
    await toResult(own)
    await own.locator('.kz-keep').waitFor()
    await look('outcome')
    await go('[id^=kz-step-][id$=-no]', '.kz-day')
    await look('a step and its day')
    await go('.kz-keep > .kz-button', '#kz-paper > *')
    await look('papers')
    await go('#kz-to-save', '.kz-code')
    await look('keep')
    const code = await own.locator('.kz-code').innerText()
    await go('#kz-to-wipe', 'main .kz-actions .kz-button:nth-child(2)')
    await look('wipe')
    await go('main .kz-actions .kz-button', '#kz-start:not([aria-disabled])')
    await own.waitForFunction(() => history.state.step === 0)
    await go('#kz-to-resume', '#kz-open-code')
    await own.fill('#kz-open-code', code)
    await go('main .kz-actions .kz-button', 'main .kz-actions .kz-button:nth-child(3)')
    await look('opened')
    await go('main .kz-actions .kz-button:nth-child(3)', '.kz-adviser')
    await look('what an adviser sees')
  }

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
