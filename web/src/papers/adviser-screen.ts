import { sectionNode } from '../blocks'
import { h } from '../h'
import type { View } from '../page'
import { Writer } from '../runs'
import type { Result } from '../types'
import type { Wizard } from '../wizard'
import type { Handing } from './handing'

/** Everything at once, for somebody who helps a family: what they answered, who pays and why, what to do and until when. */
export function adviserScreen(wizard: Wizard, handing: Handing): View {
  const { texts } = wizard
  const result = wizard.api.screen(wizard.answers, { screen: 'result' }) as Result
  const heading = h('h1', { tabindex: -1 }, texts('keep.adviser'))
  const writer = new Writer(result.terms, texts)
  const change = {
    label: texts('button.change'),
    press: (question: string) => wizard.change(question, result),
    // Changed in the plan of the outcome itself.
    step: () => h('span'),
  }
  const rows = handing.rows(wizard).map(({ title, answer }) => h('div', {}, h('dt', {}, writer.plain(title)), h('dd', {}, answer)))
  const sections = result.sections.map((section) => sectionNode(section, writer, change, 2))
  for (const section of sections) for (const fold of section.querySelectorAll('details')) fold.open = true
  return {
    title: texts('title.screen', { screen: texts('keep.adviser') }),
    heading,
    tools: 'all',
    nodes: [
      heading,
      h(
        'div',
        { class: 'kz-adviser' },
        h('section', { 'aria-labelledby': 'kz-adviser-answers' }, h('h2', { id: 'kz-adviser-answers' }, texts('keep.adviser_answers')), h('dl', { class: 'kz-answers' }, ...rows)),
        ...sections,
      ),
    ],
  }
}
