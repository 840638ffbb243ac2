/** "Controleer het zelf" at the foot of the page: what it tells is so. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { english } from './languages.mjs'
import { broken } from './rules.mjs'
import { browsers, engine, held, locked, open, openPage, serve, startPage } from './setup.mjs'

let site
let texts

before(async () => {
  site = await serve()
  texts = (await engine()).loaded.interface
})

/** Unfolds it. @returns what it says of the lock */
async function lockOn(page) {
  await page.locator('#kz-check > summary').press('Enter')
  await page.locator('#kz-lock').waitFor()
  return page.locator('#kz-lock').innerText()
}

for (const name of Object.keys(browsers)) {
  describe(name, () => {
    test('a page that is locked says so, and lists what the server sent', async () => {
      site.requests.length = 0
      const page = await startPage(await open(name), site.url, { width: 320 })
      assert.equal(await lockOn(page), texts['check.locked'])
      const listed = await page.locator('#kz-fetched li').allInnerTexts()
      const sent = site.requests.map((one) => one.replace('GET /', '')).filter(Boolean)
      assert.deepEqual([...listed].sort(), sent.sort())
      const { found } = await broken(page)
      assert.deepEqual(found, [])
      await page.click('#kz-language')
      await page.waitForFunction((text) => document.querySelector('#kz-lock').innerText === text, english.loaded.interface['check.locked'])
    })

    test('the edition in one file fetched nothing, and is locked', async () => {
      const page = await openPage(await open(name))
      await page.goto(`${site.url}kindzorgwijzer.html`)
      await locked(page)
      assert.equal(await lockOn(page), texts['check.locked'])
      assert.equal(await page.locator('#kz-fetched').innerText(), texts['check.nothing'])
    })
  })
}

test('while it still loads, the page does not say that it is locked; without its lock it warns', async () => {
  const page = await openPage(await open('chromium'))
  const release = await held(page, /\/texts-en\./)
  await page.goto(site.url)
  await page.locator('#kz-check').waitFor()
  assert.equal(await lockOn(page), texts['check.open'])
  // As if the lock had been put on and did nothing.
  await page.evaluate(() => document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'x-none' })))
  await page.locator('#kz-check > summary').press('Enter')
  await page.locator('#kz-check > summary').press('Enter')
  await page.waitForFunction((text) => document.querySelector('#kz-lock').innerText === text, texts['check.broken'])
  release()
})

test('without internet, a page of which the lock does nothing does not say that it is locked', async () => {
  const page = await openPage(await open('chromium'))
  const release = await held(page, /\/texts-en\./)
  await page.goto(site.url)
  await page.locator('#kz-check').waitFor()
  await page.evaluate(() => document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'x-none' })))
  await page.context().setOffline(true)
  assert.equal(await lockOn(page), texts['check.unseen'])
  await page.context().setOffline(false)
  release()
})

test('without internet, a page that is locked still says so', async () => {
  const page = await startPage(await open('chromium'), site.url)
  await locked(page)
  await page.context().setOffline(true)
  assert.equal(await lockOn(page), texts['check.locked'])
})
