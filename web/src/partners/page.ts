/** What is wrong with the page around the wizard, whichever way it stands there. */
import type { Finding } from './finding'

/** In CSS pixels: what is lower at the top of the window hides no line. */
const thin = 16

export function pageFindings(): Finding[] {
  return [...reloadFindings(), ...barFindings(), ...viewFindings()]
}

/** A page that loads itself again takes the answers with it. */
function reloadFindings(): Finding[] {
  const found = [...document.querySelectorAll('meta[http-equiv]')].find((one) => one.getAttribute('http-equiv')?.toLowerCase() === 'refresh')
  return found ? [{ id: 'reloads', detail: found.outerHTML }] : []
}

/** What stays at the top of the window lies over the heading of each new screen, unless the page keeps room for it. */
function barFindings(): Finding[] {
  const bars = [...document.body.querySelectorAll('*')].map((one) => {
    const { position, top, visibility } = getComputedStyle(one)
    const { width, height } = one.getBoundingClientRect()
    const stays = (position === 'fixed' || position === 'sticky') && parseFloat(top) <= 0 && visibility === 'visible'
    return stays && width > innerWidth / 2 && height < innerHeight / 2 ? parseFloat(top) + height : 0
  })
  const high = Math.ceil(Math.max(0, ...bars))
  const room = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
  return high > thin && room < high ? [{ id: 'bar', detail: `html { scroll-padding-top: ${high}px }` }] : []
}

/** What keeps a visitor from making the page larger, and the frame in it. */
function viewFindings(): Finding[] {
  const view = document.querySelector<HTMLMetaElement>('meta[name=viewport]')
  if (!view) return [{ id: 'no_viewport', detail: '<meta name="viewport" content="width=device-width, initial-scale=1">' }]
  if (!/device-width/i.test(view.content) && /(^|[,;\s])width\s*=\s*\d/i.test(view.content)) return [{ id: 'no_viewport', detail: '<meta name="viewport" content="width=device-width, initial-scale=1">' }]
  const bars = view.content.split(/[,;]/).map((part) => part.trim().toLowerCase())
  const wrong = bars.filter((part) => /^user-scalable\s*=\s*(no|0)$/.test(part) || Number(/^maximum-scale\s*=\s*([\d.]+)$/.exec(part)?.[1] ?? 2) < 2)
  return wrong.length > 0 ? [{ id: 'no_zoom', detail: wrong.join(', ') }] : []
}
