/** What keeps a part of the frame out of sight, or out of reach. */
import { around } from './around'

/**
 * @param height of what stands in the frame
 * @param grows whether the frame takes the height of what stands in it
 * @returns the style or attribute that does, as it is written
 */
export function clippedBy(frame: HTMLIFrameElement, height: number, grows: boolean): string | undefined {
  if (!grows && frame.scrolling.toLowerCase() === 'no' && height > frame.offsetHeight) return 'scrolling="no"'
  const { left, right, bottom } = frame.getBoundingClientRect()
  for (let at: Element | null = frame; at; at = around(at)) {
    const { clip, clipPath, contain, overflowX, position } = getComputedStyle(at)
    if (clipPath !== 'none') return `clip-path: ${clipPath}`
    if (clip && clip !== 'auto' && /absolute|fixed/.test(position)) return `clip: ${clip}`
    const cuts = /paint|strict|content/.test(contain) ? `contain: ${contain}` : /hidden|clip/.test(overflowX) && `overflow-x: ${overflowX}`
    if (!cuts || at === frame || at === document.body || at === document.documentElement) continue
    const box = at.getBoundingClientRect()
    if (box.left > left + 1 || box.right < right - 1) return cuts
  }
  return fixedPage() && bottom + scrollY > innerHeight + 1 ? 'html, body { overflow: hidden }' : undefined
}

/** Whether nobody can scroll the page itself: what html says counts for the window, or else what body says. */
function fixedPage(): boolean {
  const [html, body] = [document.documentElement, document.body].map((one) => getComputedStyle(one).overflowY)
  return /hidden|clip/.test((html === 'visible' ? body : html) ?? '')
}
