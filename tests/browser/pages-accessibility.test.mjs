/** The pages to read against the accessibility rules, in every look. */
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { before, test } from 'node:test'
import { checkMedia, inEngines, openFor } from './looks.mjs'
import { broken } from './rules.mjs'
import { dist, openPage, serve } from './setup.mjs'

/** Every page in Dutch, and those of them in English that stand in the folder en/. */
const files = readdirSync(dist).filter((name) => name.endsWith('.html') && name !== 'index.html')
const english = files.map((name) => `en/${name}`)
const some = ['uitleg', 'zorgverzekeringswet', 'oneens-met-ciz', 'hoe-wij-dit-weten'].map((name) => `en/${name}.html`)
let site

before(async () => {
  site = await serve()
})

const narrow = { width: 320, pages: [...files, ...english] }
const looks = [
  narrow,
  { width: 1280 },
  { width: 320, colorScheme: 'dark' },
  { width: 1280, forcedColors: 'active' },
]

for (const { name, pages = [...files, ...some], ...look } of inEngines(looks, narrow)) {
  test(`no broken rule and no sideways scrolling in ${name}: ${JSON.stringify(look)}`, async () => {
    const { width, ...options } = look
    // The rules need scripts to run; the pages have none, and another test compares with scripts off.
    const page = await openPage(await openFor(name, look), { viewport: { width, height: 800 }, ...options })
    await checkMedia(page, look)
    for (const address of pages) {
      await page.goto(site.url + address)
      const { found, looked } = await broken(page)
      assert.deepEqual(found, [], address)
      assert.ok(looked > 15, `only ${looked} rules looked at ${address}`)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(wide <= 0, `${address} is ${wide} px too wide`)
    }
  })
}
