/** The pages to read, as they are built: valid, linked, the same without scripts, and on paper. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { crowdedHeaders } from './letters.mjs'
import { browsers, dist, open, openPage, require, serve, withScripts } from './setup.mjs'

const { HtmlValidate } = require('html-validate')
const booklet = 'alles-op-een-pagina.html'

/** Every page in Dutch, and those of them in English that stand in the folder en/. */
const files = readdirSync(dist).filter((name) => name.endsWith('.html') && !withScripts.includes(name))
const english = files.map((name) => `en/${name}`)
const html = new Map([...files, ...english].map((name) => [name, readFileSync(join(dist, name), 'utf8')]))
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: { 'doctype-style': ['error', { style: 'lowercase' }] },
})
let site

before(async () => {
  site = await serve()
})

test('there is a page for each law, each problem and each of the four questions', () => {
  for (const name of ['uitleg', 'welke-wet-betaalt', 'zorg-regelen', 'zelf-zorgen', 'vastgelopen', 'contacten']) {
    assert.ok(html.has(`${name}.html`), name)
  }
  assert.ok(files.length > 40, `only ${files.length} pages`)
})

test('every page is valid HTML', async () => {
  for (const [name, text] of html) {
    const { results } = await validator.validateString(text, name)
    const found = results.flatMap((one) => one.messages.map((message) => `${message.ruleId}: ${message.message}`))
    assert.deepEqual(found, [], name)
  }
  const { valid } = await validator.validateString('<!doctype html>\n<p id="a">\n<p id="a">')
  assert.equal(valid, false, 'the validator looks at nothing')
})

test('titles and descriptions differ from page to page', () => {
  for (const pattern of [/<title>(.+?)<\/title>/, /<meta name="description" content="(.+?)">/]) {
    for (const names of [files, english]) {
      const found = names.map((name) => pattern.exec(html.get(name))?.[1])
      assert.equal(new Set(found).size, files.length, `${pattern}`)
      assert.ok(found.every((one) => one && one.length < 300))
    }
  }
})

test('every link leads to a page, a place on it, or a file that is there', () => {
  const values = (text, name) => [...text.matchAll(new RegExp(` ${name}="([^"]+)"`, 'g'))].map(([, value]) => value)
  const places = new Map([...html].map(([name, text]) => [name, new Set(values(text, 'id'))]))
  let counted = 0
  for (const [name, text] of html) {
    for (const address of values(text, 'href')) {
      if (/^(https|tel|mailto|data):/.test(address)) continue
      const { pathname, hash } = new URL(address, `https://here/${name}`)
      const target = pathname.slice(1)
      assert.ok(existsSync(join(dist, target)), `${name} links to ${address}`)
      if (hash) assert.ok(places.get(target).has(hash.slice(1)), `${name} links to ${address}`)
      counted += 1
    }
  }
  assert.ok(counted > 4000, `only ${counted} links`)
})

test('two links lead from each page to every other, and one to the page that holds everything', () => {
  const links = new Map(files.map((name) => [name, new Set([...html.get(name).matchAll(/ href="([^"/]+\.html)/g)].map(([, target]) => target))]))
  for (const [name, near] of links) {
    assert.ok(near.has(booklet) || name === booklet, `${name} does not lead to ${booklet}`)
    const far = new Set([name, ...[...near].flatMap((one) => [one, ...(links.get(one) ?? [])])])
    assert.deepEqual(files.filter((one) => !far.has(one)), [], `from ${name}`)
  }
})

test('each page leads to itself in the other language, and back', async () => {
  const page = await openPage(await open('chromium'))
  for (const name of ['uitleg.html', 'wmo.html', booklet]) {
    await page.goto(site.url + name)
    assert.equal(await page.getAttribute('html', 'lang'), 'nl')
    const heading = await page.locator('h1').innerText()
    const link = page.getByRole('link', { name: 'English', exact: true })
    assert.equal(await link.getAttribute('lang'), 'en')
    await link.click()
    assert.equal(page.url(), `${site.url}en/${name}`)
    assert.equal(await page.getAttribute('html', 'lang'), 'en')
    await page.getByRole('link', { name: 'Nederlands', exact: true }).click()
    assert.equal(page.url(), site.url + name)
    assert.equal(await page.locator('h1').innerText(), heading)
  }
})

for (const name of Object.keys(browsers)) {
  test(`without scripts, from a folder, ${name} shows the same as from the server`, async () => {
    const browser = await open(name)
    const texts = []
    for (const [options, address] of [
      [{}, site.url],
      [{ javaScriptEnabled: false }, `${pathToFileURL(dist)}`],
    ]) {
      const page = await openPage(browser, { viewport: { width: 1280, height: 800 }, ...options })
      const seen = []
      for (const file of ['vastgelopen.html', 'oneens-met-ciz.html', 'en/zorgverzekeringswet.html']) {
        await page.goto(address + file)
        seen.push(await page.locator('body').innerText())
        // The stylesheet came along: the text has a column, not the whole width.
        const box = await page.locator('main').boundingBox()
        assert.ok(box.width < 800, `${file} has no style at ${address}`)
      }
      texts.push(seen)
    }
    assert.deepEqual(texts[0], texts[1])
    assert.ok(texts[0].every((text) => text.length > 500))
  })
}

test('a page asks the server for itself and its style, and for nothing else', async () => {
  const browser = await open('chromium')
  for (const name of ['zelf-zorgen.html', 'en/zelf-zorgen.html']) {
    const page = await openPage(browser)
    const complaints = []
    page.on('console', (message) => complaints.push(message.text()))
    site.requests.length = 0
    await page.goto(site.url + name)
    await page.waitForLoadState('networkidle')
    assert.equal(site.requests.length, 2, site.requests.join(', '))
    assert.match(site.requests[1], /^GET \/reading\.\w+\.css$/)
    assert.deepEqual(complaints, [])
  }
})

test('the keyboard reaches the text first, then each word and its explanation', async () => {
  const page = await openPage(await open('chromium'))
  await page.goto(`${site.url}zorgverzekeringswet.html`)
  await page.keyboard.press('Tab')
  const skip = page.locator('.kz-skip')
  assert.ok(await skip.evaluate((link) => link === document.activeElement))
  assert.ok((await skip.boundingBox()).x >= 0, 'the skip link stays out of sight')
  await page.keyboard.press('Enter')
  await page.waitForURL(/#kz-main$/)
  const word = page.locator('.kz-word').first()
  const text = await word.innerText()
  await word.press('Enter')
  const explanation = page.locator(':target')
  assert.equal(await explanation.count(), 1, `${text} leads nowhere`)
  await explanation.locator('+ dd').waitFor()
  assert.ok(await explanation.evaluate((one) => one.getBoundingClientRect().top < innerHeight))
})

test('the wizard leads to the pages, and the pages to the wizard', async () => {
  const page = await openPage(await open('chromium'))
  await page.goto(site.url)
  const links = await page.locator('footer li > a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  assert.deepEqual(links, ['uitleg.html', 'privacy.html', 'toegankelijkheid.html'])
  for (const link of links) assert.ok(html.has(link), link)
  await page.goto(`${site.url}vastgelopen.html`)
  await page.getByRole('link', { name: 'Beantwoord de vragen' }).click()
  await page.locator('#kz-start').waitFor()
})

/** What stands on the booklet more than once: not what leads elsewhere, when something counts, or what to say there. */
function saidTwice() {
  const shortest = 60
  const seen = new Set()
  const twice = []
  for (const one of document.querySelectorAll('main :is(p, li):not(:has(ul, ol)):not(.kz-say *)')) {
    const text = one.innerText.trim()
    const leads = one.querySelector('a[href]:not(.kz-word)') !== null
    const condition = one.closest('.kz-if') && (one.querySelector('strong') || one.closest('.kz-if > ul:nth-child(2)'))
    const ofThisLaw = /^(Telt bij deze wet|Counts for this law)/.test(text)
    if (text.length < shortest || leads || condition || ofThisLaw) continue
    if (seen.has(text)) twice.push(text)
    seen.add(text)
  }
  return twice
}

for (const name of [booklet, `en/${booklet}`]) {
  test(`${name} says each thing once, and prints on 40 sides at most, in two columns behind a page of contents`, async () => {
    const page = await openPage(await open('chromium'))
    await page.goto(site.url + name)
    assert.deepEqual(await page.evaluate(saidTwice), [])
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['.kz-skip', '.kz-trail', '.kz-onward', '.kz-help']) {
      assert.equal(await page.locator(hidden).first().isVisible(), false, hidden)
    }
    assert.ok(await page.locator('.kz-emergency').isVisible())
    assert.ok(await page.locator('.kz-footer').isVisible(), 'the date and version are not on paper')
    assert.equal(await page.locator('main details').count(), 0)
    const [columns, after] = await page.evaluate(() => [
      getComputedStyle(document.querySelector('main')).columnCount,
      getComputedStyle(document.querySelector('.kz-contents')).breakAfter,
    ])
    assert.deepEqual([columns, after], ['2', 'page'])
    const chapters = await page.locator('main > h2').allInnerTexts()
    assert.deepEqual(await page.locator('.kz-contents li').allInnerTexts(), chapters)
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true })
    const count = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g).length
    assert.ok(count > 20 && count <= 40, `${count} sheets`)
  })
}

test('on a small phone the first sentence of every page stands on its first screen', async () => {
  const page = await openPage(await open('chromium'), { viewport: { width: 320, height: 640 } })
  for (const name of html.keys()) {
    await page.goto(site.url + name)
    const end = await page.evaluate(() => {
      const first = document.querySelector('main :is(p, li, dt, .kz-links):not(.kz-contents *)')
      return first.getBoundingClientRect().bottom
    })
    assert.ok(end <= 640, `${name}: it ends at ${end}`)
    assert.deepEqual(await crowdedHeaders(page), [], name)
  }
})
