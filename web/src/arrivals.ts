import type { LanguageSwitch } from './language'
import type { Engines } from './loader'
import { lockPage } from './lock'
import { counting } from './progress'
import { showCome } from './screens/waiting'
import type { Wizard } from './wizard'

/** The number of bytes of the rest of the content; the build fills it in. */
declare const BUNDLE_SIZE: number

/**
 * What comes while the parent answers the first question: the rest of the content, and then all of it in the other
 * language. After that nothing may come: the page locks itself, whatever came and whatever did not.
 */
export async function fetchRest(engines: Engines, wizard: Wizard, language: LanguageSwitch): Promise<void> {
  const rest = await arrival(engines.fetchAll(counting(BUNDLE_SIZE, (percent) => showCome(wizard.texts, percent))))
  // In a step of its own: what goes wrong in drawing keeps nothing from coming, and nothing from being locked.
  setTimeout(() => wizard.setRest(rest))
  const other = await arrival(engines.fetchOther())
  lockPage()
  language.settle(other)
}

function arrival(coming: Promise<void>): Promise<'here' | 'failed'> {
  return coming.then(
    () => 'here',
    () => 'failed',
  )
}
