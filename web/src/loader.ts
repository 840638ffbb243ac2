import { Api, today } from './api'
import { followed } from './bundle'
import { Engine, startEngine, valid, type EngineExports } from './engine'
import { obtain, obtainScript, patiently, type OnBytes } from './fetching'
import type { Loaded } from './types'

/** File names next to the script; the build fills them in. */
declare const ENGINE_FILE: string
declare const ENGINE_REST_FILE: string
declare const FALLBACK_FILE: string
declare const FIRST_FILE: string
declare const BUNDLE_FILE: string
/** Null where the page is built in one language. */
declare const OTHER_FILE: string | null
/** The same three of contents that hold from a day to come, the first one first; null where there are none. */
declare const LATER: readonly { from: string; first: string; all: string; other: string | null }[] | null

/** What holds today. It is asked for behind LATER, so that nothing of it is left where nothing changes with the days. */
const now = LATER && LATER.filter(({ from }) => from <= today()).pop()

interface Content {
  bytes: Uint8Array
  /** False for the part that is enough to ask questions. */
  whole: boolean
}

/** Makes fresh engines. */
interface Maker {
  make: () => Promise<Engine>
  /** Fetches what these engines lack to take answers. Absent where they are whole. */
  complete?: () => Promise<Maker>
}

/**
 * The engine that answers now, and the contents that it can be started with. Content is tried in an engine of its own,
 * which takes the place of the one before when it works: a bad part never harms what is there.
 */
export class Engines {
  /** Absent while a fresh one is on its way. */
  api: Api | undefined
  /** What the content tells about itself. */
  loaded: Loaded
  private other: Content | undefined

  private constructor(
    private maker: Maker,
    private content: Content,
    api: Api,
  ) {
    this.api = api
    this.loaded = api.loaded
  }

  /**
   * Fetches what the first question needs and starts the engine, to be sure that it runs.
   *
   * Where WebAssembly is absent or refused (Lockdown Mode, an old phone under this page's security rules), or does not
   * come, the same engine comes as JavaScript: larger and slower, otherwise equal.
   *
   * @throws when neither version can be fetched and started
   */
  static load(onBytes: OnBytes): Promise<Engines> {
    const wasm =
      typeof WebAssembly === 'object' ? obtain(ENGINE_FILE, valid, onBytes).then(wasmMaker) : Promise.reject()
    const engine = wasm.catch(scriptMaker)
    // Handled where it is awaited; without this a failure that comes early counts as unhandled.
    engine.catch(() => undefined)
    return obtain(
      LATER && now ? now.first : FIRST_FILE,
      async (bytes) => {
        const maker = await engine
        const content = { bytes, whole: false }
        return new Engines(maker, content, await start(maker, content))
      },
      onBytes,
    )
  }

  /**
   * Fetches the rest of the engine, which takes answers. Where it does not come or does not work, the whole of it comes as
   * JavaScript.
   *
   * @throws when neither can be fetched and started
   */
  async fetchEngine(): Promise<void> {
    const { content, maker } = this
    const use = (whole: Maker): Promise<void> => this.use(content, whole)
    await maker.complete?.().then(use).catch(() => scriptMaker().then(use))
  }

  /** Fetches the rest of the content, which the result needs. */
  fetchAll(onBytes: OnBytes): Promise<void> {
    const { bytes: first } = this.content
    return obtain(LATER && now ? now.all : BUNDLE_FILE, (rest) => this.use({ bytes: followed(first, rest), whole: true }), onBytes, patiently)
  }

  /**
   * Fetches the texts in the other language, for `turn`.
   *
   * @throws also where the content that they belong to has not come
   */
  async fetchOther(): Promise<void> {
    const { bytes: own, whole } = this.content
    const file = LATER && now ? now.other : OTHER_FILE
    if (file === null || !whole) throw new Error('not here')
    const use = async (texts: Uint8Array): Promise<Content> => {
      const content = { bytes: followed(own, texts), whole: true }
      const { loaded } = await start(this.maker, content)
      if (loaded.version !== this.loaded.version) throw new Error(`version ${loaded.version}`)
      return content
    }
    this.other = await obtain(file, use, undefined, patiently)
  }

  /** Goes on with the content in the other language; the questions and answers are the same. */
  async turn(): Promise<void> {
    const [from, to] = [this.content, this.other]
    if (!to) throw new Error('not here')
    await this.use(to)
    this.other = from
  }

  /**
   * Leaves nothing of the answers in memory, and makes a fresh engine, without any request: the only sure way to leave
   * nothing of them.
   */
  async renew(): Promise<void> {
    this.erase()
    const { content } = this
    const api = await start(this.maker, content)
    // Other content that came meanwhile brought its own engine.
    if (content === this.content) this.api ??= api
  }

  private async use(content: Content, maker = this.maker): Promise<void> {
    const api = await start(maker, content)
    this.erase()
    this.maker = maker
    this.content = content
    this.api = api
    this.loaded = api.loaded
  }

  private erase(): void {
    this.api?.erase()
    this.api = undefined
  }
}

async function start({ make, complete }: Maker, { bytes, whole }: Content): Promise<Api> {
  return new Api(await make(), bytes, { engine: !complete, content: whole })
}

async function wasmMaker(bytes: BufferSource): Promise<Maker> {
  const first = await WebAssembly.compile(bytes)
  return {
    make: () => startEngine(first),
    complete: async () => {
      const rest = await WebAssembly.compile(await obtain(ENGINE_REST_FILE, valid, undefined, patiently))
      return { make: () => startEngine(first, rest) }
    },
  }
}

async function scriptMaker(): Promise<Maker> {
  const script = await obtainScript<{ instantiate: () => EngineExports }>(FALLBACK_FILE)
  return { make: async () => new Engine(script.instantiate()) }
}
