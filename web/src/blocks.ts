import { button, h } from './h'
import type { Writer } from './runs'
import type { Block, GivenAnswer, Section, Text } from './types'

/** What the page lets a parent do with a given answer: the words on the button, and what a press does. */
export interface Change {
  label: string
  press(question: string): void
}

/** Draws what the engine composed, as it comes: which sections there are and what they say is not decided here. */
export function sectionNode(section: Section, writer: Writer, change: Change, level = 2): HTMLElement {
  const title = writer.plain(section.heading)
  return h(
    'section',
    { class: `kz-section kz-${section.tone}`, id: `kz-section-${section.id}` },
    title !== '' && heading(level, title),
    section.badge !== undefined && h('p', { class: 'kz-badge' }, section.badge),
    ...writer.asides(section.heading),
    ...section.blocks.flatMap((block) => blockNodes(block, writer, change, level + 1)),
    ...section.sections.map((inner) => sectionNode(inner, writer, change, level + 1)),
  )
}

function blockNodes(block: Block, writer: Writer, change: Change, level: number): HTMLElement[] {
  switch (block.kind) {
    case 'paragraph':
      return writer.paragraph(block.text)
    case 'small':
      return writer.paragraph(block.text, { class: 'kz-small' })
    case 'subheading':
      return [heading(level, writer.plain(block.text)), ...writer.asides(block.text)]
    case 'notice':
      return writer.paragraph(block.text, { class: 'kz-notice' })
    case 'list':
      return [h('ul', {}, ...block.items.map((item) => h('li', {}, ...writer.inside(item))))]
    case 'steps':
      return [h('ol', { class: 'kz-steps' }, ...block.items.map((item) => h('li', {}, ...writer.inside(item))))]
    case 'table':
      return [table(block.head, block.rows, writer)]
    case 'answers':
      return [h('ul', { class: 'kz-given' }, ...block.rows.map((row) => givenAnswer(row, change)))]
    case 'folded':
      return [
        h(
          'details',
          { class: 'kz-folded' },
          h('summary', {}, writer.plain(block.label)),
          ...writer.asides(block.label),
          ...block.blocks.flatMap((inner) => blockNodes(inner, writer, change, level)),
        ),
      ]
    default:
      return never(block)
  }
}

function givenAnswer({ question, short, answer }: GivenAnswer, change: Change): HTMLElement {
  const other = h('span', { class: 'kz-unseen' }, `: ${short}`)
  return h(
    'li',
    {},
    h('span', {}, `${short}: `, h('strong', {}, answer)),
    button('kz-link', () => change.press(question), change.label, other),
  )
}

function table(head: readonly string[], rows: readonly (readonly [Text, Text])[], writer: Writer): HTMLElement {
  const named = head.some((cell) => cell !== '')
  return h(
    'table',
    named ? {} : { class: 'kz-words' },
    named && h('thead', {}, h('tr', {}, ...head.map((cell) => h('th', { scope: 'col' }, cell)))),
    h(
      'tbody',
      {},
      ...rows.map(([left, right]) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, writer.plain(left), ...writer.asides(left)),
          h('td', {}, ...writer.inside(right)),
        ),
      ),
    ),
  )
}

function heading(level: number, text: string): HTMLElement {
  return h(level <= 2 ? 'h2' : level === 3 ? 'h3' : 'h4', {}, text)
}

function never(block: never): never {
  throw new Error(`No way to draw ${JSON.stringify(block)}`)
}
