/** The drawings beside routes and steps: decoration, on the screen and on the pages to read. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { journeys } from './journeys.mjs'
import { open, openPage, serve, startPage } from './setup.mjs'
import { answerAll, toResult } from './walk.mjs'

let site
before(async () => {
  site = await serve()
})

/** The words beside each drawing, and whether it says nothing and has lines in the colour of the words. */
function drawn() {
  return [...document.querySelectorAll('.kz-icon')].map((icon) => {
    const { stroke, fill } = getComputedStyle(icon)
    const { width, height } = icon.getBoundingClientRect()
    const quiet = icon.getAttribute('aria-hidden') === 'true' && icon.textContent === '' && icon.querySelectorAll('path').length === 1
    return { beside: icon.parentElement.textContent.replace(/\u00ad/g, ''), plain: quiet && fill === 'none' && stroke === getComputedStyle(icon.parentElement).color, shown: !icon.checkVisibility() || (width > 8 && height > 8) }
  })
}

test('the outcome has one beside who pays, the first step and the plan, and says the same to who cannot see them', async () => {
  const page = await startPage(await open('chromium'), site.url)
  await page.locator('#kz-check').waitFor()
  await answerAll(page, journeys.clear)
  await toResult(page)
  const all = await page.evaluate(drawn)
  assert.deepEqual(all.filter(({ plain, shown }) => !plain || !shown), [])
  const beside = all.map((one) => one.beside)
  for (const words of ['Wie betaalt waarschijnlijk?', 'Begin hier', 'Uw plan']) assert.ok(beside.includes(words), `${words}: ${beside}`)
  assert.equal(await page.getByRole('heading', { name: 'Uw plan', exact: true }).count(), 1)
  assert.equal(await page.getByRole('img').count(), 0)
})

test('so have the steps and the laws on the pages to read', async () => {
  const page = await openPage(await open('chromium'), { javaScriptEnabled: true })
  for (const [name, selector] of [['te-weinig-uren.html', '.kz-step > h2'], ['welke-wet-betaalt.html', 'h2[id^="route-"]'], ['en/te-weinig-uren.html', '.kz-step > h2']]) {
    await page.goto(site.url + name)
    const [headings, all] = [await page.locator(selector).count(), await page.evaluate(drawn)]
    assert.ok(headings > 0, name)
    assert.equal(all.length, headings, name)
    assert.deepEqual(all.filter(({ plain, shown }) => !plain || !shown), [], name)
  }
})
