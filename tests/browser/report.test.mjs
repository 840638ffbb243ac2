/** The pages of `wijzer report` and `wijzer diff`: valid, and read well by those who do not see them. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
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

/** Two versions of a small wizard, in which an id and a condition differ. */
async function versions() {
  const folder = await temporaryFolder()
  const before = join(folder, 'before')
  const after = join(folder, 'after')
  for (const content of [before, after]) await run(wijzer, ['new', content, '--lang', 'nl'])
  await run(wijzer, ['rename', after, 'outcome/walk', 'on-foot'])
  return { folder, before, after }
}

async function report(...language) {
  const { folder, before, after } = await versions()
  const path = join(folder, 'report.html')
  await run(wijzer, ['report', after, '--before', before, '-o', path, ...language])
  return path
}

/** What a reader sees of a page, without what stands in the content, and keys of its files. */
function words(page) {
  return page.evaluate(() => {
    for (const own of document.querySelectorAll('code, td span[lang]')) own.remove()
    return [...document.querySelectorAll('title, h1, h2, h3, caption, th, td, p, li')].map((each) => each.textContent.replaceAll(/"[^"]*"/g, ''))
  })
}

test('the report is in the language that was asked for', async () => {
  const page = await openPage(await open('chromium'))
  await page.goto(pathToFileURL(await report('--lang', 'nl')).href)
  assert.equal(await page.locator('html').getAttribute('lang'), 'nl')
  const english = /\b(what|which|nothing|there|question|questions|outcome|source|looked|every|share|words|stands)\b/i
  assert.deepEqual(
    (await words(page)).filter((text) => english.test(text)),
    [],
  )
})

/** Two thresholds apart, so that people get another outcome. */
async function difference() {
  const { folder, before, after } = await versions()
  const criteria = join(after, 'criteria.json')
  const text = await readFile(criteria, 'utf8')
  const changed = text.replace(/"(at_least|below)": (\d+)/, (_, key, number) => `"${key}": ${Number(number) + 1}`)
  assert.notEqual(changed, text, 'the small wizard has no threshold')
  await writeFile(criteria, changed)
  const path = join(folder, 'verschil.html')
  const ended = await run(wijzer, ['diff', before, after, '--format', 'html', '--lang', 'nl', '-o', path]).catch((error) => error)
  assert.equal(ended.code, 1, 'nothing differs')
  return path
}

/** What a command says of the small wizard, as a page. */
async function partOf(command, ...options) {
  const { folder, after } = await versions()
  const path = join(folder, 'part.html')
  const answers = join(folder, 'answers.json')
  await writeFile(answers, '{ "answers": {} }')
  const given = options.map((option) => (option === 'answers.json' ? answers : option))
  // 1 says that there are findings.
  const ended = await run(wijzer, [command, after, ...given, '--html', path]).catch((error) => error)
  assert.notEqual(ended.code, 2, ended.stderr)
  return path
}

/** Every command that a panel has, but `diff`, which has a page of its own above. */
const parts = {
  check: [],
  find: ['outcome/on-foot', '--lang', 'nl'],
  advise: ['--answers', 'answers.json'],
  graph: ['--lang', 'nl'],
  'graph of a question': ['--question', 'distance'],
  scenarios: ['--results', '--lang', 'nl'],
  words: ['--lang', 'nl'],
  sources: ['--lang', 'nl'],
}
/** The advice is the file that a parent saves; papers.test.mjs holds that. */
const parentsOwn = { 'doctype-style': 'off', 'long-title': 'off' }
for (const [name, options] of Object.entries(parts)) {
  const [command] = name.split(' ')
  test(`the page of wijzer ${name} is valid HTML, breaks no rule, and needs no more width than there is`, () =>
    sound(() => partOf(command, ...options), 8, command === 'advise' ? parentsOwn : {}))
}

const pages = { 'wijzer report': [report, 15], 'wijzer report in Dutch': [() => report('--lang', 'nl'), 15], 'wijzer diff': [difference, 12] }
for (const [name, [make, rules]] of Object.entries(pages)) {
  test(`the page of ${name} is valid HTML, breaks no rule, and needs no more width than there is`, () => sound(make, rules))
}

async function sound(make, rules, exceptions = {}) {
  const path = await make()
  const text = await readFile(path, 'utf8')
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules: exceptions })
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
    assert.ok(looked > rules, `only ${looked} rules looked at the page`)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    assert.ok(wide <= 0, `the page is ${wide} px too wide`)
    assert.equal(await page.locator('table').count(), await page.locator('table > caption').count())
    assert.equal(await page.locator('tbody tr').count(), await page.locator('tbody th[scope=row]').count())
  }
}
