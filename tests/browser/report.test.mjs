/** The page of `wijzer report`: valid, and read well by those who do not see it. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { broken } from './rules.mjs'
import { open, openPage, require, temporaryFolder } from './setup.mjs'

const { HtmlValidate } = require('html-validate')
const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const wijzer = join(root, 'build/wijzer')

/** On a small wizard, compared with one in which an id differs. */
async function report() {
  const folder = await temporaryFolder()
  const before = join(folder, 'before')
  const after = join(folder, 'after')
  for (const content of [before, after]) await run(wijzer, ['new', content, '--lang', 'nl'])
  await run(wijzer, ['rename', after, 'outcome/walk', 'on-foot'])
  const path = join(folder, 'report.html')
  await run(wijzer, ['report', after, '--before', before, '-o', path])
  return path
}

test('the report is valid HTML, breaks no rule, and needs no more width than there is', async () => {
  const path = await report()
  const text = await readFile(path, 'utf8')
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] })
  const { results } = await validator.validateString(text, path)
  assert.deepEqual(
    results.flatMap((one) => one.messages.map((message) => `${message.ruleId}: ${message.message}`)),
    [],
  )
  for (const colorScheme of ['light', 'dark']) {
    const page = await openPage(await open('chromium'), { viewport: { width: 1280, height: 800 }, colorScheme })
    await page.goto(pathToFileURL(path).href)
    const { found, looked } = await broken(page)
    assert.deepEqual(found, [])
    assert.ok(looked > 15, `only ${looked} rules looked at the report`)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    assert.ok(wide <= 0, `the report is ${wide} px too wide`)
    assert.equal(await page.locator('table').count(), await page.locator('table > caption').count())
    assert.equal(await page.locator('tbody tr').count(), await page.locator('tbody th[scope=row]').count())
  }
})
