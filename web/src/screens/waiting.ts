import { button, h } from '../h'
import type { View } from '../page'
import type { Wizard } from '../wizard'

/** In place of the result while the rest of the content has not come yet, or could not come. */
export function waitingScreen(wizard: Wizard): View {
  const { texts } = wizard
  const failed = wizard.rest === 'failed'
  const heading = h('h1', { tabindex: -1 }, texts(failed ? 'waiting.failed_heading' : 'waiting.heading'))
  return {
    title: texts('title.screen', { screen: heading.textContent ?? '' }),
    heading,
    tools: 'all',
    nodes: [
      heading,
      h('p', {}, texts(failed ? 'waiting.failed' : 'waiting.explanation')),
      h(
        'div',
        { class: 'kz-actions' },
        failed && button('kz-button', wizard.actions.retry, texts('waiting.retry')),
        button('kz-button kz-quiet', () => wizard.back(), texts('button.previous')),
      ),
    ],
  }
}
