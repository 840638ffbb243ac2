import { Api } from './api'
import { Engine, stubImports, type EngineExports } from './engine'

/** File names next to the script; the build fills them in. */
declare const ENGINE_FILE: string
declare const FALLBACK_FILE: string
declare const FIRST_FILE: string
declare const BUNDLE_FILE: string
/** Null where the page is built in one language. */
declare const OTHER_FILE: string | null

export interface Loader {
  /** The part of the content that is enough to ask questions. */
  first: Uint8Array
  /**
   * Makes a fresh engine, without any request. A fresh one is the only sure way to leave nothing of
   * earlier answers in memory.
   */
  start(content: Uint8Array): Promise<Api>
  /** Fetches all of the content, which the result needs. Can be tried again after a failure. */
  fetchAll(): Promise<Uint8Array>
  /** Fetches all of the content in the other language; absent where there is none. */
  fetchOther?: () => Promise<Uint8Array>
}

/**
 * Fetches what the first question needs and starts the engine once, to be sure that it runs.
 *
 * Where WebAssembly is absent or refused (Lockdown Mode, an old phone under this page's security rules),
 * the same engine comes as JavaScript: larger and slower, otherwise equal.
 *
 * @throws when neither version can be fetched and started
 */
export async function loadEngine(): Promise<{ loader: Loader; api: Api }> {
  const wasm = fetchBytes(ENGINE_FILE)
  // Handled where it is awaited; without this a failure that comes early counts as unhandled.
  wasm.catch(() => undefined)
  const first = await fetchBytes(FIRST_FILE)
  try {
    return await tried(await wasmEngines(await wasm), first)
  } catch {
    return tried(await scriptEngines(), first)
  }
}

type NewEngine = () => Promise<Engine>

async function tried(engine: NewEngine, first: Uint8Array): Promise<{ loader: Loader; api: Api }> {
  const start = async (content: Uint8Array): Promise<Api> => new Api(await engine(), content)
  const loader: Loader = { first, start, fetchAll: () => fetchBytes(BUNDLE_FILE) }
  const other = OTHER_FILE
  if (other !== null) loader.fetchOther = () => fetchBytes(other)
  return { loader, api: await start(first) }
}

async function wasmEngines(bytes: Uint8Array): Promise<NewEngine> {
  const module = await WebAssembly.compile(bytes as BufferSource)
  const imports = stubImports(module)
  return async () => {
    const instance = await WebAssembly.instantiate(module, imports)
    return new Engine(instance.exports as unknown as EngineExports)
  }
}

async function scriptEngines(): Promise<NewEngine> {
  const script = (await import(FALLBACK_FILE)) as { instantiate: () => EngineExports }
  return async () => new Engine(script.instantiate())
}

async function fetchBytes(file: string): Promise<Uint8Array> {
  const response = await fetch(new URL(file, import.meta.url).href)
  if (!response.ok) throw new Error(`${file}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
