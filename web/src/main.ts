import { EngineError } from './api'
import { byId } from './h'
import { loadEngine } from './loader'
import { lockPage } from './lock'
import { putOnPage } from './page'
import { unfoldForPrint } from './print'
import { forgetFile } from './save'
import { onStart, setReady, showFailure, startScreen } from './screens/start'
import { textsFrom } from './texts'
import { Trail } from './trail'
import { Wizard, type Rest, type Screen } from './wizard'

const trail = new Trail<Screen>({ kind: 'start' })
let wizard: Wizard | undefined

const startIfPressed = onStart(() => {
  wizard?.begin()
  return wizard !== undefined
})
unfoldForPrint()

async function run(): Promise<void> {
  const { loader, api: first } = await loadEngine()
  const texts = textsFrom(first.loaded.interface)
  let content = loader.first
  let rest: Rest = 'coming'

  const open = (api: typeof first): void => {
    wizard = new Wizard(api, texts, trail, rest, { wipe: wipeOnRequest, retry: fetchRest })
    setReady(true)
  }

  /** The rest of the content comes while the parent reads the first question. After it nothing may come. */
  const fetchRest = (): void => {
    setRest('coming')
    loader.fetchAll().then((all) => {
      content = all
      wizard?.api.load(all)
      lockPage()
      setRest('here')
    }).catch(() => setRest('failed'))
  }

  const setRest = (state: Rest): void => {
    rest = state
    wizard?.setRest(state)
  }

  /** Back to the start with nothing left: not in the engine, the form fields, the file or the history. */
  const wipe = (notice: 'status.wiped' | 'status.broken' | null): void => {
    wizard?.api.erase()
    wizard = undefined
    forgetFile()
    trail.clear()
    setReady(false)
    putOnPage(startScreen(texts), notice === null ? '' : texts(notice))
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
  fetchRest()
}

run().catch(showFailure)
