/** The program knows nothing of the content of this project: none of its names stands in the code. */
import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { contentWords, wordsIn } from '../support/content-words.mjs'

const root = new URL('../../', import.meta.url)
const words = contentWords()
const sources = { wasm: /\.([ch]pp|json)$/, 'web/src': /\.(ts|html)$/, 'web/styles': /\.css$/ }
/** Examples in comments are for those who read the code. */
const withoutComments = (text) => text.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')

test('names of the content are found in the content, and in nothing of another subject', () => {
  assert.ok(words.size > 300)
  for (const name of ['Zvw', 'Het Juiste Loket', 'juisteloket.nl', '112', 'CIZ', 'more-than-usual', 'Kindzorgwijzer']) {
    assert.equal(wordsIn(`Ask (${name}).`, words).length, 1, name)
  }
  assert.deepEqual(wordsIn('Walk 1120 metres to the citizens, care and help', words), [])
})

for (const [folder, kinds] of Object.entries(sources)) {
  test(`no name of the content stands in ${folder}`, async () => {
    const base = new URL(`${folder}/`, root)
    const names = (await readdir(base, { recursive: true })).filter((name) => kinds.test(name))
    assert.ok(names.length > 0)
    const found = []
    for (const name of names) {
      const text = withoutComments(await readFile(new URL(name, base), 'utf8'))
      for (const word of wordsIn(text, words)) found.push(`${name}: ${word}`)
    }
    assert.deepEqual(found, [])
  })
}
