/** The rules the browser holds the page to: as a header where the server can, in the page itself everywhere. */
import { createHash } from 'node:crypto'

const directives = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
]

/** For a meta element, in which frame-ancestors has no meaning. */
export const pagePolicy = directives.join('; ')

/** The same for the page that holds its own style, of which this is the hash: nobody waits for a style that does not come. */
export function styledPolicy(hash) {
  return directives.map((rule) => (rule.startsWith('style-src') ? `${rule} 'sha256-${hash}'` : rule)).join('; ')
}

/** Of what stands in a page, as its rules name it. */
export const hashOf = (text) => createHash('sha256').update(text).digest('base64')

/**
 * For the page that shows partners how the wizard looks on theirs: it frames the edition in one file, and asks for nothing else but the
 * scripts that do so.
 */
export const partnerPolicy = directives
  .filter((rule) => !rule.startsWith('connect-src'))
  .map((rule) => (rule.startsWith('script-src') ? "script-src 'self'" : rule))
  .concat("frame-src 'self' blob:")
  .join('; ')

/**
 * The same for the edition in one file: only what stands in it by these hashes runs, and it asks for nothing, from its first
 * byte.
 *
 * @param hashes sets of SHA-256 hashes in base64, of scripts and styles
 */
export function filePolicy({ script, style }) {
  const listed = (set) => [...set].map((hash) => `'sha256-${hash}'`).join(' ')
  const own = {
    'script-src': `${listed(script)} 'wasm-unsafe-eval'`,
    'style-src': listed(style),
    'img-src': 'data:',
    'connect-src': "'none'",
  }
  return directives.map((rule) => rule.split(' ')[0]).map((name, at) => (own[name] ? `${name} ${own[name]}` : directives[at])).join('; ')
}

/**
 * What a server sends with every file. Strict-Transport-Security is left to the public server: it has no meaning over plain
 * http. Browsers that know frame-ancestors go by that and pass over X-Frame-Options.
 *
 * @param partners origins of the sites that may show the page in a frame, beside the site itself, which shows partners how that looks
 * @param policy of the page itself
 */
export function headersOf(partners = [], policy = pagePolicy) {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'X-Frame-Options': 'SAMEORIGIN',
    'Content-Security-Policy': `${policy}; frame-ancestors ${["'self'", ...partners].join(' ')}`,
  }
}

/** The rules that a page holds itself to in its own first meta element of that kind; undefined where it has none. */
export function policyIn(html) {
  return /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1]
}

/** A name with a hash never changes what is in it; partners may fetch such files from their own pages. */
export const hashedFile = /\.[0-9a-f]{10}\.[a-z]+$/
export const hashedHeaders = {
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}
/** Every other file is asked for each time. */
export const otherHeaders = { 'Cache-Control': 'no-cache' }
