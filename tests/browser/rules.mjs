/** The accessibility rules, on a page as it stands. */
import { require } from './browsers.mjs'

const { AxeBuilder } = require('@axe-core/playwright')

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** @returns `found`: the rules that are broken, and where; `looked`: how many found nothing wrong. */
export async function broken(page) {
  // Nothing of ours has frames, so no page of its own is opened to bring their results together: that takes longer
  // than most screens.
  const builder = new AxeBuilder({ page }).setLegacyMode()
  const { violations, passes } = await builder.options({ runOnly: rules }).analyze()
  return {
    found: violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`),
    looked: passes.length,
  }
}
