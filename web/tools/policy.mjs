/** The rules the browser holds the page to: as a header where the server can, in the page itself everywhere. */

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

/**
 * What a server sends with every file. Strict-Transport-Security is left to the public server: it has no meaning over plain
 * http. Browsers that know frame-ancestors go by that and pass over X-Frame-Options.
 *
 * @param partners origins of the sites that may show the page in a frame
 */
export function headersOf(partners = []) {
  const framed = partners.length > 0
  const ancestors = framed ? ["'self'", ...partners].join(' ') : "'none'"
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'X-Frame-Options': framed ? 'SAMEORIGIN' : 'DENY',
    'Content-Security-Policy': [...directives, `frame-ancestors ${ancestors}`].join('; '),
  }
}
