/**
 * The parts of a bundle, as "wijzer bundle" writes them one behind the other; wasm/core/bundle/format.hpp tells their form. The
 * page gets them in files that hold nothing twice: what is enough to ask, the rest, and the texts in another language.
 */

/** Before the body of a part, in bytes; its kind stands at the third, and the length of the body further on. */
const [head, kindAt, lengthAt] = [19, 2, 11]
const kinds = 4

/** @returns what to ask and the rest, each rules and texts; @throws where that is no bundle */
function partsOf(bundle) {
  const parts = []
  for (let at = 0; at < bundle.length; ) {
    const end = at + head + bundle.readUInt32LE(at + lengthAt)
    if (end > bundle.length || bundle[at + kindAt] !== parts.length) throw new Error('The bundle is not as "wijzer bundle" writes it.')
    parts.push(bundle.subarray(at, end))
    at = end
  }
  if (parts.length !== kinds) throw new Error('The bundle is not as "wijzer bundle" writes it.')
  return parts
}

/** What is enough to ask. */
export function firstOf(bundle) {
  return Buffer.concat(partsOf(bundle).slice(0, 2))
}

/** What that lacks of all of it. */
export function restOf(bundle) {
  return Buffer.concat(partsOf(bundle).slice(2))
}

/**
 * The texts of the bundle in another language.
 *
 * @throws where the two differ in more than texts
 */
export function textsOf(bundle, other) {
  const [own, parts] = [partsOf(bundle), partsOf(other)]
  const isRules = (_, i) => i % 2 === 0
  if (!parts.filter(isRules).every((rules, i) => rules.equals(own[2 * i]))) throw new Error('The two languages differ in more than texts.')
  return Buffer.concat(parts.filter((_, i) => i % 2 === 1))
}
