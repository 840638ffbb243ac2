/** Fills in the static page, src/index.html. */
import { cut, CutError, some } from './cut.mjs'
import { escaped } from './escaped.mjs'

/**
 * @param template {{key}} becomes a value; what stands between {{#other}} and {{/other}} stays only in a page in two
 * languages; an empty element with data-text="key" gets that text, and the page writes another one there when the
 * language changes; what stands between {{?key}} and {{/key}} stays only where that value exists; what stands between
 * {{#name}} and {{/name}} comes once for each of lists.name, with its members for {{member}}
 * @param values by key; those of the other language under "other:key"
 * @param lists by name what comes more than once: texts by name
 * @param maxQuestions for {max_questions} in the texts, where they have it
 * @throws {CutError} when the template has none of these, or asks for what does not exist
 */
export function filledIn(template, values, { two, maxQuestions, lists = {} }) {
  const where = 'web/src/index.html'
  const kept = cut(template, /\{\{#other\}\}(.*?)\{\{\/other\}\}/gs, two ? '$1' : '', some, where)
  const optional = optionalParts(kept, (key) => values[key] !== undefined)
  const shown = optional.replaceAll(/\{\{#([a-z]+)\}\}(.*?)\{\{\/\1\}\}/gs, (whole, name, part) =>
    lists[name] ? lists[name].map((one) => withMembers(part, one)).join('') : whole,
  )
  const hooks = shown.match(/ data-text="/g)?.length ?? 0
  const named = cut(shown, / data-text="([^"]+)">(?=<\/)/g, '$&{{$1}}', hooks, where)
  const unknown = [...named.matchAll(/\{\{([^}]+)\}\}/g)].find(([, key]) => values[key] === undefined)
  if (unknown) throw new CutError(`${where} asks for "${unknown[1]}", which does not exist`)
  const filled = cut(named, /\{\{([^}]+)\}\}/g, (_, key) => escaped(values[key]), some, where)
  return filled.replaceAll('{max_questions}', String(maxQuestions))
}

/** Leaves out what stands between {{?key}} and {{/key}} where there is no such key; such a part can hold others. */
export function optionalParts(template, has) {
  return template.replaceAll(/\{\{\?([a-z_.]+)\}\}(.*?)\{\{\/\1\}\}/gs, (_, key, part) =>
    has(key) ? optionalParts(part, has) : '',
  )
}

function withMembers(part, members) {
  return Object.entries(members).reduce((text, [name, value]) => text.replaceAll(`{{${name}}}`, () => escaped(value)), part)
}
