/**
 * The parts of a bundle, as "wijzer bundle" writes them one behind the other; wasm/core/bundle/format.hpp tells their form. The
 * page gets them in files that hold nothing twice: what is enough to ask, the rest, and the texts in another language.
 */

/** Before the body of a part, in bytes; its kind stands at the third, and the length of the body further on. */
const [head, kindAt, lengthAt] = [19, 2, 11]
const kinds = 4
const mark = 'KW'

/**
 * @param file its name, for what is said where it is wrong
 * @returns what to ask and the rest, each rules and texts
 * @throws where that is no bundle
 */
export function partsOf(bundle, file = 'The bundle') {
  const parts = []
  let at = 0
  while (isPart(bundle, at, parts.length)) {
    const end = at + head + bundle.readUInt32LE(at + lengthAt)
    parts.push(bundle.subarray(at, end))
    at = end
  }
  if (at !== bundle.length || parts.length !== kinds) throw new Error(`${file} is not as "wijzer bundle" writes it: make it again.`)
  return parts
}

/** Whether a part of this kind stands there. What stands in its body is for the engine to judge. */
function isPart(bundle, at, kind) {
  if (at + head > bundle.length || bundle.toString('latin1', at, at + mark.length) !== mark || bundle[at + kindAt] !== kind) return false
  return at + head + bundle.readUInt32LE(at + lengthAt) <= bundle.length
}

/** What is enough to ask. */
export function firstOf(bundle, file) {
  return Buffer.concat(partsOf(bundle, file).slice(0, 2))
}

/** What that lacks of all of it. */
export function restOf(bundle, file) {
  return Buffer.concat(partsOf(bundle, file).slice(2))
}

/**
 * The texts of the bundle in another language.
 *
 * @param files the names of both, for what is said where they are wrong
 * @throws where the two differ in more than texts
 */
export function textsOf(bundle, other, [file, otherFile] = ['The bundle', 'The one in another language']) {
  const [own, parts] = [partsOf(bundle, file), partsOf(other, otherFile)]
  const isRules = (_, i) => i % 2 === 0
  if (!parts.filter(isRules).every((rules, i) => rules.equals(own[2 * i]))) {
    throw new Error(`${otherFile} differs from ${file} in more than texts: make both again with \`wijzer bundle\`.`)
  }
  return Buffer.concat(parts.filter((_, i) => i % 2 === 1))
}
