/** In a frame: tells the page around it, when that asks, how it stands with the frame. It comes late, as only a check asks. */
import { asksState, toldState } from './state'

export function answerChecks(): void {
  if (parent === window) return
  addEventListener('message', ({ source, data }) => {
    if (source !== parent || !asksState(data)) return
    const root = document.documentElement
    const height = Math.ceil(root.getBoundingClientRect().height)
    parent.postMessage(toldState({ wasm: allowsWasm(), height, letters: parseFloat(getComputedStyle(root).fontSize) }), '*')
  })
}

/** The smallest module there is: rules that forbid WebAssembly refuse it as well. */
function allowsWasm(): boolean {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)))
  } catch {
    return false
  }
}
