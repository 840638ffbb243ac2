/** What was done with a step is set in the plan itself: the plan moves at once, and back when it is set back. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { checkLook } from './looks.mjs'
import { chiefly, open, openPage, serve } from './setup.mjs'
import { answerToEnd, tabTo } from './walk.mjs'

const today = new Date('2026-11-28T12:00:00')
const less = {
  goal: 'stuck',
  age: 8,
  'stuck-where': ['insurer'],
  'stuck-insurer': ['less'],
  'tried-care': ['reason'],
  'insurer-reason-answer': 'yes',
  'tried-help': ['none'],
}
const reconsider = 'Vraag om een heroverweging'

let site

before(async () => {
  site = await serve()
})

/** Opens what a step of the plan unfolds, also behind what is folded around it. */
const unfold = (page, title) =>
  page.evaluate((words) => {
    const found = [...document.querySelectorAll('#kz-section-plan details')].find((fold) =>
      fold.querySelector('summary').firstChild.textContent.replace(/^\d+\. /, '').startsWith(words),
    )
    for (let fold = found; fold; fold = fold.parentElement.closest('details')) fold.open = true
  }, title)

const state = (page, name) => page.locator(`#kz-step-insurer-reconsider-${name}`)
const heading = (page, id) => page.locator(`#kz-section-${id} > h2`)

async function typeDay(page, ...parts) {
  for (const part of parts) {
    await page.keyboard.type(part)
    await page.keyboard.press('Tab')
  }
}

/** What the outcome says, without what a parent set or unfolded. */
const words = (page) => page.locator('main').evaluate((main) => main.textContent)

for (const name of Object.keys(chiefly)) {
  describe(`a step of the plan in ${name}`, () => {
    const outcome = async (answers = less) => {
      const page = await openPage(await open(name), { viewport: { width: 320, height: 640 } })
      await page.clock.setFixedTime(today)
      await page.goto(site.url)
      await answerToEnd(page, answers)
      await page.locator('.kz-keep').waitFor()
      return page
    }

    test('asked for a week ago: the plan waits; refused: the next step is first, with its last day; set back: as it was', async () => {
      const page = await outcome()
      const before = await words(page)
      await unfold(page, reconsider)
      await state(page, 'waiting').press('Enter')
      assert.equal(await page.evaluate(() => document.activeElement.id), 'kz-day')
      await typeDay(page, '21', 'nov', '26')
      await page.locator('.kz-day [role=status]').filter({ hasText: '21 november 2026' }).waitFor()
      await page.locator('.kz-day > button').press('Enter')
      await heading(page, 'first-step').filter({ hasText: 'Wacht op het antwoord van de verzekeraar' }).waitFor()
      assert.match(await page.locator('#kz-section-first-step').innerText(), /2 januari 2027/)
      assert.match(await page.locator('#kz-said').textContent(), /Uw plan is aangepast\. .*: Wacht op het antwoord/)

      await unfold(page, 'Wacht op het antwoord')
      assert.equal(await state(page, 'waiting').getAttribute('aria-pressed'), 'true')
      await state(page, 'no').press('Enter')
      await typeDay(page, '17', '10', '2026')
      await page.keyboard.press('Enter')
      await heading(page, 'first-step').filter({ hasText: 'Vraag de Ombudsman Zorgverzekeringen' }).waitFor()
      assert.match(await heading(page, 'last-day').textContent(), /17 oktober 2027$/)
      await page.locator('#kz-section-plan details', { hasText: 'De verzekeraar blijft bij zijn beslissing (17 oktober 2026)' }).first().waitFor({ state: 'attached' })

      await unfold(page, reconsider)
      await state(page, 'not-done').press('Enter')
      await heading(page, 'last-day').waitFor({ state: 'detached' })
      assert.equal(await words(page), before)
      assert.match(await page.locator('#kz-status').textContent(), /Dag van het antwoord/, 'what lapsed is not named')
    })

    test('a day that is none is told beside the fields, and nothing changes until it is one', async () => {
      const page = await outcome()
      await unfold(page, reconsider)
      await state(page, 'no').click()
      await page.locator('#kz-day').fill('31')
      await page.locator('#kz-month').fill('feb')
      await page.locator('#kz-year').fill('2026')
      await page.locator('.kz-day > button').click()
      await page.locator('.kz-problems a').waitFor()
      assert.equal(await page.evaluate(() => document.activeElement.className), 'kz-problems')
      assert.equal(await page.locator('#kz-day').getAttribute('aria-invalid'), 'true')
      assert.equal(await heading(page, 'last-day').count(), 0)
      await checkLook(page, 'a plan with a day that is none')
      // The other language keeps what is filled in.
      await page.locator('#kz-language').click()
      await page.locator('#kz-section-plan > h2', { hasText: 'Your plan' }).waitFor()
      assert.equal(await page.locator('#kz-month').inputValue(), 'feb')
    })

    test('a step that is only done or not: the focus goes to the plan, the answers say it too, and the next one is first', async () => {
      const page = await outcome()
      const first = await heading(page, 'first-step').textContent()
      await tabTo(page, '#kz-section-first-step summary')
      await page.keyboard.press('Enter')
      await tabTo(page, '#kz-section-first-step button[id$=-done]:not([id$=-not-done])')
      await page.keyboard.press('Enter')
      await heading(page, 'first-step').filter({ hasNotText: first }).waitFor()
      assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Uw plan')
      const told = await page.locator('#kz-section-plan').textContent()
      assert.match(told.replace(/\u00ad/g, ''), new RegExp(`Gedaan, of niet meer nodig.*${first.replace(/\u00ad/g, '')}`))
      const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length, location.search + location.hash])
      assert.deepEqual(stored, [0, 0, ''])
    })

    test('two presses on one spot set a step once', async () => {
      const page = await outcome()
      const fold = page.locator('#kz-section-first-step summary')
      await fold.click()
      await page.waitForTimeout(500)
      await page.locator('#kz-section-first-step button[id$=-done]:not([id$=-not-done])').dblclick()
      assert.equal(await page.locator('#kz-section-plan [aria-pressed=true][id$=-done]:not([id$=-not-done])').count(), 1)
    })
  })
}
