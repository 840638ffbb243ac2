/** What the workbench opens and saves, in every browser. */
import { describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { browsers, temporaryFolder } from './setup.mjs'
import { miniBrowser, openWebkit } from './webkit.mjs'
import { ageIn, canDraw, drawn, fileIn, folderWith, frames, item, label, lessAge, openWorkbench, press, served, settled, status, withAge, zipOf } from './workbench.mjs'

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

test('a folder that is dropped on the page is opened, with what lies in its folders', async () => {
  const page = await openWorkbench()
  const files = await withAge(15)
  const folder = await folderWith(files)
  const debug = await page.context().newCDPSession(page)
  const data = { items: [], files: [folder], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop']) await debug.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  await status(page, `Geopend: ${Object.keys(files).length} bestanden`)
  await frames(page)
  await lessAge(page)
  assert.ok(ageIn((await page.saved('save', '.zip')).bytes) < 15, 'the zip was not what was dropped')
  assert.deepEqual(page.complaints, [])
})

/** Changes the age, and saves that in each of the ways there are; what is saved has to change again to be saved once more. */
async function savesAll(page) {
  await lessAge(page)
  const zip = await page.saved('save', '.zip')
  assert.equal(zip.bytes.toString('latin1', 0, 2), 'PK')
  const first = ageIn(zip.bytes)
  assert.ok(first < 18)
  await press(page, '-')
  const patch = (await page.saved('save-patch', '.patch')).bytes.toString()
  const second = Number(/^\+.*"below": (\d+)/m.exec(patch)[1])
  assert.ok(second < first)
  await press(page, '-')
  const file = await page.saved('save-files', '.json')
  assert.ok(ageIn(file.bytes) < second)
  assert.match((await page.saved('save-layout', '.ini')).bytes.toString(), /^\[/m)
}

for (const name of Object.keys(browsers)) {
  const skip = !canDraw(name) && 'NOT TESTED: there is no Xvfb on this machine'
  test(`what was changed is saved as a zip, as files and as a patch: ${name}`, { skip }, async () => {
    const page = await openWorkbench({}, name)
    await savesAll(page)
    assert.deepEqual(page.complaints, [])
  })
}

describe('in WebKitGTK', { skip: !miniBrowser() && 'not on this machine' }, () => {
  test('what was changed is saved as a zip, as files and as a patch', async () => {
    const home = await temporaryFolder()
    mkdirSync(join(home, 'Downloads'))
    const page = await openWebkit({ HOME: home, LIBGL_ALWAYS_SOFTWARE: '1' })
    try {
      await page.resize(1280, 800)
      await page.goto(`${(await served()).url}werkbank.html`)
      await page.waitForFunction(() => window.werkbank !== undefined || document.getElementById('wb-status').textContent.includes('niet in deze'))
      assert.equal(await page.locator('#wb-status').innerText(), '')
      await frames(page)
      await press(page, 'close-tour')
      page.saved = async (button, ending) => {
        await press(page, button)
        return fileIn(home, ending)
      }
      await savesAll(page)
    } finally {
      await page.close()
    }
  })
})

test('a browser that draws no WebGL 2 says so, and what to use', async () => {
  const page = await openWorkbench({}, 'chromium')
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
  })
  await page.goto(`${(await served()).url}werkbank.html`)
  await status(page, 'De werkbank start niet in deze browser')
  assert.match(await page.locator('#wb-other').textContent(), /wijzer help/)
})
