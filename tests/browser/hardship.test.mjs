/**
 * One evening in which all goes wrong: slow 3G on which every file is cut off once and hangs once, two presses for each, reloads, a
 * print that is refused, and midnight. The parent gets to her outcome, and it is the one of the engine.
 */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { badNetwork } from './bad-network.mjs'
import { journeys } from './journeys.mjs'
import { browsers, engine, open, savedText } from './setup.mjs'
import { answerFor, questionOn } from './walk.mjs'

/** The evening of the last day of the letter in the journey, and the next one. */
const [today, tomorrow] = ['2026-03-17', '2026-03-18']
const evening = Date.parse(`${today}T22:30:00+01:00`)
/** It takes minutes, most of them waits: only on demand. */
const skip = process.env.WIJZER_ALL === '1' ? false : './dev test --all runs it'
/** What waits for long waits half of that. A busy machine can be late itself. */
const hurry = 2
/** Longer than the page waits for anything. */
const patience = { timeout: 90_000 }

/** In the page: another clock, quicker waits and a print that is refused. */
function evil([start, times]) {
  const late = setTimeout
  window.setTimeout = (act, time = 0, ...more) => late(act, time >= 1000 ? time / times : time, ...more)
  const RealDate = Date
  const shift = start - RealDate.now()
  window.later = 0
  window.Date = class extends RealDate {
    constructor(...given) {
      if (given.length > 0) super(...given)
      else super(RealDate.now() + shift + window.later)
    }
  }
  let last = -Infinity
  addEventListener('pointerdown', ({ timeStamp }) => {
    window.apart = timeStamp - last
    last = timeStamp
  }, true)
  window.print = () => {
    throw new Error('Printing is off here')
  }
}

const ready = (page) => page.locator('#kz-start:not([aria-disabled])')
/** What loads the page again, where it tells that it could not begin. */
const failed = (page) => page.locator('#kz-failed:visible a[href=""]')
const isLocked = (page) => page.waitForFunction(() => document.querySelectorAll('meta[http-equiv]').length === 2, null, patience)

/**
 * Presses twice, as a hand does that shakes: on a screen that she has seen, and not right after another press.
 *
 * @returns whether both came as one double press: a machine that is too busy sends the second one late, which is another press
 */
async function twice(page, selector) {
  const place = page.locator(selector).first()
  await place.waitFor(patience)
  await place.scrollIntoViewIfNeeded()
  await wait(450)
  const { x, y, width, height } = await place.boundingBox()
  const at = [x + Math.min(width / 2, 40), y + height / 2]
  await page.mouse.dblclick(...at)
  return (await page.evaluate(() => window.apart).catch(() => 0)) < 380
}

/** Loads again until the questions can begin. @returns how often that took */
async function persist(page) {
  for (let loads = 1; loads < 12; loads += 1) {
    // What tells her to load again, or her own patience where there is half a page.
    const seen = await Promise.race([
      ready(page).waitFor(patience).then(() => 'ready', () => 'nothing'),
      failed(page).waitFor(patience).then(() => 'failed', () => 'nothing'),
      wait(14_000).then(() => 'nothing'),
    ])
    if (seen === 'ready') return loads
    if (seen === 'failed') await failed(page).click({ noWaitAfter: true }).catch(() => {})
    else await page.reload({ waitUntil: 'commit', ...patience }).catch(() => {})
    await wait(600)
  }
  return assert.fail('the questions never began')
}

/** Answers questions with two presses for each, at most so many. Each is the one that the engine asks next, with nothing in it. */
async function answer(page, core, answers, most = Infinity) {
  for (let count = 0, question; count < most && (question = await questionOn(page)); count += 1) {
    const expected = core.call({ call: 'question', answers, today }).question.id
    assert.equal(question.id, expected)
    assert.equal(await page.locator('fieldset input:checked').count(), 0, question.id)
    const value = answerFor(question, journeys.stuck)
    await fill(page, question, value)
    await twice(page, 'main .kz-actions .kz-button')
    await page.waitForFunction((id) => document.querySelector('fieldset input')?.name !== id, question.id, patience)
    answers = core.call({ call: 'answer', answers, question: question.id, value, today }).answers
  }
  return answers
}

async function fill(page, question, value) {
  if (question.type === 'date' && value !== 'unknown') {
    const [year, month, day] = value.split('-')
    for (const [id, text] of [['day', day], ['month', month], ['year', year]]) await page.fill(`#kz-${id}`, text)
  } else if (question.type === 'text' && value !== 'unknown') {
    await page.fill('fieldset input[type=text]', String(value))
  } else {
    for (const one of [value].flat()) while (!(await twice(page, `label[for="kz-option-${one}"]`)));
    const marked = await page.locator('fieldset input:checked').evaluateAll((all) => all.map((input) => input.value))
    assert.deepEqual(marked.sort(), [value].flat().sort(), 'two presses mark once')
  }
}

/** The lines of the outcome that are not folded, as the engine tells them. */
async function checkOutcome(page, core, answers, day) {
  const result = core.call({ call: 'result', answers, today: day, address: page.url() })
  assert.equal((await page.locator('h1').innerText()).replace(/\u00ad/g, ''), result.title)
  const names = result.sections[0].sections.flatMap((section) => section.blocks).flatMap((block) => block.rows ?? []).map((row) => row.name)
  const shown = await page.locator('#kz-section-payers .kz-rows > li > span > strong').allTextContents()
  // Long words hold signs at which they may break.
  assert.deepEqual(shown.map((name) => name.replace(/\u00ad/g, '')), names)
}

/** After the press for papers: they are there, or the page says that they did not come, and the outcome still stands. */
async function papersOrWord(page) {
  const [papers, word] = [page.locator('#kz-paper > *').first(), page.locator('.kz-keep [role=status] button')]
  await papers.or(word).first().waitFor(patience)
  if (await papers.isVisible()) await page.goBack()
  await page.locator('.kz-keep').waitFor()
}

/** Leaves nothing behind, so that she is asked nothing, and loads again. */
async function wipeAndReload(page) {
  await twice(page, '#kz-to-wipe')
  await twice(page, 'main .kz-actions .kz-button')
  await ready(page).waitFor(patience)
  await page.reload({ waitUntil: 'commit' }).catch(() => {})
}

describe('an evening in which all goes wrong', { concurrency: 2, skip }, () => {
  let core
  before(async () => {
    core = await engine()
  })

  for (const name of Object.keys(browsers)) {
    test(`she gets to her outcome in ${name}`, async (t) => {
      const network = await badNetwork()
      const browser = await open(name)
      // Not one that ends with the test beside this one.
      const context = await browser.newContext({ viewport: { width: 390, height: 800 }, acceptDownloads: true })
      t.after(() => context.close())
      const page = await context.newPage()
      await page.addInitScript(evil, [evening, hurry])
      let asked = 0
      page.on('dialog', (dialog) => {
        asked += 1
        return dialog.dismiss()
      })

      await page.goto(network.url, { waitUntil: 'commit', ...patience }).catch(() => {})
      const loads = await persist(page)
      t.diagnostic(`${loads} loads until the questions began`)
      await twice(page, '#kz-start')
      const some = await answer(page, core, {}, 3)
      const { id } = await questionOn(page)
      await page.evaluate(() => setTimeout(() => location.reload()))
      await wait(1_000)
      assert.equal(asked, 1)
      assert.equal((await questionOn(page)).id, id, 'who says that she stays keeps all')
      await isLocked(page)
      await twice(page, '#kz-to-answers')
      await page.locator('.kz-answers').waitFor()
      assert.equal(await page.locator('.kz-answers > div').count(), Object.keys(some).length)
      await twice(page, 'main .kz-actions .kz-button >> nth=1')
      assert.equal(await page.locator('h1').innerText(), 'De uitkomst is er nog niet')
      await wipeAndReload(page)
      assert.ok((await persist(page)) <= 2, 'what came before comes again')
      await twice(page, '#kz-start')
      const answers = await answer(page, core, {})
      await checkOutcome(page, core, answers, today)
      await isLocked(page)
      await twice(page, '.kz-keep > .kz-button')
      await papersOrWord(page)
      await checkOutcome(page, core, answers, today)

      await wipeAndReload(page)
      assert.ok((await persist(page)) <= 2, 'what came before comes again')
      await twice(page, '#kz-start')
      assert.deepEqual(await answer(page, core, {}), answers)
      await isLocked(page)
      await twice(page, '#kz-language')
      await page.waitForFunction(() => document.documentElement.lang === 'en')
      await twice(page, '#kz-language')
      await page.waitForFunction(() => document.documentElement.lang === 'nl')
      await checkOutcome(page, core, answers, today)
      await twice(page, '.kz-keep > .kz-button')
      await page.locator('#kz-paper > *').first().waitFor(patience)
      await twice(page, 'label[for="kz-paper-all"]')
      assert.ok(await page.locator('#kz-paper-all').isChecked())
      await twice(page, '.kz-forms > .kz-button')
      await page.locator('#kz-given .kz-alert').waitFor()
      assert.match(await page.locator('#kz-given').innerText(), /Komt er niets om te printen\?/)
      const file = await savedText(browser, page, page.locator('.kz-forms > .kz-button').nth(2), '.html')
      assert.ok(file.text.includes('17 maart 2026'))
      await page.goBack()
      await page.locator('.kz-keep').waitFor()

      assert.match(await page.locator('#kz-main').innerText(), /[Vv]andaag/)
      await page.evaluate(() => {
        window.later = 2 * 60 * 60 * 1000
        document.dispatchEvent(new Event('visibilitychange'))
      })
      await page.waitForFunction(() => !/[Vv]andaag is de laatste/.test(document.querySelector('#kz-main').innerText))
      await checkOutcome(page, core, answers, tomorrow)

      assert.equal(asked, 1)
      const files = [...network.met].filter(([, { times }]) => times > 1)
      const names = 'index.html page.js engine.wasm engine-rest.wasm engine-script.js first.bin content.bin texts-en.bin papers.css papers.js papers.wasm papers-script.js noto-sans-regular.ttf noto-sans-bold.ttf'
      for (const one of names.split(' ')) assert.deepEqual(network.met.get(one)?.faults, ['cut off', 'hanging'], one)
      t.diagnostic(`${files.length} files, each cut off once and hanging once`)
    })
  }
})
