import type { Api } from './api'
import { putAgain, putOnPage, type Notice, type View } from './page'
import { overviewScreen } from './screens/overview'
import { questionScreen } from './screens/question'
import { resultScreen } from './screens/result'
import { startScreen } from './screens/start'
import { waitingScreen } from './screens/waiting'
import { wipeScreen } from './screens/wipe'
import type { Texts } from './texts'
import type { Trail } from './trail'
import type { Accepted, Answers, Row } from './types'

export type Screen =
  | { kind: 'start' }
  | QuestionStep
  | { kind: 'overview' }
  | { kind: 'result' }
  | { kind: 'wipe' }

/** `change` is set after "change" in the overview or the result; its `open` is the question that was still open then. */
export interface QuestionStep {
  kind: 'question'
  question: string
  change?: { open: string | null }
}

/** Whether the part of the content that the result needs has come. */
export type Rest = 'coming' | 'here' | 'failed'

/** What the page does for a conversation. */
export interface Actions {
  /** Ends this conversation and leaves nothing of it. */
  wipe: () => void
  /** Tries again to fetch the rest of the content. */
  retry: () => void
}

/** One conversation: holds the answers, in memory only, and shows one screen at a time. */
export class Wizard {
  answers: Answers = {}
  /** The screen of the step the browser is at; another one is drawn in its place when that question is gone. */
  private shown: Screen
  private drawn: Screen

  constructor(
    readonly api: Api,
    readonly texts: Texts,
    private readonly trail: Trail<Screen>,
    private restState: Rest,
    readonly actions: Actions,
  ) {
    this.shown = trail.current
    this.drawn = this.shown
  }

  get rest(): Rest {
    return this.restState
  }

  /** Takes note of the rest of the content; a result that waits for it is drawn. */
  setRest(state: Rest): void {
    this.restState = state
    if (this.shown.kind === 'result') this.draw(this.shown)
  }

  /** Begins with the first question. */
  begin(): void {
    this.show(followUp(this.api.overview(this.answers).next))
  }

  /** Goes to a screen as a new step, which the browser's back button takes back. */
  show(screen: Screen, notice?: Notice): void {
    this.trail.push(screen)
    this.draw(screen, notice)
  }

  /** Asks an answered question once more. */
  change(question: string): void {
    this.show({ kind: 'question', question, change: { open: this.api.overview(this.answers).next } })
  }

  /** Draws the same screen in the language that the content has now. */
  translate(): void {
    putAgain(this.view(this.drawn), this.texts('language.now'))
  }

  back(): void {
    this.trail.back()
  }

  /** Shows the screen of the step the browser is at now. */
  follow(): void {
    const screen = this.trail.current
    if (screen !== this.shown) this.draw(this.isGone(screen) ? { kind: 'overview' } : screen)
    this.shown = screen
  }

  private draw(screen: Screen, notice?: Notice): void {
    this.shown = screen
    this.drawn = screen
    putOnPage(this.view(screen), notice)
  }

  /** Whether the browser went back to a question that is not asked any more, as an answer before it has changed. */
  private isGone(screen: Screen): boolean {
    if (screen.kind !== 'question') return false
    const { rows, next } = this.api.overview(this.answers)
    return next !== screen.question && rows.every((row) => row.question !== screen.question)
  }

  /** Takes over the answers after one was given, and goes to what follows it. */
  accept(accepted: Accepted, from: QuestionStep): void {
    this.answers = accepted.answers
    const notice = (): string => {
      const lapsed = this.named('status.lapsed', accepted.lapsed)
      const returned = this.named('status.returned', accepted.returned)
      return `${lapsed} ${returned}`.trim()
    }
    this.show(from.change ? this.afterChange(from.change) : followUp(accepted.next), notice)
  }

  /** A changed answer can open new questions; those come first. Otherwise back to the overview. */
  private afterChange(change: { open: string | null }): Screen {
    const open = this.api.overview(this.answers).next
    if (open === null || open === change.open) return { kind: 'overview' }
    return { kind: 'question', question: open, change }
  }

  /** Names answers in the language of this moment. */
  private named(key: 'status.lapsed' | 'status.returned', some: readonly Row[]): string {
    const { rows, lapsed } = this.api.overview(this.answers)
    const all = [...rows, ...lapsed].filter((row) => some.some((one) => one.question === row.question))
    const answers = all.map((row) => `${row.short}: ${row.answer}`).join('; ')
    return answers && this.texts(key, { answers })
  }

  private view(screen: Screen): View {
    switch (screen.kind) {
      case 'start':
        return startScreen(this.texts)
      case 'question':
        return questionScreen(this, screen)
      case 'overview':
        return overviewScreen(this)
      case 'result':
        return this.rest === 'here' ? resultScreen(this) : waitingScreen(this)
      case 'wipe':
        return wipeScreen(this)
      default:
        return never(screen)
    }
  }
}

/** The screen that follows on a question: the next one, or the overview after the last. */
function followUp(question: string | null): Screen {
  return question === null ? { kind: 'overview' } : { kind: 'question', question }
}

function never(screen: never): never {
  throw new Error(`No screen ${JSON.stringify(screen)}`)
}
