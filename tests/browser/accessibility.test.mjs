/** Every screen against the accessibility rules, at two widths, light and dark, bare and in two house styles. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { before, describe, test } from 'node:test'
import { allTypes, throughAll } from './all-types.mjs'
import { journeys } from './journeys.mjs'
import { skip, turn } from './languages.mjs'
import { broken } from './rules.mjs'
import { browsers, locked, open, require, serve, startPage } from './setup.mjs'
import { answerAll, answerFor, fillAnswer, next, questionOn, toResult } from './walk.mjs'
import { readInputs } from '../../web/tools/engine.mjs'

let site

before(async () => {
  site = await serve()
})

/** No broken rule, no sideways scrolling, nothing to press that is too small for a finger. */
async function checkScreen(page, name) {
  const { found, looked } = await broken(page)
  assert.deepEqual(found, [], `on ${name}`)
  assert.ok(looked > 15, `only ${looked} rules looked at ${name}`)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 0, `${name} is ${wide} px too wide`)
  assert.deepEqual(await page.evaluate(smallTargets), [], `too small to press on ${name}`)
  // Nothing may lie over a word that explains itself; a trial presses nothing.
  for (const word of await page.locator('.kz-term:visible').all()) await word.click({ trial: true, timeout: 3000 })
}

/** Controls outside running text that are lower or narrower than 44 px. An option is pressed anywhere on its card. */
function smallTargets() {
  const small = []
  for (const control of document.querySelectorAll('button:not(.kz-term), summary, input, header a')) {
    const { width, height } = (control.closest('.kz-option') ?? control).getBoundingClientRect()
    if (width > 0 && (width < 44 || height < 44)) small.push(`${control.outerHTML} ${width} x ${height}`)
  }
  return small
}

/** Opens everything that can be opened on this screen. */
async function openAll(page) {
  await page.evaluate(() => {
    for (const closed of document.querySelectorAll('main details:not([open]) > summary')) closed.click()
    for (const word of document.querySelectorAll('.kz-term[aria-expanded=false]')) word.click()
  })
}

async function everyScreen(page, journey, language = 'nl') {
  if (language !== 'nl') await turn(page)
  await checkScreen(page, 'start')
  await page.locator('header summary').click()
  await checkScreen(page, 'start with help')
  await page.locator('header summary').click()
  const wrong = new Set()
  await answerAll(page, journey, async (question) => {
    await openAll(page)
    await checkScreen(page, question.id)
    // The same list of problems stands above every question; it looks at the type of the answer only.
    if (wrong.has(question.type)) return
    wrong.add(question.type)
    await next(page)
    await page.locator('.kz-problems h2').waitFor()
    await checkScreen(page, `${question.id} with a problem`)
  })
  await checkScreen(page, 'overview')
  await toResult(page)
  await openAll(page)
  await checkScreen(page, 'result')
  await page.click('#kz-to-wipe')
  await checkScreen(page, 'wipe')
  assert.equal(await page.evaluate(() => document.documentElement.lang), language)
  assert.deepEqual(page.complaints, [])
  await page.context().close()
}

describe('the shipped content', () => {
  for (const { name, journey, ...look } of [
    { name: 'chromium', journey: 'clear', width: 1280 },
    { name: 'chromium', journey: 'stuck', width: 320 },
    { name: 'chromium', journey: 'changed', width: 320, colorScheme: 'dark' },
    { name: 'chromium', journey: 'short', width: 640, forcedColors: 'active' },
    { name: 'firefox', journey: 'short', width: 320 },
    { name: 'chromium', journey: 'clear', width: 320, language: 'en' },
    { name: 'chromium', journey: 'short', width: 1280, colorScheme: 'dark', language: 'en' },
  ]) {
    const { language = 'nl', ...options } = look
    test(`${journey} in ${name} ${JSON.stringify(look)}`, { skip: language !== 'nl' && skip }, async () => {
      const browser = await open(name)
      await everyScreen(await startPage(browser, site.url, options), journeys[journey], language)
    })
  }
})

describe('every type of question', () => {
  for (const name of Object.keys(browsers)) {
    test(name, async () => {
      const browser = await open(name)
      const context = await browser.newContext({ viewport: { width: 320, height: 800 } })
      const bundle = allTypes(JSON.parse((await readInputs()).bundle))
      await context.route(/(first|content)\.\w+\.json/, (route) => route.fulfill({ json: bundle }))
      const page = await context.newPage()
      page.complaints = []
      await page.goto(site.url)
      await locked(page)
      const types = []
      await answerAll(page, throughAll, async (question) => {
        types.push(question.type)
        await openAll(page)
        await checkScreen(page, question.id)
        await next(page)
        await checkScreen(page, `${question.id} with a problem`)
      })
      assert.deepEqual(types, ['radio', 'checkbox', 'text', 'date'])
      assert.deepEqual(await page.locator('.kz-answers dd:nth-of-type(1)').allTextContents(), [
        'Nee',
        'Geen van deze',
        '1 jaar',
        '28 februari 2026',
      ])
      await context.close()
    })
  }
})

describe('house styles', () => {
  const themes = {
    'voorbeeld-theme': '@nl-design-system-unstable/voorbeeld-design-tokens',
    'ma-theme': '@nl-design-system-community/ma-design-tokens',
  }
  for (const [theme, source] of Object.entries(themes)) {
    test(theme, async () => {
      const browser = await open('chromium')
      const page = await startPage(browser, site.url, { bypassCSP: true, width: 320 })
      await page.addStyleTag({ content: await readFile(require.resolve(`${source}/dist/theme.css`), 'utf8') })
      const ground = () => page.locator('#kz-start').evaluate((button) => getComputedStyle(button).backgroundColor)
      const bare = await ground()
      await page.evaluate((name) => document.documentElement.classList.add(name), theme)
      assert.notEqual(await ground(), bare, 'the theme changes nothing')
      await everyScreen(page, journeys.short)
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
