/** When the other language comes, early, late or not at all; and that it changes nothing of the promises of privacy. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { journeys } from './journeys.mjs'
import { english, plain, seen, skip, turn } from './languages.mjs'
import { browsers, held, locked, open, openPage, serve, startPage } from './setup.mjs'
import { answerAll, next, questionOn, toResult } from './walk.mjs'

let site

before(async () => {
  site = await serve()
})

test('a page in one language has no switch', { skip: skip === false && 'this page has two' }, async () => {
  const page = await startPage(await open('chromium'), site.url)
  assert.equal(await page.locator('#kz-language').count(), 0)
  assert.deepEqual(page.complaints, [])
})

for (const name of Object.keys(browsers)) {
  describe(name, { skip }, () => {
    let browser
    before(async () => {
      browser = await open(name)
    })

    test('no request, nothing stored, and "wipe all" leaves nothing but the language', async () => {
      site.requests.length = 0
      const page = await startPage(browser, site.url)
      const loaded = [...site.requests]
      assert.equal(loaded.filter((one) => one.includes('/texts-en.')).length, 1)
      await answerAll(page, journeys.clear, async (question) => {
        if (question.type === 'checkbox') await turn(page)
      })
      if ((await seen(page)).language === 'nl') await turn(page)
      await toResult(page)
      await page.click('#kz-to-wipe')
      assert.equal(await page.locator('h1').innerText(), english.loaded.interface['wipe.heading'])
      await next(page)
      await page.locator('#kz-start:not([aria-disabled])').waitFor()
      await page.waitForFunction(() => history.state.step === 0)
      const { language, status, title } = await seen(page)
      assert.deepEqual([language, status], ['en', english.loaded.interface['status.wiped']])
      assert.equal(title, english.loaded.interface['page.title'])
      await page.click('#kz-start')
      const fresh = await questionOn(page)
      assert.equal(fresh.heading, plain(english.call({ call: 'question', answers: {} }).question.title))
      assert.equal(await page.locator('input:checked').count(), 0)
      await page.goBack()
      await thereBackAndThere(page)
      assert.deepEqual(site.requests, loaded)
      const kept = () => [localStorage.length, sessionStorage.length, document.cookie]
      assert.deepEqual(await page.evaluate(kept), [0, 0, ''])
      // A new page is Dutch again: nothing remembers the choice.
      await page.reload()
      await locked(page)
      assert.equal((await seen(page)).language, 'nl')
      assert.deepEqual(page.complaints, [])
    })

    test('a press before English has come is answered in English, and not lost', async () => {
      const page = await openPage(browser)
      const release = await held(page, /texts-en\./)
      await page.goto(site.url)
      await page.locator('#kz-start:not([aria-disabled])').waitFor()
      await page.click('#kz-language')
      const status = page.locator('#kz-status')
      assert.equal(await status.innerText(), english.loaded.interface['language.wait'])
      assert.equal(await status.getAttribute('lang'), 'en')
      await page.click('#kz-start')
      assert.equal(await status.innerText(), '')
      const question = await questionOn(page)
      await page.locator('fieldset input').nth(1).check()
      await page.locator('fieldset input').nth(1).focus()
      assert.equal(await page.locator('meta[http-equiv]').count(), 1, 'locked while something must still come')
      release()
      await page.waitForFunction(() => document.documentElement.lang === 'en')
      await page.waitForFunction(() => document.querySelectorAll('meta[http-equiv]').length === 2)
      const shown = await questionOn(page)
      assert.equal(shown.id, question.id)
      assert.notEqual(shown.heading, question.heading)
      assert.ok(await page.locator('fieldset input').nth(1).isChecked())
      assert.equal(await page.evaluate(() => document.activeElement.value), question.options[1])
      assert.equal(await page.locator('#kz-said').textContent(), english.loaded.interface['language.now'])
    })

    test('English that does not come leaves a page that works in Dutch and is locked', async () => {
      const page = await openPage(browser)
      await page.route(/texts-en\./, (route) => route.abort())
      await page.goto(site.url)
      await locked(page)
      await answerAll(page, journeys.clear)
      await page.click('#kz-language')
      const status = page.locator('#kz-status')
      assert.equal(await status.innerText(), english.loaded.interface['language.failed'])
      assert.equal(await status.getAttribute('lang'), 'en')
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'nl')
      await toResult(page)
      assert.equal(await status.innerText(), '')
      assert.equal(await status.getAttribute('lang'), null)
      assert.ok(await page.locator('.kz-badge').first().isVisible())
    })
  })
}

/** On the start screen after wiping. */
async function thereBackAndThere(page) {
  const before = await seen(page)
  await turn(page)
  assert.equal((await seen(page)).language, 'nl')
  await turn(page)
  assert.deepEqual(await seen(page), before)
}
