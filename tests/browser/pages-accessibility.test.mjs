/**
 * The pages to read against the accessibility rules: all rules in the narrow look, in the others those about what is
 * drawn; with WIJZER_ALL=1 all rules in every look, and every page in English in all of them.
 */
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { before, test } from 'node:test'
import { checkMedia, inEngines, openFor } from './looks.mjs'
import { broken } from './rules.mjs'
import { dist, openPage, serve, withScripts } from './setup.mjs'

/** Every page in Dutch, and those of them in English that stand in the folder en/. */
const files = readdirSync(dist).filter((name) => name.endsWith('.html') && !withScripts.includes(name))
const english = files.map((name) => `en/${name}`)
const some = ['uitleg', 'zorgverzekeringswet', 'oneens-met-ciz', 'hoe-wij-dit-weten'].map((name) => `en/${name}.html`)
let site

before(async () => {
  site = await serve()
})

const all = process.env.WIJZER_ALL === '1'
const narrow = { width: 320 }
const looks = [narrow, { width: 1280 }, { width: 320, colorScheme: 'dark' }, { width: 1280, forcedColors: 'active' }]

for (const { name, ...look } of inEngines(looks, narrow)) {
  const first = JSON.stringify(look) === JSON.stringify(narrow)
  const pages = [...files, ...(all || (first && name === 'chromium') ? english : some)]
  const drawn = !first && !all
  test(`no broken rule and no sideways scrolling in ${name}: ${JSON.stringify(look)}`, async () => {
    const { width, ...options } = look
    // The rules need scripts to run; the pages have none, and another test compares with scripts off.
    const page = await openPage(await openFor(name, look), { viewport: { width, height: 800 }, ...options })
    await checkMedia(page, look)
    for (const address of pages) {
      await page.goto(site.url + address)
      const { found, looked } = await broken(page, { drawn })
      assert.deepEqual(found, [], address)
      assert.ok(looked > (drawn ? 0 : 15), `only ${looked} rules looked at ${address}`)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(wide <= 0, `${address} is ${wide} px too wide`)
    }
  })
}
