/** How the frame of the wizard stands on the page: whether it can be seen, and what it says of itself. */
import { stateFrom, stateQuestion, type FrameState } from '../embed/state'
import { around } from './around'
import { clippedBy } from './clipped'
import type { Finding } from './finding'
import { covered, veiled } from './over'

/** How long a frame may take to answer, in ms: what answers comes last of all its parts. */
const patience = 20_000
const again = 300
/** How long it stands still before it is looked at, in ms: parts can still come, and its height a moment after them. */
const settled = 700
/** In CSS pixels: lower, or narrower, and nobody can read what stands in it. */
const lowest = 200
const narrowest = 280
const usualLetters = 16
/** How much of a page must show through nothing for its colours to stay as readable as they were chosen. */
const whole = 0.98

/** Asks a frame how it stands with it, until it answers or does not. */
export function stateOf(frame: HTMLIFrameElement): Promise<FrameState | undefined> {
  // One that waits until somebody scrolls to it would not answer.
  frame.loading = 'eager'
  return new Promise((resolve) => {
    let last: FrameState | undefined
    const hear = ({ source, data }: MessageEvent): void => {
      const state = source === frame.contentWindow ? stateFrom(data) : undefined
      if (state && !last) setTimeout(end, settled)
      last = state ?? last
    }
    const ask = (): void => frame.contentWindow?.postMessage(stateQuestion, '*')
    const asking = setInterval(ask, again)
    const end = (): void => {
      clearInterval(asking)
      removeEventListener('message', hear)
      resolve(last)
    }
    addEventListener('message', hear)
    ask()
    setTimeout(end, patience)
  })
}

/** @param grows whether the frame takes the height of what stands in it */
export function shownFindings(frame: HTMLIFrameElement, state: FrameState, grows: boolean): Finding[] {
  const { height, width } = visible(frame)
  /** Of the frame as it is before the page makes it larger or smaller. */
  const seen = Math.round((height / (frame.getBoundingClientRect().height || 1)) * frame.offsetHeight)
  const found: Finding[] = []
  if (!state.wasm) found.push({ id: 'no_wasm', detail: "'wasm-unsafe-eval'" })
  if (height < lowest || width === 0) return [...found, { id: 'hidden' }]
  if (frame.clientWidth < narrowest) found.push({ id: 'narrow', detail: `${frame.clientWidth} px` })
  const clipped = clippedBy(frame, state.height, grows)
  const scaled = scaling(frame)
  // Of one that is turned the corners stand elsewhere.
  if (clipped) found.push({ id: 'clipped', detail: clipped })
  else if (scaled.length === 0 && covered(frame)) found.push({ id: 'covered', detail: 'z-index, pointer-events, inert' })
  else found.push(...veiled(frame))
  if (frame.offsetWidth > document.documentElement.clientWidth) found.push({ id: 'wide', detail: `${frame.offsetWidth} px` })
  if (grows && state.height > seen + 1) found.push({ id: 'cut_off', detail: `${seen} px < ${state.height} px` })
  if (!grows && state.letters > usualLetters && state.height > frame.offsetHeight) found.push({ id: 'large_text', detail: `${state.letters} px` })
  return [...found, ...unreachable(frame), ...flowing(frame), ...faded(frame), ...scaled]
}

/** How much of the frame shows within all that stands around it. */
function visible(frame: HTMLIFrameElement): { height: number; width: number } {
  const nothing = { height: 0, width: 0 }
  const { visibility, opacity } = getComputedStyle(frame)
  let { top, bottom, width } = frame.getBoundingClientRect()
  // To the left of a page, or above it, nobody can scroll.
  const { right } = frame.getBoundingClientRect()
  if (right + scrollX <= 0 || bottom + scrollY <= 0) return nothing
  for (let at = around(frame); at; at = around(at)) {
    const style = getComputedStyle(at)
    if (style.opacity === '0' || /inset\((?:50|100)%/.test(style.clipPath)) return nothing
    const paints = /paint|strict|content/.test(style.contain)
    if ((style.overflowY === 'visible' && !paints) || at === document.body || at === document.documentElement) continue
    const box = at.getBoundingClientRect()
    // What can be scrolled can still be reached, when there is room to do so.
    if (!paints && style.overflowY !== 'hidden' && style.overflowY !== 'clip' && box.height >= lowest) continue
    top = Math.max(top, box.top)
    bottom = Math.min(bottom, box.bottom)
    width = Math.min(width, box.width)
  }
  return visibility !== 'visible' || opacity === '0' ? nothing : { height: Math.max(0, bottom - top), width }
}

/** What keeps those out who use a keyboard or a screen reader, while others see nothing of it. */
function unreachable(frame: HTMLIFrameElement): Finding[] {
  for (let at: Element | null = frame; at; at = around(at)) {
    if (at.getAttribute('aria-hidden') === 'true') return [{ id: 'unreachable', detail: 'aria-hidden="true"' }]
    // Of anything else around the frame it says nothing of the frame.
    if ((at === frame || at.shadowRoot?.contains(frame)) && Number(at.getAttribute('tabindex') ?? 0) < 0) return [{ id: 'unreachable', detail: `tabindex="${at.getAttribute('tabindex')}"` }]
  }
  return []
}

/** Columns make it narrow, and some browsers cut it; text from above to below has no width for it. */
function flowing(frame: HTMLIFrameElement): Finding[] {
  for (let at = around(frame); at; at = around(at)) {
    const { columnCount, columnWidth, writingMode } = getComputedStyle(at)
    if (columnCount !== 'auto' || columnWidth !== 'auto') return [{ id: 'flow', detail: `columns: ${columnCount === 'auto' ? columnWidth : columnCount}` }]
    if (writingMode !== 'horizontal-tb') return [{ id: 'flow', detail: `writing-mode: ${writingMode}` }]
  }
  return []
}

/** What makes the letters faint or blurred, other than a shadow around the frame. */
function faded(frame: HTMLIFrameElement): Finding[] {
  let opacity = 1
  for (let at: Element | null = frame; at; at = around(at)) {
    const style = getComputedStyle(at)
    const filter = style.filter.replace(/drop-shadow\((?:[^()]|\([^()]*\))*\)/g, '').trim()
    if (filter && filter !== 'none') return [{ id: 'faded', detail: `filter: ${filter}` }]
    const { mixBlendMode, maskImage = style.getPropertyValue('-webkit-mask-image') } = style
    const border = style.getPropertyValue('-webkit-mask-box-image-source')
    if (border && border !== 'none') return [{ id: 'faded', detail: 'mask-border' }]
    if (mixBlendMode !== 'normal') return [{ id: 'faded', detail: `mix-blend-mode: ${mixBlendMode}` }]
    if (maskImage && maskImage !== 'none') return [{ id: 'faded', detail: 'mask-image' }]
    opacity *= Number(style.opacity)
  }
  return opacity < whole ? [{ id: 'faded', detail: `opacity: ${opacity}` }] : []
}

function scaling(frame: HTMLIFrameElement): Finding[] {
  for (let at: Element | null = frame; at; at = around(at)) {
    const style = getComputedStyle(at)
    const { zoom } = style as CSSStyleDeclaration & { zoom?: string }
    if (zoom && zoom !== '1' && zoom !== 'normal') return [{ id: 'scaled', detail: `zoom: ${zoom}` }]
    for (const name of ['scale', 'rotate', 'offset-path']) {
      const value = style.getPropertyValue(name)
      if (value && !/^(none|1|0deg)$/.test(value)) return [{ id: 'scaled', detail: `${name}: ${value}` }]
    }
    const { a, b, c, d } = new DOMMatrixReadOnly(style.transform === 'none' ? '' : style.transform)
    if ([a - 1, b, c, d - 1].some((off) => Math.abs(off) > 0.01)) return [{ id: 'scaled', detail: `transform: ${style.transform}` }]
  }
  return []
}
