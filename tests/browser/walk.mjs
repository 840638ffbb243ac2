/** Goes through the page: with the keyboard alone, or quickly. Finds questions and options by their ids. */
import assert from 'node:assert/strict'

/** What the page shows as question now, or null on another screen. */
export const questionOn = (page) => page.evaluate(readQuestion)

function readQuestion() {
  const inputs = [...document.querySelectorAll('form fieldset input')]
  if (inputs.length === 0) return null
  return {
    id: inputs[0].name,
    type: inputs.length > 2 && inputs[2].id === 'kz-year' ? 'date' : inputs[0].type,
    options: inputs.filter((input) => input.type !== 'text').map((input) => input.value),
    heading: document.querySelector('h1').textContent,
    progress: document.querySelector('.kz-progress').textContent,
  }
}

/** The answer a journey gives; a question it does not know gets "unknown", or else the first option. */
export function answerFor(question, journey) {
  const answer = journey[question.id]
  if (answer !== undefined) return answer
  if (question.options.includes('unknown')) return 'unknown'
  if (question.type === 'text') return 1
  return question.type === 'checkbox' ? [question.options[0]] : question.options[0]
}

/** Whether the element in focus matches. Firefox moves the focus a little later than it takes the key. */
function inFocus([selector, later]) {
  const matches = () => document.activeElement?.matches(selector) ?? false
  if (!later) return matches()
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(() => resolve(matches())))
  })
}

/** Presses Tab until the element in focus matches the selector; not at all when it has the focus already. */
export async function tabTo(page, selector, key = 'Tab') {
  const later = page.context().browser().browserType().name() === 'firefox'
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.evaluate(inFocus, [selector, later])) return
    await page.keyboard.press(key)
  }
  assert.fail(`${key} never comes to ${selector}`)
}

/** Does something that leads to another screen, and waits until that stands there. */
export async function toNextScreen(page, action) {
  const before = await page.evaluate(() => history.state.step)
  await action()
  await page.waitForFunction((step) => history.state.step !== step, before)
}

/** Fills in an answer with the keyboard alone; the focus stays in the question. */
export async function typeAnswer(page, question, answer) {
  if (question.type === 'date' && answer !== 'unknown') {
    const [year, month, day] = answer.split('-')
    for (const [id, text] of [['kz-day', day], ['kz-month', month], ['kz-year', year]]) {
      await tabTo(page, `#${id}`)
      await page.keyboard.type(text)
    }
  } else if (question.type === 'text' && answer !== 'unknown') {
    await tabTo(page, 'fieldset input[type=text]')
    await page.keyboard.press('Control+A')
    await page.keyboard.type(String(answer))
  } else if (question.type === 'radio') {
    await tabTo(page, 'fieldset input[type=radio]')
    await pickRadio(page, question, answer)
  } else {
    await setCheckboxes(page, question, [answer].flat())
  }
}

async function pickRadio(page, question, answer) {
  assert.ok(question.options.includes(answer), `${question.id} has no option ${answer}`)
  for (let presses = 0; presses <= question.options.length; presses += 1) {
    const at = await page.evaluate(() => document.activeElement.value)
    if (at === answer) return page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
  }
  return assert.fail(`the arrow keys never come to ${answer}`)
}

async function setCheckboxes(page, question, answers) {
  for (const option of question.options) {
    const box = `fieldset input[type=checkbox][value="${option}"]`
    const wanted = answers.includes(option)
    if ((await page.locator(box).isChecked()) === wanted) continue
    await tabTo(page, box)
    await page.keyboard.press('Space')
  }
}

/** Fills in an answer the quick way, for tests that are about something else. */
export async function fillAnswer(page, question, answer) {
  if (answer === 'unknown' || question.type === 'radio') return mark(page, answer)
  if (question.type === 'text') return page.fill('fieldset input[type=text]', String(answer))
  if (question.type === 'date') {
    const [year, month, day] = answer.split('-')
    await page.fill('#kz-day', day)
    await page.fill('#kz-month', month)
    return page.fill('#kz-year', year)
  }
  const unwanted = question.options.filter((option) => !answer.includes(option))
  for (const option of unwanted) await mark(page, option, false)
  for (const option of answer) await mark(page, option)
}

/** With a key, for which no waiting is needed; see patience.mjs. */
async function mark(page, option, wanted = true) {
  const box = page.locator(`fieldset input[value="${option}"]`)
  if ((await box.isChecked()) !== wanted) await box.press('Space')
}

/** Presses a button with a key. */
export const press = (page, selector) => page.locator(selector).first().press('Enter')

export const next = (page) => press(page, 'main .kz-actions .kz-button')

/**
 * From the start screen to the result, the quick way. Calls `onScreen` at every question, where it is given; without
 * it all presses are done inside the page at once, in a tenth of the time. Returns the answers.
 */
export async function answerToEnd(page, journey, onScreen) {
  if (!onScreen) {
    await page.locator('#kz-start:not([aria-disabled])').waitFor()
    return page.evaluate(walkInside(journey))
  }
  const answers = {}
  await press(page, '#kz-start')
  for (let question; (question = await questionOn(page)); ) {
    await onScreen(question)
    answers[question.id] = answerFor(question, journey)
    await fillAnswer(page, question, answers[question.id])
    await next(page)
  }
  return answers
}

/** The text of a script that goes from the start screen to the result, inside the page. */
export const walkInside = (journey) => `(${answerInside})(${JSON.stringify(journey)}, ${readQuestion}, ${answerFor})`

/**
 * What answerAll does, inside the page: each press draws the next screen before it returns, except where the rest of the
 * engine has not come.
 */
async function answerInside(journey, readQuestion, answerFor) {
  const type = (id, text) => {
    const input = document.getElementById(id)
    input.value = text
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const fill = (question, answer) => {
    if (question.type === 'text' && answer !== 'unknown') return type('kz-number', answer)
    if (question.type === 'date' && answer !== 'unknown') {
      const [year, month, day] = answer.split('-')
      for (const [id, text] of [['kz-day', day], ['kz-month', month], ['kz-year', year]]) type(id, text)
      return undefined
    }
    for (const option of [answer].flat()) document.querySelector(`fieldset input[value="${option}"]`).click()
    return undefined
  }
  const answers = {}
  document.querySelector('#kz-start').click()
  for (let question; (question = readQuestion()); ) {
    if (question.id in answers) throw new Error(`${question.id} does not take ${JSON.stringify(answers[question.id])}`)
    answers[question.id] = answerFor(question, journey)
    fill(question, answers[question.id])
    document.querySelector('main .kz-actions .kz-button').click()
    const stands = () => readQuestion()?.id === question.id && !document.querySelector('.kz-problems:not(:empty)')
    while (stands()) await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return answers
}

/** The same, and then on to the overview. */
export async function answerAll(page, journey, onScreen) {
  const answers = await answerToEnd(page, journey, onScreen)
  await press(page, '#kz-to-answers')
  return answers
}

/** From the overview to the result. */
export const toResult = (page) => next(page)

/** From the result to an empty start screen, with everything wiped. With a pointer: keys are lost after a download in Firefox. */
export async function wipeAll(page) {
  await page.click('#kz-to-wipe')
  await page.click('main .kz-actions .kz-button')
  await page.locator('#kz-start:not([aria-disabled])').waitFor()
  // The way back through the steps ends a little later than the screen changes.
  await page.waitForFunction(() => history.state.step === 0)
}
