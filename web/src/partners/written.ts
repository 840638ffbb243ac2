/** What is wrong with what a partner wrote on the page; nothing is asked of any server. */
import { colourOf } from '../embed/colour'
import { permissions } from '../embed/protocol'
import { checkedTheme, type Theme } from '../embed/theme'
import type { Finding } from './finding'
import { fileIn, type Host } from './host'

/** See embed/element.ts. */
declare const TOKEN_CHAINS: Record<string, string[]>
/** By the name of a token the value of the page itself. */
declare const OWN_TOKENS: Theme
/** Where the wizard stands, as site.json says. */
declare const ADDRESS: string
/** The languages that the wizard has. */
declare const LANGUAGES: readonly string[]

const values: Record<string, readonly string[]> = { lang: LANGUAGES, start: ['route', 'problem'], 'heading-level': ['1', '2', '3', '4'], idle: Array.from({ length: 58 }, (_, at) => String(at + 3)) }

export function writtenFindings(host: Host): Finding[] {
  const frames = [...host.made.keys(), ...host.plain]
  const addresses = frames.flatMap((frame) => addressFindings(frame, host))
  const sandboxes = host.plain.flatMap(sandboxFindings)
  return [...placeFindings(host), ...scriptFindings(host), ...addresses, ...sandboxes, ...valueFindings(host), ...themeFindings(host), ...viewFindings()]
}

function placeFindings({ script, elements, plain }: Host): Finding[] {
  if (!script && elements.length === 0 && plain.length === 0) return [{ id: 'nothing' }]
  if (script && elements.length === 0 && plain.length === 0) return [{ id: 'no_element' }]
  return !script && elements.length > 0 ? [{ id: 'no_script' }] : []
}

function scriptFindings({ script, elements }: Host): Finding[] {
  if (!script) return []
  const elsewhere = new URL(script.src).origin !== location.origin
  return [
    isMixed(script.src) && { id: 'mixed', detail: secure(script.src) },
    script.integrity && script.crossOrigin === null && elsewhere && { id: 'no_crossorigin' },
    script.type === 'module' && !elements.some((one) => one.hasAttribute('src')) && { id: 'module' },
  ].filter((one): one is Finding => Boolean(one))
}

function addressFindings({ src }: HTMLIFrameElement, { folder, script }: Host): Finding[] {
  if (isMixed(src)) return [{ id: 'mixed', detail: secure(src) }]
  // A script that was copied to the site of the partner looks there for what it shows.
  const copied = script && new URL(script.src).origin === location.origin && new URL(ADDRESS).origin !== location.origin
  const place = copied ? ADDRESS : folder
  const right = !copied && new URL(src).pathname === new URL(fileIn(place)).pathname
  return right ? [] : [{ id: 'wrong_address', detail: secure(fileIn(place)) }]
}

function sandboxFindings(frame: HTMLIFrameElement): Finding[] {
  const { sandbox } = frame
  if (!frame.hasAttribute('sandbox')) return [{ id: 'no_sandbox', detail: `sandbox="${permissions.join(' ')}"` }]
  const missing = permissions.filter((one) => !sandbox.contains(one))
  const lacking = missing.length > 0 ? [{ id: 'sandbox', detail: missing.join(' ') }] : []
  return sandbox.contains('allow-same-origin') ? [...lacking, { id: 'open_frame', detail: 'allow-same-origin' }] : lacking
}

function isMixed(address: string): boolean {
  return location.protocol === 'https:' && address.startsWith('http:')
}

function secure(address: string): string {
  return isMixed(address) ? address.replace('http:', 'https:') : address
}

function valueFindings({ elements }: Host): Finding[] {
  return elements.flatMap((element) => {
    const wrong = Object.entries(values).filter(([name, known]) => {
      const value = element.getAttribute(name)
      return value !== null && !known.includes(value)
    })
    return wrong.map(([name]) => ({ id: 'wrong_value', detail: `${name}="${element.getAttribute(name)}"` }))
  })
}

function themeFindings({ elements }: Host): Finding[] {
  return elements.flatMap((element) => {
    const style = getComputedStyle(element)
    const chains = Object.entries(TOKEN_CHAINS)
    const asked = chains.map(([name, chain]) => [name, chain.map((one) => style.getPropertyValue(one).trim()).find(Boolean)] as const)
    const theme = Object.fromEntries(asked.filter(([, value]) => value)) as Theme
    const { notes } = checkedTheme(theme, OWN_TOKENS, colourOf)
    const names = notes.map((note) => `--kz-${/"([^"]+)"/.exec(note)?.[1] ?? ''}`)
    return names.length > 0 ? [{ id: 'theme', detail: [...new Set(names)].join(' ') }] : []
  })
}

/** What keeps a visitor from making the page larger, and the frame in it. */
function viewFindings(): Finding[] {
  const view = document.querySelector<HTMLMetaElement>('meta[name=viewport]')
  if (!view) return [{ id: 'no_viewport', detail: '<meta name="viewport" content="width=device-width, initial-scale=1">' }]
  const bars = view.content.split(/[,;]/).map((part) => part.trim().toLowerCase())
  const wrong = bars.filter((part) => /^user-scalable\s*=\s*(no|0)$/.test(part) || Number(/^maximum-scale\s*=\s*([\d.]+)$/.exec(part)?.[1] ?? 2) < 2)
  return wrong.length > 0 ? [{ id: 'no_zoom', detail: wrong.join(', ') }] : []
}
