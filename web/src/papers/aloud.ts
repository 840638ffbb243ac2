/**
 * Reads a screen aloud, with a voice of the device. Other voices send what they read to whoever made them: only one that the
 * browser itself calls local will do, and without one there is no button.
 */
import { button, byId, h } from '../h'
import type { Texts } from '../texts'

/** A local voice for the language of the page. */
function localVoice(): SpeechSynthesisVoice | undefined {
  const { lang } = document.documentElement
  return speechSynthesis.getVoices().find((voice) => voice.localService === true && voice.lang.toLowerCase().split(/[-_]/)[0] === lang)
}

/** What a reader sees of the screen, a piece per line, as a voice can say it. */
function piecesOf(screen: HTMLElement): string[] {
  const lines = screen.innerText.replace(/\u00ad/g, '').split('\n')
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

export function offerReadingAloud(texts: Texts): void {
  if (typeof speechSynthesis !== 'object' || typeof SpeechSynthesisUtterance !== 'function') return
  const main = byId('kz-main')
  let isReading = false
  let turns = 0
  const toggle = button('kz-link', () => (isReading ? stop() : read()))
  const place = h('p', { class: 'kz-aloud', id: 'kz-aloud' }, toggle)
  const write = (): void => {
    toggle.textContent = texts(isReading ? 'aloud.stop' : 'aloud.start')
    place.hidden = !isReading && !localVoice()
  }
  const stop = (): void => {
    speechSynthesis.cancel()
    isReading = false
    write()
  }
  const read = (): void => {
    const voice = localVoice()
    if (!voice) return write()
    isReading = true
    const turn = (turns += 1)
    // What was broken off before tells so late.
    const end = (): void => {
      if (turn === turns) stop()
    }
    const pieces = piecesOf(main).map((piece) => Object.assign(new SpeechSynthesisUtterance(piece), { voice, lang: voice.lang }))
    const last = pieces[pieces.length - 1]
    for (const piece of pieces) {
      piece.onerror = end
      speechSynthesis.speak(piece)
    }
    if (last) last.onend = end
    write()
  }
  write()
  main.after(place)
  // A browser can find its voices late. What stands there no more is not read on, in no language.
  speechSynthesis.addEventListener?.('voiceschanged', write)
  new MutationObserver(stop).observe(main, { childList: true })
  new MutationObserver(stop).observe(document.documentElement, { attributeFilter: ['lang'] })
  addEventListener('pagehide', stop)
}
