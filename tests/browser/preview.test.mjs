/** What another answer changes stands on the page before "next" is pressed, and is exactly what then happens. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { journeys } from './journeys.mjs'
import { skip, turn } from './languages.mjs'
import { checkDrawn, checkLook, checkMedia, inEngines, openFor } from './looks.mjs'
import { chiefly, engine, open, serve, startPage } from './setup.mjs'
import { answerAll, fillAnswer, next, questionOn, tabTo, toNextScreen, toResult } from './walk.mjs'

let site
let core

before(async () => {
  site = await serve()
  core = await engine()
})

/** A family that is stuck, and sees laws too: answers of every type, and steps. */
const journey = { ...journeys.stuck, 'care-now': ['none'], living: 'home', extra: ['none'] }

const region = (page) => page.locator('.kz-preview')
const said = async (page) => (await region(page).locator('li').allTextContents()).map((line) => line.trim())

/** Opens a question again with "change" in the overview. */
async function change(page, question) {
  const { rows } = core.call({ call: 'overview', answers: page.answers })
  const at = rows.findIndex((row) => row.question === question)
  await toNextScreen(page, () => page.locator('.kz-answers button').nth(at).click())
  assert.equal((await questionOn(page)).id, question)
}

/** The lines that the page should show, from what the engine says. */
function expected(answers, question, value, api = core) {
  const told = api.call({ call: 'preview', answers, question, value })
  const texts = api.loaded.interface
  const fill = (key, values) => texts[key].replace(/\{(\w+)\}/g, (_, name) => values[name])
  const short = (rows) => rows.map((row) => row.short).join(', ')
  const lines = []
  if (told.lapsing.length > 0) lines.push(fill('preview.lapsing', { answers: short(told.lapsing) }))
  if (told.returning.length > 0) lines.push(fill('preview.returning', { answers: short(told.returning) }))
  if (told.routes.before && !told.routes.after) lines.push(texts['preview.no_routes'])
  if (!told.routes.before && told.routes.after) lines.push(texts['preview.routes'])
  for (const { title, before: old, after } of told.verdicts) {
    lines.push(fill('preview.verdict', { route: title, before: old.text, after: after.text }))
  }
  const { before: step, after } = told.first_step
  if (step?.step !== after?.step) {
    lines.push(after ? fill('preview.step', { step: after.title }) : texts['preview.no_step'])
  }
  return lines
}

async function overviewPage(browser, options) {
  const page = await startPage(browser, site.url, options)
  page.answers = await answerAll(page, journey)
  return page
}

/** Picks an option with the keyboard or the mouse; the boxes of a multiple choice are set as in `value`. */
async function pick(page, question, value) {
  const { type, options } = await questionOn(page)
  if (type !== 'checkbox') return fillAnswer(page, { ...question, type }, value)
  for (const option of options) {
    await page.locator(`fieldset input[value="${option}"]`).setChecked(value.includes(option))
  }
}

const others = [
  { question: 'goal', value: 'route' },
  { question: 'goal', value: 'stuck' },
  { question: 'stuck-where', value: ['gemeente'] },
  { question: 'age', value: 19 },
  { question: 'letter-gemeente', value: '2026-03-04' },
  { question: 'tried-care', value: ['none'] },
  { question: 'help', value: ['none'] },
  { question: 'care-now', value: ['wlz'] },
  { question: 'causes', value: ['psychic'] },
]

for (const name of Object.keys(chiefly)) {
  describe(`the preview in ${name}`, () => {
    test('says for other answers what the engine says, and that is what has happened afterwards', async () => {
      const page = await startPage(await open(name), site.url)
      page.answers = await answerAll(page, journey, async () => {
        assert.equal(await region(page).textContent(), '', 'a first answer changes nothing that was there')
      })
      const kinds = new Set()
      /** Gives one other answer, and looks whether what was said beforehand is what has happened. */
      const answerOtherwise = async (question, value) => {
        await change(page, question)
        assert.equal(await region(page).textContent(), '')
        await pick(page, { id: question }, value)
        const lines = expected(page.answers, question, value)
        assert.deepEqual(await said(page), lines, `${question}: ${JSON.stringify(value)}`)
        for (const line of lines) kinds.add(line.replace(/[:‘].*/, ''))
        const told = core.call({ call: 'answer', answers: page.answers, question, value })
        await toNextScreen(page, () => next(page))
        const status = await page.locator('#kz-status').textContent()
        for (const row of [...told.lapsed, ...told.returned]) assert.ok(status.includes(row.short), row.short)
        // Past the questions that the answer opens, back to the overview.
        while (await questionOn(page)) await toNextScreen(page, () => page.goBack())
        page.answers = told.answers
        assert.deepEqual(
          await page.locator('.kz-answers dd:nth-of-type(1)').allTextContents(),
          core.call({ call: 'overview', answers: page.answers }).rows.map((row) => row.answer),
        )
      }
      const first = page.answers
      for (const { question, value } of others) {
        await answerOtherwise(question, value)
        await answerOtherwise(question, first[question])
      }
      assert.ok(kinds.size >= 5, `too few kinds of lines: ${[...kinds].join(' | ')}`)
      assert.deepEqual(page.complaints, [])
    })

    test('is silent for the answer that was given, and while nothing changes', async () => {
      const page = await overviewPage(await open(name))
      await change(page, 'help')
      await pick(page, { id: 'help' }, ['none'])
      assert.notEqual(await region(page).textContent(), '')
      await pick(page, { id: 'help' }, journey.help)
      assert.equal(await region(page).textContent(), '')
      assert.equal((await region(page).boundingBox())?.height ?? 0, 0)
    })

    test('follows what is typed, key by key, and forgets what can be no answer', async () => {
      const page = await overviewPage(await open(name))
      await change(page, 'age')
      await page.fill('fieldset input[type=text]', '19')
      assert.deepEqual(await said(page), expected(page.answers, 'age', 19))
      assert.notDeepEqual(await said(page), [])
      await page.fill('fieldset input[type=text]', '190')
      assert.deepEqual(await said(page), [])
      await page.fill('fieldset input[type=text]', '9')
      assert.deepEqual(await said(page), [])
    })

    test('leaves the focus where it is, and is told politely by a region that was there before', async () => {
      const page = await overviewPage(await open(name))
      await change(page, 'living')
      assert.equal(await region(page).getAttribute('role'), 'status')
      await tabTo(page, 'fieldset input[type=radio]')
      const was = await page.evaluate(() => document.activeElement.value)
      assert.equal(was, 'home')
      const kept = await region(page).elementHandle()
      const at = () => page.evaluate(() => document.activeElement.value)
      for (let presses = 0; presses < 8 && (await at()) !== 'elsewhere'; presses += 1) await page.keyboard.press('ArrowUp')
      assert.equal(await at(), 'elsewhere')
      assert.deepEqual(await said(page), expected(page.answers, 'living', 'elsewhere'))
      assert.ok(await kept.evaluate((node) => node === document.querySelector('.kz-preview')))
      assert.equal(await page.locator('.kz-preview :focus').count(), 0)
    })

    test('keeps every answer when the parent goes back instead', async () => {
      const page = await overviewPage(await open(name))
      const answers = () => page.locator('.kz-answers').textContent()
      const before = await answers()
      await change(page, 'goal')
      await page.check('fieldset input[value="route"]')
      assert.notDeepEqual(await said(page), [])
      await toNextScreen(page, () => page.locator('main .kz-actions .kz-quiet').click())
      assert.equal(await answers(), before)
    })
  })
}

test('a question that comes back with "previous" has its preview too', async () => {
  const page = await startPage(await open('chromium'), site.url)
  await page.click('#kz-start')
  await page.check('fieldset input[value="both"]')
  await next(page)
  await page.check('fieldset input[value="start"]')
  await next(page)
  await toNextScreen(page, () => page.goBack())
  await toNextScreen(page, () => page.goBack())
  await page.check('fieldset input[value="stuck"]')
  assert.deepEqual(await said(page), expected({ goal: 'both', 'stuck-where': ['start'] }, 'goal', 'stuck'))
  assert.notDeepEqual(await said(page), [])
})

test('the preview follows a change of language', { skip }, async () => {
  const other = await engine({ other: true })
  const page = await overviewPage(await open('chromium'))
  await change(page, 'help')
  await pick(page, { id: 'help' }, ['none'])
  const dutch = await said(page)
  await turn(page)
  assert.deepEqual(await said(page), expected(page.answers, 'help', ['none'], other))
  assert.notDeepEqual(await said(page), dutch)
})

test('an answer can be changed from the result, where the outcome says that it rests on it', async () => {
  const page = await startPage(await open('chromium'), site.url, { width: 320 })
  page.answers = await answerAll(page, journeys.clear)
  await toResult(page)
  // Behind the card of a law, and there behind how we got to it.
  const card = page.locator('#kz-section-background > details:has(details .kz-rows button)').first()
  const fold = card.locator('> details')
  const given = fold.locator('.kz-rows')
  for (const folded of [card, fold]) {
    assert.equal(await given.isVisible(), false, 'folded at first')
    await folded.locator('> summary').click()
  }
  const result = core.call({ call: 'result', answers: page.answers, address: site.url })
  const { rows } = result.sections
    .find((section) => section.id === 'background')
    .blocks.flatMap((block) => block.blocks ?? [])
    .flatMap((block) => block.blocks ?? [])
    .find((block) => block.kind === 'rows')
  const plain = (text) => [text].flat().map((run) => [run].flat()[0]).join('')
  assert.deepEqual(
    (await given.locator('li > span').allTextContents()).map((text) => text.replaceAll('\u00ad', '')),
    rows.map((row) => `${row.name}: ${plain(row.text)}`),
  )
  await toNextScreen(page, () => given.locator('button').first().click())
  assert.equal((await questionOn(page)).id, rows[0].question)
  await toNextScreen(page, () => next(page))
  assert.ok(await page.locator('.kz-keep').isVisible(), 'back to where the change began')
})

describe('accessibility with a preview on the screen', () => {
  const own = { width: 320 }
  const looks = [own, { width: 320, colorScheme: 'dark' }, { width: 1280, forcedColors: 'active' }]
  for (const { name, ...look } of inEngines(looks, own)) {
    test(`${name} ${JSON.stringify(look)}`, async () => {
      const page = await overviewPage(await openFor(name, look), look)
      await checkMedia(page, look)
      await checkDrawn(page, look)
      await change(page, 'goal')
      await page.check('fieldset input[value="stuck"]')
      assert.notDeepEqual(await said(page), [])
      await checkLook(page, 'a question with a preview')
    })
  }
})
