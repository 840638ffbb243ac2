import { sectionNode } from '../blocks'
import { button, h } from '../h'
import type { View } from '../page'
import { printAll, printShort } from '../print'
import { Writer } from '../runs'
import { saveFile } from '../save'
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
  const boxes = result.sensitive.map((line, at) => ({
    ...line,
    box: h('input', { type: 'checkbox', id: `kz-sensitive-${at}`, autocomplete: 'off' }),
  }))
  const printPaper = (): void => {
    const chosen = boxes.filter(({ box }) => box.checked).map(({ id }) => id)
    const paper = wizard.api.paper(wizard.answers, chosen)
    printShort(paper.title, paper.sections.map((section) => sectionNode(section, writer, change)))
  }
  const keep = h(
    'div',
    { class: 'kz-actions kz-keep' },
    boxes.length > 0 &&
      h(
        'fieldset',
        {},
        h('legend', {}, texts('keep.sensitive')),
        ...boxes.map(({ label, box }) => h('div', { class: 'kz-option' }, box, h('label', { for: box.id }, label))),
      ),
    button('kz-button kz-quiet', printPaper, texts('button.print')),
    button('kz-button kz-quiet', () => saveFile(wizard.api.file(wizard.answers)), texts('button.save')),
    h(
      'p',
      { class: 'kz-small' },
      `${texts('keep.paper')} `,
      button('kz-link', printAll, texts('button.print_all')),
      `. ${texts('keep.explanation')}`,
    ),
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
