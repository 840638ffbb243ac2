/** What is wrong with what a partner wrote on the page; nothing is asked of any server. */
import { colourOf } from '../embed/colour'
import { permissions } from '../embed/protocol'
import { checkedTheme, type Theme } from '../embed/theme'
import type { Finding } from './finding'
import { fileIn, isWhole, samePlace, type Host } from './host'
import { unknownNames } from './names'

/** See embed/element.ts. */
declare const TOKEN_CHAINS: Record<string, string[]>
/** By the name of a token the value of the page itself. */
declare const OWN_TOKENS: Theme
/** Where the wizard stands, as site.json says. */
declare const ADDRESS: string
/** The languages that the wizard has. */
declare const LANGUAGES: readonly string[]

/** By the name of a choice what can stand there. */
const values: Record<string, readonly string[]> = { lang: LANGUAGES, start: ['route', 'problem'], 'heading-level': ['1', '2', '3', '4'], idle: Array.from({ length: 58 }, (_, at) => String(at + 3)) }

/** With which a frame shows something else than its address, or in some browsers nothing. */
const extras = ['srcdoc', 'csp']

export function writtenFindings(host: Host): Finding[] {
  const frames = [...host.made.keys(), ...host.plain]
  const scripts = scriptFindings(host)
  // Of a module the address follows from that.
  const addresses = scripts.some(({ id }) => id === 'module') ? [] : frames.flatMap((frame) => addressFindings(frame, host))
  const sandboxes = host.plain.flatMap(sandboxFindings)
  return [...placeFindings(host), ...baseFindings(host), ...scripts, ...addresses, ...frames.flatMap(extraFindings), ...sandboxes, ...valueFindings(host), ...themeFindings(host)]
}

function placeFindings({ script, elements, plain, made, held }: Host): Finding[] {
  // Where the wizard stands, it is something else of the same name.
  if (held[0] && made.size === 0 && plain.length === 0) return [{ id: 'held_back', detail: held[0] }]
  if (!script && elements.length === 0 && plain.length === 0) return [{ id: 'nothing' }]
  if (script && elements.length === 0 && plain.length === 0) return [{ id: 'no_element' }]
  // Who puts it into a script of their own needs none of ours.
  if (!script && elements.length > 0 && made.size === 0) return [{ id: 'no_script' }]
  const swallowed = elements.some((one) => one.querySelector('h1, h2, h3, h4, h5, h6, main, nav, footer, form, script, iframe, kindzorg-wijzer'))
  return swallowed ? [{ id: 'not_closed', detail: '</kindzorg-wijzer>' }] : []
}

/** A rule of the page can send short addresses elsewhere. */
function baseFindings({ script, plain }: Host): Finding[] {
  const base = document.querySelector<HTMLBaseElement>('base[href]')
  const short = [script, ...plain].filter((one) => one && !isWhole(one.getAttribute('src') ?? ''))
  const lost = short.some((one) => one && new URL(one.src).origin !== location.origin && !samePlace(one.src, ADDRESS))
  return base && lost ? [{ id: 'base', detail: base.outerHTML }] : []
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
  const right = !copied && src.replace(/[?#].*/, '') === fileIn(place)
  return right ? [] : [{ id: 'wrong_address', detail: secure(fileIn(place)) }]
}

function extraFindings(frame: HTMLIFrameElement): Finding[] {
  const found = extras.filter((name) => frame.hasAttribute(name))
  return found.length > 0 ? [{ id: 'frame_extra', detail: found.join(' ') }] : []
}

function sandboxFindings(frame: HTMLIFrameElement): Finding[] {
  const unnamed = frame.title.trim() ? [] : [{ id: 'no_title', detail: 'title="..."' }]
  return [...unnamed, ...closingFindings(frame)]
}

function closingFindings(frame: HTMLIFrameElement): Finding[] {
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

function valueFindings({ elements, plain }: Host): Finding[] {
  const named = elements.flatMap((element) => {
    const wrong = Object.entries(values).filter(([name, known]) => {
      const value = element.getAttribute(name)
      return value !== null && !known.includes(value)
    })
    return wrong.map(([name]) => ({ id: 'wrong_value', detail: `${name}="${element.getAttribute(name)}"` }))
  })
  return [...elements.flatMap(nameFindings), ...named, ...plain.flatMap(({ src }) => askedFindings(new URL(src)))]
}

/** A choice by a name that the element does not know, with the name that may be meant. */
function nameFindings(element: HTMLElement): Finding[] {
  return unknownNames(element, [...Object.keys(values), 'title', 'src']).map(({ name, meant }) => {
    const value = `="${element.getAttribute(name)}"`
    return { id: 'wrong_value', detail: name + value + (meant ? `  →  ${meant}${value}` : '') }
  })
}

/** What a partner asks for in the address of a frame: behind its "#", in names that the frame knows. */
function askedFindings({ search, hash }: URL): Finding[] {
  if (search) return [{ id: 'wrong_value', detail: `${search}  →  #${search.slice(1)}` }]
  const known: Record<string, readonly string[] | undefined> = { ...values, heading: values['heading-level'], height: ['auto'], 'heading-level': undefined }
  const wrong = [...new URLSearchParams(hash.slice(1))].filter(([name, value]) => !(name in TOKEN_CHAINS) && !known[name]?.includes(value))
  return wrong.map(([name, value]) => ({ id: 'wrong_value', detail: `${name}=${value}` }))
}

function themeFindings({ elements, plain }: Host): Finding[] {
  const asked = [
    ...elements.map((element) => {
      const style = getComputedStyle(element)
      return Object.entries(TOKEN_CHAINS).map(([name, chain]) => [name, chain.map((one) => style.getPropertyValue(one).trim()).find(Boolean)] as const)
    }),
    ...plain.map(({ src }) => [...new URLSearchParams(new URL(src).hash.slice(1))].filter(([name]) => name in TOKEN_CHAINS)),
  ]
  return asked.flatMap((tokens) => {
    const theme = Object.fromEntries(tokens.filter(([, value]) => value)) as Theme
    const { notes } = checkedTheme(theme, OWN_TOKENS, colourOf)
    const names = notes.map((note) => `--kz-${/"([^"]+)"/.exec(note)?.[1] ?? ''}`)
    return names.length > 0 ? [{ id: 'theme', detail: [...new Set(names)].join(' ') }] : []
  })
}
