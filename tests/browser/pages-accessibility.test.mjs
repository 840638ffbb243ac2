/**
 * The pages to read against the accessibility rules: all rules in the narrow look, in the others those about what is
 * drawn; with WIJZER_ALL=1 all rules in every look, and every page in English in all of them.
 */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { checkMedia, inEngines, openFor } from './looks.mjs'
import { english, files, siteThemes, turnTo } from './reading.mjs'
import { broken } from './rules.mjs'
import { dist, openPage, require, serve } from './setup.mjs'
import { unchanged } from './unchanged.mjs'

let site

before(async () => {
  site = await serve()
})

const all = process.env.WIJZER_ALL === '1'
const narrow = { width: 320 }
const looks = [narrow, { width: 1280 }, { width: 320, colorScheme: 'dark' }, { width: 1280, forcedColors: 'active' }]

/** Looks of sites, as site.json has them. */
looks.push(...Object.keys(siteThemes).map((theme) => ({ width: 320, theme })))

/** What is the same for every page: the rules, and what this file and those it uses make of them. */
const shared = [
  require('axe-core').source,
  ...['pages-accessibility.test.mjs', 'reading.mjs', 'rules.mjs', 'looks.mjs', 'setup.mjs', 'browsers.mjs', 'unchanged.mjs'].map((name) => readFileSync(new URL(name, import.meta.url))),
  ...readdirSync(dist).filter((name) => name.endsWith('.css')).map((name) => readFileSync(join(dist, name))),
]

for (const { name, ...look } of inEngines(looks, narrow)) {
  const own = JSON.stringify(look)
  const first = own === JSON.stringify(narrow)
  const some = ['uitleg', 'zorgverzekeringswet', 'oneens-met-ciz', 'hoe-wij-dit-weten'].map((name) => `${name}.html`)
  const pages = look.theme && !all ? some : [...files, ...(all || (first && name === 'chromium') ? english : some.map((name) => `en/${name}`))]
  const drawn = !first && !all
  test(`no broken rule and no sideways scrolling in ${name}: ${own}`, async (context) => {
    const { width, theme, ...options } = look
    const browser = await openFor(name, look)
    // The rules need scripts to run; the pages have none, and another test compares with scripts off.
    const page = await openPage(browser, { viewport: { width, height: 800 }, ...options })
    await checkMedia(page, look)
    await page.route('**/empty', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
    await page.goto(`${site.url}empty`)
    let passed = 0
    for (const address of pages) {
      const html = readFileSync(join(dist, address), 'utf8')
      const before = unchanged(`${name} ${own} ${address}`, [...shared, browser.version(), String(drawn), JSON.stringify(siteThemes), html])
      if (before.passed) {
        passed += 1
        continue
      }
      await turnTo(page, site.url + address, html, theme)
      const { found, looked } = await broken(page, { drawn })
      assert.deepEqual(found, [], address)
      assert.ok(looked > (drawn ? 0 : 15), `only ${looked} rules looked at ${address}`)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(wide <= 0, `${address} is ${wide} px too wide`)
      before.seal()
    }
    if (passed > 0) context.diagnostic(`${passed} of ${pages.length} pages are unchanged since they last passed`)
  })
}
