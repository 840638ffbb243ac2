import { today } from '../api'
import type { Paper, Result } from '../types'
import type { Wizard } from '../wizard'
import { LeftOut } from './left-out'
import type { PapersModule } from './module'
import { qrRuns } from './qr'
import { ownLanguage } from './spoken'

export type Which = 'short' | 'all'

/** A line that can be left out, by its place on its paper. */
export interface Line {
  line: number
  text: string
}

export interface Part {
  /** Stays the same over languages, and as far as it can over answers. */
  id: string
  heading: string
  lines: readonly Line[]
}

/** What can be chosen from. */
interface Offered {
  short: readonly Part[]
  all: readonly Part[]
  /** The steps of the plan, to make notes on. */
  steps: readonly Step[]
  /** Whether there is a last day for a calendar. */
  due: boolean
}

/** A step by its id: its title changes with how it stands, and with the language. */
interface Step {
  step: string
  title: string
}

export interface Note {
  day: string
  who: string
  text: string
}

/** What the parent wrote, with the ids of the steps that she noted something on. */
export interface OwnWords {
  words: string
  questions: string
  notes: readonly (Note & { step: string })[]
}

export interface GivenFile {
  name: string
  text: string
}

/** A PDF as text, or the letters of the paper that its fonts lack. */
export interface GivenPdf {
  name: string
  base64: string
  missing: readonly string[]
}

const nothing: Offered = { short: [], all: [], steps: [], due: false }
const papers: readonly Which[] = ['short', 'all']

/** What the parent chose and wrote. It is kept here, in memory, and goes with the answers. */
export class Composition {
  which: Which = 'short'
  words = ''
  questions = ''
  /** What hands the answers over, where that comes on paper; else empty. */
  code = ''
  offered = nothing
  sensitive: Result['sensitive'] = []
  /** Ids of sensitive lines that come on the short paper. */
  readonly chosen = new Set<string>()
  private readonly without = { short: new LeftOut(), all: new LeftOut() }
  /** What was noted, with the title that the step had last, or '' until it is in the plan: also of steps that are not in it now. */
  private readonly notes = new Map<string, Note & { title: string }>()
  private language = ''

  constructor(private readonly module: PapersModule) {}

  /** Takes the outcome of now. What was left out and written stays, where the papers still have it. */
  take({ api, answers }: Wizard): void {
    const all = api.screen(answers, { screen: 'result' }) as Result
    this.sensitive = all.sensitive
    const known = new Set(this.sensitive.map(({ id }) => id))
    const chosen = [...this.chosen].filter((id) => known.has(id))
    const { id, version, language, interface: texts } = api.loaded
    const short = api.paper(answers, chosen)
    const request = { id, version, language, ...ownLanguage, today: today(), interface: texts, short, all }
    const offered = told<Offered>(this.module.load(new TextEncoder().encode(JSON.stringify(request))))
    this.carry(offered, language)
  }

  isOn({ line }: Line): boolean {
    return !this.without[this.which].numbers.has(line)
  }

  turn({ line }: Line, on: boolean): void {
    this.without[this.which].turn(line, on)
  }

  /** Whether something was put off because what was left out is not found again. */
  isUnsure(): boolean {
    return this.without[this.which].unsure
  }

  parts(): readonly Part[] {
    return this.offered[this.which]
  }

  /** The steps of the plan, and those that left it with something noted on them. Without those of which no title is known. */
  steps(): Step[] {
    const { steps } = this.offered
    const gone = [...this.notes].filter(([id, { day, who, text }]) => day + who + text && !steps.some(({ step }) => step === id))
    return [...steps, ...gone.map(([step, { title }]) => ({ step, title })).filter(({ title }) => title !== '')]
  }

  note({ step, title }: Step): Note {
    let note = this.notes.get(step)
    if (!note) this.notes.set(step, (note = { title, day: '', who: '', text: '' }))
    return note
  }

  /** What she wrote, or nothing where that is nothing. */
  own(): OwnWords | undefined {
    const { words, questions } = this
    const notes = [...this.notes].map(([step, { day, who, text }]) => ({ step, day, who, text }))
    const written = notes.filter(({ day, who, text }) => day + who + text !== '')
    return words + questions === '' && written.length === 0 ? undefined : { words, questions, notes: written }
  }

  /** Takes what she wrote before, on this or another device. */
  takeOwn({ words, questions, notes }: OwnWords): void {
    this.words = words
    this.questions = questions
    for (const { step, ...note } of notes) this.notes.set(step, { title: '', ...note })
  }

  paper(): Paper {
    return this.ask('compose')
  }

  file(call: 'file' | 'text' | 'calendar'): GivenFile {
    return this.ask(call)
  }

  /** The file for a calendar with this last day alone, whatever a paper leaves out. */
  dayFile(day: string): GivenFile {
    return told(this.module.call({ call: 'calendar', paper: 'all', day }))
  }

  /** @throws when the fonts did not come */
  pdf(): GivenPdf {
    return this.ask('pdf')
  }

  private ask<Response>(call: string): Response {
    const notes = this.steps().map((each) => {
      const { day, who, text } = this.note(each)
      return { day: composed(day), who: composed(who), text: composed(text), step: each.title }
    })
    const { which, code } = this
    const own = { words: composed(this.words), questions: composed(this.questions), notes }
    const picture = code === '' ? [] : qrRuns(code.split(' ').join(''))
    return told(this.module.call({ call, paper: which, code, picture, without: [...this.without[which].numbers], own }))
  }

  private carry(now: Offered, language: string): void {
    const turned = this.language !== '' && this.language !== language
    for (const which of papers) this.without[which].carry(now[which], turned)
    for (const { step, title } of now.steps) {
      const note = this.notes.get(step)
      if (note) note.title = title
    }
    this.offered = now
    this.language = language
  }
}

/** A letter and its accent as one, where they came as two: fonts and searches know only that. */
const composed = (typed: string): string => typed.normalize()

/** What the module answered. @throws where it refuses a request: a mistake in this page */
export function told<Response>(response: unknown): Response {
  const { error } = response as { error?: { message: string } }
  if (error) throw new Error(error.message)
  return response as Response
}
