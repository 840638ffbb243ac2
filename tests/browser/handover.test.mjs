/** Answers that are handed over: as a file, a code and a picture; opened on another device they give the same outcome. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { promisify } from 'node:util'
import { broken } from './rules.mjs'
import { browsers, engine, locked, open, savedText, serve, startPage, temporaryFolder, toPapers } from './setup.mjs'
import { answerToEnd, wipeAll } from './walk.mjs'

const run = promisify(execFile)
const day = '2026-11-28'
const journey = {
  goal: 'both', age: 8, living: 'home', 'stuck-where': ['gemeente'], 'stuck-gemeente': ['disagree'], 'letter-gemeente': '2026-11-10',
  'tried-public': ['none'], 'tried-help': ['none'], 'last-months': 'no',
}
/** What the short paper leaves out until it is chosen. */
const sensitive = { help: ['mental-health'], causes: ['psychic'] }

let site
let core
let texts

before(async () => {
  site = await serve()
  core = await engine()
  texts = core.loaded.interface
})

const button = (page, key) => page.getByRole('button', { name: texts[key], exact: true })
const outcome = (page) => page.locator('main').evaluate((main) => [...main.querySelectorAll('#kz-section-answer, #kz-section-plan')].map((part) => part.textContent.replace(/\u00ad/g, '')))

async function onDay(browser, options) {
  const page = await startPage(browser, site.url, options)
  await page.clock.setFixedTime(new Date(`${day}T12:00:00`))
  await locked(page)
  return page
}

async function resume(page) {
  await button(page, 'keep.resume').press('Enter')
  await page.locator('#kz-open-code').waitFor()
}

/** The outcome that somebody else sees after opening. */
async function opened(page) {
  await page.getByRole('heading', { level: 1, name: texts['keep.opened'] }).waitFor()
  await button(page, 'keep.to_result').press('Enter')
  await page.locator('#kz-section-plan').waitFor()
  return outcome(page)
}

const message = (page) => page.locator('#kz-open-wrong').innerText()

for (const name of Object.keys(browsers)) {
  describe(`handing over in ${name}`, () => {
    let browser
    before(async () => {
      browser = await open(name)
    })

    test('a code that is typed, a file and a page with the code give the same outcome elsewhere', async () => {
      const page = await onDay(browser, { width: 320, height: 640 })
      await answerToEnd(page, journey)
      const family = await outcome(page)
      assert.equal(family.length, 2)
      await toPapers(page)
      assert.equal(await page.locator('#kz-section-paper-code').count(), 0, 'off until chosen')
      await page.locator('#kz-code-on').press('Space')
      const paper = await page.locator('#kz-section-paper-code').innerText()
      assert.equal(await page.locator('#kz-section-paper-code .kz-qr').count(), 1)
      const html = await savedText(browser, page, button(page, 'keep.file'), '.html')
      // With the mouse: after a download Firefox takes what is typed for its own list of downloads.
      await page.locator('#kz-to-save').click()
      const groups = await page.locator('.kz-code').innerText()
      assert.match(groups, /^([0-9A-HJKMNP-TV-Z]{4} )+[0-9A-HJKMNP-TV-Z]{1,4}$/)
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320)
      assert.deepEqual((await broken(page)).found, [])
      const file = await savedText(browser, page, button(page, 'keep.save_file'), '.json')
      assert.equal(JSON.parse(file.text).code, groups.replaceAll(' ', ''))
      assert.ok(!('own' in JSON.parse(file.text)))
      assert.ok(paper.includes(groups))
      assert.ok(html.text.includes(groups) && html.text.includes('<svg'))

      const other = await onDay(browser, { width: 320, height: 640 })
      await resume(other)
      assert.deepEqual((await broken(other)).found, [])
      await button(other, 'keep.open').press('Enter')
      assert.equal(await message(other), texts['keep.error_empty'])
      const typo = groups[6] === '7' ? '8' : '7'
      await other.locator('#kz-open-code').fill(groups.slice(0, 6) + typo + groups.slice(7))
      await button(other, 'keep.open').press('Enter')
      assert.equal(await message(other), texts['keep.error_group'].replace('{group}', '2'))
      assert.equal(await other.evaluate(() => document.activeElement.id), 'kz-open-code')
      await other.locator('#kz-open-code').fill(groups.toLowerCase().replaceAll(' ', '-').replaceAll('0', 'o'))
      await button(other, 'keep.open').press('Enter')
      assert.deepEqual(await opened(other), family)
      assert.deepEqual(other.complaints, [])

      for (const { name: called, text } of [file, html]) {
        const third = await onDay(browser)
        await resume(third)
        await third.locator('#kz-open-file').setInputFiles({ name: called, mimeType: 'text/plain', buffer: Buffer.from(text) })
        assert.deepEqual(await opened(third), family, called)
        assert.deepEqual(third.complaints, [])
      }
    })

    test('what is no hand-over is refused in words and never run', async () => {
      const page = await onDay(browser)
      await resume(page)
      const bad = '<html><script>window.ran = 1</script><img src=x onerror="window.ran = 1"></html>'
      await page.locator('#kz-open-file').setInputFiles({ name: 'x.html', mimeType: 'text/html', buffer: Buffer.from(bad) })
      await page.locator('#kz-open-wrong:not([hidden])').waitFor()
      assert.equal(await message(page), texts['keep.error_no_code'])
      assert.equal(await page.evaluate(() => window.ran), undefined)
      for (const [text, key] of [['{"a":1}', 'keep.error_no_handover'], ['[', 'keep.error_no_handover']]) {
        await page.locator('#kz-open-code').fill(text)
        await button(page, 'keep.open').press('Enter')
        assert.equal(await message(page), texts[key])
      }
      assert.deepEqual(page.complaints, [])
    })
  })
}

test('an answer that is left out is in no code, file or picture; own words only when chosen', async () => {
  const browser = await open('chromium')
  const codes = []
  for (const age of [8, 13]) {
    const page = await onDay(browser)
    await answerToEnd(page, { ...journey, age })
    await toPapers(page)
    await page.locator('details:has(#kz-own-words) > summary').press('Enter')
    await page.fill('#kz-own-words', 'Zeester')
    await page.locator('#kz-to-save').press('Enter')
    await page.locator('#kz-hand-choose > summary').press('Enter')
    await page.getByLabel(new RegExp(`^.*${age} jaar$`)).press('Space')
    codes.push(await page.locator('.kz-code').innerText())
    const file = await savedText(browser, page, button(page, 'keep.save_file'), '.json')
    assert.ok(!file.text.includes('Zeester'))
    await page.locator('#kz-hand-own').press('Space')
    const more = await savedText(browser, page, button(page, 'keep.save_file'), '.json')
    assert.ok(more.text.includes('Zeester'))
    assert.equal(JSON.parse(more.text).code, codes.at(-1).replaceAll(' ', ''))
  }
  assert.equal(codes[0], codes[1])
})

test('the picture says the code to another reader of such pictures', async () => {
  const browser = await open('chromium')
  const page = await onDay(browser)
  await answerToEnd(page, journey)
  await page.locator('#kz-to-save').press('Enter')
  const code = (await page.locator('.kz-code').innerText()).replaceAll(' ', '')
  const folder = await temporaryFolder()
  const picture = join(folder, 'code.png')
  await writeFile(picture, await page.locator('.kz-qr').screenshot())
  const { stdout } = await run('zbarimg', ['--quiet', '--raw', picture])
  assert.equal(stdout.trim(), code)
  await rm(folder, { recursive: true })
})

test('who helps a family sees all of it at once, at any width', async () => {
  const browser = await open('chromium')
  const family = await onDay(browser)
  await answerToEnd(family, journey)
  await family.locator('#kz-to-save').press('Enter')
  const groups = await family.locator('.kz-code').innerText()
  for (const width of [1280, 320]) {
    const page = await onDay(browser, { width, height: 800 })
    await resume(page)
    await page.locator('#kz-open-code').fill(groups)
    await button(page, 'keep.open').press('Enter')
    await button(page, 'keep.help_family').press('Enter')
    await page.locator('.kz-adviser').waitFor()
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1')
    assert.equal(await page.locator('.kz-adviser details:not([open])').count(), 0)
    const told = (await page.locator('.kz-adviser').innerText()).replace(/\u00ad/g, '')
    // Answers, each law with its reasons, the last day and the plan; reasons name answers and sources by their numbers.
    for (const part of ['8 jaar', '22 december 2026', 'Zorgverzekeringswet', '1. Vraag de gemeente om uitleg']) assert.ok(told.includes(part), part)
    assert.match(told, /\(antwoord \d+(, \d+)*; bron \d+(, \d+)*\)/)
    assert.ok((await page.locator('.kz-adviser-sources li').count()) >= Math.max(...[...told.matchAll(/bron ([\d, ]+)/g)].flatMap(([, all]) => all.split(',').map(Number))))
    const high = await page.locator('main').evaluate((main) => main.getBoundingClientRect().height)
    if (width === 1280) assert.ok(high < 2 * 800, `${high} pixels high`)
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width)
    assert.deepEqual((await broken(page)).found, [])
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: texts['keep.opened'] }).waitFor()
    assert.deepEqual(page.complaints, [])
  }
})

/** Back to the start, where other answers can be opened. */
async function toStart(page) {
  await page.evaluate(() => history.go(-history.state.step))
  await page.locator('#kz-to-resume').waitFor()
}

async function openFile(page, text) {
  await page.locator('#kz-open-file').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await page.getByRole('heading', { level: 1, name: texts['keep.opened'] }).waitFor()
}

test('answers of a second family that are opened have nothing of the first', async () => {
  const browser = await open('chromium')
  const first = await onDay(browser)
  await answerToEnd(first, { ...journey, ...sensitive })
  await toPapers(first)
  await first.locator('details:has(#kz-own-words) > summary').press('Enter')
  await first.fill('#kz-own-words', 'Zeester')
  await first.locator('details:has(> details #kz-note-0-text) > summary').press('Enter')
  await first.locator('details:has(> div > #kz-note-0-text) > summary').press('Enter')
  await first.fill('#kz-note-0-who', 'Wilgenroos')
  await first.locator('#kz-to-save').press('Enter')
  await first.locator('#kz-hand-own').press('Space')
  const a = await savedText(browser, first, button(first, 'keep.save_file'), '.json')
  assert.equal(JSON.parse(a.text).own.notes.length, 1)

  const second = await onDay(browser)
  await answerToEnd(second, { ...journey, ...sensitive, age: 13, 'stuck-where': ['ciz'] })
  await toPapers(second)
  const clean = await second.locator('#kz-paper').innerText()
  await second.locator('#kz-to-save').press('Enter')
  const b = await savedText(browser, second, button(second, 'keep.save_file'), '.json')

  const page = await onDay(browser)
  await resume(page)
  await openFile(page, a.text)
  await button(page, 'keep.to_result').press('Enter')
  await toPapers(page)
  assert.match(await page.locator('#kz-paper').innerText(), /Wilgenroos/)
  await page.locator('#kz-sensitive-0').press('Space')
  await page.locator('#kz-code-on').press('Space')
  await page.locator('#kz-hand-choose > summary').press('Enter')
  await page.getByLabel(/8 jaar$/).press('Space')
  await page.locator('#kz-choose > summary').press('Enter')
  await page.locator('#kz-choose > .kz-pick > .kz-tick > input').first().press('Space')

  await toStart(page)
  await resume(page)
  await openFile(page, b.text)
  await button(page, 'keep.to_result').press('Enter')
  await toPapers(page)
  assert.equal(await page.locator('#kz-sensitive-0').isChecked(), false)
  assert.equal(await page.locator('#kz-code-on').isChecked(), false)
  assert.equal(await page.locator('#kz-paper').innerText(), clean)
  assert.equal(await page.inputValue('#kz-own-words'), '')
  for (const [key, ending] of [['keep.file', '.html'], ['keep.text', '.txt']]) {
    const { text } = await savedText(browser, page, button(page, key), ending)
    for (const word of ['Zeester', 'Wilgenroos']) assert.ok(!text.includes(word), `${key}: ${word}`)
  }
  await page.locator('#kz-to-save').press('Enter')
  assert.equal(await page.locator('#kz-hand-own').count(), 0, 'nothing was written')
  const again = await savedText(browser, page, button(page, 'keep.save_file'), '.json')
  assert.equal(again.text, b.text)
  assert.deepEqual(page.complaints, [])
})

test('a note on a step that is not in the plan stays off the paper, and in the file', async () => {
  const browser = await open('chromium')
  const family = await onDay(browser)
  await answerToEnd(family, journey)
  await family.locator('#kz-to-save').press('Enter')
  const file = await savedText(browser, family, button(family, 'keep.save_file'), '.json')
  // A step about the insurer.
  const note = { step: 1, day: 'maandag', who: 'Wilgenroos', text: 'Nee' }
  const page = await onDay(browser)
  await resume(page)
  await openFile(page, JSON.stringify({ ...JSON.parse(file.text), own: { words: '', questions: '', notes: [note] } }))
  await button(page, 'keep.to_result').press('Enter')
  await toPapers(page)
  const main = await page.locator('main').evaluate((part) => part.textContent)
  assert.ok(!main.includes('granted-insurer') && !main.includes('Wilgenroos'))
  await page.locator('#kz-to-save').press('Enter')
  await page.locator('#kz-hand-own').press('Space')
  const again = await savedText(browser, page, button(page, 'keep.save_file'), '.json')
  assert.deepEqual(JSON.parse(again.text).own.notes, [note])
})

test('what was asked because of an answer that is left out stays here too', async () => {
  const browser = await open('chromium')
  const codes = []
  for (const stuck of [{}, { 'stuck-where': ['ciz'], 'stuck-ciz': ['disagree'], 'letter-ciz': '2026-11-12' }]) {
    const page = await onDay(browser)
    const answers = await answerToEnd(page, { ...journey, ...stuck })
    const ids = core.call({ call: 'overview', answers }).rows.map(({ question }) => question)
    const hanging = ids.filter((id) => /^(stuck|letter)-(gemeente|ciz)$/.test(id))
    assert.equal(hanging.length, 2)
    const box = (id) => page.locator(`#kz-hand-${ids.indexOf(id)}`)
    await page.locator('#kz-to-save').press('Enter')
    await page.locator('#kz-hand-choose > summary').press('Enter')
    const whole = await page.locator('.kz-code').innerText()
    for (const id of hanging) assert.ok(await box(id).isVisible(), id)
    await box('stuck-where').press('Space')
    for (const id of hanging) assert.ok(!(await box(id).isVisible()), id)
    codes.push(await page.locator('.kz-code').innerText())
    const other = await onDay(browser)
    await resume(other)
    await other.locator('#kz-open-code').fill(codes.at(-1))
    await button(other, 'keep.open').press('Enter')
    await button(other, 'keep.help_family').press('Enter')
    const told = await other.locator('#kz-adviser-answers').innerText()
    assert.ok(told.includes('8 jaar') && !/1[02] november|CIZ|bezwaar/.test(told), told)
    // On again, and all of it is back.
    await box('stuck-where').press('Space')
    for (const id of hanging) assert.ok(await box(id).isVisible(), id)
    assert.equal(await page.locator('.kz-code').innerText(), whole)
    assert.deepEqual(page.complaints, [])
  }
  assert.equal(codes[0], codes[1])
})

test('a file that is too large, or no text, is refused beside the field', async () => {
  const page = await onDay(await open('chromium'))
  await resume(page)
  const bytes = (size) => Buffer.alloc(size, 0).map((_, at) => (at * 167 + (at >> 8)) % 256)
  for (const [buffer, keys] of [
    [Buffer.alloc(600_000, 'x'), ['keep.error_too_large']],
    [bytes(200_000), ['keep.error_too_large', 'keep.error_no_handover']],
    [bytes(3000), ['keep.error_no_handover', 'keep.error_character']],
  ]) {
    await page.locator('#kz-open-wrong').evaluate((wrong) => (wrong.hidden = true))
    await page.locator('#kz-open-file').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer })
    await page.locator('#kz-open-wrong:not([hidden])').waitFor()
    const said = await message(page)
    assert.ok(keys.some((key) => said.startsWith(texts[key].split('{')[0])), said)
    assert.equal(await page.locator('#kz-open-file').getAttribute('aria-invalid'), 'true')
  }
  await page.locator('#kz-open-code').fill('x'.repeat(600_000))
  await button(page, 'keep.open').press('Enter')
  assert.equal(await message(page), texts['keep.error_too_large'])
  assert.deepEqual(page.complaints, [])
})

test('a file that is read after the field has gone is not opened', async () => {
  const browser = await open('chromium')
  const page = await onDay(browser)
  await answerToEnd(page, journey)
  await page.locator('#kz-to-save').press('Enter')
  const { text } = await savedText(browser, page, button(page, 'keep.save_file'), '.json')
  const other = await onDay(browser)
  await resume(other)
  await other.evaluate(() => {
    Blob.prototype.text = function () {
      return new Promise((resolve) => (window.arrive = () => new Response(this).text().then(resolve)))
    }
  })
  await other.locator('#kz-open-file').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await other.waitForFunction(() => window.arrive)
  await other.goBack()
  await other.locator('#kz-start').waitFor()
  await other.evaluate(() => window.arrive())
  await other.waitForTimeout(200)
  assert.ok(await other.locator('#kz-start').isVisible())
  assert.deepEqual(other.complaints, [])
})

test('where a screen cannot be made that is said, and a later press shows what it asks for', async () => {
  const page = await onDay(await open('chromium'))
  await answerToEnd(page, journey)
  await page.locator('#kz-to-save').press('Enter')
  await page.locator('.kz-code').waitFor()
  await wipeAll(page)
  await answerToEnd(page, journey)
  await page.evaluate(() => {
    const { instantiate } = WebAssembly
    WebAssembly.instantiate = () => Promise.reject(new Error('No memory'))
    window.mend = () => (WebAssembly.instantiate = instantiate)
  })
  await page.locator('#kz-to-save').press('Enter')
  await page.waitForFunction((text) => document.querySelector('#kz-status').textContent === text, texts['keep.missing'])
  await page.evaluate(() => window.mend())
  await toPapers(page)
  assert.deepEqual(page.complaints, [])
})

test('without a code there is nothing to save, and that is said', async () => {
  const page = await onDay(await open('chromium'))
  await answerToEnd(page, journey)
  await page.evaluate(() => {
    const { decode } = TextDecoder.prototype
    TextDecoder.prototype.decode = function (...bytes) {
      return decode.apply(this, bytes).replace(/^\{"code":"[^"]*"/, '{"code":""')
    }
  })
  await page.locator('#kz-to-save').press('Enter')
  await page.locator('#kz-code-place').waitFor()
  assert.equal(await page.locator('#kz-code-place').innerText(), texts['keep.missing'])
  assert.equal(await button(page, 'keep.save_file').count(), 0)
  assert.deepEqual(page.complaints, [])
})
