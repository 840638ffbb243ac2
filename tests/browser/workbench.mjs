/** The workbench in a browser: where everything is drawn, its build for the tests tells. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { launch, openPage, require, serve, temporaryFolder } from './setup.mjs'

const { zipSync } = require('fflate')

const root = fileURLToPath(new URL('../../build/workbench-test/', import.meta.url))
const drawing = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']

/** A screen that nobody sees, until the tests of this file are done. @returns what a browser calls it */
async function hiddenScreen() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  await temporaryFolder(async () => server.kill())
  const [number] = await once(server.stdio[3], 'data')
  return `:${String(number).trim()}`
}

/** Whether Firefox can be tried: without a screen it draws no WebGL. */
export const canDraw = (name) => name !== 'firefox' || existsSync('/usr/bin/Xvfb')

/** How each browser draws without a graphics card. */
const ways = {
  chromium: async () => ({ whole: true, args: drawing }),
  firefox: async () => ({
    headless: false,
    env: { ...process.env, DISPLAY: await hiddenScreen(), LIBGL_ALWAYS_SOFTWARE: '1' },
    firefoxUserPrefs: { 'webgl.force-enabled': true },
  }),
}
const browsers = new Map()
let site

/** Where the page is, and what was asked for. */
export async function served() {
  site ??= await serve(root)
  return site
}

/** The page, without the explanation that comes first; `saved` gives the file that a press makes. */
export async function openWorkbench(options = {}, name = 'chromium') {
  if (!browsers.has(name)) browsers.set(name, ways[name]().then((way) => launch(name, way)))
  const browser = await browsers.get(name)
  const { url } = await served()
  const page = await openPage(browser, { viewport: { width: 1280, height: 800 }, acceptDownloads: true, ...options })
  // The longest piece of a comparison holds the page up for half a minute.
  page.setDefaultTimeout(180_000)
  page.saved = (button, ending) => savedBytes(browser, page, button, ending)
  page.complaints = []
  page.on('pageerror', (error) => page.complaints.push(error.message))
  page.on('console', (message) => message.type() === 'error' && page.complaints.push(message.text()))
  await page.goto(`${url}werkbank.html`)
  await page.waitForFunction(() => window.werkbank !== undefined)
  await frames(page)
  await press(page, 'close-tour')
  return page
}

/** In Firefox the file comes, but playwright tells of no download, as with savedText() of setup.mjs. */
async function savedBytes(browser, page, button, ending) {
  if (browser.browserType().name() !== 'firefox') {
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)])
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
  await press(page, button)
  return fileIn(browser.downloadsPath, ending)
}

/** Waits for a file whose name ends so, and takes it away. */
export async function fileIn(folder, ending) {
  for (let left = 20_000; left > 0; left -= 50) {
    const name = (await readdir(folder, { recursive: true })).find((one) => one.endsWith(ending))
    const bytes = name && (await readFile(join(folder, name)))
    if (bytes?.length > 0) {
      await rm(join(folder, name))
      return { name, bytes }
    }
    await wait(50)
  }
  throw new Error(`no file ${ending} was saved`)
}

export function settled(page) {
  return page.waitForFunction(() => document.body.dataset.busy === 'false')
}

/** Until what follows from the last press or key is drawn; the checks may still go on. */
export function frames(page) {
  return page.waitForFunction(() => document.body.dataset.drawing === 'false')
}

export async function items(page) {
  return JSON.parse(await page.evaluate(() => window.werkbank.items()))
}

export async function item(page, name) {
  const all = await items(page)
  return all.find(([label]) => label === name || label.endsWith(`###${name}`))
}

export async function press(page, name) {
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
export async function drawn(page, name, wanted = true) {
  for (let left = 200; left > 0 && Boolean(await item(page, name)) !== wanted; left -= 1) await settled(page).then(() => frames(page))
  assert.equal(Boolean(await item(page, name)), wanted, `${name} is ${wanted ? 'not ' : ''}drawn`)
}

/** What stands on a button or tab now. */
export async function label(page, name) {
  return (await item(page, name))?.[0]
}

/** Makes the age in the first criterion one less. */
export async function lessAge(page) {
  await press(page, 'group-criteria')
  await press(page, 'part-criteria-under-18')
  await press(page, '-')
}

/** A zip as other programs make it: deflated, in a folder. */
export const zipOf = (files) => Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]))))

/** The content with another age in the first criterion. */
export async function withAge(age) {
  const name = (await readdir(root)).find((name) => /^content\..*\.json$/.test(name))
  const files = JSON.parse(await readFile(join(root, name), 'utf8'))
  return Object.fromEntries(
    files.map(({ path, text }) => [path, path === 'criteria/child.json' ? text.replace('"below": 18', `"below": ${age}`) : text]),
  )
}

/** In a zip that the workbench saved, which packs nothing. A button that is held repeats, so it can be more than one less. */
export const ageIn = (zip) => Number(/"below": (\d+)/.exec(zip.toString('latin1'))[1])

export const status = (page, said) => page.waitForFunction((said) => document.getElementById('wb-status').textContent.includes(said), said)

/** Writes the content into a folder that is there until the tests are done. */
export async function folderWith(files) {
  const folder = join(await temporaryFolder(), 'inhoud')
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}
