import { sectionNode } from '../blocks'
import { button, h } from '../h'
import type { View } from '../page'
import { Writer } from '../runs'
import { saveFile } from '../save'
import type { Result, Section } from '../types'
import type { Wizard } from '../wizard'

/** The outcome, in the sections the engine made of it, with the ways to keep it. */
export function resultScreen(wizard: Wizard, result: Result): View {
  const { texts } = wizard
  const writer = new Writer(result.terms, texts)
  const heading = h('h1', { tabindex: -1 }, result.title)
  const change = { label: texts('button.change'), press: (question: string) => wizard.change(question, result) }
  const draw = (section: Section): HTMLElement => sectionNode(withoutDouble(section, result.title), writer, change)
  const [first, others] = [result.sections.slice(0, 1), result.sections.slice(1)]
  return {
    // Not the result's own title, which can tell of the answers: this one stays in the browser's history.
    title: texts('title.screen', { screen: texts('title.result') }),
    heading,
    tools: 'all',
    nodes: [
      heading,
      ...first.map(draw),
      keepActions(wizard),
      ...others.map(draw),
      h(
        'section',
        { class: 'kz-section kz-keep' },
        h('h2', {}, texts('keep.heading')),
        h('p', {}, texts('keep.explanation')),
        keepActions(wizard),
      ),
      h('div', { class: 'kz-actions' }, button('kz-button kz-quiet', () => wizard.back(), texts('button.previous'))),
    ],
  }
}

/** Stands twice: after the short answer for who is tired, and at the end for who has read all. */
function keepActions(wizard: Wizard): HTMLElement {
  return h(
    'div',
    { class: 'kz-actions' },
    button('kz-button kz-quiet', () => print(), wizard.texts('button.print')),
    button('kz-button kz-quiet', () => saveFile(wizard.api.file(wizard.answers)), wizard.texts('button.save')),
  )
}

/** A section with the title of the page over it needs no heading of its own. */
function withoutDouble(section: Section, title: string): Section {
  return section.heading === title ? { ...section, heading: '' } : section
}
