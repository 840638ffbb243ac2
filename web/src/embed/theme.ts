/**
 * The colours, fonts and corners that the page around a frame asks for. Only values that cannot do anything else are taken, and
 * none that would make a text hard to read: such a colour is made darker or lighter until it is not.
 */
import type { Theme } from './protocol'

export type { Theme } from './protocol'

/** Red, green and blue from 0 to 255. */
export type Colour = readonly [number, number, number]
/** The colour that a CSS value stands for; undefined where it is none, or lets something shine through. */
export type ColourOf = (value: string) => Colour | undefined

export interface Checked {
  theme: Theme
  /** What was changed or passed over, for who made the theme. In English, for the console. */
  notes: string[]
}

const fonts = new Set(['font', 'font-heading'])
const longestFont = 200
/** Corners rounder than this, in px, would cut into texts. */
const roundest = 24

/** Text, what it stands on, and the contrast that WCAG 2.2 asks for: 4.5 for text (1.4.3), 3 for parts of controls (1.4.11). */
const pairs: readonly (readonly [string, readonly string[], number])[] = [
  ['ink', ['paper', 'ground', 'chosen', 'fits-ground', 'possible-ground', 'alert-ground', 'no-ground'], 4.5],
  ['ink-heading', ['paper', 'ground', 'chosen', 'possible-ground'], 4.5],
  ['ink-soft', ['paper', 'ground', 'chosen', 'no-ground'], 4.5],
  ['link', ['paper', 'ground', 'chosen'], 4.5],
  ['act', ['paper', 'chosen'], 4.5],
  ['on-act', ['act'], 4.5],
  ['fits', ['paper', 'fits-ground'], 4.5],
  ['possible', ['paper', 'possible-ground'], 4.5],
  ['no', ['paper', 'no-ground'], 4.5],
  ['alert', ['paper', 'alert-ground'], 4.5],
  ['line-field', ['paper', 'no-ground'], 3],
  ['focus', ['focus-around'], 3],
]

/**
 * @param asked whatever the page around it said
 * @param own the colours of the page itself, by the same names: where the theme says nothing
 */
export function checkedTheme(asked: Theme, own: Theme, colourOf: ColourOf): Checked {
  const notes: string[] = []
  const theme: Record<string, string> = {}
  const known = new Set(Object.keys(own))
  for (const [name, value] of Object.entries(asked)) {
    const taken = known.has(name) && typeof value === 'string' ? usable(name, value.trim(), colourOf) : undefined
    if (taken === undefined) notes.push(`"${name.slice(0, 40)}" was passed over: it is no token, or its value is not allowed`)
    else theme[name] = taken
  }
  const colour = (name: string): Colour => colourOf(theme[name] ?? own[name] ?? '') ?? [0, 0, 0]
  for (const [text, grounds, least] of pairs) {
    const behind = grounds.map(colour)
    const found = colour(text)
    if (behind.every((ground) => contrast(found, ground) >= least)) continue
    const better = readable(found, behind, least)
    if (!better) return { theme: {}, notes: [...notes, `no colour for "${text}" is readable on all of ${grounds.join(', ')}: the theme was passed over`] }
    theme[text] = `rgb(${better.join(', ')})`
    notes.push(`"${text}" is hard to read on ${grounds.join(', ')}; it became ${theme[text]}`)
  }
  return { theme, notes }
}

function usable(name: string, value: string, colourOf: ColourOf): string | undefined {
  if (fonts.has(name)) return value.length <= longestFont && /^[\w\s"',-]+$/.test(value) ? value : undefined
  if (name === 'radius') {
    const [, number, unit] = /^(\d{0,3}(?:\.\d{1,4})?)(px|rem)?$/.exec(value) ?? []
    const pixels = Number(number || NaN) * (unit === 'rem' ? 16 : 1)
    return pixels === 0 || unit ? `${Math.min(pixels, roundest)}px` : undefined
  }
  const colour = colourOf(value)
  return colour && `rgb(${colour.join(', ')})`
}

/** The nearest colour to it, on the way to black or to white, that can be read on all of these. */
function readable(colour: Colour, grounds: readonly Colour[], least: number): Colour | undefined {
  for (let step = 1; step <= 20; step += 1) {
    for (const end of [0, 255]) {
      const mixed = colour.map((part) => Math.round(part + ((end - part) * step) / 20)) as unknown as Colour
      if (grounds.every((ground) => contrast(mixed, ground) >= least)) return mixed
    }
  }
  return undefined
}

/** Source: WCAG 2.2, "contrast ratio" and "relative luminance". */
export function contrast(one: Colour, other: Colour): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
