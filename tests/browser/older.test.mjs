/** Answers that were kept with older content, opened by who helps. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { openEngine, readInputs } from '../../web/tools/engine.mjs'
import { broken } from './rules.mjs'
import { engine, locked, open, serve, startPage } from './setup.mjs'

const run = promisify(execFile)

let site
let core
let texts

before(async () => {
  site = await serve()
  core = await engine()
  texts = core.loaded.interface
})

const button = (page, key) => page.getByRole('button', { name: texts[key], exact: true })

/** A code of content before this one: with a question that has no number any more, and without the last two that were added. */
async function olderCode() {
  const { stdout } = await run('build/wijzer', ['handover', 'content', '--table'], { cwd: fileURLToPath(new URL('../../', import.meta.url)), maxBuffer: 1 << 26 })
  const table = { ...JSON.parse(stdout), version: '2026.9.1' }
  const newest = table.questions.map(({ n }) => n).sort((one, other) => other - one)
  table.questions = table.questions.filter(({ n }) => n < newest[1])
  const living = table.questions.find(({ id }) => id === 'living')
  living.options.push({ id: 'elsewhere', n: 9 })
  const papers = await openEngine((await readInputs()).papers)
  assert.equal(papers.load(Buffer.from(JSON.stringify({ table }))).ok, true)
  const answers = { goal: 'both', age: 8, living: 'elsewhere', 'stuck-where': ['gemeente'], 'stuck-gemeente': ['disagree'] }
  const { groups } = papers.call({ call: 'hand-over', today: '2026-10-01', answers })
  return groups
}

test('who helps with answers to older content sees what is not asked any more and what is new, from which content and when', async () => {
  const browser = await open('chromium')
  const groups = await olderCode()
  for (const width of [1280, 320]) {
    const page = await startPage(browser, site.url, { width, height: 800 })
    await page.clock.setFixedTime(new Date('2026-11-28T12:00:00'))
    await locked(page)
    await button(page, 'keep.resume').press('Enter')
    await page.locator('#kz-open-code').fill(groups)
    await button(page, 'keep.open').press('Enter')
    await page.getByRole('heading', { level: 1, name: texts['keep.opened'] }).waitFor()
    const told = (await page.locator('main').innerText()).replace(/\u00ad/g, '')
    const named = (await page.locator('main li').allInnerTexts()).map((name) => name.replace(/\u00ad/g, ''))
    assert.ok(named.length >= 2, 'what went and what is new')
    await button(page, 'keep.help_family').press('Enter')
    await page.locator('.kz-adviser').waitFor()
    const shown = (await page.locator('main').innerText()).replace(/\u00ad/g, '')
    const made = texts['keep.opened_made'].replace('{date}', '1 oktober 2026').replace('{version}', '2026.9.1').replace('{now}', core.loaded.version)
    for (const part of [made, texts['keep.opened_gone'], texts['keep.opened_added'], ...named]) {
      assert.ok(told.includes(part), `opened: ${part}`)
      assert.ok(shown.includes(part), `adviser: ${part}`)
    }
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width)
    assert.deepEqual((await broken(page)).found, [])
    assert.deepEqual(page.complaints, [])
  }
})
