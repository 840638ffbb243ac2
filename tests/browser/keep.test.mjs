/** What the parent keeps: the saved file and the print. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { journeys } from './journeys.mjs'
import { broken } from './rules.mjs'
import { browsers, engine, open, openPage, require, savedFile, serve, startPage, temporaryFolder } from './setup.mjs'
import { answerAll, toResult } from './walk.mjs'

const { HtmlValidate } = require('html-validate')
let site
let core
let folder

before(async () => {
  site = await serve()
  core = await engine()
  folder = await temporaryFolder()
})

/** The question whose answer nothing that is kept repeats. */
const sensitive = 'last-months'

async function resultPage(browser, journey) {
  const page = await startPage(browser, site.url)
  const answers = await answerAll(page, journeys[journey])
  await toResult(page)
  return { page, answers }
}

for (const name of Object.keys(browsers)) {
  describe(`the saved file from ${name}`, () => {
    let browser
    before(async () => {
      browser = await open(name)
    })

    test('is the file of the engine, valid, and asks for nothing', async () => {
      const { page, answers } = await resultPage(browser, 'clear')
      const { name: file, html } = await savedFile(browser, page)
      const expected = core.form('file', { answers, address: site.url })
      assert.equal(file, expected.name)
      assert.equal(html, expected.text)

      const validator = new HtmlValidate({
        extends: ['html-validate:recommended'],
        rules: { 'doctype-style': ['error', { style: 'lowercase' }] },
      })
      const report = await validator.validateString(html)
      assert.deepEqual(report.results.flatMap((one) => one.messages.map((message) => message.message)), [])

      const path = join(folder, `${name}.html`)
      await writeFile(path, html)
      const saved = await openPage(browser)
      const asked = []
      saved.on('request', (request) => asked.push(request.url()))
      await saved.goto(pathToFileURL(path).href)
      assert.deepEqual(asked.filter((url) => !url.startsWith('file:')), [])
      assert.ok(asked.length <= 1)
      const text = await saved.locator('body').innerText()
      for (const row of core.call({ call: 'overview', answers }).rows) {
        assert.equal(text.includes(row.answer), row.question !== sensitive, `${row.question}: ${row.answer}`)
      }
      assert.ok(text.includes(core.loaded.version))
      assert.ok(text.includes(site.url))
      const { found } = await broken(saved)
      assert.deepEqual(found, [])
    })
  })
}

describe('print', () => {
  let browser
  let pdf
  let answers

  before(async () => {
    browser = await open('chromium')
    const result = await resultPage(browser, 'stuck')
    answers = result.answers
    pdf = join(folder, 'print.pdf')
    await result.page.pdf({ path: pdf, preferCSSPageSize: true, tagged: true })
    const closed = await result.page.locator('main details:not([open])').count()
    assert.equal(closed, await result.page.locator('main details').count(), 'folded again after printing')
  })

  const words = (text) => text.replace(/\s+/g, ' ')
  const printed = () => words(execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }))

  test('is A4 with a title', () => {
    const about = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
    assert.match(about, /Page size: +59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)|Page size: +59[45].* x 84[12].* \(A4\)/)
    assert.match(about, /Title: +.*Kindzorgwijzer/)
    assert.match(about, /Tagged: +yes/)
  })

  test('holds all answers, what was folded, the date, the version and the address', () => {
    const text = printed()
    const result = core.call({ call: 'result', answers, address: site.url })
    const plain = (run) => words([run].flat().map((part) => [part].flat()[0]).join(''))
    const kinds = new Set()
    const check = (block) => {
      // A control has no use on paper.
      if (block.kind === 'step') return assert.ok(!text.includes(words(block.fold || block.label)))
      kinds.add(block.kind)
      const told = [
        ...(block.rows ?? []).flatMap(({ name, text: beside }) => [name, plain(beside)]),
        ...(block.items ?? []).map(plain),
        plain(block.text ?? ''),
        block.label ?? '',
        block.aside ?? '',
      ]
      for (const one of told) assert.ok(text.includes(words(one)), `not on paper: ${one}`)
      block.blocks?.forEach(check)
    }
    const sections = (list) => {
      for (const one of list) {
        one.blocks.forEach(check)
        sections(one.sections)
      }
    }
    sections(result.sections)
    for (const kind of ['rows', 'list', 'folded', 'quote', 'link']) assert.ok(kinds.has(kind), `no ${kind} to look at`)
    assert.ok(text.includes(core.loaded.version))
    assert.ok(text.includes(site.url))
    assert.match(text, new RegExp(`${new Date().getDate()} [a-z]+ ${new Date().getFullYear()}`))
    assert.ok(!text.includes(core.loaded.interface['button.wipe']), 'buttons are not printed')
  })

  test('nothing is cut off at the margins', () => {
    const layout = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' })
    const margin = (18 / 25.4) * 72 - 1
    const boxes = [...layout.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)/g)]
    assert.ok(boxes.length > 300)
    for (const [, left, top, right, bottom, word] of boxes) {
      assert.ok(left > margin && right < 595.3 - margin, `${word} is at ${left}-${right}`)
      assert.ok(top > margin && bottom < 842 - margin, `${word} is at height ${top}-${bottom}`)
    }
  })
})
