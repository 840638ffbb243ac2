import { today } from '../api'
import { UNKNOWN } from '../options'
import type { Answers, Overview, Value } from '../types'
import type { Wizard } from '../wizard'
import { told, type GivenFile, type OwnWords } from './composition'
import type { PapersModule } from './module'

/** Answers as a code and as a file. */
export interface HandedOver extends GivenFile {
  code: string
  /** The code in groups, to read and to type over. */
  groups: string
}

/** What was opened: answers that can be given today, and what became of the others. */
export interface Opened {
  answers: Answers
  /** Of the content that it was made with, and the day. */
  version: string
  made: string
  newer: boolean
  not_known: number
  /** Ids of questions. */
  not_offered: readonly string[]
  added: readonly string[]
  /** What questions were called that are not asked any more. */
  retired: readonly string[]
  own: OwnWords
}

/** What keeps it from being opened. */
export interface NotOpened {
  problem: { kind: string; character: string; group: number; count: number }
}

/** What the parent chose to hand over. */
export class Handing {
  /** Ids of questions of which the answer stays here. */
  readonly without = new Set<string>()
  /** Whether the code comes on paper and in the file to read. */
  onPaper = false
  /** Whether own words go along in the file; never in the code. */
  withOwn = false
  opened: Opened | undefined

  constructor(private readonly module: PapersModule) {}

  /** Every answer that counts, in words, in the order of the questions. */
  rows({ api, answers }: Wizard): Overview['rows'] {
    return (api.screen(answers, { screen: 'overview' }) as Overview).rows
  }

  /**
   * The questions of which the answer can go along, or was left out. What is asked only because of an answer that stays
   * here stays here as well: it would tell that answer.
   */
  offered(wizard: Wizard): ReadonlySet<string> {
    return new Set([...Object.keys(this.going(wizard)), ...this.without])
  }

  handOver(wizard: Wizard, own?: OwnWords): HandedOver {
    const words = this.withOwn && own ? { own } : {}
    return told(this.module.call({ call: 'hand-over', today: today(), answers: this.going(wizard), without: [...this.without], ...words }))
  }

  open(text: string): Opened | NotOpened {
    return told(this.module.call({ call: 'open', today: today(), text }))
  }

  /** What counts with all answers, and still does with those that are left out as they come out: "I don't know", or open. */
  private going({ api, answers: all }: Wizard): Answers {
    const counting = (answers: Answers): Answers => {
      const rows = (api.screen(answers, { screen: 'overview' }) as Overview).rows
      return Object.fromEntries(rows.flatMap(({ question }) => (question in answers ? [[question, answers[question] as Value]] : [])))
    }
    let now = counting(all)
    for (const question of this.without) {
      const { [question]: given, ...others } = now
      const asked = given === undefined ? undefined : api.screen(all, { screen: 'question', question })
      if (asked?.screen === 'question') now = asked.question.unknown === undefined ? others : { ...others, [question]: UNKNOWN }
    }
    // What does not count any more can be what another one hung on.
    for (let before = -1; before !== Object.keys(now).length; now = counting(now)) before = Object.keys(now).length
    return now
  }
}
