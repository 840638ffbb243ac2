/** The workbench, driven by mouse and keyboard. */
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { drawn, frames, item, label, lessAge, openWorkbench, press, served, settled } from './workbench.mjs'

test('a promise in a text is found, opened from there, and undone; a changed age shows who gets other advice, and is saved', async () => {
  const page = await openWorkbench()
  await press(page, 'group-criteria')
  await press(page, 'part-criteria-under-18')
  await press(page, 'text')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Wij beloven: u krijgt zorg. Dat is zo.')
  await press(page, 'find-part')
  await drawn(page, 'finding')
  // With the proof a line above goes, and all below it moves up.
  await settled(page)
  await press(page, 'finding')
  await press(page, 'undo')
  await drawn(page, 'finding', false)
  // The age at which it ends.
  await press(page, '-')
  await settled(page)
  await press(page, 'difference')
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'export-markdown')])
  const markdown = await readFile(await download.path(), 'utf8')
  assert.match(markdown, /^\|.*Jeugdhulp.* 1[0-7] jaar/m)
  const [zip] = await Promise.all([page.waitForEvent('download'), press(page, 'save')])
  const bytes = await readFile(await zip.path())
  assert.equal(bytes.toString('latin1', 0, 2), 'PK')
  assert.ok(bytes.includes('criteria/child.json'))
  await press(page, 'scenarios')
  assert.deepEqual(page.complaints, [])
})

test('the keyboard alone moves through the workbench, types accents, and leaves it', async () => {
  const page = await openWorkbench()
  await page.keyboard.press('Tab')
  await frames(page)
  await press(page, 'find-part')
  await page.keyboard.type('zoë')
  await frames(page)
  assert.equal(await item(page, 'part-criteria-under-18'), undefined)
  await page.keyboard.press('F6')
  const focused = await page.evaluate(() => document.activeElement?.tagName)
  assert.equal(focused, 'SUMMARY')
  assert.match(await page.locator('#wb-other').innerText(), /wijzer check \[content\] --witnesses/)
  assert.deepEqual(page.complaints, [])
})

test('the other language and the dark look change what is drawn, and nothing is sent', async () => {
  const page = await openWorkbench({ deviceScaleFactor: 2, colorScheme: 'dark' })
  assert.equal(await page.locator('#wb-canvas').evaluate((canvas) => canvas.width), 2560)
  assert.match(await label(page, 'look'), /^Licht/)
  await press(page, 'tongue')
  assert.match(await label(page, 'undo'), /^Undo/)
  const asked = (await served()).requests.filter((request) => !/^GET \/(werkbank|noto|frequent|content)/.test(request))
  assert.deepEqual(asked, [])
  assert.deepEqual(page.complaints, [])
})

test('other content is opened after a question when something changed; loose files of a folder are named and skipped', async () => {
  const page = await openWorkbench()
  const file = (name, content) => ({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) })
  const status = page.locator('#wb-status')
  await page.setInputFiles('#wb-open', [file('steps.json', { steps: [] }), file('terms.json', { terms: [] })])
  await page.waitForFunction(() => document.getElementById('wb-status').textContent.includes('steps.json, terms.json'))
  await page.setInputFiles('#wb-open', file('content.json', { files: ['questions/child.json'], questions: [] }))
  await page.waitForFunction(() => document.getElementById('wb-status').textContent.includes('content.json'))
  await lessAge(page)
  const bundle = file('bundle.json', { questions: [] })
  const [asked] = await Promise.all([page.waitForEvent('dialog'), page.setInputFiles('#wb-open', bundle)])
  await asked.dismiss()
  await frames(page)
  assert.ok(await item(page, 'part-criteria-under-18'), 'the content is gone')
  const [again] = await Promise.all([page.waitForEvent('dialog'), page.setInputFiles('#wb-open', bundle)])
  await again.accept()
  await page.waitForFunction(() => document.getElementById('wb-status').textContent.startsWith('Geopend'))
  assert.match(await status.textContent(), /1 bestand/)
  assert.deepEqual(page.complaints, [])
})

test('a shortcut is the letter on the key, and a key that a Mac never lets go works again', async () => {
  const page = await openWorkbench()
  await lessAge(page)
  await press(page, '-')
  const pressKey = (init) =>
    page.evaluate((init) => document.getElementById('wb-keys').dispatchEvent(new KeyboardEvent('keydown', init)), init)
  const changed = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))
  assert.equal(await changed(), true)
  // A button that is held repeats, so there can be more than two edits.
  for (let i = 0; i < 40 && (await changed()); ++i) {
    await pressKey({ code: 'KeyY', key: 'z', metaKey: true })
    await frames(page)
  }
  assert.equal(await changed(), false)
  assert.deepEqual(page.complaints, [])
})
