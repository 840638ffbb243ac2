import { obtainScript, patiently } from './fetching'
import type { LanguageSwitch } from './language'
import type { Engines } from './loader'
import { lockPage } from './lock'
import { counting } from './progress'
import { showCome } from './screens/waiting'
import { styleOf, unasked } from './source'
import type { Papers, Wizard } from './wizard'

/** The number of bytes of the rest of the content; the build fills it in. */
declare const BUNDLE_SIZE: number

/** What makes papers and files of the outcome, and the look of those. */
declare const PAPERS_FILE: string
declare const PRINT_FILE: string

/** What wipes when nobody is there, and after how many minutes, as site.json says; 0 for never. */
declare const IDLE_FILE: string
declare const IDLE: number

/**
 * What comes while the parent reads the first question: the rest of the engine, which takes the answer; the rest of the
 * content; the look of paper; and then what makes papers, and all of the content in the other language. After that nothing may
 * come: the page locks itself, whatever came and whatever did not.
 *
 * @throws when the rest of the engine does not come in any form
 */
export async function fetchRest(engines: Engines, wizard: Wizard, language: LanguageSwitch): Promise<void> {
  await engines.fetchEngine()
  // In steps of their own: what goes wrong in drawing keeps nothing from coming, and nothing from being locked.
  setTimeout(() => wizard.setReady())
  const rest = await arrival(engines.fetchAll(counting(BUNDLE_SIZE, (percent) => showCome(wizard.texts, percent))))
  setTimeout(() => wizard.setRest(rest))
  // Before what is larger: where that does not come, she is no less alone with it.
  if (IDLE || document.documentElement.dataset.idle) await arrival(fetchWatch(wizard))
  // Beside nothing else: Firefox lets all that is asked for wait for a style. Without it all can be printed, only less neatly.
  const style = arrival(styleOf(PRINT_FILE))
  wizard.papers = style.then(() => fetchPapers(wizard))
  const papers = arrival(wizard.papers)
  await style
  const other = await arrival(engines.fetchOther())
  await papers
  setTimeout(() => language.settle(other))
  unasked(lockPage)
}

/** Without it the outcome stands on the screen and can be printed as it stands there. */
async function fetchPapers(wizard: Wizard): Promise<Papers> {
  const { open } = await obtainScript<{ open: (wizard: Wizard) => Promise<Papers> }>(PAPERS_FILE, patiently)
  return open(wizard)
}

async function fetchWatch(wizard: Wizard): Promise<void> {
  const { wipeWhenIdle } = await obtainScript<typeof import('./papers/idle')>(IDLE_FILE, patiently)
  wipeWhenIdle(wizard, IDLE)
}

function arrival(coming: Promise<unknown>): Promise<'here' | 'failed'> {
  return coming.then(
    () => 'here',
    () => 'failed',
  )
}
