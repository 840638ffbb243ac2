/** What lies over the frame: what takes the presses, and what only hides or dims it. */
import { around } from './around'
import type { Finding } from './finding'
import { reportId } from './report'

interface Spot {
  x: number
  y: number
  /** Whether it is in the middle of what shows. */
  middle: boolean
}

/** Whether a press on what shows of the frame comes to something else: what lies over it, or a style that lets none through. */
export function covered(frame: HTMLIFrameElement): boolean {
  const shown = shownAs(frame)
  return spots(frame).some((spot) => {
    const [pressed] = at(spot)
    // Of what is out of sight nobody can tell.
    return pressed !== undefined && pressed !== shown && counts(pressed, spot)
  })
}

/** What lies over it and lets every press through, such as a mist of colour. */
export function veiled(frame: HTMLIFrameElement): Finding[] {
  const shown = shownAs(frame)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('*, ::before, ::after { pointer-events: auto !important }')
  const before = document.adoptedStyleSheets
  document.adoptedStyleSheets = [...before, sheet]
  const above = spots(frame).flatMap((spot) => {
    const all = at(spot)
    return all.slice(0, Math.max(0, all.indexOf(shown))).filter((one) => counts(one, spot))
  })
  document.adoptedStyleSheets = before
  const veil = above.find(paint)
  return veil ? [{ id: 'veiled', detail: `${named(veil)} { ${paint(veil)} }` }] : []
}

/** The frame, as the page finds it under a pointer. */
function shownAs(frame: HTMLIFrameElement): Element {
  const root = frame.getRootNode()
  return root instanceof ShadowRoot ? root.host : frame
}

/** Places on what shows of the frame, where it is looked at. */
function spots(frame: HTMLIFrameElement): Spot[] {
  let { left, right, top, bottom } = frame.getBoundingClientRect()
  const within = (box: { left: number; right: number; top: number; bottom: number }): void => {
    left = Math.max(left, box.left)
    right = Math.min(right, box.right)
    top = Math.max(top, box.top)
    bottom = Math.min(bottom, box.bottom)
  }
  for (let one = around(frame); one && one !== document.body; one = around(one)) {
    const { contain, overflowX, overflowY } = getComputedStyle(one)
    if (overflowX !== 'visible' || overflowY !== 'visible' || /paint|strict|content/.test(contain)) within(one.getBoundingClientRect())
  }
  within({ left: 0, right: innerWidth, top: 0, bottom: innerHeight })
  const parts = [1, 2, 3]
  const found = parts.flatMap((row) => parts.map((column) => ({ x: left + ((right - left) * column) / 4, y: top + ((bottom - top) * row) / 4, middle: row === 2 && column === 2 })))
  return left < right && top < bottom ? found : []
}

/** What stands there, from above to below, without what this check shows. */
const at = ({ x, y }: Spot): Element[] => document.elementsFromPoint(x, y).filter(({ id }) => id !== reportId)

/** From under what stays at an edge of the window the frame can be scrolled. */
function counts(element: Element, { middle }: Spot): boolean {
  return middle || !stays(element)
}

function stays(element: Element): boolean {
  for (let one: Element | null = element; one; one = around(one)) if (/fixed|sticky/.test(getComputedStyle(one).position)) return true
  return false
}

/** These show over all of the place that they take; a drawing can be empty there. */
const pictures = /^(img|video|embed|object)$/

/** What shows of an element, or of what a style puts over it. */
function paint(element: Element): string | undefined {
  // What fades away takes along all that is in it.
  for (let one: Element | null = element; one; one = around(one)) if (Number(getComputedStyle(one).opacity) === 0) return undefined
  const own = getComputedStyle(element)
  if (pictures.test(element.localName) && own.visibility === 'visible') return `display: ${own.display}`
  const made = ['::before', '::after'].map((part) => getComputedStyle(element, part))
  return [own, ...made.filter(({ content, position }) => content !== 'none' && /absolute|fixed/.test(position))].map(ground).find(Boolean)
}

function ground(style: CSSStyleDeclaration): string | undefined {
  const { backgroundColor, backgroundImage, opacity, visibility } = style
  const backdrop = style.getPropertyValue('backdrop-filter')
  if (visibility !== 'visible' || Number(opacity) === 0) return undefined
  if (backgroundImage !== 'none') return `background-image: ${backgroundImage}`
  if (!/^(transparent|.*[,/] 0\))$/.test(backgroundColor)) return `background-color: ${backgroundColor}`
  return backdrop && backdrop !== 'none' ? `backdrop-filter: ${backdrop}` : undefined
}

function named({ localName, id, classList }: Element): string {
  return [localName, id && `#${id}`, ...[...classList].map((one) => `.${one}`)].join('')
}
