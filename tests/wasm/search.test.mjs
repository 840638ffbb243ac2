/** What search engines are told of the pages to read. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CutError } from '../../web/tools/cut.mjs'
import { searchFiles, withAddress } from '../../web/tools/search.mjs'

const site = { address: 'https://www.zorgpad.nl/wijzer/' }
const page = '<!doctype html><html lang="nl"><head><title>Uitleg</title></head><body></body></html>'

test('each page to read has one address that counts, and stands in the list of pages', () => {
  const { 'robots.txt': robots, 'sitemap.xml': map } = searchFiles(site, ['uitleg.html', 'en/uitleg.html'])
  assert.match(robots, /^Sitemap: https:\/\/www\.zorgpad\.nl\/wijzer\/sitemap\.xml$/m)
  const listed = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address)
  assert.deepEqual(listed, ['', 'en/uitleg.html', 'uitleg.html'].map((name) => site.address + name))
  for (const name of ['uitleg.html', 'en/uitleg.html']) {
    assert.ok(withAddress(page, name, site).includes(`<link rel="canonical" href="${site.address}${name}">`))
  }
  assert.throws(() => withAddress('<p>', 'x.html', site), CutError)
})

test('a sample is kept from search engines, and claims no address', () => {
  const sample = { ...site, sample: true }
  assert.deepEqual(searchFiles(sample, ['uitleg.html']), { 'robots.txt': 'User-agent: *\nDisallow: /\n' })
  assert.equal(withAddress(page, 'uitleg.html', sample), page)
})
