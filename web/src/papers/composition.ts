import { today } from '../api'
import type { Engine } from '../engine'
import type { Paper, Result } from '../types'
import type { Wizard } from '../wizard'

export type Which = 'short' | 'all'

/** A line that can be left out, by its place on its paper. */
export interface Line {
  line: number
  text: string
}

export interface Part {
  heading: string
  lines: readonly Line[]
}

/** What can be chosen from. */
interface Offered {
  short: readonly Part[]
  all: readonly Part[]
  /** Titles of the steps of the plan, to make notes on. */
  steps: readonly string[]
  /** Whether there is a last day for a calendar. */
  due: boolean
}

export interface Note {
  day: string
  who: string
  text: string
}

export interface GivenFile {
  name: string
  text: string
}

const nothing: Offered = { short: [], all: [], steps: [], due: false }
const papers: readonly Which[] = ['short', 'all']

/** What the parent chose and wrote. It is kept here, in memory, and goes with the answers. */
export class Composition {
  which: Which = 'short'
  words = ''
  questions = ''
  offered = nothing
  sensitive: Result['sensitive'] = []
  /** Ids of sensitive lines that come on the short paper. */
  readonly chosen = new Set<string>()
  private readonly without = { short: new Set<number>(), all: new Set<number>() }
  private notes: Note[] = []
  private language = ''

  constructor(private readonly engine: Engine) {}

  /** Takes the outcome of now. What was left out and written stays, where the papers still have it. */
  take({ api, answers }: Wizard): void {
    const all = api.screen(answers, { screen: 'result' }) as Result
    this.sensitive = all.sensitive
    const known = new Set(this.sensitive.map(({ id }) => id))
    const chosen = [...this.chosen].filter((id) => known.has(id))
    const { id, version, language, interface: texts } = api.loaded
    const short = api.paper(answers, chosen)
    const request = { id, version, language, today: today(), interface: texts, short, all }
    const offered = told<Offered>(this.engine.load(new TextEncoder().encode(JSON.stringify(request))))
    this.carry(offered, language)
  }

  isOn({ line }: Line): boolean {
    return !this.without[this.which].has(line)
  }

  turn({ line }: Line, on: boolean): void {
    if (on) this.without[this.which].delete(line)
    else this.without[this.which].add(line)
  }

  parts(): readonly Part[] {
    return this.offered[this.which]
  }

  /** What is noted on the step at this place. */
  note(at: number): Note {
    return (this.notes[at] ??= { day: '', who: '', text: '' })
  }

  paper(): Paper {
    return this.ask('compose')
  }

  file(call: 'file' | 'text' | 'calendar'): GivenFile {
    return this.ask(call)
  }

  private ask<Response>(call: string): Response {
    const notes = this.offered.steps.map((step, at) => ({ step, ...this.notes[at] }))
    const { which, words, questions } = this
    return told(this.engine.call({ call, paper: which, without: [...this.without[which]], own: { words, questions, notes } }))
  }

  /** Finds again what was left out and noted: by its place in another language, else by its words. */
  private carry(now: Offered, language: string): void {
    const before = this.offered
    const turned = this.language !== language
    for (const which of papers) {
      const [from, to] = [linesOf(before[which]), linesOf(now[which])]
      const out = this.without[which]
      if (turned && from.length === to.length) continue
      const texts = new Set(from.filter(({ line }) => out.has(line)).map(({ text }) => text))
      out.clear()
      for (const { line, text } of to) if (texts.has(text)) out.add(line)
    }
    if (!turned || before.steps.length !== now.steps.length) {
      const notes = new Map(before.steps.map((step, at) => [step, this.notes[at]]))
      this.notes = []
      now.steps.forEach((step, at) => {
        const note = notes.get(step)
        if (note) this.notes[at] = note
      })
    }
    this.offered = now
    this.language = language
  }
}

const linesOf = (parts: readonly Part[]): Line[] => parts.flatMap(({ lines }) => lines)

function told<Response>(response: unknown): Response {
  const { error } = response as { error?: { message: string } }
  if (error) throw new Error(error.message)
  return response as Response
}
