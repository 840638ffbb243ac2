import { h } from './h'

/**
 * Takes the network away from this page: from here on the browser itself refuses requests, whatever a
 * script tries. A policy can only be added to, so nothing can lift it, not even by removing the element.
 * A fresh engine may still be made of what has come, which WebKit (Safari) refuses where no rule allows it: that rule names no address.
 * It does not cover a link that is followed, nor WebRTC, for which browsers have no such rule.
 */
export function lockPage(): void {
  const policy = "default-src 'none'; script-src 'wasm-unsafe-eval'; form-action 'none'; base-uri 'none'; trusted-types 'none'"
  document.head.append(h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }))
}
