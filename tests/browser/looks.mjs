/** In which engines the accessibility of which looks is checked, and how. */
import assert from 'node:assert/strict'
import { browsers } from './browsers.mjs'
import { broken } from './rules.mjs'
import { launch, open } from './setup.mjs'

/**
 * Every look in Chromium, and in the other engines our own one; with WIJZER_ALL=1 every look in all of them. The rules
 * look at the same elements and style sheets everywhere; what an engine makes of those shows in one look.
 * @param own - the look that the page has by itself, where it is about that; it may be one of `looks`
 * @returns the looks, each with the `name` of the engine
 */
export function inEngines(looks, own) {
  const mine = own ? [own] : []
  const all = [...looks.filter((look) => look !== own), ...mine]
  return Object.keys(browsers).flatMap((name) => {
    const some = name === 'chromium' ? looks : process.env.WIJZER_ALL === '1' ? all : mine
    return some.map((look) => ({ name, ...look }))
  })
}

/** The settings of a reader, which playwright 1.63 can set for a page in Chromium and for a whole Firefox only. */
const settings = {
  dark: { 'layout.css.prefers-color-scheme.content-override': 0 },
  forced: { 'browser.display.document_color_use': 2 },
}

/** A browser in which pages with this look can be opened. */
export function openFor(name, { colorScheme, forcedColors }) {
  if (name !== 'firefox') return open(name)
  const firefoxUserPrefs = {
    ...(colorScheme === 'dark' && settings.dark),
    ...(forcedColors === 'active' && settings.forced),
  }
  return Object.keys(firefoxUserPrefs).length > 0 ? launch(name, { firefoxUserPrefs }) : open(name)
}

/** A page in a look that does not have it would prove nothing. */
export async function checkMedia(page, { colorScheme = 'light', forcedColors = 'none' }) {
  const media = await page.evaluate(() => ({
    colorScheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    forcedColors: matchMedia('(forced-colors: active)').matches ? 'active' : 'none',
  }))
  assert.deepEqual(media, { colorScheme, forcedColors })
}

/** The page itself follows the reader; where the reader's own colours are forced, it has no say. */
export async function checkDrawn(page, { colorScheme = 'light', forcedColors = 'none' }) {
  const drawn = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
  if (forcedColors === 'none') assert.equal(drawn, colorScheme, 'the page does not follow the reader')
}

/** No broken rule, no sideways scrolling, nothing to press that is too small for a finger or lies under something. */
export async function checkLook(page, name) {
  const { found, looked } = await broken(page)
  assert.deepEqual(found, [], `on ${name}`)
  assert.ok(looked > 15, `only ${looked} rules looked at ${name}`)
  const { wide, small, covered } = await page.evaluate(
    `({ wide: (${sideways})(), small: (${smallTargets})(), covered: (${coveredWords})() })`,
  )
  assert.ok(wide <= 0, `${name} is ${wide} px too wide`)
  assert.deepEqual(small, [], `too small to press on ${name}`)
  assert.deepEqual(covered, [], `under something else on ${name}`)
}

function sideways() {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth
}

/** Controls outside running text that are lower or narrower than 44 px. An option is pressed anywhere on its card or line. */
function smallTargets() {
  const small = []
  for (const control of document.querySelectorAll('button:not(.kz-term), summary, input, header a')) {
    const { width, height } = (control.closest('.kz-option, .kz-tick') ?? control).getBoundingClientRect()
    if (width > 0 && (width < 44 || height < 44)) small.push(`${control.outerHTML} ${width} x ${height}`)
  }
  return small
}

/** Words that explain themselves, where a finger would press something else. A word can stand on two lines. */
function coveredWords() {
  const covered = []
  for (const word of document.querySelectorAll('.kz-term')) {
    if (!word.checkVisibility({ visibilityProperty: true })) continue
    word.scrollIntoView({ block: 'center', behavior: 'instant' })
    for (const { left, top, width, height } of word.getClientRects()) {
      const pressed = document.elementFromPoint(left + width / 2, top + height / 2)
      if (!word.contains(pressed)) covered.push(`${word.outerHTML} under ${pressed?.outerHTML.slice(0, 200)}`)
    }
  }
  return covered
}
