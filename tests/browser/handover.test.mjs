/** Answers that are handed over: as a file, a code and a picture; opened on another device they give the same outcome. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { promisify } from 'node:util'
import { broken } from './rules.mjs'
import { browsers, engine, locked, open, savedText, serve, startPage, temporaryFolder, toPapers } from './setup.mjs'
import { answerToEnd } from './walk.mjs'

const run = promisify(execFile)
const day = '2026-11-28'
const journey = {
  goal: 'both', age: 8, living: 'home', 'stuck-where': ['gemeente'], 'stuck-gemeente': ['disagree'], 'letter-gemeente': '2026-11-10',
  'tried-public': ['none'], 'tried-help': ['none'], 'last-months': 'no',
}

let site
let texts

before(async () => {
  site = await serve()
  texts = (await engine()).loaded.interface
})

const button = (page, key) => page.getByRole('button', { name: texts[key], exact: true })
const outcome = (page) => page.locator('main').evaluate((main) => [...main.querySelectorAll('#kz-section-answer, #kz-section-plan')].map((part) => part.textContent))

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
    assert.ok((await page.locator('.kz-adviser').innerText()).includes('8 jaar'))
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width)
    assert.deepEqual((await broken(page)).found, [])
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: texts['keep.opened'] }).waitFor()
    assert.deepEqual(page.complaints, [])
  }
})
