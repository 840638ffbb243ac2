/** The language switch on every screen: same answers, same place, other words. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { changes, journeys } from './journeys.mjs'
import { dutch, english, plain, skip, thereAndBack, turn } from './languages.mjs'
import { crowdedHeaders } from './letters.mjs'
import { chiefly, open, savedFile, serve, startPage } from './setup.mjs'
import {
  answerAll,
  answerFor,
  fillAnswer,
  next,
  questionOn,
  tabTo,
  toNextScreen,
  toResult,
  typeAnswer,
} from './walk.mjs'

let site

before(async () => {
  site = await serve()
})

for (const name of Object.keys(chiefly)) {
  describe(name, { skip }, () => {
    let browser
    before(async () => {
      browser = await open(name)
    })

    test('on a phone nothing in the header stands on something else, in both languages, and it is at most 100 px high in all letters and every look', async () => {
      const page = await startPage(browser, site.url, { width: 320 })
      // Where a whole browser has one look, the others are those of Chromium.
      const looks = name === 'chromium' ? [{}, { colorScheme: 'dark' }, { forcedColors: 'active' }] : [{}]
      for (const language of ['nl', 'en']) {
        if (language === 'en') await turn(page)
        for (const look of looks) {
          if (look !== looks[0]) await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...look })
          assert.deepEqual(await crowdedHeaders(page), [], `${language} ${JSON.stringify(look)}`)
        }
      }
    })

    test('the start page changes as a whole, and back', async () => {
      const page = await startPage(browser, site.url)
      const texts = english.loaded.interface
      await page.locator('header summary').click()
      const button = page.locator('#kz-language')
      assert.deepEqual([await button.innerText(), await button.getAttribute('lang')], ['English', 'en'])
      await thereAndBack(page, async ({ title, tools }) => {
        assert.deepEqual([await button.innerText(), await button.getAttribute('lang')], ['Nederlands', 'nl'])
        assert.equal(title, texts['page.title'])
        assert.equal(tools, texts['tools.label'])
        const pair = (all) => all.map((one) => [one.dataset.text, one.textContent])
        const shown = await page.locator('[data-text]').evaluateAll(pair)
        assert.ok(shown.length > 20)
        for (const [key, text] of shown) {
          assert.equal(text, texts[key].replace('{max_questions}', english.loaded.max_questions), key)
        }
        for (const link of await page.locator('a[href$=".html"]').all()) {
          const href = await link.getAttribute('href')
          assert.match(href, /^en\/[a-z-]+\.html$/)
          assert.equal((await page.context().request.get(site.url + href)).status(), 200, href)
        }
      })
      assert.deepEqual(page.complaints, [])
    })

    test('two presses before the other language stands there are one, also with keys, which nothing guards', async () => {
      const page = await startPage(browser, site.url)
      const turned = (language) => page.waitForFunction((wanted) => document.documentElement.lang === wanted, language)
      for (const language of ['en', 'nl', 'en']) {
        await page.locator('#kz-language').evaluate((button) => {
          button.click()
          button.click()
        })
        await turned(language)
        await page.waitForTimeout(500)
        await turned(language)
      }
      assert.deepEqual(page.complaints, [])
    })

    test('every question keeps what is filled in and not handed in', async () => {
      const page = await startPage(browser, site.url)
      const types = new Set()
      let answers = {}
      await answerAll(page, journeys.stuck, async (question) => {
        types.add(question.type)
        await page.locator('main summary').click()
        const word = page.locator('.kz-term').first()
        if (await word.count()) await word.click()
        const value = answerFor(question, journeys.stuck)
        await fillAnswer(page, question, value)
        await thereAndBack(page, async ({ title }) => {
          const told = english.call({ call: 'question', answers, question: question.id })
          const shown = await questionOn(page)
          assert.equal(shown.id, question.id)
          assert.equal(shown.heading, plain(told.question.title))
          const texts = english.loaded.interface
          const whole = texts['title.question'].replace('{number}', told.number).replace('{question}', shown.heading)
          assert.equal(title, whole)
          const labels = await page.locator('.kz-option label').allTextContents()
          const options = (told.question.options ?? []).map((option) => plain(option.label))
          assert.deepEqual(labels, [...options, told.question.unknown].filter(Boolean))
        })
        answers = dutch.call({ call: 'answer', answers, question: question.id, value }).answers
      })
      assert.deepEqual([...types].sort(), ['checkbox', 'date', 'radio', 'text'])
      assert.deepEqual(page.complaints, [])
    })

    test('a problem is told in the other language', async () => {
      const page = await startPage(browser, site.url)
      await page.click('#kz-start')
      await next(page)
      await page.locator('.kz-problems h2').waitFor()
      await thereAndBack(page, async ({ title }) => {
        const { id } = await questionOn(page)
        const { problem } = english.call({ call: 'answer', answers: {}, question: id, value: null })
        assert.equal(await page.locator('#kz-problem').textContent(), problem)
        assert.equal(await page.locator('.kz-problems a').textContent(), problem)
        assert.ok((await page.locator('[aria-invalid=true]').count()) > 0)
        assert.ok(title.startsWith(english.loaded.interface['title.problem'].split('{')[0]))
      })
      // An answer that is filled in meanwhile is no problem any more, and is not handed in either.
      await fillAnswer(page, await questionOn(page), 'route')
      await turn(page)
      assert.equal(await page.locator('.kz-problems h2').count(), 0)
      assert.equal((await questionOn(page)).id, 'goal')
    })

    test('overview and result are those of the English content, and so is the file', async () => {
      const page = await startPage(browser, site.url)
      const answers = await answerAll(page, journeys.clear)
      await thereAndBack(page, async () => {
        const rows = await page.locator('.kz-answers > div').evaluateAll((list) =>
          list.map((row) => [row.querySelector('dt').textContent, row.querySelector('dd').textContent]),
        )
        const { rows: expected } = english.call({ call: 'overview', answers })
        assert.deepEqual(rows, expected.map((row) => [plain(row.title), row.answer]))
      })
      await toResult(page)
      await page.evaluate(() => document.querySelectorAll('main summary, main .kz-term').forEach((one) => one.click()))
      await thereAndBack(page, async ({ text }) => {
        const result = english.call({ call: 'result', answers, address: site.url })
        assert.equal(await page.locator('h1').textContent(), result.title)
        const check = (section) => {
          assert.ok(text[1].includes(plain(section.heading)), plain(section.heading))
          if (section.badge) assert.ok(text[1].includes(section.badge))
          section.sections.forEach(check)
        }
        // The heading of the answer is that of the page. The list of words is for paper.
        const list = result.sections.flatMap((section) => section.sections).find((section) => section.id === 'words')
        const onScreen = (section) => ({ ...section, sections: section.sections.filter((inner) => inner !== list) })
        result.sections.map(onScreen).forEach(check)
        const words = list.blocks.flatMap((block) => block.rows ?? [])
        assert.ok(words.length > 3)
        await page.emulateMedia({ media: 'print' })
        const printed = await page.locator('#kz-section-words').innerText()
        for (const { text: meaning } of words) assert.ok(printed.includes(plain(meaning)), plain(meaning))
        await page.emulateMedia({ media: 'screen' })
      })
      await turn(page)
      const { name: file, html } = await savedFile(browser, page)
      const expected = english.form('file', { answers, address: site.url })
      assert.deepEqual({ name: file, text: html }, expected)
      assert.match(html, /<html lang="en">/)
      assert.deepEqual(page.complaints, [])
    })

    test('back and forward go through the steps in the language of now', async () => {
      const page = await startPage(browser, site.url)
      await page.click('#kz-start')
      const asked = []
      for (let times = 0; times < 3; times += 1) {
        const question = await questionOn(page)
        asked.push(question.id)
        await fillAnswer(page, question, answerFor(question, journeys.clear))
        await toNextScreen(page, () => next(page))
      }
      await turn(page)
      const shows = async (id, core) => {
        const question = await questionOn(page)
        assert.equal(question.id, id)
        const answers = Object.fromEntries(asked.map((one) => [one, journeys.clear[one]]))
        assert.equal(question.heading, plain(core.call({ call: 'question', answers, question: id }).question.title))
        assert.match(await page.evaluate(() => JSON.stringify(history.state)), /^\{"step":\d+\}$/)
        assert.equal(page.url(), site.url)
      }
      await page.goBack()
      await shows(asked[2], english)
      await page.goBack()
      await shows(asked[1], english)
      await turn(page)
      await shows(asked[1], dutch)
      await page.goForward()
      await shows(asked[2], dutch)
      const inputs = page.locator('fieldset input:checked, fieldset input[type=text]')
      const given = await inputs.evaluateAll((all) => all.map((one) => one.value))
      assert.deepEqual(given, [journeys.clear[asked[2]]].flat().map(String))
      assert.deepEqual(page.complaints, [])
    })

    test('what was told about lapsed answers is told in the other language', async () => {
      const page = await startPage(browser, site.url)
      const answers = await answerAll(page, journeys.changed)
      const { question: id, answer } = changes[0]
      const at = dutch.call({ call: 'overview', answers }).rows.findIndex((row) => row.question === id)
      await page.locator(`.kz-answers > :nth-child(${at + 1}) button`).click()
      await fillAnswer(page, await questionOn(page), answer)
      await next(page)
      const { lapsed } = english.call({ call: 'answer', answers, question: id, value: answer })
      assert.ok(lapsed.length > 0)
      await thereAndBack(page, async ({ status }) => {
        for (const row of lapsed) assert.ok(status.includes(`${row.short}: ${row.answer}`), status)
      })
      // A step back to a question that is gone shows the overview in its place, in both languages.
      let instead = 0
      while (!(await page.locator('#kz-start').isVisible())) {
        if (await page.locator('.kz-answers').isVisible()) {
          instead += 1
          await turn(page)
          assert.ok(await page.locator('.kz-answers').isVisible())
        }
        const step = await page.evaluate(() => history.state.step)
        await page.goBack()
        await page.waitForFunction((left) => history.state.step < left, step)
      }
      assert.ok(instead > lapsed.length)
      assert.deepEqual(page.complaints, [])
    })

    test('what to say on the phone is marked as Dutch, and what it means is not', async () => {
      const page = await startPage(browser, site.url)
      await page.locator('#kz-check').waitFor()
      await answerAll(page, journeys.clear)
      await toResult(page)
      const quotes = () => page.locator('.kz-quote').evaluateAll((all) => all.map((one) => [one.querySelector('[lang]')?.lang, one.querySelector('[lang]')?.textContent, one.textContent]))
      const own = await quotes()
      assert.deepEqual(own.filter(([lang]) => lang), [])
      await turn(page)
      await page.waitForFunction(() => document.querySelector('.kz-quote [lang]'))
      const shown = await quotes()
      assert.equal(shown.length, own.length)
      for (const [at, [lang, said, whole]] of shown.entries()) {
        assert.equal(lang, 'nl')
        assert.equal(said.replace(/\u00ad/g, '').trim(), own[at][2].replace(/\u00ad/g, '').trim())
        assert.match(whole.slice(said.length), /^\(In English: .*\)$/s)
      }
      // A question to ask in a remark as well, with the terms that stand in it.
      const asked = () => page.evaluate(() => {
        const said = [...document.querySelectorAll('main li, main p')].filter((part) => !part.querySelector('li, p') && /“[^”]*” \(In English/.test(part.textContent))
        return said.map((part) => [/“([^”]*)”/.exec(part.textContent)[1], [...part.querySelectorAll(':scope > [lang=nl]')].map((own) => own.textContent)])
      })
      const phrases = await asked()
      assert.ok(phrases.length > 0)
      for (const [phrase, spans] of phrases) assert.ok(spans.includes(phrase), phrase)
      // Names and legal terms that stay Dutch in a sentence too.
      const [marked, bare] = await page.evaluate(() => {
        const texts = []
        for (const part of document.querySelectorAll('header, main, footer')) {
          const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
          while (walker.nextNode()) texts.push(walker.currentNode)
        }
        const dutch = texts.filter((text) => /\b(gemeente|zorgkantoor|bezwaar|juiste loket)\b/i.test(text.data.replace(/\u00ad/g, '')))
        const isMarked = (text) => text.parentElement.closest('[lang]').lang === 'nl'
        return [dutch.filter(isMarked).length, dutch.filter((text) => !isMarked(text)).map(({ data }) => data)]
      })
      assert.ok(marked > shown.length, String(marked))
      assert.deepEqual(bare, [])
      await turn(page)
      await page.waitForFunction(() => document.documentElement.lang === 'nl')
      assert.equal(await page.locator('header span[lang], main span[lang], footer span[lang]').count(), 0)
    })

    test('the keyboard alone is enough', async () => {
      const page = await startPage(browser, site.url)
      await tabTo(page, '#kz-language')
      await page.keyboard.press('Enter')
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'en')
      await tabTo(page, '#kz-start')
      await toNextScreen(page, () => page.keyboard.press('Enter'))
      const question = await questionOn(page)
      assert.equal(question.heading, plain(english.call({ call: 'question', answers: {} }).question.title))
      await typeAnswer(page, question, answerFor(question, journeys.clear))
      await tabTo(page, '#kz-language', 'Shift+Tab')
      await page.keyboard.press('Space')
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'nl')
      assert.equal(await page.evaluate(() => document.activeElement.id), 'kz-language')
      await page.keyboard.press('Space')
      await tabTo(page, 'fieldset input:checked')
      await toNextScreen(page, () => page.keyboard.press('Enter'))
      const { question: second } = english.call({ call: 'question', answers: { goal: 'route' } })
      assert.equal((await questionOn(page)).heading, plain(second.title))
      assert.deepEqual(page.complaints, [])
    })

  })
}
