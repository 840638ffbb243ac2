/** Takes a picture of every screen, at two widths, into build/screens/: to look at with one's own eyes. */
import { mkdir, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createServer, listen } from '../../web/serve.mjs'
import { browsers, dist } from './browsers.mjs'
import { journeys } from './journeys.mjs'
import { answerFor, fillAnswer, questionOn } from './walk.mjs'

const target = new URL('../../build/screens/', import.meta.url)

await rm(target, { recursive: true, force: true })
await mkdir(target, { recursive: true })
const server = createServer({ root: dist })
const port = await listen(server, 8400)
const browser = await browsers.chromium()

for (const width of [320, 1280]) {
  for (const colorScheme of ['light', 'dark']) await pictures(width, colorScheme)
}
await browser.close()
server.closeAllConnections()
server.close()

async function pictures(width, colorScheme) {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
  let count = 0
  const picture = async (name) => {
    const path = new URL(`${width}-${colorScheme}-${String((count += 1)).padStart(2, '0')}-${name}.png`, target)
    await page.screenshot({ path: fileURLToPath(path), fullPage: true })
  }
  const main = page.locator('main .kz-actions .kz-button').first()
  const otherLanguage = page.locator('#kz-language')
  /** The same screen in the other language, where there is one. */
  const other = async (name) => {
    if ((await otherLanguage.count()) === 0) return
    await otherLanguage.click()
    await picture(`${name}-english`)
    await otherLanguage.click()
  }
  await page.goto(`http://127.0.0.1:${port}/`)
  await page.locator('#kz-start:not([aria-disabled])').waitFor()
  await page.waitForFunction(() => document.querySelectorAll('meta[http-equiv]').length === 2)
  await picture('start')
  await other('start')
  await page.locator('header summary').click()
  await picture('help')
  await page.locator('header summary').click()
  await page.click('#kz-start')
  while (await page.locator('fieldset').count()) {
    const id = await page.locator('fieldset input').first().getAttribute('name')
    await picture(id)
    await main.click()
    await page.locator('main summary').click()
    for (const word of await page.locator('.kz-term').all()) await word.click()
    await picture(`${id}-problem`)
    await other(`${id}-problem`)
    const question = await questionOn(page)
    await fillAnswer(page, question, answerFor(question, journeys.stuck))
    await main.click()
  }
  await picture('result-first')
  await page.click('#kz-to-answers')
  await picture('overview')
  await page.locator('.kz-answers button').first().click()
  await page.check('fieldset input[value="route"]')
  await picture('preview')
  await other('preview')
  await page.goBack()
  await main.click()
  await picture('result')
  await other('result')
  await page.evaluate(() => document.querySelectorAll('main summary, main .kz-term').forEach((one) => one.click()))
  await picture('result-open')
  await page.click('.kz-keep > .kz-button')
  await page.locator('#kz-paper > *').first().waitFor()
  await picture('papers')
  await other('papers')
  await page.click('#kz-to-wipe')
  await picture('wipe')
  await main.click()
  await picture('wiped')
  await page.close()
}
