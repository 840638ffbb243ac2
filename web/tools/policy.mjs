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

/** For the header. */
export const headerPolicy = [...directives, "frame-ancestors 'none'"].join('; ')
