/** Back, forward, reload, another address, leaving and printing: nothing is lost without a word, no step lacks a screen. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { journeys } from './journeys.mjs'
import { browsers, locked, open, serve, startPage, toPapers } from './setup.mjs'
import { answerFor, answerToEnd, fillAnswer, next, press, questionOn } from './walk.mjs'
import { randomFrom } from '../wasm/fuzz.mjs'

let site

before(async () => {
  site = await serve()
})

/** What stands on the page: the id of a question, or the name of another screen. */
function screenOn(page) {
  return page.evaluate(() => {
    const input = document.querySelector('fieldset input')
    if (input) return input.name
    const marks = { start: '#kz-start', overview: '.kz-answers', result: '.kz-keep' }
    return Object.keys(marks).find((name) => document.querySelector(`main ${marks[name]}`)) ?? 'another'
  })
}

const settled = (page) => page.evaluate(() => new Promise((done) => setTimeout(done, 40)))

async function go(page, steps) {
  await page.evaluate((by) => history.go(by), steps)
  await settled(page)
}

/** Fills in what the journey says, and goes on. */
async function answerOne(page) {
  const question = await questionOn(page)
  await fillAnswer(page, question, answerFor(question, journeys.clear))
  await next(page)
}

/** Enters a word as an input method does: the browser itself makes the events, which a script cannot. */
async function composeAndEnter(page, field) {
  await field.fill('')
  await field.focus()
  await field.evaluate((node) => {
    window.seen = []
    node.addEventListener('keydown', ({ key, isComposing }) => window.seen.push(key, isComposing))
    node.addEventListener('compositionend', ({ data }) => window.seen.push(data))
  })
  const driver = await page.context().newCDPSession(page)
  await driver.send('Input.imeSetComposition', { text: '9', selectionStart: 1, selectionEnd: 1 })
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 }
  await driver.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
  await driver.send('Input.insertText', { text: '9' })
  await driver.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
  assert.deepEqual(await page.evaluate(() => window.seen), ['Enter', true, '9'])
  assert.equal(await field.inputValue(), '9')
}

async function reload(page) {
  await page.reload()
  await locked(page)
}

/** One random walk, beside a model of which screen each step of the history should show. */
async function randomWalk(page, random) {
  await page.goto('about:blank')
  await page.goto(site.url)
  await locked(page)
  let steps = ['start']
  let at = 0
  for (let times = 0; times < 14; times += 1) {
    const dice = random()
    if (dice < 0.5) {
      steps.length = at + 1
      if (steps[at] === 'start') await press(page, '#kz-start')
      else if (await questionOn(page)) await answerOne(page)
      else break
      steps.push(await screenOn(page))
      at += 1
    } else if (dice < 0.7) {
      const by = Math.min(at, 1 + Math.floor(random() * 3))
      at -= by
      if (by > 0) await go(page, -by)
    } else if (dice < 0.8) {
      const by = Math.min(steps.length - 1 - at, 1 + Math.floor(random() * 2))
      at += by
      if (by > 0) await go(page, by)
    } else if (dice < 0.92) {
      steps.length = at + 1
      steps.push(steps[at])
      at += 1
      await page.evaluate((hash) => (location.hash = hash), `part-${times}`)
      await settled(page)
    } else {
      await reload(page)
      steps = steps.map(() => 'start')
    }
    assert.equal(await screenOn(page), steps[at], `step ${times}: ${steps.join(' ')} at ${at}`)
    assert.equal(await page.evaluate(() => location.href), site.url)
    assert.match(await page.evaluate(() => JSON.stringify(history.state)), /^\{"step":\d+\}$/)
  }
}

for (const name of Object.keys(browsers)) {
  describe(name, () => {
    let browser
    before(async () => {
      browser = await open(name)
    })

    test('reload half-way, five times back, begin, two answers, previous: the second question', async () => {
      const page = await startPage(browser, site.url)
      await press(page, '#kz-start')
      for (let times = 0; times < 5; times += 1) await answerOne(page)
      await reload(page)
      for (let times = 0; times < 5; times += 1) await go(page, -1)
      assert.equal(await screenOn(page), 'start')
      await press(page, '#kz-start')
      await answerOne(page)
      const second = await screenOn(page)
      await answerOne(page)
      await press(page, '.kz-back')
      await page.waitForFunction((id) => document.querySelector('fieldset input')?.name === id, second)
      assert.deepEqual(page.complaints, [])
      await page.context().close()
    })

    test('another #part in the address changes nothing on the page, and is taken out of the address', async () => {
      const page = await startPage(browser, site.url)
      await press(page, '#kz-start')
      await answerOne(page)
      const there = await screenOn(page)
      await page.evaluate(() => (location.hash = 'elsewhere'))
      await settled(page)
      assert.equal(await screenOn(page), there)
      assert.equal(page.url(), site.url)
      await go(page, -2)
      assert.notEqual(await screenOn(page), there)
      await go(page, 2)
      assert.equal(await screenOn(page), there)
      await page.context().close()
    })

    test('a screen on which kept answers are opened, or kept, stays what it is behind another #part', async () => {
      const page = await startPage(browser, site.url)
      await locked(page)
      for (const [key, field] of [['resume', '#kz-open-code'], ['save', '#kz-code-place']]) {
        if (key === 'save') {
          await press(page, '#kz-start')
          await answerOne(page)
        }
        await press(page, `#kz-to-${key}`)
        await page.locator(field).waitFor()
        await page.evaluate((hash) => (location.hash = hash), key)
        await settled(page)
        await go(page, -2)
        assert.equal(await page.locator(field).count(), 0)
        await go(page, 2)
        assert.equal(await page.locator(field).count(), 1, key)
        await go(page, -2)
      }
      assert.deepEqual(page.complaints, [])
      await page.context().close()
    })

    test('random walks of presses, back, forward, reloads and changed addresses', async () => {
      const page = await startPage(browser, site.url)
      const random = randomFrom(20261129)
      const walks = process.env.WIJZER_ALL === '1' ? 72 : 8
      for (let walk = 0; walk < walks; walk += 1) await randomWalk(page, random)
      assert.deepEqual(page.complaints, [])
      await page.context().close()
    })

    test('leaving asks first while there are answers, and only then', async () => {
      const page = await startPage(browser, site.url)
      const asked = []
      page.on('dialog', (dialog) => {
        asked.push(dialog.type())
        return dialog.dismiss()
      })
      const leave = async () => {
        const before = asked.length
        await page.evaluate(() => setTimeout(() => location.reload()))
        await page.waitForTimeout(700)
        return asked.length > before
      }
      await page.click('h1')
      assert.equal(await leave(), false, 'at the start there is nothing to lose')
      await locked(page)
      await press(page, '#kz-start')
      assert.equal(await leave(), false, 'without an answer neither')
      await locked(page)
      await page.click('#kz-start')
      await answerOne(page)
      await page.click('h1')
      assert.equal(await leave(), true)
      assert.deepEqual(asked, ['beforeunload'])
      assert.ok(await questionOn(page), 'who stays keeps all')
      await press(page, '#kz-to-wipe')
      await press(page, 'main .kz-button')
      await page.locator('#kz-start:not([aria-disabled])').waitFor()
      await page.click('h1')
      assert.equal(await leave(), false, 'after wiping there is nothing left')
      await page.context().close()
    })

    test('calling, mailing, saving, printing and a link in a new tab do not ask', async () => {
      const page = await startPage(browser, site.url)
      const asked = []
      page.on('dialog', (dialog) => {
        asked.push(dialog.type())
        return dialog.dismiss()
      })
      await answerToEnd(page, journeys.clear)
      // No program takes these addresses here, so that a driver would wait for ever for what they open: nothing opens, and
      // the browser's question is asked for.
      const [called, later] = await page.evaluate(async () => {
        window.print = () => {}
        const asks = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }))
        const asksAfter = (href) => {
          const link = Object.assign(document.createElement('a'), { href })
          link.addEventListener('click', (event) => event.preventDefault())
          document.querySelector('main').append(link)
          link.click()
          link.remove()
          return asks()
        }
        const called = ['tel:112', 'mailto:iemand@example.org'].map(asksAfter)
        await new Promise((resolve) => setTimeout(resolve, 1200))
        return [called, asks()]
      })
      assert.deepEqual(called, [false, false])
      assert.equal(later, true)
      await toPapers(page)
      for (const button of await page.locator('.kz-forms > .kz-button').all()) {
        await button.click()
        await page.waitForTimeout(500)
      }
      await page.goBack()
      const opened = page.context().waitForEvent('page')
      await page.locator('a[target=_blank]:visible').first().click()
      await (await opened).close()
      assert.deepEqual(asked, [])
      assert.ok(await page.locator('.kz-keep').isVisible())
      await page.context().close()
    })

    test('folds are as they were after any order of print events', async () => {
      const page = await startPage(browser, site.url)
      await answerToEnd(page, journeys.clear)
      await press(page, 'main summary')
      const folds = () => page.locator('main details').evaluateAll((all) => all.map((one) => one.open))
      const before = await folds()
      assert.ok(before.includes(true) && before.includes(false))
      const fire = (type) => page.evaluate((event) => dispatchEvent(new Event(event)), type)
      const orders = [
        ['beforeprint', 'afterprint'],
        ['beforeprint', 'beforeprint', 'afterprint'],
        ['afterprint', 'beforeprint', 'afterprint'],
        ['beforeprint', 'beforeprint', 'afterprint', 'afterprint', 'beforeprint', 'afterprint'],
      ]
      for (const order of orders) {
        for (const type of order) {
          await fire(type)
          if (type === 'beforeprint') assert.ok((await folds()).every((one) => one))
        }
        assert.deepEqual(await folds(), before, order.join(' '))
      }
      await page.context().close()
    })

    test('Enter that ends a word of an input method does not go on; Enter in a field does', async () => {
      const page = await startPage(browser, site.url)
      await press(page, '#kz-start')
      await fillAnswer(page, await questionOn(page), 'route')
      await next(page)
      const field = page.locator('fieldset input[type=text]')
      await field.fill('9')
      await field.evaluate((node) => {
        for (const type of ['keydown', 'keyup']) {
          node.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', code: 'Enter', isComposing: true, bubbles: true }))
        }
      })
      assert.equal((await questionOn(page)).id, 'age')
      if (name === 'chromium') await composeAndEnter(page, field)
      assert.equal((await questionOn(page)).id, 'age')
      await field.press('Enter')
      assert.notEqual((await questionOn(page)).id, 'age')
      await page.context().close()
    })
  })
}

test('pulling the page down does not load it again', async () => {
  const page = await startPage(await open('chromium'), site.url)
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).overscrollBehaviorY), 'contain')
})
