import { button, h } from '../h'
import type { View } from '../page'
import type { Texts } from '../texts'
import type { Wizard } from '../wizard'
import type { Composition, OwnWords } from './composition'
import { copyText, giveFile } from './giving'
import type { Handing } from './handing'
import { qrPicture } from './qr'

/** Where the answers are kept, as a file and as a code, to go on with later or to hand to somebody who helps. */
export function saveScreen(wizard: Wizard, handing: Handing, composition: Composition | undefined): View {
  const { texts } = wizard
  const heading = h('h1', { tabindex: -1 }, texts('keep.save'))
  const place = h('div', { id: 'kz-code-place' })
  const own = composition?.own()
  const draw = (): void => drawCode(wizard, handing, place, own)
  draw()
  return {
    title: texts('title.screen', { screen: texts('keep.save') }),
    heading,
    tools: 'wipe',
    nodes: [
      heading,
      h('p', {}, texts('keep.save_intro')),
      h('p', { class: 'kz-alert' }, texts('keep.code_holds')),
      h('form', { class: 'kz-papers-form', autocomplete: 'off' }, answerPicker(wizard, handing, draw), own && ownBox(handing, texts, draw)),
      place,
      h('div', { class: 'kz-actions' }, button('kz-button kz-quiet', wizard.back, texts('button.previous'))),
    ],
  }
}

/** On the screen where papers are composed: whether the code comes on paper, and without which answers. */
export function codeChoice(wizard: Wizard, handing: Handing, changed: () => void): HTMLElement {
  const { texts } = wizard
  const box = tick('kz-code-on', texts('keep.on_paper'), handing.onPaper, (on) => {
    handing.onPaper = on
    more.hidden = !on
    changed()
  })
  const more = h('div', {}, h('p', { class: 'kz-alert' }, texts('keep.code_holds')), answerPicker(wizard, handing, changed))
  more.hidden = !handing.onPaper
  return h('div', { id: 'kz-code-choice' }, box, more)
}

function answerPicker(wizard: Wizard, handing: Handing, changed: () => void): HTMLElement {
  const { texts } = wizard
  const rows = handing.rows(wizard)
  const boxes = rows.map(({ question, short, answer }, at) =>
    tick(`kz-hand-${at}`, `${short}: ${answer}`, !handing.without.has(question), (on) => {
      if (on) handing.without.delete(question)
      else handing.without.add(question)
      offer()
      changed()
    }),
  )
  /** What hangs on an answer that is left out is not there to choose. */
  const offer = (): void => {
    const offered = handing.offered(wizard)
    boxes.forEach((box, at) => {
      box.hidden = !offered.has(rows[at]?.question ?? '')
    })
  }
  offer()
  return h(
    'details',
    { class: 'kz-folded', id: 'kz-hand-choose' },
    h('summary', {}, texts('keep.without')),
    h('p', { class: 'kz-hint' }, texts('keep.without_hint')),
    ...boxes,
  )
}

function ownBox(handing: Handing, texts: Texts, changed: () => void): HTMLElement {
  return tick('kz-hand-own', texts('keep.with_own'), handing.withOwn, (on) => {
    handing.withOwn = on
    changed()
  })
}

function tick(id: string, label: string, on: boolean, turn: (on: boolean) => void): HTMLElement {
  const box = h('input', { type: 'checkbox', id, autocomplete: 'off' })
  box.checked = on
  box.addEventListener('change', () => turn(box.checked))
  return h('div', { class: 'kz-tick' }, box, h('label', { for: id }, label))
}

function drawCode(wizard: Wizard, handing: Handing, place: HTMLElement, own: OwnWords | undefined): void {
  const { texts } = wizard
  const handed = handing.handOver(wizard, own)
  // Nothing can be gone on with without it.
  if (handed.code === '') return place.replaceChildren(h('p', { class: 'kz-alert' }, texts('keep.missing')))
  const told = h('div', { role: 'status', id: 'kz-given' })
  const tell = (done: boolean, key: string): void => told.replaceChildren(h('p', { class: done ? 'kz-told' : 'kz-alert' }, texts(key)))
  const save = (): void => (giveFile(handed.name, handed.text, 'application/json') ? tell(true, 'keep.file_saved') : tell(false, 'keep.file_failed'))
  const copy = async (): Promise<void> => ((await copyText(handed.groups)) ? tell(true, 'keep.code_copied') : tell(false, 'keep.code_not_copied'))
  place.replaceChildren(
    h(
      'div',
      { class: 'kz-actions kz-forms' },
      button('kz-button', save, texts('keep.save_file')),
      button('kz-button kz-quiet', () => void copy(), texts('keep.code_copy')),
    ),
    told,
    h('h2', {}, texts('keep.code')),
    h('p', { class: 'kz-hint' }, texts('keep.code_hint')),
    h('p', { class: 'kz-code', translate: 'no' }, handed.groups),
    qrPicture(handed.code, texts('keep.qr')),
  )
}
