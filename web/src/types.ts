/** The shapes that the engine takes and returns, and the steps of a conversation; tests/wasm/api.test.mjs pins them. */

/** Plain text, or pieces of which a pair is a word with the id of its explanation. */
export type Text = string | readonly Run[]
export type Run = string | readonly [word: string, term: string]

/** Explanations by term id, for the words marked in one response. */
export type Terms = Readonly<Record<string, string>>

/** What one question can hold. "unknown" is an answer; a date is "YYYY-MM-DD". */
export type Value = string | number | readonly string[]

/** All answers by question id. May hold answers that do not count now; the engine ignores those. */
export type Answers = Readonly<Record<string, Value>>

export interface Option {
  id: string
  label: Text
  hint?: Text
  /** Excludes the other options ("none of these"). */
  none?: true
}

export type Question = OptionQuestion | TypedQuestion

export interface OptionQuestion extends Asked {
  type: 'choice' | 'multiple'
  options: readonly Option[]
}

export interface TypedQuestion extends Asked {
  type: 'number' | 'date'
}

/** What every question has. */
interface Asked {
  id: string
  short: string
  title: Text
  help: readonly Text[]
  why: readonly Text[]
  /** Label of the answer "I don't know"; absent where the question does not offer it. */
  unknown?: string
  unit?: string
  min?: number
  max?: number
}

export interface Loaded {
  id: string
  version: string
  date: string
  language: string
  max_questions: number
  interface: Readonly<Record<string, string>>
}

/** A step of the conversation, as the page remembers it. */
export type Screen =
  | { screen: 'start' | 'overview' | 'result' | 'papers' | 'wipe'; question?: never; change?: never }
  | QuestionStep

export interface QuestionStep {
  screen: 'question'
  /** Absent: the first question that is still open. */
  question?: string
  /** Set after "change", also for the questions that the change opens. */
  change?: Change
}

/** Where a change began: it leads back there, after the questions that it opens. */
export interface Change {
  from: 'overview' | 'result'
  /** The question that was still open then. */
  next: string | null
}

/** What the engine tells for a screen. */
export type Told = QuestionPage | Overview | Result | WaitingResult

export interface QuestionPage {
  screen: 'question'
  question: Question
  given?: Value
  number: number
  /** Questions that may still follow this one. */
  at_most_left: number
  /** The first question that is still open, or null. */
  next: string | null
  terms: Terms
}

export interface Row {
  question: string
  short: string
  title: Text
  answer: string
}

export interface Accepted {
  answers: Answers
  /** What counts no longer, and what counts again: an answer, or some of its options. */
  lapsed: readonly Row[]
  returned: readonly Row[]
  /** The screen that follows. */
  then: Told
}

/** How it stands with a step was taken; the outcome is that of now, and what changed in it is said. */
export interface StepTaken extends Accepted {
  said: string
}

/** A day goes with it: the question for it, and what to say to hand it in. */
export interface StepDay extends QuestionPage {
  set: string
}

/** The answer cannot be used; the text is ready to show. */
export interface Problem {
  problem: string
  /** Of a date: the box that it is about, where that is one. */
  box?: 'day' | 'month' | 'year'
}

/** What an answer would change, before it is given. */
export interface Preview {
  /** Of a date: how it was read, and a doubt about one of long ago. Ready to show. */
  date?: string
  doubt?: string
  /** Given answers that would count no longer, and kept ones that would count again. */
  lapsing: readonly Row[]
  returning: readonly Row[]
  /** Whether the parent sees laws at all. */
  routes: { before: boolean; after: boolean }
  verdicts: readonly { route: string; title: string; before: Verdict; after: Verdict }[]
  first_step: { before: Step | null; after: Step | null }
}

export interface Verdict {
  verdict: 'fits' | 'possible' | 'no'
  text: string
}

export interface Step {
  step: string
  title: string
}

export interface Overview {
  screen: 'overview'
  rows: readonly Row[]
  lapsed: readonly Row[]
  /** The first question that is still open, or null. */
  next: string | null
  /** Questions that can still follow, `next` included. */
  at_most_left: number
}

export type Tone = 'plain' | 'fits' | 'possible' | 'no' | 'alert'

export type Block =
  | { kind: 'paragraph' | 'small' | 'subheading' | 'notice' | 'quote' | 'today' | 'lasting'; text: Text }
  | { kind: 'link'; label: string; address: string }
  | { kind: 'list'; items: readonly Text[] }
  | { kind: 'rows'; rows: readonly NamedRow[] }
  | { kind: 'folded'; label: string; aside: string; blocks: readonly Block[] }
  | { kind: 'ruled'; label: string; lines: number }
  | StepBlock

/** How it stands with a step of the plan and can stand; a parent sets that here. */
export interface StepBlock {
  kind: 'step'
  step: string
  label: string
  /** On the fold that it stands in; empty where it stands open. */
  fold: string
  states: readonly { state: string; label: string; now: boolean }[]
}

/** A name and what belongs to it; with a question it is an answer of the parent, which the page lets them change. */
export interface NamedRow {
  name: string
  text: Text
  tone: Tone
  question?: string
}

export interface Section {
  id: string
  /** Empty where the section needs none. */
  heading: string
  tone: Tone
  /** A word or two above the heading of a box; empty elsewhere. */
  badge: string
  blocks: readonly Block[]
  sections: readonly Section[]
}

/** The result comes next, and not all of the content is here yet. */
export interface WaitingResult {
  screen: 'result'
  sections?: never
}

export interface Result {
  screen: 'result'
  title: string
  sections: readonly Section[]
  /** What the short paper leaves out until it is chosen. */
  sensitive: readonly { id: string; label: string }[]
  /** The first question that is still open, or null. */
  next: string | null
  terms: Terms
  /** The last days that have not passed: "YYYY-MM-DD", and what is to be done. */
  due_days: readonly { day: string; what: string }[]
}

/** A paper, as it is drawn. */
export type Paper = Pick<Result, 'title' | 'sections' | 'terms' | 'due_days'>
