import { textOf } from './joined'

/**
 * The content in the other language, of the content and what the build found different: both have the same parts, and
 * rules are not sent twice.
 *
 * @param texts in the order of all texts of the content: another text, or how many in a row are the same
 * @throws where the two do not belong together
 */
export function translated(content: Uint8Array, texts: Uint8Array): Uint8Array {
  const changes = JSON.parse(textOf(texts)) as (string | number)[]
  let at = 0
  let same = 0
  const turn = (part: unknown): unknown => {
    if (typeof part === 'string') {
      if (same === 0) {
        const change = changes[at++]
        if (typeof change === 'string') return change
        same = change ?? 0
      }
      same -= 1
      return part
    }
    if (Array.isArray(part)) return part.map(turn)
    if (part === null || typeof part !== 'object') return part
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, turn(value)]))
  }
  const out = turn(JSON.parse(textOf(content)))
  if (same !== 0 || at !== changes.length) throw new Error('other content')
  return new TextEncoder().encode(JSON.stringify(out))
}
