import { button, h } from './h'
import type { Run, Text, Terms } from './types'
import type { Texts } from './texts'

/** Writes the texts of one response, with its difficult words explained in place. */
export class Writer {
  /** @param explained the number of explanations that stand on the screen already */
  constructor(
    private readonly terms: Terms,
    private readonly texts: Texts,
    private explained = 0,
  ) {}

  /** The words alone: for headings, labels and table heads, in which a button has no place. */
  plain(text: Text): string {
    return typeof text === 'string' ? text : text.map((run) => (typeof run === 'string' ? run : run[0])).join('')
  }

  /** A paragraph, followed by the explanations that its marked words open. */
  paragraph(text: Text, attributes: { class?: string; id?: string } = {}): HTMLElement[] {
    const { words, explanations } = this.split(text)
    return [h('p', attributes, ...words), ...explanations]
  }

  /** The same for inside a list item or a table cell. */
  inside(text: Text): (Node | string)[] {
    const { words, explanations } = this.split(text)
    return [...words, ...explanations]
  }

  /** For text shown by `plain`: a button per marked word, to stand after the heading or label. */
  asides(text: Text): HTMLElement[] {
    if (typeof text === 'string') return []
    return text.flatMap((run) => {
      if (typeof run === 'string') return []
      const [word, term] = run
      const [opener, explanation] = this.explain(word, term, this.texts('term.what_is', { word }))
      opener.classList.add('kz-term-aside')
      return [opener, explanation]
    })
  }

  private split(text: Text): { words: (Node | string)[]; explanations: HTMLElement[] } {
    if (typeof text === 'string') return { words: [text], explanations: [] }
    const explanations: HTMLElement[] = []
    const words = text.map((run, at) => {
      const [before, after] = [text[at - 1], text[at + 1]]
      if (typeof run === 'string') {
        return run.slice(isMarked(before) ? closing(run).length : 0, (isMarked(after) && -opening(run).length) || undefined)
      }
      const [opener, explanation] = this.explain(run[0], run[1], run[0])
      explanations.push(explanation)
      return h('span', { class: 'kz-tied' }, opening(before), opener, closing(after))
    })
    return { words, explanations }
  }

  private explain(word: string, term: string, label: string): [HTMLButtonElement, HTMLElement] {
    const id = `kz-term-${(this.explained += 1)}-${term}`
    const opener = button('kz-term', () => {
      explanation.hidden = !explanation.hidden
      opener.setAttribute('aria-expanded', String(!explanation.hidden))
    }, label)
    opener.setAttribute('aria-expanded', 'false')
    opener.setAttribute('aria-controls', id)
    const explanation = h(
      'span',
      { class: 'kz-explanation', id, hidden: true },
      h('strong', {}, `${word}: `),
      this.terms[term] ?? '',
    )
    return [opener, explanation]
  }
}

const isMarked = (run: Run | undefined): boolean => typeof run === 'object'

/** The signs before and after a marked word that belong on its line. A line could break there, as a button is no letter. */
const opening = (run: Run | undefined): string => (typeof run === 'string' && /[(‘“]+$/.exec(run)?.[0]) || ''
const closing = (run: Run | undefined): string => (typeof run === 'string' && /^[)’”.,;:!?]+/.exec(run)?.[0]) || ''
