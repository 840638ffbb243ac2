/** What the tests of the language switch share. */
import assert from 'node:assert/strict'
import { engine } from './setup.mjs'
import { readInputs } from '../../web/tools/engine.mjs'

const hasOther = (await readInputs()).other !== null

/** Why tests of the switch are left out; false when they are not. */
export const skip = hasOther ? false : 'the English translation is not complete'

/** What each content says, to compare with what the page shows. */
export const dutch = await engine()
export const english = hasOther ? await engine({ other: true }) : dutch

/** A text of the engine without its marked words. */
export const plain = (text) => [text].flat().map((run) => [run].flat()[0]).join('')

/** Presses the switch and waits until the page is in the other language. */
export async function turn(page) {
  const before = await page.evaluate(() => document.documentElement.lang)
  await page.click('#kz-language')
  await page.waitForFunction((left) => document.documentElement.lang !== left, before)
}

/** All that a parent sees and filled in. */
export function seen(page) {
  return page.evaluate(() => ({
    language: document.documentElement.lang,
    title: document.title,
    text: ['header', 'main', '#kz-tools', 'footer'].map((part) => document.querySelector(part).innerText),
    status: document.querySelector('#kz-status').innerText,
    tools: document.querySelector('#kz-tools').getAttribute('aria-label'),
    filled: [...document.querySelectorAll('input')].map((one) => [one.id, one.value, one.checked]),
    unfolded: [...document.querySelectorAll('main details')].map((one) => one.open),
    explained: [...document.querySelectorAll('main .kz-term')].map((one) => [
      one.getAttribute('aria-controls').replace(/\d+-/, ''),
      one.getAttribute('aria-expanded'),
    ]),
    address: location.href,
    history: JSON.stringify(history.state),
    steps: history.length,
  }))
}

/** Turns to English, checks what may not differ there, turns back, and checks that nothing differs at all. */
export async function thereAndBack(page, inEnglish) {
  const before = await seen(page)
  await turn(page)
  const there = await seen(page)
  assert.equal(there.language, 'en')
  for (const same of ['filled', 'unfolded', 'address', 'history', 'steps']) {
    assert.deepEqual(there[same], before[same], same)
  }
  // Not each language marks the same words: those of both are explained on both.
  const explained = new Map(before.explained)
  for (const [term, open] of there.explained) assert.equal(open, explained.get(term) ?? 'false', term)
  assert.equal(await page.evaluate(() => document.activeElement.id), 'kz-language')
  assert.equal(await page.locator('#kz-said').textContent(), english.loaded.interface['language.now'])
  leaksNothing(before, there)
  await inEnglish(there)
  await turn(page)
  assert.deepEqual(await seen(page), before)
  assert.equal(await page.locator('#kz-said').textContent(), dutch.loaded.interface['language.now'])
}

/** No sentence of the Dutch screen stands on the English one. Names of sources stay Dutch: those are not sentences. */
function leaksNothing(inDutch, inEnglish) {
  const lines = ({ text }) => text.join('\n').split('\n')
  const sentences = lines(inDutch).filter((line) => /[.?!:]$/.test(line) && line.includes(' '))
  const left = new Set(lines(inEnglish))
  assert.ok(sentences.length > 2)
  assert.deepEqual(sentences.filter((line) => left.has(line)), [])
}
