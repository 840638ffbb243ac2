/** The accessibility rules, on a page as it stands. */
import { require } from './browsers.mjs'

const { source } = require('axe-core')

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Those whose answer depends on colours and sizes; all others look at the elements and their texts. */
const ofLooks = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size']

/**
 * @param drawn - whether only the rules about what is drawn are asked, where all others had their turn in another look
 * @returns `found`: the rules that are broken, and where; `looked`: how many found nothing wrong.
 */
export async function broken(page, { drawn = false } = {}) {
  // Once per document: reading half a megabyte of rules takes longer than applying them to most screens.
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(source)
  const runOnly = drawn ? { type: 'rule', values: ofLooks } : { type: 'tag', values: rules }
  return page.evaluate(async (runOnly) => {
    // Where nothing is wrong, one place per rule is enough to count it.
    const { violations, passes } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] })
    return {
      found: violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`),
      looked: passes.length,
    }
  }, runOnly)
}
