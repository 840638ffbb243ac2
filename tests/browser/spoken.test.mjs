/**
 * What a screen reader says of one journey, as a virtual one says it: it reads the page in a browser, with the names, roles and states that
 * the page gives. spoken/journey.txt was read and found good; a change of it is a change of what blind parents hear. After a change that is
 * meant, WIJZER_SPOKEN=write writes it anew: read what differs. It is no real screen reader, and reads what is folded away as well:
 * tests/people/README.md is about real ones.
 */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { journeys } from './journeys.mjs'
import { open, require, serve, startPage } from './setup.mjs'
import { answerAll, toResult } from './walk.mjs'

const golden = new URL('spoken/journey.txt', import.meta.url)
/** Of the outcome only the beginning: what follows is more of the same kind, and changes with the content. */
const longest = 60

let site
let reader

before(async () => {
  site = await serve()
  const { build } = require('esbuild')
  const { outputFiles } = await build({
    stdin: { contents: "import { virtual } from '@guidepup/virtual-screen-reader'; window.virtual = virtual", resolveDir: fileURLToPath(new URL('../../web/', import.meta.url)) },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
  })
  reader = outputFiles[0].text
})

/** Everything in an element from its top to its end, or the first `most` things that are said. */
async function spokenOn(page, within, most) {
  const said = await page.evaluate(
    async ({ within, most }) => {
      const { virtual } = window
      const container = document.querySelector(within)
      await virtual.start({ container })
      const said = []
      for (let last = await virtual.lastSpokenPhrase(); said.length < most; last = await virtual.lastSpokenPhrase()) {
        said.push(last)
        if (said.length > 1 && last === `end of ${said[0]}`) break
        await virtual.next()
      }
      await virtual.stop()
      return said
    },
    { within, most },
  )
  // What is for browsers without scripts is text to this reader, and nothing to a browser; nor do readers say where a word can break.
  return said.filter((one) => !one.startsWith('<')).map((one) => one.replace(/\u00ad/g, ''))
}

test('what a screen reader says of a journey is what was read and found good', async () => {
  const page = await startPage(await open('chromium'), site.url, { width: 390 })
  await page.evaluate(reader)
  const parts = []
  const note = async (name, { within = 'main', most = 500 } = {}) => {
    const said = await spokenOn(page, within, most)
    assert.ok(said.length > 5, name)
    parts.push(`== ${name}\n${said.join('\n')}\n`)
  }
  await note('the whole page at the start', { within: 'body' })
  await answerAll(page, journeys.short, async ({ id }) => {
    await note(id)
    if (parts.length > 2) return
    // Gone on without an answer: what is wrong comes first.
    await page.locator('main .kz-actions .kz-button').first().press('Enter')
    await page.locator('.kz-problems h2').waitFor()
    await note(`${id}, nothing filled in`)
  })
  await note('overview')
  await toResult(page)
  await page.locator('.kz-keep').waitFor()
  await note('the beginning of the outcome', { most: longest })
  const text = parts.join('\n')
  if (process.env.WIJZER_SPOKEN === 'write') writeFileSync(golden, text)
  assert.equal(text, readFileSync(golden, 'utf8'))
})
