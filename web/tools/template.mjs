/** Fills in the static page, src/index.html. */
import { cut, CutError, some } from './cut.mjs'

/**
 * @param template {{key}} becomes a value; what stands between {{#other}} and {{/other}} stays only in a page in two
 * languages; an empty element with data-text="key" gets that text, and the page writes another one there when the
 * language changes
 * @param values by key; those of the other language under "other:key"
 * @param maxQuestions for {max_questions} in the texts
 * @throws {CutError} when the template has none of these, or asks for what does not exist
 */
export function filledIn(template, values, { two, maxQuestions }) {
  const where = 'web/src/index.html'
  const kept = cut(template, /\{\{#other\}\}(.*?)\{\{\/other\}\}/gs, two ? '$1' : '', some, where)
  const hooks = kept.match(/ data-text="/g)?.length ?? 0
  const named = cut(kept, / data-text="([^"]+)">(?=<\/)/g, '$&{{$1}}', hooks, where)
  const unknown = [...named.matchAll(/\{\{([^}]+)\}\}/g)].find(([, key]) => values[key] === undefined)
  if (unknown) throw new CutError(`${where} asks for "${unknown[1]}", which does not exist`)
  const filled = cut(named, /\{\{([^}]+)\}\}/g, (_, key) => escaped(values[key]), some, where)
  return cut(filled, /\{max_questions\}/g, String(maxQuestions), some, 'the texts of the static page')
}

function escaped(text) {
  const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (sign) => entities[sign])
}
