/** Long words can break on a narrow screen, and nothing but words is touched. */
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { breaksOf, longWords, softened, wordsOfPage } from '../../web/tools/soft-hyphens.mjs'
import { readInputs } from '../../web/tools/engine.mjs'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const hyphens = (text) => text.replaceAll('\u00ad', '-')

test('words of fourteen letters and more get the places at which they break, as they are written', () => {
  const page = (text, language = 'nl', dutch = []) => hyphens(softened(`<title>Cliëntondersteuner</title><body>${text}</body>`, language, (word) => dutch.includes(word)))
  const shown = (...rest) => page(...rest).replace('<title>Cliëntondersteuner</title><body>', '').replace('</body>', '')
  assert.equal(shown('<p>Een Cliëntondersteuner.</p>'), '<p>Een Cli-ën-ton-der-steu-ner.</p>')
  assert.ok(page('<p>Een Cliëntondersteuner.</p>').startsWith('<title>Cliëntondersteuner<'))
  assert.equal(shown('<b>Zorgovereenkomsten</b> zijn zorg'), '<b>Zorg-over-een-kom-sten</b> zijn zorg')
  assert.equal(shown('An unconditionally kinderverpleegkundige word', 'en', ['kinderverpleegkundige']), 'An un-con-di-tion-ally kin-der-ver-pleeg-kun-di-ge word')
  for (const kept of [
    '<a href="https://zorgverzekeraarsvereniging.nl/zorgverzekeraarsvereniging" title="zorgverzekeraarsvereniging">x</a>',
    'zorgverzekeraarsvereniging.nl en vraag@zorgverzekeraarsvereniging.nl',
    '<code>zorgverzekeraarsvereniging</code><pre>zorgverzekeraarsvereniging</pre><script>zorgverzekeraarsvereniging()</script>',
    'een verzekeraar', '&nbsp;&#8203;',
  ]) assert.equal(shown(kept), kept)
  assert.equal(shown('cliëntondersteuner', 'xx'), 'cliëntondersteuner')
})

test('every long word of the content is known to the page, and every one of the pages to read can break', async () => {
  const { bundle, other, otherLanguage } = await readInputs()
  const breaks = breaksOf([bundle, Buffer.from(other)], ['nl', otherLanguage]).split(' ')
  assert.ok(breaks.length > 80, `only ${breaks.length} words`)
  for (const word of ['kin-der-ver-pleeg-kun-di-ge', 'ge-schil-len-com-mis-sie']) assert.ok(breaks.map(hyphens).includes(word), word)
  for (const folder of ['', 'en/']) {
    for (const name of readdirSync(dist + folder).filter((one) => one.endsWith('.html') && !['index.html', 'kindzorgwijzer.html'].includes(one))) {
      assert.deepEqual([...wordsOfPage(readFileSync(dist + folder + name, 'utf8'))], [], folder + name)
    }
  }
  assert.deepEqual([...longWords('een woord van veertien: zorgverzekeraar')], ['zorgverzekeraar'])
})
