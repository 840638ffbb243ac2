/** The accessibility rules, on a page as it stands. */
import { require } from './browsers.mjs'

const { source } = require('axe-core')

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** @returns `found`: the rules that are broken, and where; `looked`: how many found nothing wrong. */
export async function broken(page) {
  // Once per document: reading half a megabyte of rules takes longer than applying them to most screens.
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(source)
  return page.evaluate(async (runOnly) => {
    // Where nothing is wrong, one place per rule is enough to count it.
    const { violations, passes } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] })
    return {
      found: violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`),
      looked: passes.length,
    }
  }, rules)
}
