import { h } from '../h'
import type { Texts } from '../texts'
import type { Composition, Line, Part } from './composition'

/** A box for each part of the paper, and inside it one for each of its lines. */
export function linePicker(composition: Composition, texts: Texts, changed: () => void): HTMLElement[] {
  return composition.parts().map((part, at) => partBoxes(composition, part, `kz-part-${at}`, texts, changed))
}

function partBoxes(composition: Composition, part: Part, id: string, texts: Texts, changed: () => void): HTMLElement {
  const boxes = part.lines.map((line) => lineBox(composition, line, `${id}-${line.line}`))
  const [only] = boxes
  const name = part.heading || part.lines[0]?.text || ''
  if (only && boxes.length === 1) {
    only.box.addEventListener('change', () => turn(composition, only, changed))
    return pick(only.box, part.heading && only.line.text !== part.heading ? `${part.heading}: ${only.line.text}` : only.line.text)
  }
  const all = h('input', { type: 'checkbox', id, autocomplete: 'off' })
  const show = (): void => {
    const on = boxes.filter(({ box }) => box.checked).length
    all.checked = on > 0
    all.indeterminate = on > 0 && on < boxes.length
  }
  all.addEventListener('change', () => {
    for (const { box, line } of boxes) {
      box.checked = all.checked
      composition.turn(line, all.checked)
    }
    show()
    changed()
  })
  for (const each of boxes) {
    each.box.addEventListener('change', () => {
      turn(composition, each, changed)
      show()
    })
  }
  show()
  const inside = h(
    'details',
    {},
    h('summary', {}, texts('keep.lines', { count: boxes.length }), h('span', { class: 'kz-unseen' }, `: ${name}`)),
    ...boxes.map(({ box, line }) => pick(box, line.text)),
  )
  const node = pick(all, name, inside)
  node.classList.add('kz-part')
  return node
}

interface LineBox {
  box: HTMLInputElement
  line: Line
}

function lineBox(composition: Composition, line: Line, id: string): LineBox {
  const box = h('input', { type: 'checkbox', id, autocomplete: 'off' })
  box.checked = composition.isOn(line)
  return { box, line }
}

function turn(composition: Composition, { box, line }: LineBox, changed: () => void): void {
  composition.turn(line, box.checked)
  changed()
}

function pick(box: HTMLInputElement, label: string, inside?: HTMLElement): HTMLElement {
  return h('div', { class: 'kz-pick' }, h('div', { class: 'kz-tick' }, box, h('label', { for: box.id }, label)), inside)
}
