/** Cutting in what another tool made, or in a template: what is expected there must be there. */

/** A cut that does not fit: the message says what was looked for, and where to look. */
export class CutError extends Error {}

/**
 * Replaces every match.
 *
 * @param pattern a regular expression with the flag g
 * @param by as for String.replaceAll
 * @param expected how many matches there must be, or a test of that number
 * @param where whose text it is, for the message: "wasm2js wrote"
 * @throws {CutError} when there are more or fewer matches than that
 */
export function cut(text, pattern, by, expected, where) {
  const found = [...text.matchAll(pattern)].length
  const fits = typeof expected === 'number' ? found === expected : expected(found)
  if (!fits) {
    const wanted = typeof expected === 'number' ? expected : 'one or more'
    throw new CutError(`${where}: ${pattern} was found ${found} times, not ${wanted}. Did a tool or a template change?`)
  }
  return text.replaceAll(pattern, by)
}

/** For `expected`: at least one match. */
export const some = (found) => found > 0
