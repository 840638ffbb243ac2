import { sectionNode } from '../blocks'
import { button, h } from '../h'
import type { View } from '../page'
import { Writer } from '../runs'
import type { Result, StepBlock } from '../types'
import type { Wizard } from '../wizard'
import { stepControl } from './step'

/** The outcome in the layers that the engine made of it; after the plan stand the ways to keep it. */
export function resultScreen(wizard: Wizard, result: Result): View {
  const { texts } = wizard
  const writer = new Writer(result.terms, texts)
  const heading = h('h1', { tabindex: -1 }, result.title)
  const change = {
    label: texts('button.change'),
    press: (question: string) => wizard.change(question, result),
    step: (block: StepBlock) => stepControl(wizard, block),
  }
  const layers = result.sections.map((layer, at) =>
    at === 0 ? sectionNode(layer, writer, change, 1, heading) : sectionNode(layer, writer, change),
  )
  const all = (): HTMLElement => button('kz-link', () => print(), texts('button.print_all'))
  const place = h('p', { class: 'kz-small', role: 'status' })
  const compose = (): void => {
    place.textContent = texts('waiting.heading')
    wizard.compose().catch(() => place.replaceChildren(`${texts('keep.missing')} `, all()))
  }
  const keep = h(
    'div',
    { class: 'kz-actions kz-keep' },
    button('kz-button kz-quiet', compose, texts('button.print')),
    h('p', { class: 'kz-small' }, `${texts('keep.paper')} `, all()),
    place,
  )
  layers.splice(-1, 0, keep)
  return {
    // Not the result's own title, which can tell of the answers: this one stays in the browser's history.
    title: texts('title.screen', { screen: texts('title.result') }),
    heading,
    tools: 'all',
    nodes: [
      ...layers,
      h('div', { class: 'kz-actions' }, button('kz-button kz-quiet', () => wizard.back(), texts('button.previous'))),
    ],
  }
}
