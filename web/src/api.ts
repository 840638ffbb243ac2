import type { Engine } from './engine'
import type {
  Accepted,
  Answers,
  Loaded,
  Overview,
  Preview,
  Problem,
  QuestionPage,
  Result,
  SavedFile,
  Value,
} from './types'

/** The engine refused a request: a mistake in this page, never something a parent did. */
export class EngineError extends Error {}

/** Every question the page may put to the engine, with its types. */
export class Api {
  private told: Loaded

  /** @throws {EngineError} when the engine does not accept the content */
  constructor(
    private readonly engine: Engine,
    bundle: Uint8Array,
  ) {
    this.told = accepted<Loaded>(engine.load(bundle))
  }

  /** What the content tells about itself. */
  get loaded(): Loaded {
    return this.told
  }

  /** Takes the whole content, or the one in another language; questions and answers stay the same. */
  load(bundle: Uint8Array): void {
    this.told = accepted<Loaded>(this.engine.load(bundle))
  }

  /** The page for one question, which must be one that is asked with these answers. */
  question(answers: Answers, question: string): QuestionPage {
    return this.call({ call: 'question', answers, question, today: today() })
  }

  /** Adds one answer. `null` means that nothing was filled in. */
  answer(answers: Answers, question: string, value: Value | null): Accepted | Problem {
    return this.call({ call: 'answer', answers, question, value, today: today() })
  }

  /** What this answer would change. A problem where it cannot be used. */
  preview(answers: Answers, question: string, value: Value | null): Preview | Problem {
    return this.call({ call: 'preview', answers, question, value, today: today() })
  }

  overview(answers: Answers): Overview {
    return this.call({ call: 'overview', answers, today: today() })
  }

  result(answers: Answers): Result {
    return this.call({ call: 'result', answers, ...whenAndWhere() })
  }

  file(answers: Answers): SavedFile {
    return this.call({ call: 'file', answers, ...whenAndWhere() })
  }

  /** Leaves nothing of the answers in the engine's memory; this engine is of no use afterwards. */
  erase(): void {
    this.engine.erase()
  }

  private call<Response>(request: object): Response {
    try {
      return accepted<Response>(this.engine.call(request))
    } catch (reason) {
      throw reason instanceof EngineError ? reason : new EngineError(String(reason))
    }
  }
}

/** Today on this device and the address of this page without anything after it. */
function whenAndWhere(): { today: string; address: string } {
  return { today: today(), address: location.origin + location.pathname }
}

function today(): string {
  const now = new Date()
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

function accepted<Response>(response: unknown): Response {
  const { error } = response as { error?: { message: string; pointer?: string } }
  if (error) throw new EngineError(`${error.message} ${error.pointer ?? ''}`)
  return response as Response
}
