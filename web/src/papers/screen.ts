import { sectionNode } from '../blocks'
import { h } from '../h'
import type { View } from '../page'
import { Writer } from '../runs'
import type { Wizard } from '../wizard'
import type { Composition, Which } from './composition'
import { formButtons } from './forms'
import type { Handing } from './handing'
import { linePicker } from './lines'
import { notesFields, wordsFields } from './own'
import { qrPicture } from './qr'
import { codeChoice } from './save-screen'

const presets: readonly Which[] = ['short', 'all']

/** Where the parent chooses what comes on paper, and takes it in the form that suits. What is shown below is what comes out. */
export function papersScreen(wizard: Wizard, composition: Composition, handing?: Handing): View {
  const { texts } = wizard
  const heading = h('h1', { tabindex: -1 }, texts('keep.heading'))
  const paper = h('div', { id: 'kz-paper' })
  const lines = h('details', { class: 'kz-folded', id: 'kz-choose' })
  const sensitive = h('fieldset')
  const unsure = h('p', { class: 'kz-alert', id: 'kz-unsure' }, texts('keep.unsure'))
  const draw = (): void => drawWithCode(wizard, composition, handing, paper)
  /** After what there is to choose from has changed. */
  const offer = (): void => {
    lines.replaceChildren(h('summary', {}, texts('keep.choose')), ...linePicker(composition, texts, draw))
    unsure.hidden = !composition.isUnsure()
    sensitive.hidden = composition.which !== 'short' || composition.sensitive.length === 0
    draw()
  }
  const renew = (): void => {
    composition.take(wizard)
    offer()
  }
  sensitive.append(h('legend', {}, texts('keep.sensitive')), ...sensitiveBoxes(composition, renew))
  offer()
  return {
    title: texts('title.screen', { screen: texts('keep.heading') }),
    heading,
    tools: 'all',
    nodes: [
      heading,
      // Its fields are read as they are filled in; it is never sent.
      h(
        'form',
        { class: 'kz-papers-form', autocomplete: 'off' },
        presetField(composition, texts, offer),
        sensitive,
        h('div', {}, wordsFields(composition, texts, draw), notesFields(composition, texts, draw), unsure, lines),
        handing && codeChoice(wizard, handing, draw),
      ),
      ...formButtons(composition, texts, wizard.texts('button.previous'), wizard.back),
      h('h2', { id: 'kz-paper-heading' }, texts('keep.preview')),
      paper,
    ],
  }
}

/** The paper, with the code of the answers where that comes along. */
function drawWithCode(wizard: Wizard, composition: Composition, handing: Handing | undefined, paper: HTMLElement): void {
  const handed = handing?.onPaper ? handing.handOver(wizard) : undefined
  composition.code = handed?.groups ?? ''
  drawPaper(wizard, composition, paper)
  const place = paper.querySelector('#kz-section-paper-code > :first-child')
  if (handed && handed.code !== '') place?.after(qrPicture(handed.code, wizard.texts('keep.qr')))
}

function presetField(composition: Composition, texts: Wizard['texts'], changed: () => void): HTMLElement {
  const options = presets.map((which) => {
    const input = h('input', { type: 'radio', id: `kz-paper-${which}`, name: 'kz-which', value: which, autocomplete: 'off' })
    input.checked = composition.which === which
    input.addEventListener('change', () => {
      composition.which = which
      changed()
    })
    return h('div', { class: 'kz-option' }, input, h('label', { for: input.id }, texts(which === 'short' ? 'keep.short' : 'keep.all')))
  })
  return h('fieldset', {}, h('legend', {}, texts('keep.how')), ...options)
}

function sensitiveBoxes({ sensitive, chosen }: Composition, changed: () => void): HTMLElement[] {
  return sensitive.map(({ id, label }, at) => {
    const box = h('input', { type: 'checkbox', id: `kz-sensitive-${at}`, autocomplete: 'off' })
    box.checked = chosen.has(id)
    box.addEventListener('change', () => {
      if (box.checked) chosen.add(id)
      else chosen.delete(id)
      changed()
    })
    return h('div', { class: 'kz-option' }, box, h('label', { for: box.id }, label))
  })
}

/** Draws the paper as it comes out: the same parts, words and order as in every form. */
function drawPaper(wizard: Wizard, composition: Composition, place: HTMLElement): void {
  const { title, sections, terms } = composition.paper()
  const writer = new Writer(terms, wizard.texts)
  // A paper has nothing to change.
  const change = { label: '', press: () => undefined, step: () => h('span') }
  place.dataset.paper = composition.which
  place.replaceChildren(
    ...(sections[0]?.heading ? [] : [h('h2', {}, title)]),
    ...sections.map((section) => sectionNode(section, writer, change, 3)),
  )
  for (const fold of place.querySelectorAll('details')) fold.open = true
}
