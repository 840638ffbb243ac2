import { button, h, never, type Child } from './h'
import type { Writer } from './runs'
import type { Block, NamedRow, Section, StepBlock } from './types'

/** What the page lets a parent do: change a given answer, and set how it stands with a step. */
export interface Change {
  /** The words on the button, and what a press does. */
  label: string
  press(question: string): void
  step(block: StepBlock): HTMLElement
}

/**
 * Draws what the engine composed, as it comes: which sections there are and what they say is not decided here.
 *
 * @param heading stands in the place of the section's own
 */
export function sectionNode(section: Section, writer: Writer, change: Change, level = 2, heading?: Node): HTMLElement {
  const below = section.heading ? level + 1 : level
  return h(
    'section',
    { class: `kz-section kz-${section.tone}`, id: `kz-section-${section.id}` },
    section.badge !== '' && h('p', { class: 'kz-badge' }, section.badge),
    heading ?? (section.heading !== '' && headingNode(level, section.heading)),
    ...section.blocks.flatMap((block) => blockNodes(block, writer, change, below)),
    ...section.sections.map((inner) => sectionNode(inner, writer, change, below)),
  )
}

function blockNodes(block: Block, writer: Writer, change: Change, level: number): HTMLElement[] {
  switch (block.kind) {
    case 'paragraph':
    case 'small':
    case 'notice':
    case 'quote':
    case 'today':
    case 'lasting':
      return writer.paragraph(block.text, { class: `kz-${block.kind}` })
    case 'subheading':
      return [headingNode(level, writer.plain(block.text)), ...writer.asides(block.text)]
    case 'link':
      return [h('p', { class: 'kz-do' }, link(block.label, block.address))]
    case 'list':
      return [h('ul', {}, ...block.items.map((item) => h('li', {}, ...writer.inside(item))))]
    case 'rows':
      return [h('ul', { class: 'kz-rows' }, ...block.rows.map((row) => rowNode(row, writer, change)))]
    case 'folded': {
      const head = [h('span', {}, block.label), block.aside !== '' && h('small', {}, block.aside)]
      // What has nothing to unfold is a line like the others, that does not open.
      if (block.blocks.length === 0) return [h('p', { class: 'kz-folded kz-line' }, ...head)]
      const inside = block.blocks.flatMap((inner) => blockNodes(inner, writer, change, level))
      return [h('details', { class: 'kz-folded' }, h('summary', {}, ...head), ...inside)]
    }
    case 'step':
      return [change.step(block)]
    case 'ruled':
      return Array.from({ length: block.lines }, (_, at) => h('p', { class: 'kz-ruled' }, at === 0 && block.label))
    default:
      return never(block)
  }
}

function rowNode({ name, text, tone, question }: NamedRow, writer: Writer, change: Change): HTMLElement {
  const words: Child[] = [h('strong', {}, name)]
  if (text !== '') words.push(': ', ...writer.inside(text))
  return h(
    'li',
    { class: `kz-${tone}` },
    h('span', {}, ...words),
    question !== undefined &&
      button(
        'kz-link',
        () => change.press(question),
        change.label,
        h('span', { class: 'kz-unseen' }, `: ${name}`),
      ),
  )
}

/** A page of somebody else opens beside this one: here it would take the answers with it. */
function link(label: string, address: string): HTMLElement {
  const elsewhere = address.startsWith('http')
  return h('a', { href: address, target: elsewhere && '_blank', rel: elsewhere && 'noreferrer' }, label)
}

function headingNode(level: number, text: string): HTMLElement {
  return h(level <= 2 ? 'h2' : level === 3 ? 'h3' : 'h4', {}, text)
}
