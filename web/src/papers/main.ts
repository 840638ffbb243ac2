/** What makes papers and files: a script of its own, which comes after the outcome's own parts. */
import { Engine, startEngine, valid, type EngineExports } from '../engine'
import { obtain, obtainScript, patiently } from '../fetching'
import type { View } from '../page'
import type { Papers, Wizard } from '../wizard'
import { offerCheck } from './check'
import { Composition } from './composition'
import { forgetFile } from './giving'
import { papersScreen } from './screen'

/** File names next to the script; the build fills them in. */
declare const PAPERS_ENGINE_FILE: string
declare const PAPERS_FALLBACK_FILE: string
declare const REGULAR_FILE: string
declare const BOLD_FILE: string

type Make = () => Promise<Engine>

/**
 * Shows at the foot of the page how to check it, fetches the module that makes papers and tries it. Where WebAssembly is absent, refused or does not come, the same module
 * comes as JavaScript.
 *
 * @throws when neither can be fetched and started
 */
export async function open({ texts }: Wizard): Promise<Papers> {
  offerCheck(texts)
  const wasm = typeof WebAssembly === 'object' ? fromWasm() : Promise.reject()
  const [make, fonts] = await Promise.all([wasm.catch(fromScript), fetchFonts()])
  const withFonts = async (): Promise<Engine> => {
    const engine = await make()
    for (const font of fonts) engine.load(font)
    return engine
  }
  return new Composer(withFonts, await withFonts())
}

/** Those of a PDF. Without them all other forms can be made. */
function fetchFonts(): Promise<Uint8Array[]> {
  const font = (file: string): Promise<Uint8Array> => obtain(file, whole, undefined, patiently)
  return Promise.all([font(REGULAR_FILE), font(BOLD_FILE)]).catch(() => [])
}

/** @throws when it is no font, such as a page to log in */
function whole(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0 || bytes[1] !== 1) throw new Error('This is no font')
  return bytes
}

async function fromWasm(): Promise<Make> {
  const module = await WebAssembly.compile(await obtain(PAPERS_ENGINE_FILE, valid, undefined, patiently))
  const make = (): Promise<Engine> => startEngine(module)
  await make()
  return make
}

async function fromScript(): Promise<Make> {
  const script = await obtainScript<{ instantiate: () => EngineExports }>(PAPERS_FALLBACK_FILE, patiently)
  return async () => new Engine(script.instantiate())
}

/** One composition after another, each with a module of its own. */
class Composer implements Papers {
  private composition: Composition | undefined

  constructor(
    private readonly make: Make,
    private engine: Engine | undefined,
  ) {}

  async prepare(wizard: Wizard): Promise<void> {
    this.engine ??= await this.make()
    this.composition ??= new Composition(this.engine)
    this.composition.take(wizard)
  }

  screen(wizard: Wizard): View {
    if (!this.composition) throw new Error('Nothing is prepared')
    this.composition.take(wizard)
    return papersScreen(wizard, this.composition)
  }

  forget(): void {
    forgetFile()
    this.engine?.erase()
    this.engine = undefined
    this.composition = undefined
  }
}
