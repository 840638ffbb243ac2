import { obtainScript, patiently } from './fetching'
import { h } from './h'
import type { LanguageSwitch } from './language'
import type { Engines } from './loader'
import { lockPage } from './lock'
import { counting } from './progress'
import { showCome } from './screens/waiting'
import type { Papers, Wizard } from './wizard'

/** The number of bytes of the rest of the content; the build fills it in. */
declare const BUNDLE_SIZE: number

/** What makes papers and files of the outcome, and the look of those. */
declare const PAPERS_FILE: string
declare const PRINT_FILE: string

/** In milliseconds: what is not there by then does not keep the page open. */
const longestWait = 10_000

/**
 * What comes while the parent reads the first question: the rest of the engine, which takes the answer; the rest of the
 * content, with the look of paper; and then what makes papers, and all of the content in the other language. After that
 * nothing may come: the page locks itself, whatever came and whatever did not.
 *
 * @throws when the rest of the engine does not come in any form
 */
export async function fetchRest(engines: Engines, wizard: Wizard, language: LanguageSwitch): Promise<void> {
  await engines.fetchEngine()
  // In steps of their own: what goes wrong in drawing keeps nothing from coming, and nothing from being locked.
  setTimeout(() => wizard.setReady())
  const style = printStyle()
  const rest = await arrival(engines.fetchAll(counting(BUNDLE_SIZE, (percent) => showCome(wizard.texts, percent))))
  setTimeout(() => wizard.setRest(rest))
  wizard.papers = fetchPapers(wizard)
  const papers = arrival(wizard.papers)
  const other = await arrival(engines.fetchOther())
  await Promise.all([papers, arrival(style)])
  lockPage()
  language.settle(other)
}

/** Without it the outcome stands on the screen and can be printed as it stands there. */
async function fetchPapers(wizard: Wizard): Promise<Papers> {
  const { open } = await obtainScript<{ open: (wizard: Wizard) => Promise<Papers> }>(PAPERS_FILE, patiently)
  return open(wizard)
}

/** Without it all can be printed as well, only less neatly. */
function printStyle(): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = h('link', { rel: 'stylesheet', href: PRINT_FILE })
    link.onload = () => resolve()
    link.onerror = reject
    setTimeout(reject, longestWait)
    document.head.append(link)
  })
}

function arrival(coming: Promise<unknown>): Promise<'here' | 'failed'> {
  return coming.then(
    () => 'here',
    () => 'failed',
  )
}
