/** The short paper: two sides of A4 at most in real print, in black on white, with nothing on it that was not chosen. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { engine, open, openPage, savedText, serve, startPage, temporaryFolder, toPapers } from './setup.mjs'
import { answerToEnd } from './walk.mjs'

const day = '2026-11-28'

/** Answers of families, by what they ask; those of the last two come from the questions. */
const families = {
  'which law pays': {
    goal: 'route', age: 6, living: 'home', help: ['nursing', 'personal-care', 'mental-health'],
    'care-reason': 'both', extra: ['respite', 'daily-aids'], causes: ['body-illness', 'intellectual', 'psychic'],
    'intellectual-need': 'nearly-everything', supervision: 'permanent', lasting: 'yes', 'last-months': 'life-threatening',
    situation: ['own-care'], 'more-than-usual': 'yes', 'care-now': ['none'],
  },
  'what to do after a no of the gemeente': {
    goal: 'stuck', age: 8, 'stuck-where': ['gemeente'], 'stuck-gemeente': ['disagree'], 'letter-gemeente': '2026-11-10',
    'tried-public': ['none'], 'tried-help': ['none'],
  },
  'what to do when a child will not get better': { goal: 'stuck', 'stuck-where': ['home'], 'stuck-home': ['palliative'] },
  'nothing that is known': {},
  'all that can be chosen': (question) => chosen(question, 0),
  'all that can be chosen, and nothing done': (question) => (question.id.startsWith('tried') ? ['none'] : chosen(question, 1)),
}

function chosen({ type, options }, which) {
  if (type === 'number') return 13
  if (type === 'date') return '2026-11-18'
  if (type === 'choice') return options[Math.min(which, options.length - 1)].id
  return options.filter(({ none }) => !none).map(({ id }) => id)
}

let site
let core
let folder

before(async () => {
  site = await serve()
  core = await engine()
  folder = await temporaryFolder()
})

/** All answers of a family; of what it does not name what the page's tests answer. */
function answersOf(family) {
  if (typeof family !== 'function') return family
  const answers = {}
  for (;;) {
    const { question } = core.call({ call: 'question', answers, today: day })
    if (!question) return answers
    answers[question.id] = family(question)
  }
}

async function outcomeOf(family, browser = 'chromium') {
  const page = await startPage(await open(browser), site.url)
  await page.clock.setFixedTime(new Date(`${day}T12:00:00`))
  await answerToEnd(page, answersOf(family))
  // The print waits for a person; what it would print is asked for below.
  await page.evaluate(() => (window.print = () => {}))
  await toPapers(page)
  return { page }
}

/** Prints the page as it stands. @returns the text on paper, its sides, and what stands in the page for it */
async function printed(page) {
  const paper = await page.evaluate(() => document.getElementById('kz-paper')?.outerHTML)
  const path = join(folder, 'paper.pdf')
  await page.pdf({ path, preferCSSPageSize: true })
  const about = execFileSync('pdfinfo', [path], { encoding: 'utf8' })
  assert.match(about, /Page size: +59\d(\.\d+)? x 84\d(\.\d+)? pts \(A4\)/)
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  return { text, words: text.replace(/\s+/g, ' '), sides: Number(/Pages: +(\d+)/.exec(about)[1]), paper }
}

describe('the short paper', () => {
  for (const [name, family] of Object.entries(families)) {
    test(`of ${name}: two sides at most`, async () => {
      const { page } = await outcomeOf(family)
      const { sides, words } = await printed(page)
      assert.ok(sides <= 2, `${sides} sides`)
      for (const one of ['Voorbeeld (sample)', '28 november 2026', core.loaded.version, core.loaded.interface['paper.not_sent']]) {
        assert.ok(words.includes(one), one)
      }
      assert.match(words, new RegExp(`1 ?/ ?${sides}`), 'the number of the side')
      assert.ok(!words.includes('112'))
    })
  }

  // Firefox tells neither of the number of the side nor of the size of the paper.
  for (const name of ['which law pays', 'all that can be chosen']) {
    test(`of ${name} in Firefox: two sides at most`, async () => {
      const { page } = await outcomeOf(families[name], 'firefox')
      const { sides } = await printed(page)
      assert.ok(sides <= 2, `${sides} sides`)
    })
  }

  test('leaves what is sensitive out of the page and the print until it is chosen', async () => {
    const { page } = await outcomeOf(families['which law pays'])
    const canaries = ['levensbedreigend', 'psychische hulp', 'psychische aandoening', 'familie geven zelf zorg']
    const without = await printed(page)
    for (const one of canaries) {
      assert.ok(!without.paper.toLowerCase().includes(one), `${one} in the page`)
      assert.ok(!without.words.toLowerCase().includes(one), `${one} on paper`)
    }
    for (const box of await page.locator('[id^=kz-sensitive]').all()) await box.press('Space')
    const all = await printed(page)
    for (const one of canaries) assert.ok(all.words.toLowerCase().includes(one), `${one} is chosen`)
    await page.locator('[id^=kz-sensitive]').first().press('Space')
    const fewer = await printed(page)
    assert.ok(canaries.some((one) => !fewer.words.toLowerCase().includes(one)))
  })

  test('takes own words of ten thousand letters, however wide they are, within its two sides', async () => {
    const { page } = await outcomeOf(families['all that can be chosen'])
    await page.locator('details:has(#kz-own-words) > summary').click()
    await page.fill('#kz-own-words', 'WWWW '.repeat(2000))
    await page.fill('#kz-own-questions', 'WWWW '.repeat(100).concat('\n').repeat(20))
    await page.evaluate(() => document.querySelectorAll('main details').forEach((fold) => (fold.open = true)))
    for (const note of (await page.locator('input[id^=kz-note-][id$=-text]').all()).slice(0, 4)) await note.fill('WWWW '.repeat(100))
    for (const box of await page.locator('[id^=kz-sensitive]').all()) await box.press('Space')
    const { sides, words } = await printed(page)
    assert.ok(sides <= 2, `${sides} sides`)
    assert.ok(words.includes('WWWW WWWW'))
    assert.ok(words.includes(core.loaded.interface['paper.cut']))
  })

  test('has room on its two sides for the code and its picture as well, which another reader reads from print, file and PDF', async () => {
    const { page } = await outcomeOf(families['all that can be chosen, and nothing done'])
    await page.locator('details:has(#kz-own-words) > summary').click()
    await page.fill('#kz-own-words', 'Wij weten het niet meer. '.repeat(400))
    await page.fill('#kz-own-questions', 'Wie helpt ons verder, en vanaf wanneer?\n'.repeat(20))
    await page.evaluate(() => document.querySelectorAll('main details').forEach((fold) => (fold.open = true)))
    for (const note of (await page.locator('input[id^=kz-note-][id$=-text]').all()).slice(0, 4)) await note.fill('Zij belt ons terug. '.repeat(25))
    for (const box of await page.locator('[id^=kz-sensitive]').all()) await box.press('Space')
    await page.locator('#kz-code-on').press('Space')
    const code = (await page.locator('#kz-section-paper-code .kz-quote').innerText()).replace(/\s/g, '')
    const says = (name) => {
      execFileSync('pdftoppm', ['-r', '300', '-gray', '-png', join(folder, `${name}.pdf`), join(folder, name)])
      const sides = execFileSync('pdfinfo', [join(folder, `${name}.pdf`)], { encoding: 'utf8' }).match(/Pages: +(\d+)/)[1]
      assert.ok(Number(sides) <= 2, `${name}: ${sides} sides`)
      return execFileSync('zbarimg', ['--quiet', '--raw', join(folder, `${name}-${sides}.png`)], { encoding: 'utf8' }).trim()
    }
    await printed(page)
    assert.equal(says('paper'), code)
    const texts = core.loaded.interface
    const save = (key) => page.getByRole('button', { name: texts[key], exact: true })
    const file = await openPage(await open('chromium'))
    await file.setContent((await savedText(await open('chromium'), page, save('keep.file'), '.html')).text)
    await printed(file)
    assert.equal(says('paper'), code)
    const [download] = await Promise.all([page.waitForEvent('download'), save('keep.pdf').click()])
    await download.saveAs(join(folder, 'form.pdf'))
    assert.equal(says('form'), code)
  })

  test('takes two sides as a file that is printed later as well', async () => {
    for (const family of ['which law pays', 'all that can be chosen']) {
      const { page } = await outcomeOf(families[family])
      const save = page.getByRole('button', { name: core.loaded.interface['keep.file'], exact: true })
      const { text } = await savedText(await open('chromium'), page, save, '.html')
      const file = await openPage(await open('chromium'))
      await file.setContent(text)
      const { sides } = await printed(file)
      assert.ok(sides <= 2, `${family}: ${sides} sides`)
    }
  })

  test('comes alone on paper, and all of the outcome where that is printed instead', async () => {
    const { page } = await outcomeOf(families['which law pays'])
    const short = await printed(page)
    assert.ok(short.words.includes(core.loaded.interface['paper.talk']))
    for (const text of ['keep.heading', 'keep.print', 'keep.preview']) {
      assert.ok(!short.words.includes(core.loaded.interface[text] + ' '), text)
    }
    await page.locator('#kz-paper-all').press('Space')
    const all = await printed(page)
    assert.ok(all.sides > 5, `${all.sides} sides`)
    assert.ok(!all.words.includes(core.loaded.interface['paper.talk']))
    await page.goBack()
    assert.equal(await page.locator('#kz-paper').count(), 0)
    const outcome = await printed(page)
    assert.ok(outcome.sides > 5, `${outcome.sides} sides`)
    assert.equal(outcome.paper, undefined)
  })

  test('stays within the margins, in black on white', async () => {
    const { page } = await outcomeOf(families['all that can be chosen'])
    await printed(page)
    const layout = execFileSync('pdftotext', ['-bbox', join(folder, 'paper.pdf'), '-'], { encoding: 'utf8' })
    const margin = (15 / 25.4) * 72 - 1
    const boxes = [...layout.matchAll(/<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)/g)]
    assert.ok(boxes.length > 150)
    for (const [, left, right, word] of boxes) assert.ok(left > margin && right < 595.3 - margin, `${word} at ${left}-${right}`)
    await page.emulateMedia({ media: 'print' })
    const colours = await page.evaluate(() => [
      ...new Set([...document.querySelectorAll('#kz-paper *')].map((one) => getComputedStyle(one).color)),
    ])
    assert.deepEqual(colours, ['rgb(0, 0, 0)'])
  })
})
