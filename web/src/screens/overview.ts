import { button, h } from '../h'
import type { View } from '../page'
import { Writer } from '../runs'
import type { Overview, Row } from '../types'
import type { Wizard } from '../wizard'

/** All answers given so far, each with a way to change it. */
export function overviewScreen(wizard: Wizard, told: Overview): View {
  const { texts } = wizard
  const { rows, lapsed, next } = told
  const heading = h('h1', { tabindex: -1 }, texts('overview.heading'))
  const writer = new Writer({}, texts)
  const change = (question: string): void => wizard.change(question, told)
  const result = (): void => wizard.show({ screen: 'result' })
  return {
    title: texts('title.screen', { screen: texts('overview.heading') }),
    heading,
    tools: 'wipe',
    nodes: [
      heading,
      h('p', {}, texts(rows.length === 0 ? 'overview.empty' : next === null ? 'overview.complete' : 'overview.open')),
      ...(rows.length === 0 ? [] : [answerList(rows, change, wizard, writer)]),
      ...(lapsed.length === 0 ? [] : lapsedAnswers(lapsed, texts('overview.lapsed_heading'), texts('overview.lapsed'))),
      h(
        'div',
        { class: 'kz-actions' },
        ...(next === null
          ? [button('kz-button', result, texts('button.result'))]
          : [
              button('kz-button', () => wizard.show({ screen: 'question' }), texts('button.go_on')),
              button('kz-button kz-quiet', result, texts('button.result_so_far')),
            ]),
        button('kz-button kz-quiet', () => wizard.back(), texts('button.previous')),
      ),
    ],
  }
}

function answerList(
  rows: readonly Row[],
  change: (question: string) => void,
  wizard: Wizard,
  writer: Writer,
): HTMLElement {
  return h(
    'dl',
    { class: 'kz-answers' },
    ...rows.map((row) =>
      h(
        'div',
        {},
        h('dt', {}, writer.plain(row.title)),
        h('dd', {}, row.answer),
        h(
          'dd',
          {},
          button(
            'kz-link',
            () => change(row.question),
            wizard.texts('button.change'),
            h('span', { class: 'kz-unseen' }, `: ${row.short}`),
          ),
        ),
      ),
    ),
  )
}

function lapsedAnswers(rows: readonly Row[], heading: string, explanation: string): HTMLElement[] {
  return [
    h('h2', {}, heading),
    h('p', {}, explanation),
    h('ul', {}, ...rows.map((row) => h('li', {}, `${row.short}: ${row.answer}`))),
  ]
}
