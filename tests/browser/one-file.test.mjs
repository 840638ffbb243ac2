/** The edition in one file: from a disk, without a network, and when not all of it comes. */
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { sourceModule } from '../../web/tools/engine.mjs'
import { randomFrom } from '../../web/tools/random.mjs'
import { journeys } from './journeys.mjs'
import { checkDrawn } from './looks.mjs'
import { browsers, dist, engine, launch, locked, open, openPage, savedFile, serve, serveWith, startPage, temporaryFolder, toPapers } from './setup.mjs'
import { answerAll, answerToEnd, press, questionOn, toResult, wipeAll } from './walk.mjs'

const file = join(dist, 'kindzorgwijzer.html')
const site = JSON.parse(await readFile(new URL('../../web/site.sample.json', import.meta.url), 'utf8'))
let html
let folder
let core

before(async () => {
  html = await readFile(file, 'utf8')
  folder = await temporaryFolder()
  core = await engine()
})

/** As much of the file as ends before this text, or half-way the element that begins with it. */
function cutAt(text, half = false) {
  const at = html.indexOf(text)
  assert.ok(at > 0, `${text} is not in the file`)
  return html.slice(0, half ? (at + html.indexOf('</script>', at)) >> 1 : at)
}

let count = 0
/** A page in the file as far as it has come, on a disk. */
async function cutShort(browser, part) {
  const path = join(folder, `${(count += 1)}.html`)
  await writeFile(path, part)
  const page = await openPage(browser, { offline: true })
  await page.goto(pathToFileURL(path).href)
  return page
}

test('bytes stand in a page as signs, and come back the same', async () => {
  const { bytesOfSigns, signsOfBytes } = await sourceModule('onefile/signs.ts')
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  const random = randomFrom(13)
  const many = Uint8Array.from({ length: 50_000 }, () => Math.floor(random() * 256))
  for (const bytes of [all, many, new Uint8Array()]) {
    const text = signsOfBytes(bytes)
    assert.doesNotMatch(text, /[\0\r<]/)
    assert.deepEqual(bytesOfSigns(text), bytes)
  }
  // What a program would make of it that does not know the signs.
  for (const sign of ['\u{FFFD}', '\u{20AC}', '\u{101}']) assert.throws(() => bytesOfSigns(sign))
})

test('it is dark where the reader wants that, on a paper as well', async () => {
  const look = { colorScheme: 'dark' }
  const { url } = await serve()
  const page = await startPage(await open('chromium'), `${url}kindzorgwijzer.html`, look)
  await checkDrawn(page, look)
  await answerToEnd(page, journeys.short)
  await toPapers(page)
  await checkDrawn(page, look)
})

test('the engine in the file is the one of the site', async () => {
  const { bytesOfSigns } = await sourceModule('onefile/signs.ts')
  const index = await readFile(join(dist, 'index.html'), 'utf8')
  const script = await readFile(join(dist, /page\.\w+\.js/.exec(index)[0]), 'utf8')
  for (const [id, name] of [['kz-engine', /engine\.\w+\.wasm/], ['kz-engine-rest', /engine-rest\.\w+\.wasm/]]) {
    const [, text] = new RegExp(`<script id="${id}" type="text/plain">([^<]*)</script>`).exec(html)
    assert.deepEqual(Buffer.from(bytesOfSigns(text)), await readFile(join(dist, name.exec(script)[0])))
  }
})

test('its rules name each script and style by its hash, and let it ask for nothing', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)[1]
  assert.match(policy, /(^|; )connect-src 'none'(;|$)/)
  assert.match(policy, /(^|; )default-src 'none'(;|$)/)
  assert.doesNotMatch(policy, /'self'|unsafe-inline|unsafe-eval'? |https?:/)
  assert.ok(html.indexOf('Content-Security-Policy') < html.search(/<(script|style|link)/), 'before all that it is about')
  const shown = html.slice(0, html.indexOf('<script'))
  assert.ok(shown.includes('</footer>'), 'all of the page stands before its scripts')
  assert.equal(/ src=| href="(?!https:|tel:|mailto:|data:|")/.exec(shown), null, 'nothing beside the file')
})

for (const name of Object.keys(browsers)) {
  describe(name, () => {
    let browser
    before(async () => {
      browser = await open(name)
    })

    test('from a disk without a network: a conversation, its outcome and a saved summary', async () => {
      const page = await openPage(browser, { offline: true, acceptDownloads: true })
      const [asked, complaints] = [[], []]
      page.on('request', (request) => asked.push(request.url()))
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      const address = pathToFileURL(file).href
      await page.goto(address)
      await locked(page)
      const answers = await answerAll(page, journeys.clear)
      await toResult(page)
      const { html: saved } = await savedFile(browser, page)
      assert.equal(saved, core.form('file', { answers, address: site.address }).text)
      const kept = await page.evaluate(() => [...window.kzParts.here.values()].filter((part) => !part.isConnected).map(({ id }) => id))
      assert.deepEqual(kept, [], 'parts that are out of the page are kept nowhere else')
      await wipeAll(page)
      await answerAll(page, journeys.unknown)
      assert.deepEqual(asked.filter((one) => one !== address && !/^(data|blob):/.test(one)), [])
      assert.deepEqual(complaints, [])
    })
  })
}

/** Whatever came: nothing may come any more. */
const lockedOrFailed = (page) => page.waitForFunction(() => document.querySelectorAll('meta[http-equiv]').length === 2)

/** What the parent meets where the file ends in a part, or before it: what she can do without that part goes on. */
const without = {
  'kz-first': 'nothing',
  'kz-engine': 'nothing',
  'kz-engine-rest': 'nothing',
  'kz-papers-style': 'questions',
  'kz-content': 'questions',
  'kz-papers"': 'outcome',
  'kz-papers-engine': 'outcome',
  'kz-papers-regular': 'papers',
  'kz-papers-bold': 'papers',
  'kz-texts': 'papers',
  'kz-engine-script': 'everything',
  'kz-papers-script': 'everything',
}

for (const [id, left] of Object.entries(without)) {
  for (const half of [false, true]) {
    test(`the file ends ${half ? 'half-way' : 'before'} ${id.replace('"', '')}: every wait ends`, async () => {
      const page = await cutShort(await open('chromium'), cutAt(` id="${id}`, half))
      await lockedOrFailed(page)
      assert.equal(await page.locator('#kz-failed').isVisible(), left === 'nothing')
      if (left === 'nothing') return
      await page.click('#kz-language')
      const language = left === 'everything' ? 'en' : 'nl'
      await page.waitForFunction((now) => document.documentElement.lang === now, language)
      assert.equal((await page.locator('#kz-status').textContent()).includes('could not load'), left !== 'everything')
      await answerAll(page, journeys.short)
      await press(page, 'main .kz-button')
      assert.equal(await page.locator('.kz-keep').count(), left === 'questions' ? 0 : 1)
      if (left === 'questions') return
      await page.locator('.kz-keep > .kz-button').press('Enter')
      await page.locator(left === 'outcome' ? '.kz-keep [role=status] .kz-link' : '#kz-paper').first().waitFor()
    })
  }
}

/** Sends the file as far as this, and the rest when the function is called that it returns. */
async function slowly(part) {
  let release
  const released = new Promise((resolve) => (release = resolve))
  const url = await serveWith(
    createServer(async (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
      response.write(part)
      await released
      response.end(html.slice(part.length))
    }),
  )
  return { url, release }
}

for (const name of Object.keys(browsers)) {
  test(`the first question stands there while the rest of the file still comes, in ${name}`, async () => {
    const { url, release } = await slowly(cutAt('<script id="kz-engine-rest"'))
    const page = await openPage(await open(name))
    await page.goto(url, { waitUntil: 'commit' })
    await page.locator('#kz-start:not([aria-disabled])').waitFor()
    await page.locator('#kz-start').press('Enter')
    const { id, options } = await questionOn(page)
    assert.ok(id && options.length > 1)
    await page.locator('fieldset input').first().press('Space')
    await page.locator('form .kz-button').first().press('Enter')
    assert.equal((await questionOn(page)).id, id, 'the answer waits for the rest of the engine')
    release()
    await page.waitForFunction((before) => document.querySelector('form fieldset input')?.name !== before, id)
    await lockedOrFailed(page)
  })
}

test('a file that stops to come ends every wait as well', async () => {
  const { url, release } = await slowly(cutAt(' id="kz-content', true))
  const page = await openPage(await open('chromium'))
  await page.clock.install()
  await page.goto(url, { waitUntil: 'commit' })
  await page.locator('#kz-start:not([aria-disabled])').waitFor()
  await page.clock.runFor(9_000)
  assert.equal(await page.locator('meta[http-equiv]').count(), 1)
  await page.clock.runFor(3_000)
  await lockedOrFailed(page)
  release()
})

test('a server sends it with the rules that it brings itself', async () => {
  const { url, requests } = await serve()
  const page = await openPage(await open('chromium'))
  const complaints = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  const response = await page.goto(`${url}kindzorgwijzer.html`)
  await locked(page)
  const meta = await page.locator('meta[http-equiv]').first().getAttribute('content')
  assert.equal(response.headers()['content-security-policy'], `${meta}; frame-ancestors 'self'`)
  assert.deepEqual(requests, ['GET /kindzorgwijzer.html'])
  assert.deepEqual(complaints, [])
})

test('without WebAssembly the engine at the end of the file takes over', async () => {
  const page = await openPage(await launch('chromium', { args: ['--js-flags=--jitless'] }), { offline: true })
  await page.goto(pathToFileURL(file).href)
  await locked(page)
  assert.equal(await page.evaluate(() => typeof WebAssembly), 'undefined')
  await answerAll(page, journeys.short)
  await toResult(page)
  await toPapers(page)
})
