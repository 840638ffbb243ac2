/** What the page on accessibility says is so: all criteria are there, and each test that it names is one of ours. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { conformancePage, readConformance } from '../../web/tools/conformance.mjs'

/** WCAG 2.2, level A and AA: last number of each criterion, by guideline. */
const all = {
  '1.1': [1], '1.2': [1, 2, 3, 4, 5], '1.3': [1, 2, 3, 4, 5], '1.4': [1, 2, 3, 4, 5, 10, 11, 12, 13],
  '2.1': [1, 2, 4], '2.2': [1, 2], '2.3': [1], '2.4': [1, 2, 3, 4, 5, 6, 7, 11], '2.5': [1, 2, 3, 4, 7, 8],
  '3.1': [1, 2], '3.2': [1, 2, 3, 4, 6], '3.3': [1, 2, 3, 4, 7, 8], '4.1': [2, 3],
}
const report = await readConformance()

test('each criterion of level A and AA is there, once', () => {
  const wanted = Object.entries(all).flatMap(([guideline, numbers]) => numbers.map((number) => `${guideline}.${number}`))
  assert.equal(wanted.length, 55)
  assert.deepEqual(report.criteria.map(({ id }) => id), wanted)
})

test('what is called tested names a test, and every named test is there', async () => {
  for (const { id, result, evidence, remark, name } of report.criteria) {
    assert.ok(result in report.results, id)
    assert.ok(result !== 'tested' || evidence.length > 0, `${id} is called tested`)
    for (const texts of [name, remark]) assert.ok(texts.nl && texts.en, id)
    for (const [file, title] of evidence) {
      const text = await readFile(new URL(`../${file}`, import.meta.url), 'utf8')
      const tests = text.split('\n').filter((line) => /^\s*(test|describe)\(/.test(line))
      assert.ok(tests.some((line) => line.includes(title)), `${id}: ${file} has no test "${title}"`)
    }
  }
})

test('the page shows all of it, in the language of the page', () => {
  for (const language of ['nl', 'en']) {
    const html = conformancePage('<main><h1>x</h1></main>', language, report)
    for (const { id, name, remark } of report.criteria) {
      assert.ok(html.includes(`id="eis-${id.replaceAll('.', '-')}">${id} ${name[language]}`), id)
      assert.ok(html.includes(remark[language].replaceAll('&', '&amp;')), id)
    }
  }
})
