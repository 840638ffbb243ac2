/** The screen on which papers are composed: what is shown is what comes out, and what is refused is said. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { broken } from './rules.mjs'
import { browsers, engine, held, launch, locked, open, openPage, savedText, serve, servePage, startPage, toPapers } from './setup.mjs'
import { answerToEnd, wipeAll } from './walk.mjs'

const day = '2026-11-28'
/** A family with a last day, and something sensitive. */
const journey = {
  goal: 'both', age: 8, living: 'home', 'stuck-where': ['gemeente'], 'stuck-gemeente': ['disagree'], 'letter-gemeente': '2026-11-10',
  'tried-public': ['none'], 'tried-help': ['none'], 'last-months': 'life-threatening',
}

let site
let core
let texts

before(async () => {
  site = await serve()
  core = await engine()
  texts = core.loaded.interface
})

const button = (page, key) => page.getByRole('button', { name: texts[key], exact: true })
const given = (page) => page.locator('#kz-given').innerText()

/** The words of the preview, as they stand there. */
const shown = (page) => page.locator('#kz-paper').evaluate((paper) => paper.textContent)
const letters = (text) => text.replace(/[^\p{L}\p{N}]/gu, '')

async function papersPage(browser, options) {
  const page = await startPage(browser, site.url, options)
  await page.clock.setFixedTime(new Date(`${day}T12:00:00`))
  const answers = await answerToEnd(page, journey)
  return { page, answers }
}

for (const name of Object.keys(browsers)) {
  describe(`papers in ${name}`, () => {
    let browser
    before(async () => {
      browser = await open(name)
    })

    test('by keyboard alone: two presses to each form; what is left out and written is in the preview and every form', async () => {
      const { page, answers } = await papersPage(browser, { width: 320, height: 640 })
      await toPapers(page)
      assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1')
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      assert.ok(wide <= 320, `${wide} pixels wide`)
      // Without anything chosen it is what the module says.
      const asked = { answers, address: site.url, day }
      const text = core.form('text', asked, { paper: 'short' }).text
      assert.equal(letters(await shown(page)), letters(text))

      const summary = page.locator('#kz-choose > summary')
      await summary.press('Enter')
      const boxes = await page.locator('#kz-choose > .kz-pick').all()
      assert.ok(boxes.length > 5)
      const part = page.locator('.kz-part').filter({ hasText: texts['paper.bring'] })
      await part.locator('details > summary').press('Enter')
      const line = part.locator('.kz-pick').first()
      const canary = await line.locator('label').innerText()
      assert.ok((await shown(page)).includes(canary))
      await line.locator('input').press('Space')
      assert.ok(!(await shown(page)).includes(canary))
      assert.equal(await part.locator('input').first().evaluate((box) => box.indeterminate), true)
      // The whole part, and back: the line comes back with it.
      await part.locator('input').first().press('Space')
      assert.equal(await page.locator('#kz-section-paper-bring').count(), 0)
      await part.locator('input').first().press('Space')
      assert.ok((await shown(page)).includes(canary))
      await line.locator('input').press('Space')

      await page.locator('details:has(#kz-own-words) > summary').press('Enter')
      await page.locator('#kz-own-words').pressSequentially('Zeester', { delay: 0 })
      await page.locator('#kz-own-questions').fill('Wie is Kraanvogel?')
      await page.locator('details:has(> details #kz-note-0-text) > summary').press('Enter')
      await page.locator('details:has(> div > #kz-note-0-text) > summary').press('Enter')
      await page.locator('#kz-note-0-who').fill('Wilgenroos')
      const preview = await shown(page)
      for (const word of ['Zeester', 'Kraanvogel', 'Wilgenroos']) assert.ok(preview.includes(word), word)
      assert.ok(!preview.includes(canary))

      const file = await savedText(browser, page, button(page, 'keep.file'), '.html')
      assert.match(file.name, /-2026-11-28\.html$/)
      assert.equal(await given(page), texts['keep.saved'])
      const plain = await savedText(browser, page, button(page, 'keep.text'), '.txt')
      assert.equal(letters(plain.text), letters(preview))
      for (const { text } of [file, plain]) {
        assert.ok(text.includes('Zeester') && !text.includes(canary))
      }
      const calendar = await savedText(browser, page, button(page, 'keep.calendar'), '.ics')
      assert.match(calendar.text, /^BEGIN:VCALENDAR\r\n[^]*DTSTART;VALUE=DATE:20261222\r\n[^]*END:VCALENDAR\r\n$/)
      assert.ok(!calendar.text.includes('Zeester'))
      // The last one, as Firefox opens it in a tab of its own.
      const pdf = await savedText(browser, page, button(page, 'keep.pdf'), '.pdf')
      assert.match(pdf.name, /-2026-11-28\.pdf$/)
      assert.match(pdf.text, /^%PDF-1\.7\n[^]*%%EOF\n$/)
      assert.deepEqual(page.complaints, [])
    })

    test('what was chosen and written stays over a change of language and the way back, and goes with the answers', async () => {
      const { page } = await papersPage(browser)
      await toPapers(page)
      await page.locator('details:has(#kz-own-words) > summary').press('Enter')
      await page.fill('#kz-own-words', 'Zeester')
      await page.locator('#kz-choose > summary').press('Enter')
      const box = page.locator('#kz-choose > .kz-pick > .kz-tick > input').first()
      const before = await page.locator('#kz-paper ul > li').count()
      await box.press('Space')
      const count = () => page.locator('#kz-paper > .kz-section').count()
      const parts = await count()
      await page.click('#kz-language')
      await page.locator('html[lang=en]').waitFor()
      assert.equal(await page.inputValue('#kz-own-words'), 'Zeester')
      assert.ok(await page.locator('#kz-own-words').isVisible(), 'still unfolded')
      assert.equal(await box.isChecked(), false)
      assert.equal(await count(), parts)
      assert.ok((await page.locator('#kz-paper ul > li').count()) <= before)
      await page.goBack()
      await page.goForward()
      await page.locator('#kz-paper').waitFor()
      assert.equal(await page.inputValue('#kz-own-words'), 'Zeester')
      await wipeAll(page)
      assert.ok(!(await page.content()).includes('Zeester'))
      await answerToEnd(page, journey)
      await toPapers(page)
      assert.equal(await page.inputValue('#kz-own-words'), '')
      assert.ok(!(await shown(page)).includes('Zeester'))
      assert.equal(await page.locator('#kz-choose input:not(:checked)').count(), 0)
    })
  })
}

describe('after the plan has changed', () => {
  const stuck = {
    goal: 'stuck', age: 8, 'stuck-where': ['insurer'], 'stuck-insurer': ['less'], 'tried-care': ['reason'], 'insurer-reason-answer': 'yes',
    'tried-help': ['none'],
  }
  const stepId = 'insurer-reconsider'
  const asked = 'Vraag om een heroverweging'

  const outcome = async () => {
    const page = await startPage(await open('chromium'), site.url)
    await page.clock.setFixedTime(new Date(`${day}T12:00:00`))
    await answerToEnd(page, stuck)
    return page
  }
  const unfoldAll = (page) => page.evaluate(() => document.querySelectorAll('main details').forEach((fold) => (fold.open = true)))
  /** From the papers back to the outcome, sets how it stands with the step, and comes again. */
  const setStep = async (page, state, ...date) => {
    await page.goBack()
    await page.locator('.kz-keep').waitFor()
    await unfoldAll(page)
    await page.locator(`#kz-step-${stepId}-${state}`).first().press('Enter')
    for (const [at, part] of date.entries()) await page.fill(['#kz-day', '#kz-month', '#kz-year'][at], part)
    if (date.length > 0) await page.locator('.kz-day > button').press('Enter')
    await page.locator('.kz-keep').waitFor()
    await toPapers(page)
    await unfoldAll(page)
  }
  const noteOn = (page, title) => page.locator('details:has(> div > input[id^=kz-note-])').filter({ hasText: title }).locator('input[id$=-text]')

  test('a note stays with its step: when that waits, has its answer and is as it was, and in the other language', async () => {
    const page = await outcome()
    await toPapers(page)
    await unfoldAll(page)
    await noteOn(page, asked).fill('Kraanvogel')
    for (const [state, ...date] of [['waiting', '21', '11', '2026'], ['no', '17', '10', '2026'], ['not-done']]) {
      await setStep(page, state, ...date)
      const values = await page.locator('input[id^=kz-note-][id$=-text]').evaluateAll((inputs) => inputs.map((input) => input.value).filter(Boolean))
      assert.deepEqual(values, ['Kraanvogel'], state)
      assert.ok((await shown(page)).includes('Kraanvogel'), state)
    }
    assert.equal(await noteOn(page, asked).inputValue(), 'Kraanvogel')
    await page.click('#kz-language')
    await page.locator('html[lang=en]').waitFor()
    assert.ok((await shown(page)).includes('Kraanvogel'))
    assert.deepEqual(page.complaints, [])
  })

  test('a part of which something was left out starts off when its lines are others, and the page says so', async () => {
    const page = await outcome()
    await toPapers(page)
    await page.locator('#kz-paper-all').press('Space')
    await unfoldAll(page)
    const part = (title) => page.locator('.kz-part').filter({ has: page.locator(`> .kz-tick label:text("${title}")`) }).last()
    const lines = part(asked).locator('.kz-pick .kz-pick')
    const out = part(asked).locator('details > .kz-pick').first()
    const canary = await out.locator('label').innerText()
    await out.locator('input').press('Space')
    assert.equal(await page.locator('#kz-unsure').isVisible(), false)
    await setStep(page, 'waiting', '21', '11', '2026')
    assert.ok(!(await shown(page)).includes(canary))
    assert.equal(await page.locator('#kz-unsure').innerText(), texts['keep.unsure'])
    const waits = part('Wacht op het antwoord').locator('input')
    assert.ok((await waits.count()) > 1)
    assert.deepEqual(await waits.evaluateAll((boxes) => boxes.filter((box) => box.checked).map((box) => box.id)), [])
    const { found } = await broken(page)
    assert.deepEqual(found, [])
    await setStep(page, 'not-done')
    assert.ok(!(await shown(page)).includes(canary))
    assert.equal(await lines.count(), 0)
  })
})

describe('what is refused', () => {
  test('copying, saving and printing: the page says so and names another form', async () => {
    const { page } = await papersPage(await open('chromium'))
    await toPapers(page)
    await page.evaluate(() => {
      window.print = () => {}
      URL.createObjectURL = () => {
        throw new Error('refused')
      }
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } })
    })
    await button(page, 'keep.print').press('Enter')
    assert.equal(await given(page), texts['keep.print_failed'])
    for (const key of ['keep.file', 'keep.pdf']) {
      await page.evaluate(() => document.getElementById('kz-given').replaceChildren())
      await button(page, key).press('Enter')
      assert.equal(await given(page), texts['keep.save_failed'])
    }
    await button(page, 'keep.copy').press('Enter')
    await page.locator('#kz-copy').waitFor()
    assert.match(await given(page), /Kopiëren lukt hier niet/)
    const [text, selected] = await page.locator('#kz-copy').evaluate((area) => [area.value, area.selectionEnd])
    assert.equal(letters(text), letters(await shown(page)))
    assert.equal(selected, text.length)
    const { found } = await broken(page)
    assert.deepEqual(found, [])
  })

  test('a letter that a PDF cannot show: the page names it and other forms, and the next try works', async () => {
    const { page } = await papersPage(await open('chromium'))
    await toPapers(page)
    await page.locator('details:has(#kz-own-words) > summary').click()
    const tells = async (words, letters) => {
      await page.fill('#kz-own-words', words)
      await button(page, 'keep.pdf').press('Enter')
      assert.equal(await given(page), texts['keep.pdf_letters'].replace('{letters}', letters))
    }
    await tells('Ja 😀', '😀')
    // Of many so many that she knows which.
    await tells(Array.from({ length: 300 }, (_, at) => String.fromCharCode(0x4e00 + at)).join(''), `${[...'一丁丂七丄丅丆万丈三上下'].join(' ')} …`)
    // A letter and its accent as two, as some programs write them.
    await page.fill('#kz-own-words', 'Zoe\u0308 C\u0327ag\u0306la')
    await button(page, 'keep.pdf').press('Enter')
    assert.equal(await given(page), texts['keep.saved'])
    assert.ok((await shown(page)).includes('Zoë Çağla'))
    await page.fill('#kz-own-words', 'Ja')
    await button(page, 'keep.pdf').press('Enter')
    assert.equal(await given(page), texts['keep.saved'])
  })

  test('where the fonts did not come, a PDF cannot be made, and every other form can', async () => {
    const page = await openPage(await open('chromium'))
    await page.route('**/noto-sans-*.ttf', (route) => route.abort())
    await page.goto(site.url)
    await locked(page)
    await answerToEnd(page, journey)
    await toPapers(page)
    await button(page, 'keep.pdf').press('Enter')
    assert.equal(await given(page), texts['keep.pdf_failed'])
    await button(page, 'keep.file').press('Enter')
    assert.equal(await given(page), texts['keep.saved'])
  })

  test('in the frame of a site that allows neither print, downloads nor the clipboard: the page says so', async () => {
    const page = await openPage(await open('chromium'))
    await page.route(site.url, async (route) => {
      const response = await route.fetch()
      const { 'x-frame-options': _, ...headers } = response.headers()
      headers['content-security-policy'] = headers['content-security-policy'].replace(/frame-ancestors[^;]*/, 'frame-ancestors *')
      await route.fulfill({ response, headers })
    })
    await page.goto(await servePage(`<iframe sandbox="allow-scripts allow-same-origin allow-forms" src="${site.url}" width=400 height=600></iframe>`))
    const frame = page.frames().find((one) => one.url() === site.url)
    await locked(frame)
    await answerToEnd(frame, journey)
    await toPapers(frame)
    await button(frame, 'keep.print').press('Enter')
    assert.equal(await given(frame), texts['keep.print_failed'])
    // Whether a file was kept no page is told: it says where to look, and what to do when nothing is there.
    await button(frame, 'keep.file').press('Enter')
    assert.equal(await given(frame), texts['keep.saved'])
    await button(frame, 'keep.copy').press('Enter')
    await frame.locator('#kz-copy').waitFor()
    assert.equal(letters(await frame.locator('#kz-copy').inputValue()), letters(await shown(frame)))
  })

  test('copying that works puts the text on the clipboard, and a print that begins says nothing', async () => {
    const { page } = await papersPage(await open('chromium'), { permissions: ['clipboard-read', 'clipboard-write'] })
    await toPapers(page)
    await page.evaluate(() => (window.print = () => dispatchEvent(new Event('beforeprint'))))
    await button(page, 'keep.print').press('Enter')
    assert.equal(await given(page), '')
    await button(page, 'keep.copy').press('Enter')
    await page.locator('#kz-given:not(:empty)').waitFor()
    assert.equal(await given(page), texts['keep.copied'])
    assert.equal(letters(await page.evaluate(() => navigator.clipboard.readText())), letters(await shown(page)))
  })
})

describe('when the module that makes papers', () => {
  const cut = async (route) => {
    const response = await route.fetch()
    const body = await response.body()
    return route.fulfill({ response, body: body.subarray(0, body.length / 2) })
  }
  for (const [what, pattern, answer] of [
    ['does not come', /\/papers[.-][^/]*\.(js|wasm)$/, (route) => route.abort()],
    ['is cut off in both forms', /\/papers[.-][^/]*\.(wasm|js)\?*$/, cut],
  ]) {
    test(`${what}: the outcome stands, the page says so, and all can be printed`, async () => {
      const page = await openPage(await open('chromium'))
      await page.route(pattern, answer)
      await page.goto(site.url)
      await locked(page)
      await answerToEnd(page, journey)
      await page.locator('.kz-keep > .kz-button').press('Enter')
      await page.getByText(texts['keep.missing']).waitFor()
      await page.evaluate(() => (window.print = () => (document.title = 'printed')))
      await page.locator('[role=status]').filter({ hasText: texts['keep.missing'] }).getByRole('button').press('Enter')
      assert.equal(await page.title(), 'printed')
      const { found } = await broken(page)
      assert.deepEqual(found, [])
    })
  }

  /** A page at the outcome, where a press waits for the module. @returns it, and what lets the module come */
  const waitingForIt = async () => {
    const page = await openPage(await open('chromium'))
    const release = await held(page, /\/papers\.[^/]*\.wasm$/)
    await page.goto(site.url)
    await answerToEnd(page, journey)
    await page.locator('.kz-keep > .kz-button').press('Enter')
    await page.getByText(texts['waiting.heading'], { exact: true }).waitFor()
    return { page, release }
  }

  test('comes late: a press waits for it', async () => {
    const { page, release } = await waitingForIt()
    release()
    await page.locator('#kz-paper > *').first().waitFor()
  })

  test('comes late: a press is forgotten where the parent went on, and the next one counts', async () => {
    const { page, release } = await waitingForIt()
    await page.goBack()
    await page.locator('.kz-keep').waitFor({ state: 'detached' })
    const screen = await page.locator('main').innerHTML()
    const come = page.waitForResponse(/\/papers\.[^/]*\.wasm$/)
    release()
    await (await come).finished()
    await page.waitForTimeout(500)
    assert.equal(await page.locator('main').innerHTML(), screen)
    await page.goForward()
    await toPapers(page)
  })

  test('is refused as WebAssembly: it comes as script and says the same', async () => {
    const said = []
    for (const options of [undefined, { args: ['--js-flags=--jitless'] }]) {
      site.requests.length = 0
      const browser = await (options ? launch('chromium', options) : open('chromium'))
      const { page } = await papersPage(browser)
      await toPapers(page)
      said.push(await shown(page))
      assert.equal(site.requests.some((one) => one.includes('/papers-script.')), options !== undefined)
      await wipeAll(page)
      await answerToEnd(page, journey)
      await toPapers(page)
      assert.equal(await shown(page), said[0])
    }
    assert.equal(said[1], said[0])
  })
})

test('the screen passes the checks of accessibility, with everything unfolded, for both papers', async () => {
  const { page } = await papersPage(await open('chromium'), { width: 320, height: 640 })
  await toPapers(page)
  for (const paper of ['short', 'all']) {
    await page.locator(`#kz-paper-${paper}`).press('Space')
    await page.evaluate(() => document.querySelectorAll('main details').forEach((fold) => (fold.open = true)))
    const { found } = await broken(page)
    assert.deepEqual(found, [])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    assert.ok(wide <= 320, `${wide} pixels wide`)
  }
})
