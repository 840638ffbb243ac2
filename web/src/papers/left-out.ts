import type { Line, Part } from './composition'

interface Seen {
  text: string
  out: boolean
}

/**
 * What the parent left out of one paper. Answers and the language change its lines; whatever was left out comes back
 * by her press only. So where a left-out line is not found again, its part starts wholly off, and so does each line
 * that was not there before: one of them can be that line in other words, or in another place.
 */
export class LeftOut {
  /** By their numbers on the paper of now. */
  readonly numbers = new Set<number>()
  /** Whether anything was put off for certainty, and nothing was put on since. */
  unsure = false
  private parts: readonly Part[] = []
  /** Each part as it was last, also those that are not there now. */
  private readonly seen = new Map<string, Seen[]>()
  /** Words of left-out lines that went. */
  private readonly went = new Set<string>()
  /** Whether some of those stand there in a language that is not the one of now. */
  private foreign = false

  turn(line: number, on: boolean): void {
    if (on) this.numbers.delete(line)
    else this.numbers.add(line)
    if (on) this.unsure = false
  }

  carry(now: readonly Part[], turned: boolean): void {
    for (const { id, lines } of this.parts) {
      this.seen.set(id, lines.map(({ line, text }) => ({ text, out: this.numbers.has(line) })))
    }
    const reshaped = turned && shape(this.parts) !== shape(now)
    if (turned && this.went.size > 0) this.foreign = true
    const lost = new Set<string>()
    for (const [id, before] of this.seen) {
      const lines = now.find((part) => part.id === id)?.lines ?? []
      const gone = before.filter((one) => one.out && (reshaped || !isThere(one, before, lines, turned)))
      if (gone.length === 0) continue
      lost.add(id)
      for (const { text } of gone) this.went.add(text)
    }
    this.numbers.clear()
    for (const part of now) {
      const known = this.seen.get(part.id) ?? []
      part.lines.forEach((line, at) => {
        const before = turned && !reshaped ? known[at] : sameWords(part.lines, at, known)
        const isNew = !before && (lost.size > 0 || this.foreign || this.went.has(line.text))
        const unsure = isNew || (lost.has(part.id) && !before?.out)
        if (unsure || before?.out) this.numbers.add(line.line)
        if (unsure) this.unsure = true
      })
    }
    this.parts = now
  }
}

/** Ids and numbers of lines: the same in each language for the same answers. */
const shape = (parts: readonly Part[]): string => parts.map(({ id, lines }) => `${id} ${lines.length}`).join('\n')

/** Whether a line stands there again: by its place in another language, else by its words, as often as before. */
function isThere({ text }: Seen, before: readonly Seen[], now: readonly Line[], turned: boolean): boolean {
  if (turned) return before.length === now.length
  const times = (lines: readonly { text: string }[]): number => lines.filter((line) => line.text === text).length
  return times(before) === times(now)
}

/** What was there with the same words; of several that stand there the one that is as many-eth. */
function sameWords(now: readonly Line[], at: number, before: readonly Seen[]): Seen | undefined {
  const { text } = now[at] as Line
  const earlier = now.slice(0, at).filter((line) => line.text === text).length
  return before.filter((line) => line.text === text)[earlier]
}
