/** What breaks the engine, or the module that makes papers, half-way costs nobody an answer: they are offered back. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { journeys } from './journeys.mjs'
import { chiefly, locked, open, openPage, serve, toPapers } from './setup.mjs'
import { answerFor, answerToEnd, fillAnswer, next, press, questionOn } from './walk.mjs'

let site
before(async () => {
  site = await serve()
})

/**
 * In the page: lets each call of the engine, or of the module that makes papers, trap while `trap` names it, by a function that is
 * nothing but a trap.
 */
function trapOnDemand() {
  const make = WebAssembly.instantiate
  const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11]
  const { t: trap } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes))).exports
  WebAssembly.instantiate = async (module, imports) => {
    const made = await make.call(WebAssembly, module, imports)
    const { kz_call: call } = made.exports
    if (!call) return made
    const name = WebAssembly.Module.imports(module).some((one) => one.module === 'later') ? 'engine' : 'papers'
    const trapping = (pointer, length) => {
      if (window.trap !== name) return call(pointer, length)
      window.trapped = (window.trapped ?? 0) + 1
      return trap()
    }
    return { exports: { ...made.exports, kz_call: trapping } }
  }
}

async function trapPage(browser) {
  const page = await openPage(browser, { viewport: { width: 1280, height: 800 } })
  await page.addInitScript(trapOnDemand)
  page.errors = []
  page.on('pageerror', (error) => page.errors.push(error.message))
  await page.goto(site.url)
  await locked(page)
  return page
}

const set = (page, name) => page.evaluate((trap) => (window.trap = trap), name)
const offered = (page) => page.locator('#kz-status:not(:empty)').waitFor()
const rows = (page) => page.locator('.kz-answers > div').allInnerTexts()

async function answerSome(page, count) {
  await press(page, '#kz-start')
  for (let times = 0; times < count; times += 1) {
    const question = await questionOn(page)
    await fillAnswer(page, question, answerFor(question, journeys.clear))
    await next(page)
  }
}

/** What the engine does wrong, and who stands before it: told, at the start, and everything there to go on with. */
async function checkOffered(page) {
  await offered(page)
  assert.match(await page.locator('#kz-status').innerText(), /Er ging iets mis\. Uw antwoorden zijn er nog/)
  assert.ok(await page.locator('#kz-start').isVisible())
  assert.ok(await page.locator('#kz-to-wipe').isVisible())
  assert.ok((await page.evaluate(() => window.trapped)) > 0)
  await page.locator('#kz-start:not([aria-disabled])').waitFor()
}

for (const name of Object.keys(chiefly)) {
  describe(name, () => {
    let browser
    before(async () => {
      browser = await open(name)
    })

    test('a trap at an answer: all answers before it are offered back, and lead on to the same outcome', async () => {
      const page = await trapPage(browser)
      await answerSome(page, 5)
      await press(page, '#kz-to-answers')
      const given = await rows(page)
      assert.equal(given.length, 5)
      await page.goBack()
      await page.locator('fieldset').waitFor()
      const stood = await questionOn(page)
      await set(page, 'engine')
      await fillAnswer(page, stood, answerFor(stood, journeys.clear))
      await next(page)
      await checkOffered(page)
      assert.ok(page.errors.some((message) => message.includes('unreachable')), page.errors.join())
      await set(page, '')
      await press(page, '#kz-to-answers')
      assert.deepEqual(await rows(page), given)
      await next(page)
      assert.equal((await questionOn(page)).id, stood.id)
      for (let question; (question = await questionOn(page)); ) {
        await fillAnswer(page, question, answerFor(question, journeys.clear))
        await next(page)
      }
      const outcome = await page.locator('#kz-main').innerText()
      const other = await trapPage(browser)
      await answerToEnd(other, journeys.clear)
      assert.equal(outcome, await other.locator('#kz-main').innerText())
    })

    test('traps one after another, wherever one presses: the answers stay, until they are wiped', async () => {
      const page = await trapPage(browser)
      await answerSome(page, 4)
      await set(page, 'engine')
      for (const pressed of ['#kz-to-answers', '#kz-to-answers', '#kz-start']) {
        await press(page, pressed)
        await checkOffered(page)
      }
      await set(page, '')
      await press(page, '#kz-to-answers')
      assert.equal((await rows(page)).length, 4)
      await page.goBack()
      await press(page, '#kz-to-wipe')
      await press(page, 'main .kz-button')
      await page.locator('#kz-start:not([aria-disabled])').waitFor()
      assert.equal(await page.locator('#kz-tools').isVisible(), false)
      await press(page, '#kz-start')
      assert.equal((await questionOn(page)).id, 'goal')
      assert.equal(await page.locator('fieldset input:checked').count(), 0)
    })

    test('a trap before the first answer leads back to the start, and it can begin', async () => {
      const page = await trapPage(browser)
      await set(page, 'engine')
      await press(page, '#kz-start')
      await offered(page)
      await set(page, '')
      await page.locator('#kz-start:not([aria-disabled])').waitFor()
      await press(page, '#kz-start')
      assert.equal((await questionOn(page)).id, 'goal')
    })

    test('a trap of what makes papers: the outcome stands, and what was chosen and written is there the next time', async () => {
      const page = await trapPage(browser)
      await answerToEnd(page, journeys.clear)
      const outcome = await page.locator('h1').innerText()
      await toPapers(page)
      const words = page.locator('#kz-own-words')
      await page.locator('details:has(#kz-own-words) > summary').press('Enter')
      await words.fill('Wie betaalt de nachten?')
      await words.blur()
      await page.getByText('Wie betaalt de nachten?').last().waitFor()
      await set(page, 'papers')
      await page.locator('#kz-paper-all').press('Space')
      await offered(page)
      assert.match(await page.locator('#kz-status').innerText(), /Uw antwoorden en wat u schreef zijn er nog/)
      assert.equal(await page.locator('h1').innerText(), outcome)
      await set(page, '')
      await toPapers(page)
      assert.equal(await page.locator('#kz-own-words').inputValue(), 'Wie betaalt de nachten?')
      assert.ok((await page.locator('#kz-paper').innerText()).includes('Wie betaalt de nachten?'))
      assert.ok(await page.locator('#kz-paper-all').isChecked())
    })

    test('a trap after which no engine starts again: the page says what to do and whom to call', async () => {
      const page = await trapPage(browser)
      await answerSome(page, 3)
      await page.evaluate(() => {
        window.trap = 'engine'
        WebAssembly.instantiate = () => Promise.reject(new Error('no memory'))
      })
      const question = await questionOn(page)
      await fillAnswer(page, question, answerFor(question, journeys.clear))
      await next(page)
      await page.locator('#kz-failed p').first().waitFor()
      assert.ok(await page.locator('#kz-failed a[href^="https://www.juisteloket.nl"]').isVisible())
    })
  })
}
