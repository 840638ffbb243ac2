/** With other sizes, other room and other shapes of the screen everything can still be read and used. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { journeys } from './journeys.mjs'
import { broken } from './rules.mjs'
import { open, openPage, serve, startPage, toPapers } from './setup.mjs'
import { answerAll, toResult } from './walk.mjs'

let site
const reading = ['uitleg.html', 'zorgverzekeringswet.html', 'op-uw-website.html', 'toegankelijkheid-per-eis.html']

before(async () => {
  site = await serve()
})

/** Words that do not fit in what they stand in, and how much the page is too wide. */
function lost() {
  const cut = []
  for (const one of document.querySelectorAll('body *')) {
    if (!one.checkVisibility() || one.closest('.kz-unseen, .kz-skip, pre, svg, select, input, textarea')) continue
    const { overflowX, overflowY } = getComputedStyle(one)
    const hides = (overflow) => overflow === 'hidden' || overflow === 'clip'
    if (hides(overflowX) && one.scrollWidth > one.clientWidth + 1) cut.push(one.outerHTML.slice(0, 120))
    if (hides(overflowY) && one.scrollHeight > one.clientHeight + 1) cut.push(one.outerHTML.slice(0, 120))
  }
  return { cut, wide: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth) }
}

/** Goes through the screens of a journey and some pages to read, and looks at each after `change`. */
async function everywhere(page, change, look) {
  const seen = async (name) => {
    await page.evaluate(change)
    await look(name)
  }
  await seen('start')
  await answerAll(page, journeys.short, ({ id }) => seen(id))
  await seen('overview')
  await toResult(page)
  await seen('result')
  await toPapers(page)
  await seen('papers')
  for (const name of reading) {
    await page.goto(site.url + name)
    await seen(name)
  }
}

/** As WCAG 2.2 asks (1.4.12). Set by script, which no rules of the page refuse. */
function moreRoom() {
  for (const one of document.querySelectorAll('body *')) {
    const { style } = one
    for (const [name, value] of [['line-height', '1.5'], ['letter-spacing', '.12em'], ['word-spacing', '.16em']]) style.setProperty(name, value, 'important')
    if (one.matches('p')) style.setProperty('margin-bottom', '2em', 'important')
  }
}

test('with more room between lines, words and letters nothing is cut off', async () => {
  const page = await startPage(await open('chromium'), site.url, { width: 320 })
  await everywhere(page, moreRoom, async (name) => assert.deepEqual(await page.evaluate(lost), { cut: [], wide: 0 }, name))
})

test('with letters twice as large nothing is cut off', async () => {
  const page = await startPage(await open('chromium'), site.url, { width: 640 })
  const larger = () => document.documentElement.style.setProperty('font-size', '200%')
  await everywhere(page, larger, async (name) => assert.deepEqual(await page.evaluate(lost), { cut: [], wide: 0 }, name))
})

test('where the colours of a reader are forced, the first button still differs from the second', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const page = await openPage(await open('chromium'), { forcedColors: 'active', colorScheme, viewport: { width: 320, height: 640 } })
    await page.goto(site.url)
    await page.locator('#kz-to-resume').waitFor()
    const colours = (selector) => page.locator(selector).evaluate((one) => {
      const { color, backgroundColor } = getComputedStyle(one)
      return [color, backgroundColor]
    })
    const [first, second] = [await colours('#kz-start:not([aria-disabled])'), await colours('#kz-to-resume')]
    assert.notEqual(first[1], second[1], 'their grounds are the same')
    assert.notEqual(first[0], first[1])
    assert.notEqual(second[0], second[1])
  }
})

/** The words on the page that are long and cannot break; what is typed or copied is left alone. */
function unbroken() {
  const text = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found = new Set()
  for (let node; (node = text.nextNode()); ) {
    if (node.parentElement.closest('#kz-lead, script, style, textarea, pre, code')) continue
    for (const [word] of node.nodeValue.matchAll(/(?<![\p{L}@/.])\p{L}{14,}(?![\p{L}@/]|\.\p{L})/gu)) found.add(word)
  }
  return [...found]
}

test('on a phone long words can break at each syllable, also in what comes later and in the other language', async () => {
  const page = await startPage(await open('chromium'), site.url, { width: 320 })
  await page.locator('#kz-to-resume').waitFor()
  await everywhere(page, () => undefined, async (name) => assert.deepEqual(await page.evaluate(unbroken), [], name))
  await page.goto(site.url)
  await page.locator('#kz-to-resume').waitFor()
  await page.locator('#kz-language').click()
  await page.waitForFunction(() => document.documentElement.lang === 'en')
  await answerAll(page, journeys.short)
  await toResult(page)
  assert.deepEqual(await page.evaluate(unbroken), [])
  // In one file the parts stand in the page: none of them is text.
  const file = await startPage(await open('chromium'), `${site.url}kindzorgwijzer.html`, { width: 320 })
  await file.locator('#kz-to-resume').waitFor()
  assert.deepEqual([await file.evaluate(unbroken), file.complaints], [[], []])
})

/** What can be pressed and is lower or narrower than 24 px, outside running text. */
function small() {
  const all = [...document.querySelectorAll('a[href]:not(.kz-word), button:not(.kz-term), summary, input, select, textarea')].filter((one) => one.checkVisibility() && !one.closest('.kz-skip, .kz-option, .kz-tick, p:not(.kz-do), dd, .kz-explanation'))
  return all.filter((one) => {
    const { width, height } = one.getBoundingClientRect()
    return width > 1 && (width < 24 || height < 24)
  }).map((one) => one.outerHTML.slice(0, 100))
}

test('whatever can be pressed outside running text is 24 px and more', async () => {
  const page = await startPage(await open('chromium'), site.url, { width: 320 })
  await everywhere(page, () => undefined, async (name) => assert.deepEqual(await page.evaluate(small), [], name))
})

/** Of what has the focus: whether a ring shows it, and whether something else stands on the middle of it. */
function focused() {
  const one = document.activeElement
  if (!one || one === document.body) return null
  const shown = one.matches('input[type=radio], input[type=checkbox]') ? [one, one.closest('label') ?? one] : [one]
  const ring = shown.some((each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
  })
  const { left, top, width, height } = one.getClientRects()[0]
  const on = document.elementFromPoint(left + width / 2, top + height / 2)
  const covered = !on || !(one.contains(on) || on.contains(one))
  const out = top + height <= 0 || top >= innerHeight
  return { name: one.outerHTML.slice(0, 100), ring, covered, out, address: location.pathname }
}

test('whatever has the focus shows it, and nothing stands on it', async () => {
  const page = await startPage(await open('chromium'), site.url, { width: 320, height: 480 })
  const walk = async (least) => {
    let count = 0
    for (let first; count < 60; count += 1) {
      await page.keyboard.press('Tab')
      const now = await page.evaluate(focused)
      if (!now) break
      assert.ok(now.ring && !now.covered && !now.out, JSON.stringify(now))
      first ??= now.name
    }
    assert.ok(count >= least, `only ${count} stops`)
    // Nothing but a stop on the way: the page is the same.
    assert.equal(await page.evaluate(() => location.hash), '')
  }
  const heading = await page.locator('h1').innerText()
  await walk(6)
  assert.equal(await page.locator('h1').innerText(), heading, 'the focus alone changes nothing')
  await answerAll(page, journeys.short)
  await walk(6)
  await page.goto(`${site.url}uitleg.html`)
  await walk(20)
})

test('on the first screen of a small phone stands the way to begin, and what comes later moves nothing', async () => {
  const page = await openPage(await open('chromium'), { viewport: { width: 320, height: 640 } })
  let go
  const held = new Promise((done) => (go = done))
  await page.route(/\/papers\.[0-9a-f]+\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(site.url)
  const tops = () => page.evaluate(() => ['#kz-start', '.kz-points'].map((one) => document.querySelector(one).getBoundingClientRect().top))
  const early = await tops()
  await page.locator('#kz-start:not([aria-disabled])').waitFor()
  const [start, points] = await tops()
  assert.ok(start + 48 <= 640, `the button begins at ${start}`)
  go()
  await page.locator('#kz-to-resume').waitFor()
  const late = await tops()
  assert.deepEqual([early[0], late[0]], [start, start])
  assert.ok(Math.abs(early[1] - points) < 1 && Math.abs(late[1] - points) <= 24, `the list begins at ${early[1]}, ${points} and ${late[1]}`)
})

test('a phone on its side shows the same question', async () => {
  const page = await startPage(await open('chromium'), site.url, { width: 390, height: 844 })
  await page.locator('#kz-start').press('Enter')
  const [heading, count] = [await page.locator('h1').innerText(), await page.locator('form input').count()]
  await page.setViewportSize({ width: 844, height: 390 })
  assert.deepEqual([await page.locator('h1').innerText(), await page.locator('form input').count()], [heading, count])
  assert.deepEqual((await broken(page)).found, [])
  await page.locator('main .kz-actions .kz-button').first().scrollIntoViewIfNeeded()
  assert.ok(await page.locator('main .kz-actions .kz-button').first().isVisible())
})
