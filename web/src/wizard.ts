import type { Api } from './api'
import { never } from './h'
import type { Engines } from './loader'
import { putAgain, putOnPage, tell, type Notice, type View } from './page'
import { overviewScreen } from './screens/overview'
import { questionScreen } from './screens/question'
import { resultScreen } from './screens/result'
import { startScreen } from './screens/start'
import { waitingScreen } from './screens/waiting'
import { wipeScreen } from './screens/wipe'
import type { Texts } from './texts'
import type { Trail } from './trail'
import type { Accepted, Answers, Change, Overview, Problem, Result, Screen, StepDay, Told, Value } from './types'

/** Whether the part of the content that the result needs has come. */
export type Rest = 'coming' | 'here' | 'failed'

/** What makes papers and files of the outcome: a part of the page that comes after it. */
export interface Papers {
  /** Takes the outcome of now. @throws when it cannot be used */
  prepare(wizard: Wizard): Promise<void>
  /** The screen on which papers are composed. */
  screen(wizard: Wizard): View
  /** Leaves nothing of what was chosen and written. */
  forget(): void
}

/** What stands on the page: what the engine told, with what an answer made lapse or return; or a screen of our own. */
type Shown = Partial<Pick<Accepted, 'lapsed' | 'returned'>> & { then: Told | OwnScreen }
interface OwnScreen {
  screen: 'start' | 'papers' | 'wipe'
}

const nothing: Shown = { then: { screen: 'start' } }

/** One conversation after another: holds the answers, in memory only, and shows one screen at a time. */
export class Wizard {
  answers: Answers = {}
  rest: Rest = 'coming'
  /** Comes while the outcome is read; what asks for it before that waits. */
  papers: Promise<Papers> = new Promise(() => undefined)
  /** What was used of those: it holds what was chosen, until that is forgotten. */
  composer: Papers | undefined
  /** The screen of the step the browser is at. */
  private at: Screen
  private shown = nothing
  /** What a press asked for before answers could be handed in. */
  private waiting = (): void => undefined
  /** Asks the engine for it once more: one call for a press, and one for a change of language. */
  private ask = (): Shown => nothing

  constructor(
    private readonly engines: Engines,
    readonly texts: Texts,
    private readonly trail: Trail<Screen>,
    /** Ends this conversation and leaves nothing of it. */
    readonly wipe: () => void,
  ) {
    this.at = trail.follow()
  }

  get api(): Api {
    const { api } = this.engines
    if (!api) throw new Error('not here')
    return api
  }

  get hasAnswers(): boolean {
    return Object.keys(this.answers).length > 0
  }

  /** Begins with the first open question; false while there is no engine. */
  begin(): boolean {
    if (this.engines.api) this.show({ screen: 'question' })
    return this.engines.api !== undefined
  }

  /** Goes to a screen as a new step, which the browser's back button takes back. */
  show(screen: Screen): void {
    const ask = (): Shown => this.asked(screen)
    this.enter(ask(), ask, screen.change)
  }

  /** Goes to the screen on which papers are composed. @throws when what that takes did not come, or does not work */
  async compose(): Promise<void> {
    const { shown } = this
    const composer = await this.papers
    await composer.prepare(this)
    this.composer = composer
    if (this.shown === shown) this.show({ screen: 'papers' })
  }

  /** Asks an answered question once more, from a screen that shows the answer. */
  change(question: string, { screen, next }: Overview | Result): void {
    this.show({ screen: 'question', question, change: { from: screen, next } })
  }

  /**
   * Does what takes an answer: at once, or as soon as the engine can, when the same screen still stands there. A press is
   * not lost.
   */
  whenReady(act: () => void): void {
    const { shown } = this
    if (this.api.takesAnswers) return act()
    tell(() => this.texts('waiting.heading'))
    this.waiting = () => {
      if (this.shown !== shown) return
      tell(() => '')
      act()
    }
  }

  /** Takes note that answers can be handed in from now on. */
  setReady(): void {
    this.waiting()
  }

  /** Hands in an answer and goes on to what follows; or returns what is wrong with it. */
  give(question: string, value: Value | null): Problem | undefined {
    const { answers, api } = this
    const { change } = this.at
    const first = api.answer(answers, question, value, change)
    if ('problem' in first) return first
    this.answers = first.answers
    this.enter(first, () => this.api.answer(answers, question, value, change) as Accepted, change)
    return undefined
  }

  /** Sets how it stands with a step of the plan, and draws the plan of now; or returns the day to ask, or what is wrong. */
  set(step: string, state: string, value?: Value | null): StepDay | Problem | undefined {
    const told = this.api.step(this.answers, step, state, value)
    if (!('said' in told)) return told
    this.answers = told.answers
    this.shown = told
    this.ask = () => this.asked({ screen: 'result' })
    tell(() => this.news())
    putAgain(this.view(), told.said, 'kz-section-plan')
    return undefined
  }

  /** Draws the same screen in the language that the content has now. */
  translate(): void {
    this.shown = this.ask()
    putAgain(this.view(), this.texts('language.now'))
  }

  /** Draws the same screen for the day of now; what was unfolded stays. */
  turnDay(): void {
    if (this.at.screen !== 'result' && this.at.screen !== 'papers') return
    this.shown = this.ask()
    putAgain(this.view(), '')
  }

  /** Takes note of the rest of the content. A result that waits for it is drawn; elsewhere it is told that none can come. */
  setRest(state: Rest): void {
    this.rest = state
    if (this.at.screen === 'result') this.draw(this.ask(), this.ask)
    else if (state === 'failed') tell(() => this.texts('status.partly'))
  }

  /** Goes back one step, as the browser's own button does. */
  readonly back = (): void => history.back()

  /** Shows the screen of the step the browser is at now. */
  follow(): void {
    const screen = this.trail.follow()
    if (screen === this.at) return
    this.at = screen
    const ask = (): Shown => this.asked(screen)
    this.draw(ask(), ask)
  }

  /** Back to the start, with nothing left. */
  forget(notice?: Notice): void {
    this.answers = {}
    this.composer?.forget()
    this.offer(notice)
  }

  /** Back to the start, with all that was answered and written: from there it can be gone on with, or wiped. */
  offer(notice?: Notice): void {
    this.at = this.trail.first
    this.draw(nothing, () => nothing, notice)
  }

  private asked(screen: Screen): Shown {
    return { then: isOwn(screen) ? screen : this.api.screen(this.answers, screen) }
  }

  /** Puts a screen on the page as a new step. */
  private enter(shown: Shown, ask: () => Shown, change: Change | undefined): void {
    const { then } = shown
    this.at =
      then.screen === 'question'
        ? { screen: then.screen, question: then.question.id, ...(change && { change }) }
        : { screen: then.screen }
    this.trail.push(this.at)
    this.draw(shown, ask)
  }

  private draw(shown: Shown, ask: () => Shown, notice: Notice = () => this.news()): void {
    this.shown = shown
    this.ask = ask
    putOnPage(this.view(), notice)
  }

  /** Names what lapsed and what returned by the answer that led here. */
  private news(): string {
    const named = (key: string, rows: Accepted['lapsed'] = []): string =>
      rows.length > 0 ? this.texts(key, { answers: rows.map((row) => `${row.short}: ${row.answer}`).join('; ') }) : ''
    return `${named('status.lapsed', this.shown.lapsed)} ${named('status.returned', this.shown.returned)}`.trim()
  }

  private view(): View {
    const { then } = this.shown
    switch (then.screen) {
      case 'start':
        return startScreen(this.texts, this.hasAnswers)
      case 'question':
        return questionScreen(this, then)
      case 'overview':
        return overviewScreen(this, then)
      case 'result':
        return then.sections ? resultScreen(this, then) : waitingScreen(this)
      case 'papers':
        return this.composer?.screen(this) ?? startScreen(this.texts, this.hasAnswers)
      case 'wipe':
        return wipeScreen(this)
      default:
        return never(then)
    }
  }
}

function isOwn(screen: Screen): screen is Screen & OwnScreen {
  return screen.screen === 'start' || screen.screen === 'papers' || screen.screen === 'wipe'
}
