/** What stands on the first screen of an outcome, and how long it is, on the smallest phone. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { chiefly, open, openPage, serve } from './setup.mjs'
import { answerToEnd } from './walk.mjs'

const phone = { width: 320, height: 640 }
const today = new Date('2026-11-28T12:00:00')

const home = { 'care-now': ['none'], living: 'home', situation: ['none'] }
const none = { 'tried-care': ['none'], 'tried-public': ['none'], 'tried-help': ['none'] }
const severe = {
  ...home,
  goal: 'route',
  age: 6,
  help: ['nursing', 'personal-care', 'guidance'],
  'care-reason': 'both',
  extra: ['respite', 'daily-aids', 'home-adaptation'],
  causes: ['body-illness', 'intellectual'],
  'intellectual-need': 'nearly-everything',
  supervision: 'permanent',
  'mainly-nursing': 'no',
  lasting: 'yes',
  'last-months': 'long',
}
const refused = { goal: 'stuck', age: 8, 'stuck-where': ['gemeente'], 'stuck-gemeente': ['disagree'], ...none }

/** In screens of the phone: what an outcome takes at most, and half of these families. */
const [most, median] = [5, 3]

/** Families, and what must stand in the boxes of the answer; `payers` where who pays comes before them. */
const families = {
  'severe disabilities, asks which law pays': {
    answers: severe,
    payers: 3,
    boxes: { 'first-step': /^Vraag de Wlz aan bij het CIZ$/ },
  },
  'the gemeente said no 24 days before the last day to object': {
    answers: { ...refused, 'letter-gemeente': '2026-11-10' },
    boxes: { 'last-day': /^Maak bezwaar .* 22 december 2026$/, 'first-step': /^Vraag de gemeente om uitleg/ },
    says: 'U heeft nog 24 dagen.',
  },
  'the insurer refused again': {
    answers: {
      ...refused,
      'stuck-where': ['insurer'],
      'stuck-insurer': ['less'],
      'tried-care': ['reason', 'reconsider'],
      'insurer-reconsider-answer': 'no',
      'insurer-reconsider-on': '2026-10-17',
    },
    boxes: { 'last-day': /17 oktober 2027$/, 'first-step': /^Vraag de Ombudsman Zorgverzekeringen/ },
  },
  'the insurer was asked to reconsider a week ago': {
    answers: {
      ...refused,
      'stuck-where': ['insurer'],
      'stuck-insurer': ['less'],
      'tried-care': ['reason', 'reconsider'],
      'insurer-reconsider-answer': 'waiting',
      'insurer-reconsider-since': '2026-11-21',
    },
    boxes: { 'first-step': /^Wacht op het antwoord van de verzekeraar$/ },
    says: 'uiterlijk op zaterdag 2 januari 2027',
  },
  'two problems, and asks which law pays': {
    answers: {
      ...severe,
      ...refused,
      goal: 'both',
      'stuck-where': ['insurer', 'gemeente'],
      'stuck-insurer': ['no-contact'],
      'letter-gemeente': '2026-11-10',
    },
    boxes: { 'last-day': /22 december 2026$/, 'first-step': /./ },
  },
  'nothing fits': {
    answers: {
      ...severe,
      help: ['none'],
      extra: ['none'],
      'more-than-usual': 'no',
      causes: ['none'],
      supervision: 'not-always',
      lasting: 'no',
    },
    payers: 1,
    boxes: { 'first-step': /^Praat met de huisarts/ },
  },
  'will not get better': {
    answers: { ...home, goal: 'both', age: 11, 'stuck-where': ['home'], 'stuck-home': ['palliative'] },
    boxes: { 'first-step': /^Bel uw eigen behandelteam$/ },
  },
}

let site

before(async () => {
  site = await serve()
})

for (const name of Object.keys(chiefly)) {
  test(`a page that stays open overnight tells the days that are left then, and keeps what is unfolded, in ${name}`, async () => {
    const page = await openPage(await open(name), { viewport: phone })
    // In the Netherlands it is the evening of the 21st; here it may be another day.
    await page.clock.install({ time: new Date('2026-12-21T22:58:00Z') })
    await page.goto(site.url)
    await answerToEnd(page, { ...refused, 'letter-gemeente': '2026-11-10' })
    await page.locator('.kz-keep').waitFor()
    const box = page.locator('#kz-section-last-day')
    assert.match(await box.innerText(), /U heeft nog 1 dag\./)
    const fold = page.locator('#kz-section-plan details').first()
    await fold.locator('> summary').press('Enter')
    await page.clock.runFor(3 * 60_000)
    await box.filter({ hasText: 'Dat is vandaag.' }).waitFor()
    assert.equal(await fold.evaluate((one) => one.open), true)
    await page.clock.runFor(24 * 3_600_000)
    await box.filter({ hasText: 'Die was dinsdag 22 december 2026.' }).waitFor()
  })

  describe(`an outcome of 320 x 640 in ${name}`, () => {
    const heights = []
    for (const [family, { answers, payers = 0, boxes, says = '' }] of Object.entries(families)) {
      test(`${family}: what counts is on the first screen, and all of it takes no more than ${most}`, async () => {
        const page = await openPage(await open(name), { viewport: phone })
        await page.clock.setFixedTime(today)
        await page.goto(site.url)
        await answerToEnd(page, answers)
        await page.locator('.kz-keep').waitFor()
        // What comes later makes its box higher.
        if (boxes['last-day']) await page.locator('#kz-to-calendar').waitFor()
        const { top, high, rows, ...found } = await page.evaluate(() => {
          const end = (node) => node.getBoundingClientRect().bottom + scrollY
          const headings = [...document.querySelectorAll('#kz-section-last-day > h2, #kz-section-first-step > h2')]
          return {
            top: end(document.querySelector('header')),
            high: document.querySelector('main').getBoundingClientRect().height,
            rows: [...document.querySelectorAll('#kz-section-payers li')].map(end),
            action: [...document.querySelectorAll('#kz-section-first-step > .kz-do')].slice(0, 1).map(end),
            boxes: headings.map((one) => ({ id: one.parentElement.id, text: one.textContent.replace(/\u00ad/g, ''), end: end(one) })),
            text: document.querySelector('main').innerText.replace(/\u00ad/g, ''),
          }
        })
        assert.deepEqual(found.boxes.map((box) => box.id), Object.keys(boxes).map((id) => `kz-section-${id}`))
        for (const { id, text, end } of found.boxes) {
          assert.match(text, boxes[id.replace('kz-section-', '')])
          assert.ok(end - top <= phone.height, `${text}: ends ${end - top} px below the header`)
        }
        for (const end of found.action) assert.ok(end - top <= phone.height, `its action ends at ${end - top} px`)
        assert.ok(rows.length >= payers)
        for (const end of rows.slice(0, payers)) assert.ok(end - top <= phone.height, `who pays ends at ${end - top} px`)
        assert.ok(found.text.includes(says), `does not say: ${says}`)
        heights.push(high / phone.height)
        assert.ok(high <= most * phone.height, `${(high / phone.height).toFixed(1)} screens`)
      })
    }

    test(`half of them take no more than ${median} screens`, () => {
      assert.equal(heights.length, Object.keys(families).length)
      const [middle] = heights.sort((one, other) => one - other).slice((heights.length - 1) / 2)
      assert.ok(middle <= median, `${middle.toFixed(2)} screens`)
    })
  })
}
