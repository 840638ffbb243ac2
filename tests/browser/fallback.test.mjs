/** When something is missing: WebAssembly, the engine, scripts, the network half-way. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { journeys } from './journeys.mjs'
import { broken } from './rules.mjs'
import { browsers, engine, held, launch, locked, open, openPage, serve, startPage } from './setup.mjs'
import { answerAll, next, questionOn, toResult, wipeAll } from './walk.mjs'

let site

before(async () => {
  site = await serve()
})

const withoutWasm = {
  chromium: { args: ['--js-flags=--jitless'] },
  firefox: { firefoxUserPrefs: { 'javascript.options.wasm': false } },
}

for (const [name, options] of Object.entries(withoutWasm)) {
  test(`without WebAssembly the page works the same in ${name}`, async () => {
    const sections = []
    for (const started of [undefined, options]) {
      site.requests.length = 0
      const browser = await (started ? launch(name, started) : open(name))
      const page = await startPage(browser, site.url)
      assert.equal(await page.evaluate(() => typeof WebAssembly), started ? 'undefined' : 'object')
      assert.equal(site.requests.some((one) => one.includes('/engine-script.')), started !== undefined)
      await answerAll(page, journeys.clear)
      await toResult(page)
      sections.push(await page.locator('#kz-main').innerText())
      await wipeAll(page)
      await answerAll(page, journeys.unknown)
      assert.deepEqual(page.complaints, [])
    }
    assert.equal(sections[0], sections[1])
  })
}

test('a server whose rules forbid WebAssembly gets the engine as script', async () => {
  const browser = await open('chromium')
  const page = await openPage(browser)
  await page.route(site.url, async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace(" 'wasm-unsafe-eval'", '')
    const policy = response.headers()['content-security-policy'].replace(" 'wasm-unsafe-eval'", '')
    await route.fulfill({ response, body, headers: { ...response.headers(), 'content-security-policy': policy } })
  })
  await page.goto(site.url)
  await answerAll(page, journeys.clear)
  assert.ok((await page.locator('.kz-answers > div').count()) > 3)
})

describe('when the questions cannot start', () => {
  for (const [what, pattern] of [
    ['the engine in both forms', /engine[.-]/],
    ['the rest of the engine in both forms', /engine-/],
    ['the content', /first\./],
  ]) {
    test(`${what} missing: the page says what to do`, async () => {
      const browser = await open('chromium')
      const page = await openPage(browser, { viewport: { width: 320, height: 700 } })
      await page.route(pattern, (route) => route.abort())
      await page.goto(site.url)
      await page.getByRole('alert').locator('p').first().waitFor()
      assert.ok(await page.getByRole('alert').locator('a[href^="https://www.juisteloket.nl"]').isVisible())
      assert.ok(await page.getByRole('alert').locator('a[href="uitleg.html"]').isVisible())
      assert.match(await page.getByRole('alert').innerText(), /Laad de pagina opnieuw/)
      assert.equal(await page.locator('#kz-start').isVisible(), false)
      assert.ok(await page.locator('h1').isVisible())
      assert.ok(await page.locator('.kz-help > summary').isVisible())
      const { found } = await broken(page)
      assert.deepEqual(found, [])
    })
  }
})

/** An engine that loads the content and then breaks at the first question. */
function brokenEngine(loaded) {
  const response = JSON.stringify(JSON.stringify(loaded))
  return `export function instantiate() {
    const buffer = new ArrayBuffer(1 << 20)
    const response = new TextEncoder().encode(${response})
    return {
      memory: { buffer },
      kz_alloc: () => 1 << 19,
      kz_load() { new Uint8Array(buffer).set(response) },
      kz_call() { throw new Error('unreachable') },
      kz_result: () => 0,
      kz_result_length: () => response.length,
    }
  }`
}

test('an engine that breaks at once leads back to the start, with an explanation', async () => {
  const { loaded } = await engine()
  const browser = await open('chromium')
  const page = await openPage(browser)
  await page.route(/engine\./, (route) => route.abort())
  await page.route(/engine-script\./, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: brokenEngine(loaded) }),
  )
  await page.goto(site.url)
  await page.locator('#kz-start:not([aria-disabled])').click()
  await page.locator('#kz-status:not(:empty)').waitFor()
  assert.match(await page.locator('#kz-status').innerText(), /Er ging iets mis/)
  await page.locator('#kz-start:not([aria-disabled])').waitFor()
})

test('a press before the questions are ready is explained and not lost', async () => {
  const browser = await open('chromium')
  const page = await openPage(browser)
  const release = await held(page, /first\./)
  await page.goto(site.url, { waitUntil: 'commit' })
  await page.locator('#kz-start[aria-disabled=true]').waitFor()
  const explanation = await page.locator('#kz-wait').innerText()
  assert.ok(explanation.length > 10)
  await page.waitForFunction(() => history.state !== null)
  await page.locator('#kz-start').press('Enter')
  assert.equal(await page.locator('#kz-status').innerText(), explanation)
  release()
  await page.locator('fieldset').waitFor()
  assert.equal(await page.locator('#kz-status').innerText(), '')
})

for (const name of Object.keys(browsers)) {
  test(`after wiping, a button that is not ready again keeps its explanation in ${name}`, async () => {
    const page = await openPage(await open(name))
    await page.addInitScript(() => {
      const { instantiate } = WebAssembly
      window.mayStart = Promise.resolve()
      WebAssembly.instantiate = (...of) => window.mayStart.then(() => instantiate(...of))
    })
    const release = await held(page, /papers\.\w+\.js/)
    await page.goto(site.url)
    await page.locator('#kz-start:not([aria-disabled])').click()
    await questionOn(page)
    // What stands beside the button comes while another screen is shown.
    release()
    await page.waitForFunction(() => document.querySelectorAll('meta[http-equiv]').length === 2)
    await page.locator('fieldset input').first().check()
    await next(page)
    await page.click('#kz-to-wipe')
    await page.evaluate(() => {
      window.mayStart = new Promise((done) => (window.letStart = done))
    })
    await page.click('main .kz-actions .kz-button')
    const start = page.locator('#kz-start')
    await page.locator('#kz-to-resume').waitFor()
    assert.equal(await start.getAttribute('aria-disabled'), 'true')
    assert.ok(await page.locator(`#${await start.getAttribute('aria-describedby')}`).isVisible())
    await page.evaluate(() => window.letStart())
    await page.locator('#kz-start:not([aria-disabled])').click()
    await questionOn(page)
  })
}

test('an answer before the rest of the engine has come is explained and not lost', async () => {
  const browser = await open('chromium')
  const page = await openPage(browser)
  const release = await held(page, /engine-rest\./)
  await page.goto(site.url)
  await page.locator('#kz-start:not([aria-disabled])').click()
  const { heading } = await questionOn(page)
  await page.locator('fieldset input').first().check()
  await page.locator('fieldset input').first().press('Enter')
  assert.equal(await page.locator('#kz-status').innerText(), 'Een ogenblik')
  assert.equal((await questionOn(page)).heading, heading)
  release()
  await page.waitForFunction((asked) => document.querySelector('h1').innerText !== asked, heading)
  assert.equal(await page.locator('#kz-status').innerText(), '')
  await page.goBack()
  assert.ok(await page.locator('fieldset input').first().isChecked())
})

test('an answer before the rest of the engine has come does nothing once the parent has left the question', async () => {
  const browser = await open('chromium')
  const page = await openPage(browser)
  const release = await held(page, /engine-rest\./)
  await page.goto(site.url)
  await page.locator('#kz-start:not([aria-disabled])').click()
  await page.locator('fieldset input').first().check()
  await page.locator('fieldset input').first().press('Enter')
  await page.goBack()
  release()
  await locked(page)
  assert.ok(await page.locator('#kz-start').isVisible())
  await page.locator('#kz-start').click()
  assert.equal(await page.locator('input:checked').count(), 0)
})

const noRest = {
  'does not come': (route) => route.abort(),
  'is a module of somebody else': (route) => route.fulfill({ contentType: 'application/wasm', body: Buffer.from('0061736d01000000', 'hex') }),
}
for (const [fault, answer] of Object.entries(noRest)) {
  test(`where the rest of the engine ${fault}, the whole of it comes as script`, async () => {
    const browser = await open('chromium')
    const page = await openPage(browser)
    await page.route(/engine-rest\./, answer)
    site.requests.length = 0
    await page.goto(site.url)
    await locked(page)
    assert.ok(site.requests.some((one) => one.includes('/engine-script.')))
    await answerAll(page, journeys.clear)
    await toResult(page)
    assert.ok(await page.locator('.kz-badge').first().isVisible())
  })
}

const faults = {
  'cut off': async (route) => {
    const response = await route.fetch()
    const body = await response.body()
    return route.fulfill({ response, body: body.subarray(0, body.length / 2) })
  },
  'a login page': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Log in</title>' }),
  'not found': (route) => route.fulfill({ status: 404, body: '' }),
  'empty': (route) => route.fulfill({ contentType: 'application/octet-stream', body: '' }),
}
for (const name of Object.keys(browsers)) {
  for (const [fault, answer] of Object.entries(faults)) {
    test(`every part that is ${fault} at first is fetched again in ${name}`, async () => {
      const page = await openPage(await open(name))
      const [seen, again] = [new Set(), new Set()]
      await page.route(/\.(wasm|bin|ttf)$/, (route) => {
        const url = route.request().url()
        if (!seen.has(url)) {
          seen.add(url)
          return answer(route)
        }
        again.add(url)
        return route.continue()
      })
      site.requests.length = 0
      await page.goto(site.url)
      await locked(page)
      assert.ok(seen.size >= 8, [...seen].join(' '))
      assert.deepEqual(again, seen)
      assert.equal(site.requests.some((one) => one.includes('/engine-script.')), false)
      await answerAll(page, journeys.clear)
      await toResult(page)
      assert.ok(await page.locator('.kz-badge').first().isVisible())
    })
  }
}

test('a result before its texts have come waits for them', async () => {
  const browser = await open('chromium')
  const page = await openPage(browser)
  const release = await held(page, /content\./)
  await page.goto(site.url)
  await answerAll(page, journeys.clear)
  await toResult(page)
  assert.equal(await page.locator('h1').innerText(), 'Een ogenblik')
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1')
  const { found } = await broken(page)
  assert.deepEqual(found, [])
  release()
  await page.locator('.kz-badge').first().waitFor()
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1')
})

test('texts of the result that do not come: the page says so, locks itself, and ends at people', async () => {
  const browser = await open('chromium')
  const page = await openPage(browser)
  await page.route(/content\./, (route) => route.abort())
  await page.goto(site.url)
  await locked(page)
  assert.match(await page.locator('#kz-status').innerText(), /niet binnengekomen/, 'told before questions are answered')
  await answerAll(page, journeys.clear)
  await toResult(page)
  assert.equal(await page.locator('h1').innerText(), 'De uitkomst is er nog niet')
  assert.ok(await page.locator('main a[href^="https://www.juisteloket.nl"]').isVisible())
  assert.ok(await page.locator('main a[href="uitleg.html"]').isVisible())
  assert.ok(await page.getByRole('button', { name: 'Laad de pagina opnieuw' }).isVisible())
  const { found } = await broken(page)
  assert.deepEqual(found, [])
})

/** The words of the start page that promise questions, where they can be seen. */
const promised = (page) => page.locator('main').getByText(/beantwoord een paar vragen|begin met de vragen|wij stellen alleen|answer a few questions/i).filter({ visible: true }).allInnerTexts()

test('where questions cannot come, the explanation is the first button, and nothing promises questions', async () => {
  for (const options of [{ javaScriptEnabled: false }, {}]) {
    const page = await openPage(await open('chromium'), { ...options, viewport: { width: 320, height: 640 } })
    await page.route(/first\.\w+\.bin/, (route) => route.abort())
    await page.goto(site.url)
    const first = page.locator('main .kz-button').filter({ visible: true }).first()
    await first.filter({ hasText: 'Lees de uitleg' }).waitFor()
    const { y, height } = await first.boundingBox()
    assert.ok(height >= 44 && y + height <= 640, `it ends at ${y + height}`)
    assert.deepEqual(await promised(page), [])
    await first.click()
    await page.waitForURL(/\/uitleg\.html$/)
  }
})

test('without scripts the page says so, leads to both languages, and still gives help', async () => {
  const browser = await open('chromium')
  const page = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 320, height: 700 } })
  await page.goto(site.url)
  const links = await page.locator('noscript a').evaluateAll((all) => all.map((one) => [one.getAttribute('href'), one.lang]))
  assert.deepEqual(links, [['uitleg.html', ''], ['en/uitleg.html', 'en']])
  assert.match(await page.locator('main').innerText(), /JavaScript/)
  assert.equal(await page.locator('#kz-start').isVisible(), false)
  await page.locator('header summary').click()
  assert.ok(await page.getByText('juisteloket.nl').first().isVisible())
})

test('once loaded the page needs no network', async () => {
  const browser = await open('chromium')
  const page = await startPage(browser, site.url)
  await page.context().setOffline(true)
  await answerAll(page, journeys.clear)
  await toResult(page)
  assert.ok(await page.locator('.kz-badge').first().isVisible())
})

test('a script that hangs after its bytes have come is waited for no longer than any other part', async () => {
  const browser = await open('chromium')
  const page = await openPage(browser)
  // Once as bytes, to see that they come; once as the script itself, of which the end cannot be waited for.
  await page.route(/papers\.\w+\.js/, (route) => (route.request().resourceType() === 'script' ? undefined : route.continue()))
  await page.goto(site.url)
  await page.waitForFunction(() => document.querySelectorAll('meta[http-equiv]').length === 2, null, { timeout: 60_000 })
  await answerAll(page, journeys.clear)
  await toResult(page)
  await page.locator('.kz-keep > .kz-button').press('Enter')
  await page.locator('.kz-keep [role=status] button').waitFor()
})
