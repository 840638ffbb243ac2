import { h } from './h'
import type { LanguageSwitch } from './language'
import type { Engines } from './loader'
import { lockPage } from './lock'
import { counting } from './progress'
import { showCome } from './screens/waiting'
import type { Wizard } from './wizard'

/** The number of bytes of the rest of the content; the build fills it in. */
declare const BUNDLE_SIZE: number

/** The look of paper. */
declare const PRINT_FILE: string

/** In milliseconds: what is not there by then does not keep the page open. */
const longestWait = 10_000

/**
 * What comes while the parent reads the first question: the rest of the engine, which takes the answer; the rest of the
 * content, with the look of paper; and then all of it in the other language. After that nothing may come: the page locks itself, whatever content
 * came and whatever did not.
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
  const other = await arrival(engines.fetchOther())
  await arrival(style)
  lockPage()
  language.settle(other)
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

function arrival(coming: Promise<void>): Promise<'here' | 'failed'> {
  return coming.then(
    () => 'here',
    () => 'failed',
  )
}
