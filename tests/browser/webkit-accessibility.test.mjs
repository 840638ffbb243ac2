/**
 * The rules of accessibility in WebKitGTK, with `./dev test --all`: every screen in both languages, and the pages to read, in every theme,
 * light and dark. Forced colours it does not have.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { journeys } from './journeys.mjs'
import { english, files, themes, turnTo } from './reading.mjs'
import { broken } from './rules.mjs'
import { dist, serve, serveWith } from './setup.mjs'
import { answerAll, toResult } from './walk.mjs'
import { miniBrowser, openWebkit } from './webkit.mjs'

const asked = process.env.WIJZER_ALL === '1'
const skip = !miniBrowser() ? 'NOT TESTED: WebKitGTK is not on this machine' : !asked && './dev test --all runs it'

/** One of each kind that is made in another way, or holds what others do not. */
const kinds = ['uitleg', 'zorgverzekeringswet', 'oneens-met-ciz', 'te-weinig-uren', 'contacten', 'woordenlijst', 'hoe-wij-dit-weten', 'toegankelijkheid-per-eis', 'privacy', 'op-uw-website']
const some = [...files, ...english].filter((name) => kinds.some((kind) => name.endsWith(`${kind}.html`)))
assert.equal(some.length, 2 * kinds.length, 'a page of one kind has another name now')

/** The reader's own dark is that of the desktop. The theme is one of a partner, or none. */
const looks = [undefined, ...Object.keys(themes)].flatMap((theme) => [
  { theme, dark: false, width: 420, pages: theme ? some : [...files, ...english] },
  { theme, dark: true, width: 420, pages: some },
])
looks.push({ theme: undefined, dark: false, width: 1280, pages: some })

for (const { theme, dark, width, pages } of looks) {
  describe(`WebKitGTK, ${theme ?? 'own theme'}, ${dark ? 'dark' : 'light'}, ${width} px`, { skip }, () => {
    let page

    before(async () => {
      page = await openWebkit({ GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita' })
      await page.resize(width, 900)
    })
    after(() => page?.close())

    /** A page in a look that does not have it would prove nothing. */
    async function checkMedia() {
      const media = ['(prefers-color-scheme: dark)', '(forced-colors: active)']
      assert.deepEqual(await page.evaluate((all) => all.map((one) => matchMedia(one).matches), media), [dark, false])
      assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), dark && !theme ? 'dark' : 'light')
    }

    async function check(name) {
      const { found, looked } = await broken(page)
      assert.deepEqual(found, [], name)
      assert.ok(looked > 10, `only ${looked} rules looked at ${name}`)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      assert.ok(wide <= 0, `${name} is ${wide} px too wide`)
    }

    test('no rule is broken on any screen, in both languages', async () => {
      const site = await serve()
      await page.goto(`${site.url}kindzorgwijzer.html#${new URLSearchParams(themes[theme])}`)
      await page.waitForFunction(() => document.querySelector('#kz-start:not([aria-disabled])') && document.querySelectorAll('meta[http-equiv]').length === 2)
      await checkMedia()
      assert.equal(await page.evaluate(() => document.documentElement.className), theme ? 'kz-themed' : '')
      await everyScreen(async (screen) => {
        await page.evaluate(() => document.querySelectorAll('details:not([open]) > summary, main .kz-term[aria-expanded=false]').forEach((one) => one.click()))
        for (const [language, next] of [['nl', 'en'], ['en', 'nl']]) {
          await check(`${screen}, ${language}`)
          await page.locator('#kz-language').press('Enter')
          await page.waitForFunction((wanted) => document.documentElement.lang === wanted, next)
        }
      })
    })

    /** Calls `look` on each, with all to press on it done. */
    async function everyScreen(look) {
      const go = async (selector, next) => {
        await page.locator(selector).press('Enter')
        await page.locator(next).waitFor()
      }
      await look('start')
      await go('#kz-to-resume', '#kz-open-code')
      await go('main .kz-actions .kz-button', '#kz-open-wrong:not([hidden])')
      await look('open')
      await page.evaluate(() => history.back())
      await page.locator('#kz-start').waitFor()
      await answerAll(page, journeys.stuck, async ({ id }) => {
        await look(id)
        await go('main .kz-actions .kz-button', '.kz-problems h2')
        await look(`${id}, nothing filled in`)
      })
      await look('overview')
      await toResult(page)
      await page.locator('.kz-keep').waitFor()
      await look('outcome')
      await go('[id^=kz-step-][id$=-no]', '.kz-day')
      await look('a step and its day')
      await go('.kz-keep > .kz-button', '#kz-paper > *')
      await look('papers')
      await go('#kz-to-save', '.kz-code')
      await look('keep')
      const code = await page.locator('.kz-code').innerText()
      await go('#kz-to-wipe', 'main .kz-actions .kz-button:nth-child(2)')
      await look('wipe')
      await go('main .kz-actions .kz-button', '#kz-start:not([aria-disabled])')
      await page.waitForFunction(() => history.state.step === 0)
      await go('#kz-to-resume', '#kz-open-code')
      await page.fill('#kz-open-code', code)
      await go('main .kz-actions .kz-button', 'main .kz-actions .kz-button:nth-child(3)')
      await look('opened')
      await go('main .kz-actions .kz-button:nth-child(3)', '.kz-adviser')
      await look('what an adviser sees')
    }

    test(`no rule is broken on ${pages.length} of ${files.length + english.length} pages to read`, async () => {
      const url = await serveWith(
        createServer(({ url }, response) => {
          const style = url.endsWith('.css')
          response.writeHead(200, { 'Content-Type': style ? 'text/css' : 'text/html' })
          response.end(style ? readFileSync(join(dist, url)) : '<!doctype html>')
        }),
      )
      await page.goto(url)
      for (const address of pages) {
        await turnTo(page, url + address, readFileSync(join(dist, address), 'utf8'), theme)
        if (address === pages[0]) await checkMedia()
        await check(address)
      }
    })
  })
}
