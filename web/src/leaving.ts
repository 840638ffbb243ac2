/** This long after a press on them, leaving the page means that another program opens, in ms. */
const elsewhere = 1_000

/**
 * Asks before the page is left while there are answers, which a reload or a link would take away without a word. Not when
 * the phone or the mail opens: the page stays then. Printing, saving and links in a new tab do not leave it either.
 */
export function askBeforeLeaving(hasAnswers: () => boolean): void {
  let called = -Infinity
  addEventListener('click', ({ target, timeStamp }) => {
    if (target instanceof Element && target.closest('[href^="tel:"], [href^="mailto:"]')) called = timeStamp
  })
  addEventListener('beforeunload', (event) => {
    if (!hasAnswers() || event.timeStamp < called + elsewhere) return
    event.preventDefault()
    // For browsers from before 2024, which look at this instead.
    event.returnValue = 'ask'
  })
}

/** Calls `wipe` when the page is left, and when the browser shows it again as it was: it gets an empty one to keep. */
export function wipeOnLeaving(wipe: () => void): void {
  addEventListener('pagehide', wipe)
  addEventListener('pageshow', (event) => {
    if (event.persisted) wipe()
  })
}
