import { EngineError, today } from './api'
import { fetchRest } from './arrivals'
import { byId } from './h'
import { LanguageSwitch } from './language'
import { askBeforeLeaving, wipeOnLeaving } from './leaving'
import { Engines } from './loader'
import { lockPage } from './lock'
import { guardPresses } from './press'
import { unfoldForPrint } from './print'
import { Start } from './screens/start'
import { liveTexts } from './texts'
import { Trail } from './trail'
import type { Screen } from './types'
import { Wizard } from './wizard'

guardPresses()
unfoldForPrint()
const trail = new Trail<Screen>({ screen: 'start' })
const start = new Start()
const language = new LanguageSwitch()

/** Puts the parts together that need an engine. */
function open(engines: Engines): void {
  const texts = liveTexts(() => engines.loaded.interface)
  const wizard = new Wizard(engines, texts, trail, () => wipe('status.wiped'))

  /** Back to the start, where the answers can be gone on with, as soon as there is a fresh engine. */
  const restart = (): void => {
    start.setReady(false)
    engines.renew().then(() => start.setReady(true)).catch(() => start.fail())
  }
  /** Back to the start with nothing left: not in the engines, the form fields, the file or the history. */
  const wipe = (notice?: 'status.wiped'): void => {
    restart()
    trail.clear(notice !== undefined)
    wizard.forget(() => (notice ? texts(notice) : ''))
  }
  /** What broke the engine cost nobody her answers: they are in this page, not in the engine. */
  const mend = (reason: unknown): void => {
    if (!(reason instanceof EngineError)) return
    restart()
    trail.clear(false)
    wizard.offer(() => texts('status.broken'))
  }

  byId('kz-to-answers').addEventListener('click', () => wizard.show({ screen: 'overview' }))
  byId('kz-to-wipe').addEventListener('click', () => wizard.show({ screen: 'wipe' }))
  addEventListener('popstate', () => wizard.follow())
  addEventListener('error', (event) => mend(event.error))
  addEventListener('unhandledrejection', (event) => mend(event.reason))
  askBeforeLeaving(() => wizard.hasAnswers)
  wipeOnLeaving(() => wipe())

  onNewDay(() => wizard.turnDay())
  language.open(engines, texts, () => wizard.translate())
  start.open(() => wizard.begin())
  fetchRest(engines, wizard, language).catch(() => {
    trail.clear(true)
    wizard.forget()
    fail()
  })
}

/** A page that stays open overnight: looks at the clock each minute, and when somebody comes back to it. */
function onNewDay(act: () => void): void {
  let day = today()
  const look = (): void => {
    if (day === today()) return
    day = today()
    act()
  }
  setInterval(look, 60_000)
  document.addEventListener('visibilitychange', look)
}

/** Where no answer can be taken at all. */
function fail(): void {
  start.fail()
  language.settle('failed')
  lockPage()
}

Engines.load(start.onBytes).then(open, fail)
