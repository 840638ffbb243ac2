import type { Engine } from './engine'
import type { Accepted, Answers, Change, Loaded, Paper, Preview, Problem, Screen, StepDay, StepTaken, Told, Value } from './types'

/** Who publishes the page, and where it stands; '' for wherever it is looked at. The build fills them in. */
declare const SENDER: string
declare const ADDRESS: string

/** The engine refused a request: a mistake in this page, never something a parent did. */
export class EngineError extends Error {}

/** Every question the page may put to the engine, with its types. One press of a parent takes one call. */
export class Api {
  /** What the content tells about itself. */
  readonly loaded: Loaded

  /**
   * @param whole whether this is all of the engine, and all of the content: the first part of the engine tells the screens
   * without answers, the first part of the content is enough for the questions
   * @throws {EngineError} when the engine does not accept the content
   */
  constructor(
    private readonly engine: Engine,
    bundle: Uint8Array,
    private readonly whole: { engine: boolean; content: boolean },
  ) {
    this.loaded = accepted<Loaded>(engine.load(bundle))
  }

  /** Whether answers can be handed in already. */
  get takesAnswers(): boolean {
    return this.whole.engine
  }

  /** What a screen shows with these answers; the overview for a question that is not asked with them. */
  screen(answers: Answers, { screen, question }: Screen): Told {
    return screen === 'result' && !this.whole.content ? { screen } : this.call(screen, { answers, question })
  }

  /** Adds one answer, and tells what the next screen shows. `null` means that nothing was filled in. */
  answer(answers: Answers, question: string, value: Value | null, change?: Change): Accepted | Problem {
    return this.call('answer', { answers, question, value, change })
  }

  /** What this answer would change. A problem where it cannot be used. */
  preview(answers: Answers, question: string, value: Value | null): Preview | Problem {
    return this.call('preview', { answers, question, value })
  }

  /** Sets how it stands with a step of the plan; with `value` where a day goes with that. */
  step(answers: Answers, step: string, state: string, value?: Value | null): StepTaken | StepDay | Problem {
    return this.call('step', { answers, step, state, value })
  }

  /** The short paper. @param chosen ids of sensitive lines that come on it too */
  paper(answers: Answers, chosen: readonly string[]): Paper {
    return this.call('paper', { answers, chosen })
  }

  /** Leaves nothing of the answers in the engine's memory; this engine is of no use afterwards. */
  erase(): void {
    this.engine.erase()
  }

  /** Any other request: those of the parts of the page that come later. */
  call<Response>(call: string, more: object): Response {
    // Without anything after it; it also asks for the result where that comes next.
    const address = this.whole.content ? ADDRESS || location.origin + location.pathname : undefined
    try {
      return accepted(this.engine.call({ call, today: today(), address, sender: SENDER, ...more }))
    } catch (reason) {
      throw reason instanceof EngineError ? reason : new EngineError(String(reason))
    }
  }
}

/** The day in the Netherlands, wherever this device is: time limits count in days there. */
export function today(): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' })
  const part = Object.fromEntries(parts.formatToParts(new Date()).map(({ type, value }) => [type, value]))
  return `${part.year}-${part.month}-${part.day}`
}

function accepted<Response>(response: unknown): Response {
  const { error } = response as { error?: { message: string; pointer?: string } }
  if (error) throw new EngineError(`${error.message} ${error.pointer ?? ''}`)
  return response as Response
}
