/** Every wait ends: whatever never comes, the page says so after ten seconds, and what to do; what comes slowly is waited for. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { browsers, dist, open, serve } from './setup.mjs'

let site
before(async () => {
  site = await serve()
})

/** Nobody answers. */
const hangs = () => undefined
const loginPage = (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Log in</title>' })
const script = /\/page\.\w+\.js/

/** Where the script is what fails: what is done to the page, and where it is opened. */
const withoutScript = {
  'is not there': { patterns: [[script, (route) => route.fulfill({ status: 404, body: '' })]] },
  'never comes': { patterns: [[script, hangs]] },
  'is a page to log in': { patterns: [[script, loginPage]] },
  'is cut off': { patterns: [[script, async (route) => route.fulfill({ contentType: 'text/javascript', body: (await (await route.fetch()).text()).slice(0, 2_000) })]] },
  'is refused by the rules of a server': {
    patterns: [[/\/$/, async (route) => {
      const response = await route.fetch()
      return route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': "script-src 'none'" } })
    }]],
  },
  // Firefox lets a page on a disk read the files beside it while a driver holds it.
  'may not be read, as the page was opened from a disk': { url: pathToFileURL(join(dist, 'index.html')).href, only: 'chromium' },
}

/** In a context of its own: tests run beside each other. */
async function opened(t, browser, { patterns = [], url = site.url }) {
  const context = await browser.newContext()
  t.after(() => context.close())
  const page = await context.newPage()
  for (const [pattern, answer] of patterns) await page.route(pattern, answer)
  await page.goto(url, { waitUntil: 'commit' })
  return page
}

const told = (page) => page.locator('#kz-failed')

/** What is told: pages to read, load again, people; and nothing waits any more. */
async function checkTold(page, timeout) {
  await told(page).locator('a').first().waitFor({ timeout })
  await page.locator('#kz-wait').waitFor({ state: 'hidden' })
  const [read, again, people, ...more] = await told(page).locator('a:visible').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  assert.equal(again, '')
  assert.match(people, /^https:\/\/www\.juisteloket\.nl/)
  assert.equal(read, 'uitleg.html')
  assert.deepEqual(more, [])
}

for (const name of Object.keys(browsers)) {
  describe(name, { concurrency: 10 }, () => {
    let browser
    before(async () => {
      browser = await open(name)
    })

    for (const [how, what] of Object.entries(withoutScript)) {
      if (what.only && what.only !== name) continue
      test(`a script that ${how} is told of after ten seconds, and no sooner`, async (t) => {
        const page = await opened(t, browser, what)
        await page.locator('#kz-wait').waitFor()
        await page.waitForTimeout(3_000)
        // A busy machine looks later than that.
        const sooner = await page.evaluate(() => getComputedStyle(document.getElementById('kz-failed')).visibility === 'visible' && performance.now() < 9_500)
        assert.equal(sooner, false)
        await checkTold(page, 15_000)
      })
    }

    test('content that never comes is told of', async (t) => {
      const page = await opened(t, browser, { patterns: [[/\/first\./, hangs]] })
      await checkTold(page, 25_000)
    })

    test('an engine that never comes is replaced by the one that comes as script', async (t) => {
      const page = await opened(t, browser, { patterns: [[/\.wasm$/, hangs]] })
      await page.locator('#kz-start:not([aria-disabled])').waitFor({ timeout: 40_000 })
      // Not by a key: in Firefox only one page at a time has the focus.
      await page.click('#kz-start')
      await page.locator('fieldset').waitFor()
    })

    test('an engine that comes in no form is told of', async (t) => {
      const page = await opened(t, browser, { patterns: [[/\/engine[.-]/, hangs]] })
      await checkTold(page, 45_000)
    })

    test('where nothing of what comes later arrives, the page locks itself and asks on', async (t) => {
      const page = await opened(t, browser, { patterns: [[/\/(papers|content|texts-en|noto)[.-]/, hangs]] })
      await page.locator('#kz-start:not([aria-disabled])').waitFor()
      await page.waitForFunction(() => document.querySelectorAll('meta[http-equiv]').length === 2, null, { timeout: 90_000 })
      await page.click('#kz-start')
      await page.locator('fieldset').waitFor()
    })
  })
}
