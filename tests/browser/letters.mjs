/** The letters that a theme can ask for, by name: what a device has, and what stands for those that it lacks. */
import { execFileSync } from 'node:child_process'

/** What every browser knows, and what the page "Op uw website" offers. */
const generic = ['serif', 'sans-serif', 'monospace', 'cursive', 'fantasy', 'system-ui', 'ui-serif', 'ui-sans-serif', 'ui-monospace', 'ui-rounded', 'Verdana', 'Arial', 'Georgia']

/** Those of this machine that have the letters of Dutch. */
function installed() {
  const list = execFileSync('fc-list', [':lang=nl', 'family'], { encoding: 'utf8' })
  return [...new Set(list.split('\n').flatMap((line) => line.split(',')))].filter(Boolean).map((name) => `"${name}"`)
}

/** None for those of the page itself. */
export const letters = ['', ...generic, ...installed()]

/** How far letters stand apart: as they are, and as much wider as those of a font that this machine lacks. */
const spaces = ['normal', '.1em']

/**
 * Shows the header of this page in all letters.
 * @returns in which it is too high, or too wide, or one thing stands on another
 */
export async function crowdedHeaders(page) {
  const wrong = await page.evaluate(measured, letters.flatMap((font) => spaces.map((space) => ({ font, space }))))
  return wrong.filter(({ high, wide, meet }) => high > 100 || wide > 0 || meet.length > 0).map((one) => JSON.stringify(one))
}

function measured(letters) {
  const { body } = document
  const main = document.querySelector('main')
  const boxOf = (part) => document.querySelector(part).getBoundingClientRect()
  const meet = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
  // Only the header is drawn anew for each.
  main.hidden = true
  const found = letters.map(({ font, space }) => {
    for (const token of ['--kz-font', '--kz-font-heading']) body.style.setProperty(token, font)
    body.style.letterSpacing = space
    const boxes = ['.kz-brand', '.kz-language', '.kz-help > summary', '.kz-emergency'].map((part) => [part, boxOf(part)])
    const pairs = boxes.flatMap(([part, box], at) => boxes.slice(at + 1).filter(([, other]) => meet(box, other)).map(([other]) => `${part} and ${other}`))
    return { font, space, high: boxOf('header').height, wide: document.documentElement.scrollWidth - document.documentElement.clientWidth, meet: pairs }
  })
  for (const token of ['--kz-font', '--kz-font-heading']) body.style.removeProperty(token)
  body.style.letterSpacing = ''
  main.hidden = false
  return found
}
