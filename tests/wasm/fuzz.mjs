/** Broken input, the same every run. */
export { randomFrom } from '../../web/tools/random.mjs'

const pick = (random, list) => list[Math.floor(random() * list.length)]
const strange = [
  null, true, false, 0, -1, 1.5, 1e308, -1e308, 9007199254740992, 4294967296, '', 'unknown', 'NaN', '\u0000', '\ud800',
  '2026-02-30', '9999-99-99', '-0001-01-01', [], [[]], [null], {}, { answers: {} }, 'x'.repeat(5000),
]

/** Changes the JSON value in one to three places: other values, keys gone, renamed or doubled, arrays for objects. */
export function mutateValue(random, value) {
  const copy = structuredClone({ root: value })
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
    const places = []
    collect(copy, places)
    const { holder, key } = pick(random, places)
    const change = Math.floor(random() * 5)
    if (change === 0) holder[key] = pick(random, strange)
    else if (change === 1 && holder !== copy) delete holder[key]
    else if (change === 2 && !Array.isArray(holder) && holder !== copy) holder[`${key}x`] = holder[key]
    else if (change === 3) holder[key] = [holder[key], holder[key]]
    else holder[key] = { [String(key)]: holder[key] }
  }
  return copy.root
}

function collect(holder, places) {
  for (const key of Object.keys(holder)) {
    places.push({ holder, key })
    if (holder[key] !== null && typeof holder[key] === 'object') collect(holder[key], places)
  }
}

/** Changes the bytes in one to four places: flipped, cut, doubled, replaced by signs that matter in JSON. */
export function mutateBytes(random, bytes) {
  let list = Buffer.from(bytes)
  const replace = (at, count, by = []) => {
    list = Buffer.concat([list.subarray(0, at), Buffer.from(by), list.subarray(at + count)])
  }
  for (let times = 1 + Math.floor(random() * 4); times > 0; times -= 1) {
    const at = Math.floor(random() * (list.length + 1))
    const change = Math.floor(random() * 5)
    if (change === 0) replace(at, 1, [Math.floor(random() * 256)])
    else if (change === 1) replace(at, 1 + Math.floor(random() * 8))
    else if (change === 2) replace(at, 0, list.subarray(at, at + 12))
    else if (change === 3) replace(at, 0, [pick(random, [...'{}[]",:\\-0eE']).charCodeAt(0)])
    else list = list.subarray(0, at)
  }
  return Uint8Array.from(list)
}
