/**
 * The edition in one file: the parts of the page stand in the file itself, behind the page that the parent sees, in the order
 * in which they are needed. This small script comes before them and knows which have come. A second copy of it does nothing.
 */

/** Waiting ends where the file does not grow for this long. In ms, as for the site. */
const limit = 10_000
/** How often to look how far the file is, in ms. */
const often = 250

/** Told of the signs of a part that have come since it was told last. */
export type OnSigns = (count: number) => void

interface Waiting {
  onSigns: OnSigns
  told: number
  come: (part: HTMLScriptElement) => void
  gone: () => void
}

/** The parts of the file, each an element with an id; behind each stands a script that says that the whole of it is there. */
export class Parts {
  /** What the scripts among the parts do, by their ids: each gives what it exports. */
  readonly scripts: Record<string, () => unknown> = {}
  private readonly here = new Map<string, HTMLScriptElement>()
  private readonly waiting = new Map<string, Waiting>()
  private readonly atEnd: (() => void)[] = []
  private ended = false
  private grown = 0
  private since = performance.now()

  constructor() {
    const timer = setInterval(() => this.look(), often)
    const end = (): void => {
      clearInterval(timer)
      this.end()
    }
    this.atEnd.push(() => clearInterval(timer))
    addEventListener('DOMContentLoaded', end)
  }

  /** Called by the script behind a part. */
  come(): void {
    const part = document.currentScript?.previousElementSibling as HTMLScriptElement
    if (this.ended) return
    this.here.set(part.id, part)
    const waiting = this.waiting.get(part.id)
    this.waiting.delete(part.id)
    if (!waiting) return
    tellGrowth(waiting, part)
    waiting.come(part)
  }

  /** @throws where the file ends without the part, or stops to grow */
  part(id: string, onSigns: OnSigns = () => undefined): Promise<HTMLScriptElement> {
    return new Promise((come, reject) => {
      const waiting = { onSigns, told: 0, come, gone: () => reject(new Error(id)) }
      const part = this.here.get(id)
      if (part) {
        tellGrowth(waiting, part)
        come(part)
      } else if (this.ended) waiting.gone()
      else this.waiting.set(id, waiting)
    })
  }

  /** Lets go of a part whose text was taken: the map alone would keep it. */
  drop(part: HTMLScriptElement): void {
    part.remove()
    this.here.delete(part.id)
  }

  /** Does something once nothing of the file comes any more. */
  whenEnded(act: () => void): void {
    if (this.ended) act()
    else this.atEnd.push(act)
  }

  private look(): void {
    const last = document.body.lastElementChild
    const waiting = last && this.waiting.get(last.id)
    if (waiting) tellGrowth(waiting, last)
    const grown = document.body.childElementCount + (last ? lengthOf(last) : 0)
    const now = performance.now()
    if (grown !== this.grown) this.since = now
    else if (now - this.since > limit) this.end()
    this.grown = grown
  }

  private end(): void {
    if (this.ended) return
    this.ended = true
    for (const { gone } of this.waiting.values()) gone()
    this.waiting.clear()
    for (const act of this.atEnd) act()
  }
}

function tellGrowth(waiting: Waiting, part: Element): void {
  const length = lengthOf(part)
  waiting.onSigns(length - waiting.told)
  waiting.told = length
}

/** Without putting its text together, which a browser keeps in pieces while it comes. */
function lengthOf(part: Element): number {
  let length = 0
  for (const { nodeValue } of part.childNodes) length += nodeValue?.length ?? 0
  return length
}

declare global {
  interface Window {
    kzParts?: Parts
  }
}

window.kzParts = window.kzParts ?? new Parts()
