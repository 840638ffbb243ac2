import { button, h } from '../h'
import type { Texts } from '../texts'
import type { Composition } from './composition'
import { copyText, giveFile, printPaper } from './giving'

/** A button for each form. Where one is refused, the page says so and names another. */
export function formButtons(composition: Composition, texts: Texts, back: string, goBack: () => void): HTMLElement[] {
  const told = h('div', { role: 'status', id: 'kz-given' })
  const say = (done: boolean, text: string, ...more: Node[]): void =>
    told.replaceChildren(h('p', { class: done ? 'kz-told' : 'kz-alert' }, text), ...more)
  const tell = (done: boolean, key: string, ...more: Node[]): void => say(done, texts(key), ...more)
  const give = (name: string, content: BlobPart, type: string): void => {
    if (giveFile(name, content, type)) tell(true, 'keep.saved')
    else tell(false, 'keep.save_failed')
  }
  const save = (call: 'file' | 'text' | 'calendar', type: string): void => {
    const { name, text } = composition.file(call)
    give(name, text, type)
  }
  const savePdf = (): void => {
    let made
    try {
      made = composition.pdf()
    } catch {
      return tell(false, 'keep.pdf_failed')
    }
    const { name, base64, missing } = made
    if (missing.length > 0) return say(false, texts('keep.pdf_letters', { letters: missing.join(' ') }))
    give(name, Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)), 'application/pdf')
  }
  const printIt = (): void => {
    told.replaceChildren()
    if (!printPaper()) tell(false, 'keep.print_failed')
  }
  const copy = async (): Promise<void> => {
    const { text } = composition.file('text')
    if (await copyText(text)) return tell(true, 'keep.copied')
    const area = h('textarea', { class: 'kz-copy', id: 'kz-copy', readonly: true, 'aria-label': texts('keep.copy'), autocomplete: 'off', spellcheck: 'false' })
    area.value = text
    tell(false, 'keep.copy_failed', area)
    area.focus()
    area.select()
  }
  const quiet = 'kz-button kz-quiet'
  return [
    h(
      'div',
      { class: 'kz-actions kz-forms' },
      button('kz-button', printIt, texts('keep.print')),
      button(quiet, savePdf, texts('keep.pdf')),
      button(quiet, () => save('file', 'text/html'), texts('keep.file')),
      button(quiet, () => void copy(), texts('keep.copy')),
      button(quiet, () => save('text', 'text/plain'), texts('keep.text')),
      composition.offered.due && button(quiet, () => save('calendar', 'text/calendar'), texts('keep.calendar')),
    ),
    told,
    h('div', { class: 'kz-actions' }, button(quiet, goBack, back)),
  ]
}
