/** Papers in another language: what of them stays in that of the content is marked as that, the same in every form. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { engine, open, savedText, serve, startPage, toPapers } from './setup.mjs'
import { answerToEnd } from './walk.mjs'

const journey = {
  goal: 'both', age: 8, living: 'home', 'stuck-where': ['gemeente'], 'stuck-gemeente': ['disagree'], 'letter-gemeente': '2026-11-10',
  'tried-public': ['none'], 'tried-help': ['none'], 'last-months': 'life-threatening',
}

let site

before(async () => {
  site = await serve()
})

test('in English every form says the same in Dutch: what to say and names, also after another choice; a code is in no language', async () => {
  const browser = await open('chromium')
  const english = (await engine({ other: true })).loaded.interface
  const page = await startPage(browser, site.url)
  await page.clock.setFixedTime(new Date('2026-11-28T12:00:00'))
  await answerToEnd(page, journey)
  await toPapers(page)
  await page.click('#kz-language')
  await page.locator('html[lang=en]').waitFor()
  await page.locator('#kz-code-on').press('Space')
  const inDutch = () => page.locator('#kz-paper [lang=nl]').evaluateAll((all) => all.map((one) => one.textContent.trim()))
  for (const paper of ['all', 'short']) {
    await page.locator(`#kz-paper-${paper}`).press('Space')
    await page.waitForFunction((which) => document.querySelector(`#kz-paper[data-paper=${which}] .kz-quote [lang=nl]`), paper)
    const shownInDutch = await inDutch()
    assert.ok(shownInDutch.length > 5, `${shownInDutch.length} passages`)
    assert.ok(shownInDutch.includes('gemeente'))
    const save = page.getByRole('button', { name: english['keep.file'], exact: true })
    const { text } = await savedText(browser, page, save, '.html')
    const written = [...text.matchAll(/<span lang="nl">([^]*?)<\/span>/g)].map(([, one]) => one.replace(/<[^>]*>/g, ''))
    const unescaped = written.map((one) => one.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim())
    assert.deepEqual(unescaped, shownInDutch)
    assert.equal(await page.locator('#kz-section-paper-code .kz-quote [lang]').count(), 0)
  }
  assert.deepEqual(page.complaints, [])
})
