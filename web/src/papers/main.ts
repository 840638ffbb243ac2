/** What makes papers and files: a script of its own, which comes after the outcome's own parts. */
import { Engine, startEngine, valid, type EngineExports } from '../engine'
import { obtain, obtainScript, patiently } from '../fetching'
import { byId } from '../h'
import type { View } from '../page'
import type { Papers, Wizard } from '../wizard'
import { adviserScreen } from './adviser-screen'
import { offerReadingAloud } from './aloud'
import { offerCheck } from './check'
import { Composition, told } from './composition'
import { answerChecks } from '../embed/answering'
import { addEntries } from './entries'
import { forgetFile, giveFile } from './giving'
import { Handing, type Opened } from './handing'
import { drawIcons } from './icons'
import { offerCalendar } from './last-day'
import { PapersModule } from './module'
import { openedScreen, openScreen } from './open-screen'
import { saveScreen } from './save-screen'
import { papersScreen } from './screen'
import { breakLongWords } from './soft-hyphens'
import { markSpoken } from './spoken'

/** File names next to the script; the build fills them in. */
declare const PAPERS_ENGINE_FILE: string
declare const PAPERS_FALLBACK_FILE: string
declare const REGULAR_FILE: string
declare const BOLD_FILE: string

/** The numbers that ids are handed over by, for the module; '' for content that has none. */
declare const HANDOVER: string

type Make = () => Promise<Engine>

/**
 * Shows at the foot of the page how to check it, fetches the module that makes papers and tries it. Where WebAssembly is absent, refused or does not come, the same module
 * comes as JavaScript.
 *
 * @throws when neither can be fetched and started
 */
export async function open(wizard: Wizard): Promise<Papers> {
  breakLongWords()
  drawIcons(byId('kz-main'))
  markSpoken(byId('kz-main'))
  offerReadingAloud(wizard.texts)
  offerCheck(wizard.texts)
  answerChecks()
  const wasm = typeof WebAssembly === 'object' ? fromWasm() : Promise.reject()
  const make = await wasm.catch(fromScript)
  const fonts = await fetchFonts(make)
  const whole = async (): Promise<Engine> => {
    const engine = await make()
    for (const font of fonts) engine.load(font)
    if (HANDOVER) told(engine.load(new TextEncoder().encode(HANDOVER)))
    return engine
  }
  return new Composer(whole, await whole(), wizard)
}

/** Those of a PDF, each tried in a module that papers are set with. Without them all other forms can be made. */
function fetchFonts(make: Make): Promise<Uint8Array[]> {
  const fetchFont = (file: string, name: string): Promise<Uint8Array> => {
    const use = async (bytes: Uint8Array): Promise<Uint8Array> => {
      const { font } = told<{ font: string }>((await make()).load(bytes))
      if (font !== name) throw new Error(`${file} is ${font}`)
      return bytes
    }
    return obtain(file, use, undefined, patiently)
  }
  return Promise.all([fetchFont(REGULAR_FILE, 'regular'), fetchFont(BOLD_FILE, 'bold')]).catch(() => [])
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

/** What stands on the screen of this script. */
type Mode = 'compose' | 'save' | 'open' | 'opened' | 'adviser'

/** One composition after another, each with a module of its own. */
class Composer implements Papers {
  private composition: Composition | undefined
  private handing: Handing | undefined
  /** What is to be shown next. */
  private next: Mode | undefined
  /** What was shown at each step of the browser's history. */
  private readonly modes = new Map<number, Mode>()

  private readonly module: PapersModule

  constructor(make: Make, engine: Engine, wizard: Wizard) {
    this.module = new PapersModule(engine, make, () => setTimeout(() => this.giveUp(wizard)))
    const go = (mode: Mode): void => {
      this.next = mode
      wizard
        .compose()
        .catch(() => (byId('kz-status').textContent = wizard.texts('keep.missing')))
        // Also where something else stands on the page by now.
        .finally(() => (this.next = undefined))
    }
    if (HANDOVER) addEntries(wizard.texts, () => go('save'), () => go('open'))
    offerCalendar(wizard, (day) => this.giveDay(wizard, day))
  }

  async prepare(wizard: Wizard): Promise<void> {
    try {
      await this.ready(wizard, (this.next ??= 'compose'))
    } catch (reason) {
      this.next = undefined
      throw reason
    }
  }

  private async giveDay(wizard: Wizard, day: string): Promise<boolean> {
    wizard.composer = this
    await this.ready(wizard, 'compose')
    if (!this.composition) return false
    const { name, text } = this.composition.dayFile(day)
    return giveFile(name, text, 'text/calendar')
  }

  private async ready(wizard: Wizard, next: Mode): Promise<void> {
    await this.module.ready()
    this.handing ??= new Handing(this.module)
    this.composition ??= new Composition(this.module)
    if (next === 'compose') this.composition.take(wizard)
  }

  screen(wizard: Wizard): View {
    const { composition, handing } = this
    if (!composition || !handing) throw new Error('Nothing is prepared')
    switch (this.mode()) {
      case 'save':
        return saveScreen(wizard, handing, composition)
      case 'open':
        return openScreen(wizard, handing, (opened) => this.take(wizard, opened))
      case 'opened':
        if (handing.opened) return openedScreen(wizard, handing.opened, () => this.show(wizard, 'adviser'))
        return saveScreen(wizard, handing, composition)
      case 'adviser':
        return adviserScreen(wizard, handing)
      default:
        composition.take(wizard)
        return papersScreen(wizard, composition, HANDOVER ? handing : undefined)
    }
  }

  forget(): void {
    forgetFile()
    this.module.erase()
    this.composition = undefined
    this.handing = undefined
    this.next = undefined
    this.modes.clear()
  }

  /** Begins with what was opened. It can be of another family: nothing of what was chosen and written before stays. */
  private take(wizard: Wizard, opened: Opened): void {
    forgetFile()
    this.composition = new Composition(this.module)
    this.composition.takeOwn(opened.own)
    this.handing = new Handing(this.module)
    this.handing.opened = opened
    wizard.answers = opened.answers
    this.show(wizard, 'opened')
  }

  /** After a trap of the module: away from what needs it, with all that was answered, chosen and written. */
  private giveUp(wizard: Wizard): void {
    if (this.modes.has((history.state as { step: number }).step)) {
      wizard.show({ screen: Object.keys(wizard.answers).length > 0 ? 'result' : 'start' })
    }
    byId('kz-status').textContent = wizard.texts('keep.broken')
  }

  private show(wizard: Wizard, mode: Mode): void {
    this.next = mode
    wizard.show({ screen: 'papers' })
  }

  /** What belongs to the step that the browser is at: the new one, or one that it came back to. */
  private mode(): Mode {
    const { step } = history.state as { step: number }
    if (this.next) this.modes.set(step, this.next)
    this.next = undefined
    // A step that only changed what stands behind the `#` in the address shows the same as the one before it.
    const own = Math.max(...[...this.modes.keys()].filter((one) => one <= step))
    return this.modes.get(own) ?? 'compose'
  }
}
