import { EngineError } from './api'
import { byId } from './h'
import { onSwitch, writePage } from './language'
import { loadEngine } from './loader'
import { lockPage } from './lock'
import { putOnPage } from './page'
import { unfoldForPrint } from './print'
import { forgetFile } from './save'
import { onStart, setReady, showFailure, startScreen } from './screens/start'
import { textsFrom, type Texts } from './texts'
import { Trail } from './trail'
import { Wizard, type Rest, type Screen } from './wizard'

const trail = new Trail<Screen>({ kind: 'start' })
let wizard: Wizard | undefined
let changeLanguage = (): boolean => false

const startIfPressed = onStart(() => {
  wizard?.begin()
  return wizard !== undefined
})
const settleLanguage = onSwitch(() => changeLanguage())
unfoldForPrint()

async function run(): Promise<void> {
  const { loader, api: first } = await loadEngine()
  let content = loader.first
  let inOtherLanguage: Uint8Array | undefined
  let ofContent = textsFrom(first.loaded.interface)
  let rest: Rest = 'coming'
  const texts: Texts = (key, fill) => ofContent(key, fill)

  const open = (api: typeof first): void => {
    wizard = new Wizard(api, texts, trail, rest, { wipe: wipeOnRequest, retry: fetchRest })
    setReady(true)
    settleLanguage()
  }

  /**
   * The rest of the content comes while the parent reads the first question, and then all of it in the other language.
   * After that nothing may come.
   */
  const fetchRest = async (): Promise<void> => {
    setRest('coming')
    settleLanguage('coming')
    try {
      content = await loader.fetchAll()
      wizard?.api.load(content)
    } catch {
      setRest('failed')
      settleLanguage('failed')
      return
    }
    orStartAnew(() => setRest('here'))
    inOtherLanguage = await loader.fetchOther?.().catch(() => undefined)
    lockPage()
    settleLanguage(inOtherLanguage ? 'here' : 'failed')
  }

  const setRest = (state: Rest): void => {
    rest = state
    wizard?.setRest(state)
  }

  /** Goes on in the other language: the same screen, answers and steps, with other texts. */
  changeLanguage = () => {
    const [api, other] = [wizard?.api, inOtherLanguage]
    if (!api || !other) return false
    const from = api.loaded.language
    orStartAnew(() => {
      api.load(other)
      inOtherLanguage = content
      content = other
      ofContent = textsFrom(api.loaded.interface)
      writePage(texts, api.loaded, from)
      wizard?.translate()
    })
    return true
  }

  /** Back to the start with nothing left: not in the engine, the form fields, the file or the history. */
  const wipe = (notice: 'status.wiped' | 'status.broken' | null): void => {
    wizard?.api.erase()
    wizard = undefined
    forgetFile()
    trail.clear()
    setReady(false)
    putOnPage(startScreen(texts), () => (notice === null ? '' : texts(notice)))
    const used = content
    loader.start(used).then((api) => {
      if (content !== used) api.load(content)
      open(api)
    }).catch(showFailure)
  }

  const wipeOnRequest = (): void => {
    wipe('status.wiped')
    trail.rewind()
  }

  /** For what is not done by a press, which has its own way to the listener for errors below. */
  const orStartAnew = (act: () => void): void => {
    try {
      act()
    } catch {
      wipe('status.broken')
    }
  }

  byId('kz-to-answers').addEventListener('click', () => wizard?.show({ kind: 'overview' }))
  byId('kz-to-wipe').addEventListener('click', () => wizard?.show({ kind: 'wipe' }))
  addEventListener('popstate', () => wizard?.follow())
  // The browser may keep a page that was left, to show it again as it was: it gets an empty one to keep.
  addEventListener('pagehide', () => wipe(null))
  addEventListener('pageshow', (event) => {
    if (event.persisted) wipe(null)
  })
  addEventListener('error', (event) => {
    if (event.error instanceof EngineError) wipe('status.broken')
  })

  open(first)
  startIfPressed()
  void fetchRest()
}

run().catch(() => {
  showFailure()
  settleLanguage('failed')
})
