import { button, h } from '../h'
import type { Texts } from '../texts'
import type { Composition } from './composition'
import { copyText, giveFile, printPaper } from './giving'

/** A button for each form. Where one is refused, the page says so and names another. */
export function formButtons(composition: Composition, texts: Texts, back: string, goBack: () => void): HTMLElement[] {
  const forms = new Forms(composition, texts)
  const quiet = 'kz-button kz-quiet'
  return [
    h(
      'div',
      { class: 'kz-actions kz-forms' },
      button('kz-button', () => forms.print(), texts('keep.print')),
      button(quiet, () => forms.savePdf(), texts('keep.pdf')),
      button(quiet, () => forms.save('file', 'text/html'), texts('keep.file')),
      button(quiet, () => void forms.copy(), texts('keep.copy')),
      button(quiet, () => forms.save('text', 'text/plain'), texts('keep.text')),
      composition.offered.due && button(quiet, () => forms.save('calendar', 'text/calendar'), texts('keep.calendar')),
    ),
    forms.told,
    h('div', { class: 'kz-actions' }, button(quiet, goBack, back)),
  ]
}

/** Enough letters to know which they are: of a text in another script it can be hundreds. */
function few(letters: readonly string[]): string {
  const most = 12
  return letters.slice(0, most).join(' ') + (letters.length > most ? ' …' : '')
}

/** Gives the paper in each form, and tells how that went. */
class Forms {
  /** Where it is told. */
  readonly told = h('div', { role: 'status', id: 'kz-given' })

  constructor(
    private readonly composition: Composition,
    private readonly texts: Texts,
  ) {}

  print(): void {
    this.told.replaceChildren()
    if (!printPaper()) this.tell(false, 'keep.print_failed')
  }

  savePdf(): void {
    let made
    try {
      made = this.composition.pdf()
    } catch {
      return this.tell(false, 'keep.pdf_failed')
    }
    const { name, base64, missing } = made
    if (missing.length > 0) return this.say(false, this.texts('keep.pdf_letters', { letters: few(missing) }))
    this.give(name, Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)), 'application/pdf')
  }

  save(call: 'file' | 'text' | 'calendar', type: string): void {
    const { name, text } = this.composition.file(call)
    if (call === 'calendar' && text === '') return this.tell(false, 'keep.no_day')
    this.give(name, text, type)
  }

  async copy(): Promise<void> {
    const { text } = this.composition.file('text')
    if (await copyText(text)) return this.tell(true, 'keep.copied')
    const area = h('textarea', {
      class: 'kz-copy',
      id: 'kz-copy',
      readonly: true,
      'aria-label': this.texts('keep.copy'),
      autocomplete: 'off',
      spellcheck: 'false',
    })
    area.value = text
    this.tell(false, 'keep.copy_failed', area)
    area.focus()
    area.select()
  }

  private give(name: string, content: BlobPart, type: string): void {
    if (giveFile(name, content, type)) this.tell(true, 'keep.saved')
    else this.tell(false, 'keep.save_failed')
  }

  private tell(done: boolean, key: string, ...more: Node[]): void {
    this.say(done, this.texts(key), ...more)
  }

  private say(done: boolean, text: string, ...more: Node[]): void {
    this.told.replaceChildren(h('p', { class: done ? 'kz-told' : 'kz-alert' }, text), ...more)
  }
}
