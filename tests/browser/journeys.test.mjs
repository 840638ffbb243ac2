/** Three whole conversations with the keyboard alone, in both browsers, compared with what the engine says. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { changes, journeys } from './journeys.mjs'
import { browsers, engine, open, serve, startPage } from './setup.mjs'
import { answerAll, answerFor, fillAnswer, next, questionOn, tabTo, toNextScreen, typeAnswer } from './walk.mjs'

let site
let core

before(async () => {
  site = await serve()
  core = await engine()
})

/** What must hold on every screen. */
async function checkScreen(page) {
  const state = await page.evaluate(() => ({
    focus: document.activeElement?.tagName,
    headings: document.querySelectorAll('h1').length,
    heading: document.querySelector('h1').textContent,
    url: location.href,
    history: JSON.stringify(history.state),
    emergency: document.querySelector('.kz-emergency a').getAttribute('href'),
    help: document.querySelector('header summary').getBoundingClientRect().toJSON(),
  }))
  assert.equal(state.focus, 'H1')
  assert.equal(state.headings, 1)
  assert.equal(state.url, site.url)
  assert.match(state.history, /^\{"step":\d+\}$/)
  assert.equal(state.emergency, 'tel:112')
  page.helpPlace ??= state.help
  assert.deepEqual(state.help, page.helpPlace, 'help is not at the same place on every screen')
}

async function checkQuestion(page, question, answers) {
  await checkScreen(page)
  const told = core.call({ call: 'question', answers, question: question.id })
  assert.equal(told.error, undefined)
  assert.equal(await page.title(), `Vraag ${told.number} - Kindzorgwijzer`, 'a title tells the number only')
  const { at_most_left: left, number } = told
  const few = left > 0 ? `, nog hooguit ${left}` : ', dit is de laatste vraag'
  assert.equal(question.progress, `Vraag ${number}${left > 5 ? '' : few}`)
  assert.equal((await page.locator('fieldset').innerText()).includes(manyWords), question.type === 'checkbox' && question.options.length > 1)
  assert.equal(await page.locator('main .kz-back').innerText(), 'Vorige')
}

const manyWords = 'U mag meer dan één antwoord kiezen.'
const plain = (text) => [text].flat().map((run) => [run].flat()[0]).join('')

/** Answers questions with the keyboard until none stands there; returns all answers. */
async function answerByKeyboard(page, journey, answers) {
  for (let question; (question = await questionOn(page)); ) {
    await checkQuestion(page, question, answers)
    const value = answerFor(question, journey)
    await typeAnswer(page, question, value)
    // Enter in a field goes on, as in any form; elsewhere the button does.
    if (question.type === 'checkbox') await tabTo(page, mainButton)
    await toNextScreen(page, () => page.keyboard.press('Enter'))
    answers = core.call({ call: 'answer', answers, question: question.id, value }).answers
  }
  return answers
}

async function checkOverview(page, answers) {
  await checkScreen(page)
  const rows = await page.locator('.kz-answers > div').evaluateAll((list) =>
    list.map((row) => [row.querySelector('dt').textContent, row.querySelector('dd').textContent]),
  )
  const expected = core.call({ call: 'overview', answers }).rows.map((row) => [plain(row.title), row.answer])
  assert.deepEqual(rows, expected)
}

async function checkResult(page, answers) {
  await checkScreen(page)
  const result = core.call({ call: 'result', answers, address: site.url })
  const expected = []
  const collect = (section) => {
    expected.push([section.id, section.badge])
    section.sections.forEach(collect)
  }
  result.sections.forEach(collect)
  const shown = await page.locator('main section[id]').evaluateAll((list) =>
    list.map((section) => [
      section.id.replace('kz-section-', ''),
      section.querySelector(':scope > .kz-badge')?.textContent ?? '',
    ]),
  )
  assert.deepEqual(shown, expected)
  // Who pays what, sign by sign; a marked word brings its explanation along, which is not part of the line.
  const told = result.sections[0].sections.flatMap((section) => section.blocks).flatMap((block) => block.rows ?? [])
  assert.deepEqual(
    await page.locator('#kz-section-payers .kz-rows > li > span').evaluateAll((list) =>
      list.map((line) => {
        const copy = line.cloneNode(true)
        copy.querySelectorAll('.kz-explanation').forEach((one) => one.remove())
        return copy.textContent
      }),
    ),
    told.map((row) => `${row.name}: ${plain(row.text)}`),
  )
  // What is folded stands behind its label, in the engine's order; what holds nothing is a line that does not open.
  const labels = (block) => (block.kind === 'folded' ? [block.label + block.aside, ...block.blocks.flatMap(labels)] : [])
  const folds = (section) => [...section.blocks.flatMap(labels), ...section.sections.flatMap(folds)]
  assert.deepEqual(
    await page.locator('main details.kz-folded:not(.kz-step) > summary, main .kz-line').allTextContents(),
    result.sections.flatMap(folds),
  )
  assert.equal(await page.locator('main details[open], main details:not(:has(> summary + *))').count(), 0)
}

const mainButton = 'main .kz-actions .kz-button:not(.kz-quiet)'

async function pressMain(page) {
  await tabTo(page, mainButton)
  await toNextScreen(page, () => page.keyboard.press('Enter'))
}

/** Looking at the answers is offered, not forced. */
async function toOverview(page) {
  await tabTo(page, '#kz-to-answers')
  await toNextScreen(page, () => page.keyboard.press('Enter'))
}

for (const name of Object.keys(browsers)) {
  describe(name, () => {
    let browser
    before(async () => {
      browser = await open(name)
    })

    for (const journey of ['clear', 'unknown', 'stuck']) {
      test(`the ${journey} journey ends in the result of the engine`, async () => {
        const page = await startPage(browser, site.url)
        await tabTo(page, '#kz-start')
        await toNextScreen(page, () => page.keyboard.press('Enter'))
        const answers = await answerByKeyboard(page, journeys[journey], {})
        await checkResult(page, answers)
        await toOverview(page)
        await checkOverview(page, answers)
        await pressMain(page)
        await checkResult(page, answers)
        assert.deepEqual(page.complaints, [])
      })
    }

    test('the changed journey names what lapses, asks what opens, and keeps the rest', async () => {
      const page = await startPage(browser, site.url)
      await tabTo(page, '#kz-start')
      await toNextScreen(page, () => page.keyboard.press('Space'))
      let answers = await answerByKeyboard(page, journeys.changed, {})
      await toOverview(page)
      let named = 0
      for (const { question: id, answer } of changes) {
        const at = core.call({ call: 'overview', answers }).rows.findIndex((row) => row.question === id)
        assert.ok(at >= 0, `${id} is not among the answers`)
        await tabTo(page, `.kz-answers > :nth-child(${at + 1}) button`)
        await toNextScreen(page, () => page.keyboard.press('Enter'))
        const question = await questionOn(page)
        assert.equal(question.id, id)
        await checkQuestion(page, question, answers)
        const told = core.call({ call: 'answer', answers, question: id, value: answer })
        await typeAnswer(page, question, answer)
        await pressMain(page)
        for (const row of [...told.lapsed, ...told.returned]) {
          named += 1
          assert.ok((await page.locator('#kz-status').textContent()).includes(`${row.short}: ${row.answer}`))
        }
        const opened = core.call({ call: 'overview', answers: told.answers }).next
        assert.equal((await questionOn(page))?.id ?? null, opened)
        answers = await answerByKeyboard(page, journeys.changed, told.answers)
        await checkOverview(page, answers)
      }
      assert.ok(named > 0, 'no change made an answer lapse: the test would not see it')
      await pressMain(page)
      await checkResult(page, answers)
      assert.deepEqual(page.complaints, [])
    })

    test('back and forward follow the steps and keep the answers', async () => {
      const page = await startPage(browser, site.url)
      await page.click('#kz-start')
      const seen = []
      for (let times = 0; times < 3; times += 1) {
        const question = await questionOn(page)
        seen.push(question.id)
        await typeAnswer(page, question, answerFor(question, journeys.clear))
        await pressMain(page)
      }
      const shows = async (id) => assert.equal((await questionOn(page))?.id ?? null, id)
      await page.goBack()
      await shows(seen[2])
      await page.goBack()
      await shows(seen[1])
      const given = await page.locator('fieldset input:checked, fieldset input[type=text]').evaluateAll((list) =>
        list.map((one) => one.value),
      )
      assert.deepEqual(given, [journeys.clear[seen[1]]].flat().map(String))
      await page.goForward()
      await shows(seen[2])
      await tabTo(page, 'main .kz-actions .kz-quiet')
      await page.keyboard.press('Enter')
      await page.waitForFunction((id) => document.querySelector('fieldset input')?.name === id, seen[1])
      await page.goBack()
      await page.goBack()
      assert.ok(await page.locator('#kz-start').isVisible())
      await checkScreen(page)
      assert.deepEqual(page.complaints, [])
    })

    test('going back past an answer that lapsed shows the overview in its place', async () => {
      const page = await startPage(browser, site.url)
      let answers = await answerAll(page, journeys.changed)
      const { question: id, answer } = changes[0]
      const at = core.call({ call: 'overview', answers }).rows.findIndex((row) => row.question === id)
      await page.locator(`.kz-answers > :nth-child(${at + 1}) button`).click()
      await fillAnswer(page, await questionOn(page), answer)
      await next(page)
      const told = core.call({ call: 'answer', answers, question: id, value: answer })
      assert.ok(told.lapsed.length > 0)
      answers = told.answers
      let instead = 0
      while (!(await page.locator('#kz-start').isVisible())) {
        const question = await questionOn(page)
        if (question) assert.equal(core.call({ call: 'question', answers, question: question.id }).error, undefined)
        else if (await page.locator('.kz-answers').isVisible()) instead += 1
        const step = await page.evaluate(() => history.state.step)
        await page.goBack()
        await page.waitForFunction((left) => history.state.step < left, step)
      }
      assert.ok(instead >= told.lapsed.length)
      assert.deepEqual(page.complaints, [])
    })

    test('nothing filled in: the problem gets the focus, is linked to the field and is described', async () => {
      const page = await startPage(browser, site.url)
      await page.click('#kz-start')
      const types = new Set()
      for (let question; (question = await questionOn(page)); ) {
        types.add(question.type)
        await tabTo(page, mainButton)
        await page.keyboard.press('Enter')
        await page.locator('.kz-problems h2').waitFor()
        assert.equal((await questionOn(page)).id, question.id)
        const problem = await page.locator('#kz-problem').textContent()
        const state = await page.evaluate(() => ({
          focus: document.activeElement.className,
          role: document.activeElement.getAttribute('role'),
          link: document.querySelector('.kz-problems a').textContent,
          marked: document.querySelectorAll('[aria-invalid=true]').length,
          group: document.querySelector('fieldset').getAttribute('aria-describedby'),
          url: location.href,
        }))
        assert.equal(state.focus, 'kz-problems')
        assert.equal(state.role, 'alert')
        assert.equal(state.link, problem)
        assert.ok(problem.length > 5)
        assert.ok(state.marked > 0)
        assert.ok(state.group.split(' ').includes('kz-problem'))
        assert.ok((await page.title()).startsWith('Fout: Vraag '))
        await page.keyboard.press('Tab')
        await page.keyboard.press('Enter')
        // Firefox moves the focus a little later than it takes the key.
        await page.waitForFunction((id) => document.activeElement.name === id, question.id)
        assert.equal(page.url(), site.url)
        await typeAnswer(page, question, answerFor(question, journeys.clear))
        await pressMain(page)
      }
      assert.ok(types.size >= 3)
    })
  })
}
