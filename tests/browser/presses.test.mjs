/** A press meant for the screen before never acts on the one in its place: a double press is one press, everywhere. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { journeys } from './journeys.mjs'
import { launch, serve } from './setup.mjs'
import { answerAll, answerFor, answerToEnd, fillAnswer, next, press, questionOn } from './walk.mjs'

let site

before(async () => {
  site = await serve()
})

/** Opens a question of the journey, as it comes for the first time. */
const question = (id) => async (page) => {
  await press(page, '#kz-start')
  for (let asked; (asked = await questionOn(page)).id !== id; ) {
    await fillAnswer(page, asked, answerFor(asked, journeys.stuck))
    await next(page)
  }
}

/** The same, with an answer that is not handed in yet. */
const filled = (id) => async (page) => {
  await question(id)(page)
  const asked = await questionOn(page)
  await fillAnswer(page, asked, answerFor(asked, journeys.stuck))
}

/** Ways to the screens, from the start; and what to do there once more after going away and coming back. */
const screens = {
  start: { reach: async () => {} },
  'a choice': { reach: filled('goal') },
  'a choice without an answer': { reach: question('goal') },
  'a number': { reach: filled('age') },
  'several answers': { reach: filled('stuck-where') },
  'a problem': { reach: question('stuck-where'), again: next },
  overview: { reach: (page) => answerAll(page, journeys.stuck) },
  result: { reach: (page) => answerToEnd(page, journeys.stuck) },
  'a change': {
    reach: async (page) => {
      await answerAll(page, journeys.stuck)
      await press(page, '.kz-answers button')
    },
    again: (page) => page.locator('fieldset input[value="route"]').press('Space'),
  },
  wipe: {
    reach: async (page) => {
      await answerAll(page, journeys.stuck)
      await press(page, '#kz-to-wipe')
    },
  },
}

const sizes = [
  { width: 320, height: 640, touch: true },
  { width: 1280, height: 800 },
  { width: 412, height: 915, touch: true },
  { width: 1440, height: 900 },
  { width: 360, height: 800, touch: true },
  { width: 768, height: 1024 },
]
/** Between two presses, in ms. */
const gaps = [0, 30, 60, 100, 150]
/** All of them at all sizes, or each at one size. */
const all = process.env.WIJZER_ALL === '1'

/** Everything that a press could change. */
function state(page) {
  return page.evaluate(() => ({
    step: history.state.step,
    // Long words break a moment after they came.
    text: document.querySelector('main').textContent.replaceAll('\u00ad', ''),
    status: document.querySelector('#kz-status').textContent,
    language: document.documentElement.lang,
    marked: [...document.querySelectorAll('input')].map((one) => [one.id, one.value, one.checked]),
    open: [...document.querySelectorAll('details')].map((one) => one.open),
    explained: [...document.querySelectorAll('.kz-term')].map((one) => one.getAttribute('aria-expanded')),
    acts: { ...window.acts },
  }))
}

/** In the page: counts what leaves no trace on it. */
function countActs() {
  window.acts = { print: 0, save: 0 }
  window.pressedAt = []
  addEventListener('pointerdown', () => window.pressedAt.push(performance.now()), true)
  window.print = () => (window.acts.print += 1)
  const click = HTMLAnchorElement.prototype.click
  HTMLAnchorElement.prototype.click = function () {
    if (this.download) window.acts.save += 1
    else click.call(this)
  }
}

/** The same once nothing changes any more. */
async function settled(page) {
  for (let before = ''; ; ) {
    const now = await state(page)
    if (JSON.stringify(now) === before) return now
    before = JSON.stringify(now)
    await pause(80)
  }
}

/** The same, once what a press began has come; another language takes a while on a busy machine. */
async function settledAs(page, expected) {
  for (let tries = 25; tries > 0 && !isDeepStrictEqual(await state(page), expected); tries -= 1) await pause(200)
  return settled(page)
}

const pause = (time) => new Promise((done) => setTimeout(done, time))

/** Goes to a step of the history and waits until its screen stands there. */
async function toStep(page, step) {
  const now = await page.evaluate(() => history.state.step)
  if (now === step) return
  await page.evaluate((by) => history.go(by), step - now)
  await page.waitForFunction((wanted) => history.state.step === wanted, step)
}

/** A page on one screen, to which it can be brought back. */
class Stage {
  constructor(page, { reach, again = async () => {} }) {
    Object.assign(this, { page, reach, again })
  }

  async open() {
    const { page } = this
    // Without this the address is that of before, and its step stays.
    await page.goto('about:blank')
    await page.goto(site.url)
    await page.locator('#kz-start:not([aria-disabled])').waitFor()
    await page.waitForFunction(() => document.querySelectorAll('meta[http-equiv]').length === 2)
    await this.reach(page)
    await this.again(page)
    this.before = await settled(page)
    this.step = this.before.step
  }

  /** The same screen as it stood at first. A new page where that is shorter than a way back. */
  async restore() {
    const { page, step } = this
    const now = await page.evaluate(() => ({ step: history.state.step, language: document.documentElement.lang }))
    if (step === 0 || now.language !== this.before.language) return this.open()
    if (now.step === step) await toStep(page, step - 1)
    await toStep(page, step)
    await page.evaluate(() => {
      window.acts = { print: 0, save: 0 }
      for (const details of document.querySelectorAll('header details')) details.open = false
    })
    await this.again(page)
    const same = JSON.stringify(await settled(page)) === JSON.stringify(this.before)
    return same ? undefined : this.open()
  }
}

/** What can be pressed on a screen: two of each kind. Links lead away, and do not come back. */
async function targets(page) {
  const found = []
  const kinds = new Map()
  for (const one of await page.locator('button, summary, .kz-option label, .kz-option input').all()) {
    if (!(await one.isVisible())) continue
    const kind = await one.evaluate((node) => `${node.tagName} ${node.className} ${node.id.startsWith('kz-option') ? '' : node.id}`)
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    if (kinds.get(kind) <= 2) found.push(await one.evaluate(pathTo))
  }
  return found
}

/** In the page: a selector of this element alone. */
function pathTo(node) {
  const steps = []
  for (let at = node; at !== document.body; at = at.parentElement) {
    steps.unshift(`:nth-child(${[...at.parentElement.children].indexOf(at) + 1})`)
  }
  return `body > ${steps.join(' > ')}`
}

/** Presses once with a key, which needs no guard. A label has no key: its field has. */
async function once(page, target) {
  const field = await page.evaluate((selector) => {
    const node = document.querySelector(selector)
    return node.htmlFor ?? (node.tagName === 'INPUT' ? node.id : null)
  }, target)
  await page.locator(field ? `#${field}` : target).press(field ? 'Space' : 'Enter')
}

/** Presses twice on the middle of an element, like a hand that shakes. */
async function twice(page, target, { gap, touch }) {
  const element = page.locator(target)
  await element.scrollIntoViewIfNeeded()
  const box = await element.boundingBox()
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const press = () => (touch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y))
  await pause(420)
  await press()
  await pause(gap)
  await press()
}

/** Whether the second press came so late, on a busy machine, that it is one of its own. */
const cameLate = (page) => page.evaluate((double) => window.pressedAt.at(-1) - window.pressedAt.at(-2) > double, 400)

/**
 * Presses everything on a screen twice, each at one size, or at all of them.
 *
 * @param touchable whether this browser can be touched from here
 * @returns how often it was a double press
 */
async function pressAll(browser, touchable, screen, turn) {
  const context = await browser.newContext({ ...(touchable && { hasTouch: true }) })
  const page = await context.newPage()
  await page.addInitScript(countActs)
  const stage = new Stage(page, screens[screen])
  await stage.open()
  let [tried, count] = [0, 0]
  for (const [at, target] of (await targets(page)).entries()) {
    const said = await page.locator(target).evaluate((node) => node.innerText || node.value)
    await once(page, target)
    const expected = await settled(page)
    await stage.restore()
    for (const size of all ? sizes : [sizes[(at + turn) % sizes.length]]) {
      const gap = gaps[tried % gaps.length]
      const touch = touchable && size.touch
      await page.setViewportSize({ width: size.width, height: size.height })
      const how = `twice in ${gap} ms by ${touch ? 'touch' : 'mouse'} at ${size.width}`
      let late = true
      for (let tries = 5; late && tries > 0; tries -= 1) {
        await twice(page, target, { gap, touch })
        const became = await settledAs(page, expected)
        late = await cameLate(page)
        if (!late) assert.deepEqual(became, expected, `${screen}, ${said}: ${how}`)
        await stage.restore()
      }
      tried += 1
      if (!late) count += 1
    }
  }
  await context.close()
  return count
}

// Chromium can be touched from here.
for (const name of ['chromium']) {
  // Mostly waiting, so several at a time; each test has a context of its own.
  describe(name, { concurrency: 4 }, () => {
    let browser
    before(async () => {
      // Of its own: what other files lend is a process further away, and moments count here.
      browser = await launch(name)
    })

    for (const [turn, screen] of Object.keys(screens).entries()) {
      test(`a double press is one press: ${screen}`, async (t) => {
        const count = await pressAll(browser, name === 'chromium', screen, turn)
        t.diagnostic(`${count} double presses`)
        assert.ok(count >= 3)
      })
    }
  })
}
