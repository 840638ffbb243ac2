/** What is typed in the boxes of a date: taken in the ways in which people write one, shown back, or told what is wrong. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { journeys } from './journeys.mjs'
import { browsers, open, serve, startPage } from './setup.mjs'
import { answerFor, fillAnswer, next, press, questionOn } from './walk.mjs'

let site

before(async () => {
  site = await serve()
})

/** Fills the boxes; the rest of them is empty. */
async function type(page, [day = '', month = '', year = '']) {
  await page.fill('#kz-day', day)
  await page.fill('#kz-month', month)
  await page.fill('#kz-year', year)
}

/** A page at the first question about a date. */
async function dateQuestion(name) {
  const page = await startPage(await open(name), site.url, { width: 320 })
  await press(page, '#kz-start')
  for (let asked; (asked = await questionOn(page)).type !== 'date'; ) {
    await fillAnswer(page, asked, answerFor(asked, journeys.stuck))
    await next(page)
  }
  return page
}

const region = (page) => page.locator('.kz-preview').textContent()
const marked = (page) => page.locator('[aria-invalid=true]').evaluateAll((boxes) => boxes.map((box) => box.id))

for (const name of Object.keys(browsers)) {
  describe(name, () => {
    test('millions of digits, pasted or filled in, are wrong for the question and nothing worse', async () => {
      const page = await startPage(await open(name), site.url, { width: 320 })
      await press(page, '#kz-start')
      for (let asked; (asked = await questionOn(page)).type !== 'text'; ) {
        await fillAnswer(page, asked, answerFor(asked, journeys.stuck))
        await next(page)
      }
      const { id } = await questionOn(page)
      await page.evaluate(() => (document.getElementById('kz-number').value = '7'.repeat(3_000_000)))
      await next(page)
      assert.equal((await questionOn(page)).id, id)
      assert.ok(await page.locator('[aria-invalid=true]').count())
      // A paste goes through the limit of the field itself.
      await page.fill('#kz-number', '')
      await page.locator('#kz-number').focus()
      await page.evaluate(() => document.execCommand('insertText', false, '7'.repeat(3_000)))
      assert.equal((await page.inputValue('#kz-number')).length, 60)
      await page.fill('#kz-number', '7')
      await next(page)
      assert.notEqual((await questionOn(page)).id, id, 'what was answered before is still there')
    })

    test('a date is shown back in words as soon as it is one, and a doubt about one of long ago', async () => {
      const page = await dateQuestion(name)
      const rows = [
        [['3', '2', '2026'], 'Wij lezen: 3 februari 2026.'],
        [['3', 'feb', '26'], 'Wij lezen: 3 februari 2026.'],
        [['3 feb 2026'], 'Wij lezen: 3 februari 2026.'],
        [['', '03/02/2026'], 'Wij lezen: 3 februari 2026.'],
        [['30', '2', '2026'], ''],
        [['3', '2', ''], ''],
        [['3', '2', '2016'], 'Wij lezen: 3 februari 2016.Dat is lang geleden. Klopt de datum? Dan kunt u verder.'],
      ]
      for (const [typed, said] of rows) {
        await type(page, typed)
        assert.equal(await region(page), said, typed.join(' '))
      }
    })

    test('what is wrong is told of the box that it is about, and the question stays', async () => {
      const page = await dateQuestion(name)
      const { id } = await questionOn(page)
      const rows = [
        [['32', '2', '2026'], 'kz-day', /van 1 tot en met 31/],
        [['3', '13', '2026'], 'kz-month', /maart/],
        [['3', '2', '226'], 'kz-year', /vier cijfers/],
        [['30', '2', '2026'], 'kz-day', /bestaat niet/],
        [['3', '', '2026'], 'kz-month', /het jaar in/],
        [['3', '2', '2099'], '', /moet nog komen/],
      ]
      for (const [typed, box, said] of rows) {
        await type(page, typed)
        await next(page)
        assert.match(await page.locator('#kz-problem').textContent(), said)
        assert.deepEqual(await marked(page), box ? [box] : ['kz-day', 'kz-month', 'kz-year', 'kz-option-unknown'])
        await press(page, '.kz-problems a')
        assert.equal(await page.evaluate(() => document.activeElement.id), box || 'kz-day')
        assert.equal((await questionOn(page)).id, id)
        assert.deepEqual(await page.locator('fieldset .kz-typed input').evaluateAll((all) => all.map((one) => one.value)), [
          ...typed,
          ...Array(3 - typed.length).fill(''),
        ])
      }
    })

    test('a whole date in one box goes on, and stands in its boxes when one comes back', async () => {
      const page = await dateQuestion(name)
      await type(page, ['3 feb 2026'])
      await next(page)
      assert.notEqual((await questionOn(page))?.type, 'date')
      await press(page, '.kz-back')
      await page.locator('#kz-day').waitFor()
      const boxes = page.locator('fieldset .kz-typed input')
      assert.deepEqual(await boxes.evaluateAll((all) => all.map((one) => one.value)), ['3', '2', '2026'])
      assert.deepEqual(page.complaints, [])
    })
  })
}
