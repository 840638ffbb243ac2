/** Another wizard, from the command that leaves a small one to its page in a browser, which leads to an outcome. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { contentWords, wordsIn } from '../support/content-words.mjs'
import { browsers, locked, open, openPage, serve, startPage } from './setup.mjs'
import { answerToEnd, press } from './walk.mjs'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../', import.meta.url))
const wijzer = (...words) => run(join(root, 'build/wijzer'), words)
const languages = {
  en: { file: 'explanation', walk: 'This fits best: Walk.', perhaps: 'This may fit:', second: 'Take the car', page: 'How this works', sample: 'This is a sample' },
  nl: { file: 'zo-werkt-het', walk: 'Dit past het best: Ga te voet.', perhaps: 'Dit kan passen:', second: 'Neem de auto', page: 'Zo werkt het', sample: 'Dit is een voorbeeld' },
}

let work

before(async () => {
  work = await mkdtemp(join(tmpdir(), 'wizard-'))
})
after(() => rm(work, { recursive: true, force: true }))

/** Writes a new wizard, and builds its page as ./dev start --content does. @returns the folder of the page */
async function build(language, change = async () => {}) {
  const content = join(await mkdtemp(join(work, 'content-')), `guide-${language}`)
  await wijzer('new', content, '--lang', language)
  await change(content)
  const bundles = await mkdtemp(join(work, 'bundles-'))
  await wijzer('bundle', content, '--lang', language, '-o', join(bundles, `bundle.${language}.bin`))
  const dist = join(bundles, 'dist')
  const site = join(root, 'tests/fixtures/site/site.json')
  const places = ['--content', content, '--bundles', bundles, '--dist', dist, '--site', site]
  await run('node', [join(root, 'web/build.mjs'), ...places])
  return dist
}

for (const [language, says] of Object.entries(languages)) {
  describe(`a new wizard in "${language}"`, () => {
    let dist
    let site

    before(async () => {
      dist = await build(language)
      site = await serve(dist)
    })

    for (const name of Object.keys(browsers)) {
      test(`leads to an outcome: ${name}`, async () => {
        const page = await startPage(await open(name), site.url)
        assert.equal(await page.locator('html').getAttribute('lang'), language)
        assert.deepEqual(await answerToEnd(page, { distance: 1, luggage: ['none'] }), { distance: 1, luggage: ['none'] })
        assert.match(await page.locator('main').innerText(), new RegExp(says.walk))
        assert.deepEqual(page.complaints, [])
      })
    }

    test('shows every outcome that may count while something is not known', async () => {
      const page = await startPage(await open('chromium'), site.url)
      await answerToEnd(page, { distance: 80, luggage: ['none'], stop: 'unknown', car: 'yes' })
      const text = await page.locator('main').innerText()
      assert.match(text, new RegExp(says.perhaps))
      assert.match(text, new RegExp(says.second))
    })

    test('has a page to read, without help and emergency that it does not have', async () => {
      const page = await startPage(await open('chromium'), site.url)
      assert.equal(await page.locator('.kz-emergency, .kz-help').count(), 0)
      await page.goto(`${site.url}${says.file}.html`)
      assert.equal(await page.locator('h1').innerText(), says.page)
      await press(page, '.kz-onward a')
      await page.locator('#kz-start').waitFor()
    })

    test('is signed by who publishes it: on the start page, in every footer, and on paper', async () => {
      const page = await startPage(await open('chromium'), site.url)
      assert.match(await page.locator('main').innerText(), /Stichting Zorgpad/)
      const foot = page.locator('footer .kz-sender')
      assert.match(await foot.innerText(), /Stichting Zorgpad, Postbus 12, 3500 AB Utrecht/)
      assert.equal(await foot.locator('a').first().getAttribute('href'), 'mailto:vraag@zorgpad.nl')
      assert.equal(await foot.locator('a').first().getAttribute('target'), null, 'mail opens no tab')
      assert.equal(await foot.locator('svg path').count(), 1)
      assert.equal(await foot.getAttribute('itemtype'), 'https://schema.org/Organization')
      assert.equal(await page.getByText(says.sample).count(), 0)
      await answerToEnd(page, { distance: 1, luggage: ['none'] })
      assert.match(await page.locator('footer').innerText(), /Stichting Zorgpad/)
      const main = await page.locator('main').textContent()
      assert.match(main, /Stichting Zorgpad/)
      assert.match(main, /https:\/\/www\.zorgpad\.nl\/wijzer\//)
      await page.goto(`${site.url}${says.file}.html`)
      assert.match(await page.locator('footer').innerText(), /Stichting Zorgpad/)
    })

    test('has the look that who publishes it wants: the wizard, the pages to read, and the edition in one file', async () => {
      const page = await openPage(await open('chromium'), { colorScheme: 'dark' })
      for (const [address, shown] of [['', '#kz-start'], [`guide-${language}.html`, '#kz-start'], [`${says.file}.html`, '.kz-onward a']]) {
        await page.goto(`${site.url}${address}`)
        const looks = await page.locator(shown).first().evaluate((one) => {
          const { backgroundColor, color } = getComputedStyle(one)
          const { colorScheme } = getComputedStyle(document.documentElement)
          return [one.matches('button') ? backgroundColor : color, colorScheme, getComputedStyle(document.body).fontFamily]
        })
        assert.deepEqual(looks, ['rgb(122, 31, 92)', 'light', 'Verdana, sans-serif'], address)
      }
    })

    test('asks after a while whether somebody is there, as who publishes it wants', async () => {
      const page = await openPage(await open('chromium'))
      await page.clock.install()
      await page.goto(site.url)
      await locked(page)
      await answerToEnd(page, { distance: 1, luggage: ['none'] })
      await page.clock.fastForward('08:50')
      assert.equal(await page.getByRole('alertdialog').count(), 0)
      await page.clock.fastForward('00:15')
      await page.getByRole('alertdialog').waitFor()
    })

    test('holds no name of the content of this project', async () => {
      const words = contentWords()
      for (const name of await readdir(dist, { recursive: true })) {
        // What is a module as a script is full of numbers; tests/wasm/content-words.test.mjs looks at what it is made from.
        if (!/\.(html|js|css|json)$/.test(name) || name.includes('-script.')) continue
        const text = await readFile(join(dist, name), 'utf8')
        // In the edition in one file modules stand as text, and who made the parts of the program, this project among them.
        const said = text.replaceAll(/<script id="kz-(engine|papers|licences)[^]*?<\/script>/g, '')
        assert.deepEqual(wordsIn(said, words), [], name)
      }
    })
  })
}

test('what holds from a day to come is on the page from that day on', async () => {
  const changing = async (content) => {
    const file = join(content, 'outcomes.json')
    const part = JSON.parse(await readFile(file, 'utf8'))
    const at = part.outcomes.findIndex(({ id }) => id === 'walk')
    const now = { ...part.outcomes[at], valid: { until: '2098-12-31' } }
    const then = { ...part.outcomes[at], title: 'Ga lopend', valid: { from: '2099-01-01' } }
    part.outcomes.splice(at, 1, now, then)
    await writeFile(file, JSON.stringify(part))
  }
  const site = await serve(await build('nl', changing))
  for (const [day, says, not] of [
    ['2098-12-31', 'Ga te voet', 'Ga lopend'],
    ['2099-01-01', 'Ga lopend', 'Ga te voet'],
  ]) {
    const page = await openPage(await open('chromium'))
    await page.clock.setFixedTime(new Date(`${day}T12:00:00Z`))
    await page.goto(site.url)
    await answerToEnd(page, { distance: 1, luggage: ['none'] })
    await page.locator('.kz-keep').waitFor()
    const text = await page.locator('main').innerText()
    assert.ok(text.includes(says) && !text.includes(not), `${day}: ${text}`)
  }
})
