/** The workbench, driven by mouse and keyboard. Where everything is drawn, its build for the tests tells. */
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launch, openPage, require, serve, temporaryFolder } from './setup.mjs'

const { zipSync } = require('fflate')

const root = fileURLToPath(new URL('../../build/workbench-test/', import.meta.url))
const drawing = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']

let browser
let served

/** The page, without the explanation that comes first. */
async function openWorkbench(options = {}) {
  browser ??= await launch('chromium', { whole: true, args: drawing })
  served ??= await serve(root)
  const page = await openPage(browser, { viewport: { width: 1280, height: 800 }, acceptDownloads: true, ...options })
  // The longest piece of a comparison holds the page up for half a minute.
  page.setDefaultTimeout(180_000)
  page.complaints = []
  page.on('pageerror', (error) => page.complaints.push(error.message))
  page.on('console', (message) => message.type() === 'error' && page.complaints.push(message.text()))
  await page.goto(`${served.url}werkbank.html`)
  await page.waitForFunction(() => window.werkbank !== undefined)
  await frames(page)
  await press(page, 'close-tour')
  return page
}

function settled(page) {
  return page.waitForFunction(() => document.body.dataset.busy === 'false')
}

/** Until what follows from the last press or key is drawn; the checks may still go on. */
function frames(page) {
  return page.waitForFunction(() => document.body.dataset.drawing === 'false')
}

async function items(page) {
  return JSON.parse(await page.evaluate(() => window.werkbank.items()))
}

async function item(page, name) {
  const all = await items(page)
  return all.find(([label]) => label === name || label.endsWith(`###${name}`))
}

async function press(page, name) {
  const found = await item(page, name)
  assert.ok(found, `nothing is called ${name}`)
  const [, left, top, right, bottom] = found
  const { x, y } = await page.locator('#wb-canvas').boundingBox()
  await page.mouse.move(x + (left + right) / 2, y + (top + bottom) / 2)
  await frames(page)
  await page.mouse.down()
  await frames(page)
  await page.mouse.up()
  await frames(page)
}

/** Waits until something of that name is drawn, or no more: what is checked off the frame comes when it comes. */
async function drawn(page, name, wanted = true) {
  for (let left = 200; left > 0 && Boolean(await item(page, name)) !== wanted; left -= 1) await settled(page).then(() => frames(page))
  assert.equal(Boolean(await item(page, name)), wanted, `${name} is ${wanted ? 'not ' : ''}drawn`)
}

/** What stands on a button or tab now. */
async function label(page, name) {
  return (await item(page, name))?.[0]
}

test('a promise in a text is found, opened from there, and undone; a changed age shows who gets other advice, and is saved', async () => {
  const page = await openWorkbench()
  await press(page, 'group-criteria')
  await press(page, 'part-criteria-under-18')
  await press(page, 'text')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Wij beloven: u krijgt zorg. Dat is zo.')
  await press(page, 'find-part')
  await drawn(page, 'finding')
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
  const asked = served.requests.filter((request) => !/^GET \/(werkbank|noto|frequent|content)/.test(request))
  assert.deepEqual(asked, [])
  assert.deepEqual(page.complaints, [])
})

/** Makes the age in the first criterion one less. */
async function lessAge(page) {
  await press(page, 'group-criteria')
  await press(page, 'part-criteria-under-18')
  await press(page, '-')
}

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

/** A zip as other programs make it: deflated, in a folder. */
const zipOf = (files) => Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]))))

/** The content with another age in the first criterion. */
async function withAge(age) {
  const name = (await readdir(root)).find((name) => /^content\..*\.json$/.test(name))
  const files = JSON.parse(await readFile(join(root, name), 'utf8'))
  return Object.fromEntries(
    files.map(({ path, text }) => [path, path === 'criteria/child.json' ? text.replace('"below": 18', `"below": ${age}`) : text]),
  )
}

/** In a zip that the workbench saved, which packs nothing. A button that is held repeats, so it can be more than one less. */
const ageIn = (zip) => Number(/"below": (\d+)/.exec(zip.toString('latin1'))[1])

const status = (page, said) => page.waitForFunction((said) => document.getElementById('wb-status').textContent.includes(said), said)

test('a zip of the whole content is opened, and one of saved work is laid over what is open', async () => {
  const page = await openWorkbench()
  const whole = await withAge(16)
  const zip = (files) => ({ name: 'werk.zip', mimeType: 'application/zip', buffer: zipOf(files) })
  const inFolder = Object.fromEntries(Object.entries(whole).map(([path, text]) => [`map/content/${path}`, text]))
  await page.setInputFiles('#wb-open', zip(inFolder))
  await status(page, `Geopend: ${Object.keys(whole).length} bestanden`)
  await frames(page)
  await press(page, 'group-criteria')
  await press(page, 'part-criteria-under-18')
  await press(page, '-')
  const [saved] = await Promise.all([page.waitForEvent('download'), press(page, 'save')])
  const bytes = await readFile(await saved.path())
  const before = ageIn(bytes)
  assert.ok(before < 16, 'the zip was not what was opened')
  // What the workbench saved holds only what changed.
  await page.setInputFiles('#wb-open', { name: 'wijzigingen.zip', mimeType: 'application/zip', buffer: bytes })
  await status(page, 'Geopend: 1 bestanden')
  await settled(page)
  if (!(await item(page, 'part-criteria-under-18'))) await press(page, 'group-criteria')
  await press(page, 'part-criteria-under-18')
  await press(page, '-')
  const [again] = await Promise.all([page.waitForEvent('download'), press(page, 'save')])
  assert.ok(ageIn(await readFile(await again.path())) < before, 'the saved work was not laid over')
  await page.setInputFiles('#wb-open', { name: 'kapot.zip', mimeType: 'application/zip', buffer: bytes.subarray(0, 40) })
  await status(page, 'niet te lezen')
  assert.deepEqual(page.complaints, [])
})

/** Writes the content into a folder that is there until the tests are done. */
async function folderWith(files) {
  const folder = join(await temporaryFolder(), 'inhoud')
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

test('a folder is opened by its picker, and another one is what it is compared with', async () => {
  const page = await openWorkbench()
  await page.setInputFiles('#wb-folder', await folderWith(await withAge(17)))
  await status(page, 'Geopend: ')
  await page.setInputFiles('#wb-compare', await folderWith(await withAge(18)))
  await status(page, 'Vergelijkt met ')
  await frames(page)
  await press(page, 'difference')
  assert.match(await label(page, 'compare-with'), /compare-with/)
  await drawn(page, 'export-markdown')
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'export-markdown')])
  assert.match(await readFile(await download.path(), 'utf8'), /een andere versie/)
  assert.deepEqual(page.complaints, [])
})
