/** Every screen against the accessibility rules, at two widths, light and dark, bare and in two house styles. */
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { allTypes, throughAll } from './all-types.mjs'
import { journeys } from './journeys.mjs'
import { skip, turn } from './languages.mjs'
import { checkDrawn, checkLook, checkMedia, inEngines, openFor } from './looks.mjs'
import { browsers, locked, open, openPage, require, serve, startPage, toPapers } from './setup.mjs'
import { answerAll, answerFor, fillAnswer, next, questionOn, toResult, wipeAll } from './walk.mjs'
import { firstOf, restOf } from '../../web/tools/bundle.mjs'
import { readInputs } from '../../web/tools/engine.mjs'
import { split } from '../../web/tools/split.mjs'
import { bundled, shippedContent } from '../wasm/bundled.mjs'

let site

before(async () => {
  site = await serve()
})

/** Opens everything that can be opened on this screen. */
async function openAll(page) {
  await page.evaluate(() => {
    for (const closed of document.querySelectorAll('main details:not([open]) > summary')) closed.click()
    for (const word of document.querySelectorAll('.kz-term[aria-expanded=false]')) word.click()
  })
}

async function everyScreen(page, journey, language = 'nl') {
  if (language !== 'nl') await turn(page)
  await checkLook(page, 'start')
  await page.locator('header summary').click()
  await checkLook(page, 'start with help')
  await page.locator('header summary').click()
  const wrong = new Set()
  await answerAll(page, journey, async (question) => {
    await openAll(page)
    await checkLook(page, question.id)
    // The same list of problems stands above every question; it looks at the type of the answer only.
    if (wrong.has(question.type)) return
    wrong.add(question.type)
    await next(page)
    await page.locator('.kz-problems h2').waitFor()
    await checkLook(page, `${question.id} with a problem`)
  })
  await checkLook(page, 'overview')
  await toResult(page)
  await openAll(page)
  await checkLook(page, 'result')
  await toPapers(page)
  await openAll(page)
  await checkLook(page, 'papers')
  await page.click('#kz-to-wipe')
  await checkLook(page, 'wipe')
  assert.equal(await page.evaluate(() => document.documentElement.lang), language)
  assert.deepEqual(page.complaints, [])
}

const own = { width: 320 }

describe('the shipped content', () => {
  const looks = [
    { journey: 'clear', width: 1280 },
    { journey: 'stuck', width: 320 },
    { journey: 'changed', width: 320, colorScheme: 'dark' },
    { journey: 'short', width: 640, forcedColors: 'active' },
    { journey: 'clear', width: 320, language: 'en' },
    { journey: 'short', width: 1280, colorScheme: 'dark', language: 'en' },
  ]
  for (const { name, journey, ...look } of inEngines(looks, { ...own, journey: 'short' })) {
    const { language = 'nl', ...options } = look
    test(`${journey} in ${name} ${JSON.stringify(look)}`, { skip: language !== 'nl' && skip }, async () => {
      const page = await startPage(await openFor(name, look), site.url, options)
      await checkMedia(page, look)
      await checkDrawn(page, look)
      await everyScreen(page, journeys[journey], language)
    })
  }
})

/** Serves another content as both parts, with an engine in the parts that the build would make for it. */
async function serveInstead(page, changed) {
  const inputs = await readInputs()
  const bundle = await bundled(changed(await shippedContent()))
  const folder = await mkdtemp(join(tmpdir(), 'kindzorgwijzer-'))
  const { first, rest } = await split(inputs.wasm, firstOf(bundle), folder).finally(() => rm(folder, { recursive: true }))
  const answer = (pattern, contentType, body) => page.route(pattern, (route) => route.fulfill({ contentType, body }))
  await answer(/first\.\w+\.bin/, 'application/octet-stream', firstOf(bundle))
  await answer(/content\.\w+\.bin/, 'application/octet-stream', restOf(bundle))
  await answer(/engine\.\w+\.wasm/, 'application/wasm', first)
  await answer(/engine-rest\.\w+\.wasm/, 'application/wasm', rest)
}

describe('every type of question', () => {
  for (const name of Object.keys(browsers)) {
    test(name, async () => {
      const browser = await open(name)
      const page = await openPage(browser, { viewport: { width: 320, height: 800 } })
      await serveInstead(page, allTypes)
      await page.goto(site.url)
      await locked(page)
      const types = []
      await answerAll(page, throughAll, async (question) => {
        types.push(question.type)
        await openAll(page)
        await checkLook(page, question.id)
        await next(page)
        await checkLook(page, `${question.id} with a problem`)
      })
      assert.deepEqual(types, ['radio', 'checkbox', 'text', 'date'])
      assert.deepEqual(await page.locator('.kz-answers dd:nth-of-type(1)').allTextContents(), [
        'Nee',
        'Geen van deze',
        '1 jaar',
        '28 februari 2026',
      ])
    })
  }
})

const themes = {
  'voorbeeld-theme': '@nl-design-system-unstable/voorbeeld-design-tokens',
  'ma-theme': '@nl-design-system-community/ma-design-tokens',
}
const themeOf = (theme) => readFile(require.resolve(`${themes[theme]}/dist/theme.css`), 'utf8')

describe('house styles', () => {
  for (const { name, theme } of inEngines(Object.keys(themes).map((theme) => ({ theme })))) {
    test(`${theme} in ${name}`, async () => {
      const css = await themeOf(theme)
      const page = await startPage(await open(name), site.url, { width: 320, css })
      const ground = () => page.locator('#kz-start').evaluate((button) => getComputedStyle(button).backgroundColor)
      const bare = await ground()
      await page.evaluate((style) => document.documentElement.classList.add(style), theme)
      assert.notEqual(await ground(), bare, 'the theme changes nothing')
      await everyScreen(page, journeys.short)
    })
  }
})

/** What stands beside the questions and the outcome: checking it oneself, keeping answers and opening them, a step and its day, a preview, what an adviser sees. */
async function otherScreens(page) {
  await page.locator('#kz-check > summary').click()
  await page.locator('#kz-lock').waitFor()
  await checkLook(page, 'controleer het zelf')
  // Of what it tries the browser complains, as it should.
  page.complaints.length = 0
  await page.locator('#kz-to-resume').press('Enter')
  const open = page.locator('main .kz-actions .kz-button').first()
  await open.press('Enter')
  await page.locator('#kz-open-wrong:not([hidden])').waitFor()
  await checkLook(page, 'open with a problem')
  await page.goBack()
  await answerAll(page, journeys.stuck)
  await page.locator('.kz-answers button').first().press('Enter')
  await page.locator('fieldset input:not(:checked)').first().press('Space')
  await page.locator('.kz-preview:not(:empty)').first().waitFor()
  await checkLook(page, 'preview')
  await page.goBack()
  await toResult(page)
  await openAll(page)
  await page.locator('[id^=kz-step-][id$=-no]').first().press('Enter')
  await page.locator('.kz-day').waitFor()
  await checkLook(page, 'a step and its day')
  await page.locator('#kz-to-save').press('Enter')
  const code = await page.locator('.kz-code').innerText()
  await openAll(page)
  await checkLook(page, 'keep')
  await wipeAll(page)
  await page.locator('#kz-to-resume').press('Enter')
  await page.locator('#kz-open-code').fill(code)
  await open.press('Enter')
  await page.locator('main .kz-actions .kz-button').nth(2).waitFor()
  await checkLook(page, 'opened')
  await page.locator('main .kz-actions .kz-button').nth(2).press('Enter')
  await page.locator('.kz-adviser').waitFor()
  await checkLook(page, 'what an adviser sees')
  assert.deepEqual(page.complaints, [])
}

describe('the screens beside the questions', () => {
  const looks = [own, { width: 1280, colorScheme: 'dark' }, { width: 640, forcedColors: 'active' }, ...Object.keys(themes).map((theme) => ({ width: 320, theme }))]
  for (const { name, theme, ...look } of inEngines(looks, own)) {
    test(`${name} ${JSON.stringify({ ...look, theme })}`, async () => {
      const css = theme ? await themeOf(theme) : ''
      const page = await startPage(await openFor(name, look), site.url, { ...look, css })
      await checkMedia(page, look)
      if (theme) await page.evaluate((style) => document.documentElement.classList.add(style), theme)
      await otherScreens(page)
    })
  }
})

test('difficult words open and close with the keyboard', async () => {
  const browser = await open('chromium')
  const page = await startPage(browser, site.url)
  await answerAll(page, journeys.unknown)
  await toResult(page)
  const word = page.locator('main > section:first-of-type .kz-term, main .kz-term').first()
  const explanation = page.locator(`#${await word.getAttribute('aria-controls')}`)
  assert.equal(await explanation.isVisible(), false)
  await word.focus()
  await page.keyboard.press('Enter')
  assert.equal(await word.getAttribute('aria-expanded'), 'true')
  assert.ok((await explanation.textContent()).length > 10)
  assert.ok(await explanation.isVisible())
  await page.keyboard.press('Space')
  assert.equal(await word.getAttribute('aria-expanded'), 'false')
  assert.equal(await explanation.isVisible(), false)
})

test('a screen reader gets the question as a group with its options', async () => {
  for (const name of Object.keys(browsers)) {
    const browser = await open(name)
    const page = await startPage(browser, site.url)
    await page.click('#kz-start')
    for (let question; (question = await questionOn(page)).type !== 'radio'; ) {
      await fillAnswer(page, question, answerFor(question, journeys.clear))
      await next(page)
    }
    const title = await page.locator('h1').textContent()
    const group = page.getByRole('radiogroup', { name: title })
    assert.ok((await group.getByRole('radio').count()) > 1, name)
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1)
  }
})
