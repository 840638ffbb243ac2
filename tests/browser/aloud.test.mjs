/** Reading aloud: with a voice of the device alone, as any other sends what it reads to whoever made it. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { broken } from './rules.mjs'
import { browsers, open, openPage, serve } from './setup.mjs'

let site
before(async () => {
  site = await serve()
})

/** Voices as a browser could tell of them, and what they were asked to say. */
function fakeVoices(voices) {
  window.told = []
  const listeners = []
  window.SpeechSynthesisUtterance = function (text) {
    this.text = text
  }
  const fake = {
    voices,
    getVoices: () => fake.voices,
    speak: (piece) => window.told.push(piece),
    cancel: () => window.told.push('cancel'),
    addEventListener: (_, listener) => listeners.push(listener),
    come: (more) => {
      fake.voices = more
      for (const listener of listeners) listener()
    },
  }
  Object.defineProperty(window, 'speechSynthesis', { value: fake })
}

const local = { name: 'Own', lang: 'nl-NL', localService: true }
const remote = { name: 'Cloud', lang: 'nl-NL', localService: false }

async function started(name, voices) {
  const page = await openPage(await open(name))
  await page.addInitScript(fakeVoices, voices)
  await page.goto(site.url)
  await page.locator('#kz-check').waitFor()
  return page
}

const pressed = (page) => page.locator('#kz-aloud > button').press('Enter')

for (const name of Object.keys(browsers)) {
  describe(`in ${name}`, () => {
    for (const [what, voices] of Object.entries({
      'no voice': [],
      'a voice elsewhere': [remote],
      'a voice of which the browser does not say where it is': [{ lang: 'nl-NL' }, { lang: 'nl', localService: 'yes' }],
      'a local voice for another language': [{ ...local, lang: 'en-US' }],
    })) {
      test(`with ${what} it is not offered`, async () => {
        const page = await started(name, voices)
        assert.equal(await page.locator('#kz-aloud').isVisible(), false)
      })
    }

    test('with a local voice it says the screen, in order, with that voice alone, until it is pressed again', async () => {
      const page = await started(name, [remote, local])
      await pressed(page)
      const said = await page.evaluate(() => window.told.map(({ text, lang, voice }) => ({ text, lang, voice: voice?.name })))
      assert.equal(said[0].text, await page.locator('h1').innerText().then((text) => text.replace(/\u00ad/g, '')))
      assert.ok(said.length > 8, `only ${said.length} pieces`)
      for (const { text, lang, voice } of said) assert.deepEqual([text.includes('\u00ad'), lang, voice], [false, 'nl-NL', 'Own'])
      assert.equal(await page.locator('#kz-aloud').innerText(), 'Stop met voorlezen')
      assert.deepEqual((await broken(page)).found, [])
      await pressed(page)
      assert.equal(await page.evaluate(() => window.told.at(-1)), 'cancel')
      assert.equal(await page.locator('#kz-aloud').innerText(), 'Lees dit scherm voor')
    })

    test('what is not on the screen any more is not read on; another language needs a voice of its own', async () => {
      const page = await started(name, [])
      // Browsers find their voices late.
      await page.evaluate((voice) => speechSynthesis.come([voice]), local)
      await pressed(page)
      await page.locator('#kz-start').press('Enter')
      await page.locator('form fieldset').waitFor()
      await page.waitForFunction(() => window.told.at(-1) === 'cancel')
      await pressed(page)
      const question = await page.locator('h1').innerText()
      assert.ok(await page.evaluate((text) => window.told.some((piece) => piece.text === text), question))
      await page.locator('#kz-language').press('Enter')
      await page.waitForFunction(() => document.documentElement.lang === 'en')
      await page.locator('#kz-aloud').waitFor({ state: 'hidden' })
      assert.equal(await page.evaluate(() => window.told.at(-1)), 'cancel')
    })
  })
}
