import { button, h } from '../h'
import type { View } from '../page'
import type { Texts } from '../texts'
import type { Wizard } from '../wizard'
import type { Handing, NotOpened, Opened } from './handing'

/** What is larger is no file of ours; the module takes no more than twice as much. In bytes. */
const largest = 256 * 1024

/** Where somebody goes on with answers that were kept: a file, a page with a code in it, or a code. */
export function openScreen(wizard: Wizard, handing: Handing, opened: (now: Opened) => void): View {
  const { texts } = wizard
  const heading = h('h1', { tabindex: -1 }, texts('keep.resume'))
  const wrong = h('p', { class: 'kz-alert', id: 'kz-open-wrong', role: 'alert', hidden: true })
  const { code, file } = openFields()
  const refuse = (message: string, field: HTMLElement): void => tellWrong(wrong, message, field)
  const take = (text: string, field: HTMLElement): void => {
    for (const each of [code, file]) each.removeAttribute('aria-invalid')
    wrong.hidden = true
    const read = readIn(handing, text)
    if (!read) refuse(texts('keep.error_too_large'), field)
    else if ('problem' in read) refuse(problemText(texts, read), field)
    else opened(read)
  }
  onText(
    file,
    (text) => take(text, file),
    (key) => refuse(texts(key), file),
  )
  return {
    title: texts('title.screen', { screen: texts('keep.resume') }),
    heading,
    tools: 'none',
    nodes: [
      heading,
      h('p', {}, texts('keep.open_intro')),
      h(
        'form',
        { class: 'kz-papers-form', autocomplete: 'off' },
        labelled(file, texts('keep.open_file'), texts('keep.open_file_hint')),
        labelled(code, texts('keep.open_code'), texts('keep.open_code_hint'), wrong),
      ),
      h(
        'div',
        { class: 'kz-actions' },
        button('kz-button', () => take(code.value, code), texts('keep.open')),
        button('kz-button kz-quiet', wizard.back, texts('button.previous')),
      ),
    ],
  }
}

/** Tells right before a field what is wrong with it. */
function tellWrong(wrong: HTMLElement, message: string, field: HTMLElement): void {
  wrong.textContent = message
  wrong.hidden = false
  field.before(wrong)
  field.setAttribute('aria-invalid', 'true')
  field.focus()
}

function openFields(): { code: HTMLTextAreaElement; file: HTMLInputElement } {
  const code = h('textarea', {
    id: 'kz-open-code',
    class: 'kz-input',
    'aria-describedby': 'kz-open-wrong kz-open-code-hint',
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
  })
  const file = h('input', {
    id: 'kz-open-file',
    type: 'file',
    class: 'kz-input',
    accept: '.json,.html,.txt',
    'aria-describedby': 'kz-open-wrong kz-open-file-hint',
  })
  return { code, file }
}

/** Takes the text of the file that is chosen, or says by the key of a text why not. */
function onText(file: HTMLInputElement, take: (text: string) => void, refuse: (key: string) => void): void {
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? []
    if (!chosen) return
    if (chosen.size > largest) return refuse('keep.error_too_large')
    // Who went elsewhere or wiped everything meanwhile does not want it any more.
    chosen.text().then(
      (text) => file.isConnected && take(text),
      () => file.isConnected && refuse('keep.error_unread'),
    )
  })
}

function labelled(field: HTMLElement, label: string, hint: string, ...more: Node[]): HTMLElement {
  return h(
    'div',
    {},
    h('label', { class: 'kz-label', for: field.id }, label),
    h('p', { class: 'kz-hint', id: `${field.id}-hint` }, hint),
    ...more,
    field,
  )
}

/** What it holds, or nothing where it does not fit in the memory of the module, as bytes that are no text: those grow when they are passed. */
function readIn(handing: Handing, text: string): Opened | NotOpened | undefined {
  try {
    return handing.open(text)
  } catch {
    return undefined
  }
}

/** What was opened, what of it does not count any more, and where to go on. */
export function openedScreen(wizard: Wizard, opened: Opened, help: () => void): View {
  const { texts } = wizard
  const heading = h('h1', { tabindex: -1 }, texts('keep.opened'))
  return {
    title: texts('title.screen', { screen: texts('keep.opened') }),
    heading,
    tools: 'all',
    nodes: [
      heading,
      ...openedNodes(wizard, opened),
      h(
        'div',
        { class: 'kz-actions' },
        button('kz-button', () => wizard.show({ screen: 'overview' }), texts('button.answers')),
        button('kz-button kz-quiet', () => wizard.show({ screen: 'result' }), texts('keep.to_result')),
        button('kz-button kz-quiet', help, texts('keep.help_family')),
      ),
    ],
  }
}

/** When and with which content it was made, and what of it does not count any more or is asked since. */
export function openedNodes(wizard: Wizard, opened: Opened): HTMLElement[] {
  const { texts } = wizard
  const { language, version: now } = wizard.api.loaded
  const made = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(opened.made))
  const gone = [...named(wizard, opened.not_offered, texts('keep.other_question')), ...opened.retired]
  return [
    h('p', {}, texts('keep.opened_made', { date: made, version: opened.version || '?', now })),
    opened.newer && h('p', { class: 'kz-alert' }, texts('keep.opened_newer')),
    opened.not_known > 0 && h('p', {}, texts('keep.opened_not_known', { count: opened.not_known })),
    ...listed(texts('keep.opened_gone'), gone),
    ...listed(texts('keep.opened_added'), named(wizard, opened.added, texts('keep.other_question'))),
  ].filter((node): node is HTMLElement => node !== false)
}

function listed(heading: string, names: readonly string[]): HTMLElement[] {
  return names.length === 0 ? [] : [h('p', {}, heading), h('ul', {}, ...names.map((name) => h('li', {}, name)))]
}

/** The titles of questions that are asked with these answers; of all others one line together. */
function named({ api, answers }: Wizard, ids: readonly string[], others: string): string[] {
  const titles = ids.map((id) => {
    const screen = api.screen(answers, { screen: 'question', question: id })
    return screen.screen === 'question' && screen.question.id === id ? screen.question.short : others
  })
  return [...new Set(titles)]
}

function problemText(texts: Texts, { problem }: NotOpened): string {
  const { kind, character, group, count } = problem
  switch (kind) {
    case 'empty':
      return texts('keep.error_empty')
    case 'too_large':
      return texts('keep.error_too_large')
    case 'no_code':
      return texts('keep.error_no_code')
    case 'no_handover':
      return texts('keep.error_no_handover')
    case 'bad_character':
      return texts('keep.error_character', { character, group })
    case 'truncated':
      return count > 0 ? texts('keep.error_missing', { count }) : texts('keep.error_short')
    case 'too_many':
      return texts('keep.error_many', { count })
    case 'mistyped':
      return group > 0 ? texts('keep.error_group', { group }) : texts('keep.error_mistyped')
    case 'newer_version':
      return texts('keep.error_newer')
    case 'older_version':
      return texts('keep.error_older')
    case 'other_wizard':
      return texts('keep.error_other')
    default:
      return texts('keep.error_malformed')
  }
}
