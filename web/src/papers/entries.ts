import { button, byId } from '../h'
import type { Texts } from '../texts'

/**
 * Adds to the page what only this script can do: keeping the answers, from every screen, and going on with kept ones, from
 * the start. They say it in the language of the page.
 */
export function addEntries(texts: Texts, save: () => void, resume: () => void): void {
  const toSave = button('kz-link', save)
  toSave.id = 'kz-to-save'
  const toResume = button('kz-button kz-quiet', resume)
  toResume.id = 'kz-to-resume'
  const write = (): void => {
    toSave.textContent = texts('keep.save')
    toResume.textContent = texts('keep.resume')
  }
  write()
  byId('kz-to-wipe').before(toSave)
  // The start screen comes and goes; its own parts stay the same.
  const place = (): void => {
    const start = document.getElementById('kz-start')
    if (!start || start.hidden || toResume.isConnected) return
    start.after(toResume)
    // It kept its place until now, so that nothing jumps under a finger. Where the button must wait again, it says why.
    if (!start.hasAttribute('aria-disabled')) byId('kz-wait').hidden = true
  }
  place()
  new MutationObserver(place).observe(byId('kz-main'), { childList: true })
  new MutationObserver(write).observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] })
}
