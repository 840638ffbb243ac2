import { button, h } from '../h'
import { people } from '../help'
import type { View } from '../page'
import type { Texts } from '../texts'
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
      ...(failed ? people() : [h('p', { id: 'kz-come' })]),
      h(
        'div',
        { class: 'kz-actions' },
        failed && button('kz-button', () => location.reload(), texts('waiting.again')),
        button('kz-button kz-quiet', wizard.back, texts('button.previous')),
      ),
    ],
  }
}

/** Says how much of it has come, where the screen stands that waits for it. */
export function showCome(texts: Texts, percent: number): void {
  const place = document.getElementById('kz-come')
  if (place) place.textContent = texts('waiting.come', { percent })
}
