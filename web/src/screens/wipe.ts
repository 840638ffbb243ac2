import { button, h } from '../h'
import type { View } from '../page'
import type { Wizard } from '../wizard'

/** Asks once before everything goes: what is wiped cannot come back. */
export function wipeScreen(wizard: Wizard): View {
  const { texts } = wizard
  const heading = h('h1', { tabindex: -1 }, texts('wipe.heading'))
  return {
    title: texts('title.screen', { screen: texts('wipe.heading') }),
    heading,
    tools: 'none',
    nodes: [
      heading,
      h('p', {}, texts('wipe.explanation')),
      h(
        'div',
        { class: 'kz-actions' },
        button('kz-button', wizard.wipe, texts('wipe.yes')),
        button('kz-button kz-quiet', () => wizard.back(), texts('wipe.no')),
      ),
    ],
  }
}
