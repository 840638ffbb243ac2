/** "Zet in uw agenda", in the box of the last day. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { browsers, engine, open, savedText, serve, startPage } from './setup.mjs'
import { answerToEnd } from './walk.mjs'

const journey = {
  goal: 'stuck', 'stuck-where': ['gemeente'], 'stuck-gemeente': ['disagree'], 'letter-gemeente': '2026-11-10', 'tried-public': ['none'], 'tried-help': ['none'],
}

let site
let texts

before(async () => {
  site = await serve()
  texts = (await engine()).loaded.interface
})

for (const name of Object.keys(browsers)) {
  test(`the box of the last day puts that day in a calendar; a paper on which it is left out gives none, in ${name}`, async () => {
    const page = await startPage(await open(name), site.url, { width: 320, height: 640 })
    await page.clock.setFixedTime(new Date('2026-11-28T12:00:00'))
    await answerToEnd(page, journey)
    const box = page.locator('#kz-section-last-day')
    await box.locator('#kz-to-calendar').waitFor()
    const { text } = await savedText(await open(name), page, box.locator('#kz-to-calendar'), '.ics')
    assert.equal(text.match(/BEGIN:VEVENT/g).length, 1)
    assert.match(text, /DTSTART;VALUE=DATE:20261222\r\n/)
    assert.doesNotMatch(text.match(/SUMMARY:.*/)[0], /bezwaar|gemeente|zorg/i)
    await box.filter({ hasText: texts['keep.calendar_saved'] }).waitFor()
    // It comes back with the box, in the other language as well.
    await page.click('#kz-language')
    await page.locator('html[lang=en]').waitFor()
    await box.locator('#kz-to-calendar').waitFor()
    await page.click('#kz-language')
    await page.locator('html[lang=nl]').waitFor()

    // With a pointer: keys are lost after a download in Firefox.
    await page.click('.kz-keep > .kz-button')
    await page.locator('#kz-paper > *').first().waitFor()
    // Longer than a screen takes to count as read.
    await page.waitForTimeout(500)
    await page.click('#kz-choose > summary')
    await page.locator('#kz-choose label').filter({ hasText: texts['paper.last_day'] }).click()
    await page.getByRole('button', { name: texts['keep.calendar'], exact: true }).click()
    assert.equal(await page.locator('#kz-given').innerText(), texts['keep.no_day'])
    assert.deepEqual(page.complaints, [])
  })

  test(`where no file can be saved the box says so, in ${name}`, async () => {
    const page = await startPage(await open(name), site.url)
    await page.clock.setFixedTime(new Date('2026-11-28T12:00:00'))
    await answerToEnd(page, journey)
    await page.evaluate(() => {
      URL.createObjectURL = () => {
        throw new Error('refused')
      }
    })
    await page.locator('#kz-to-calendar').press('Enter')
    await page.locator('#kz-section-last-day').filter({ hasText: texts['keep.calendar_failed'] }).waitFor()
  })
}
