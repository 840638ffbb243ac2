import { h } from './h'

/**
 * Takes the network away from this page: from here on the browser itself refuses requests, whatever a
 * script tries. A policy can only be added to, so nothing can lift it, not even by removing the element.
 * It does not cover a link that is followed, nor WebRTC, for which browsers have no such rule.
 */
export function lockPage(): void {
  const policy = "default-src 'none'; form-action 'none'; base-uri 'none'; trusted-types 'none'"
  document.head.append(h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }))
}
