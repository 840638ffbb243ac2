/** What all of the content has that the part for the questions lacks; web/src/joined.ts puts the two together. */
import assert from 'node:assert/strict'
import { sourceModule } from './engine.mjs'

/** In letters. A shorter piece that is the same costs more to point at than to send: tried with the content that ships. */
const shortest = 32

/** Of places where the same letters begin only so many are looked at: more hardly find longer pieces. */
const mostPlaces = 64

/**
 * @param first bytes of the part of the bundle that is enough to ask
 * @param whole bytes of the bundle
 * @returns text for joined.ts, as bytes
 */
export async function restOf(first, whole) {
  const [own, text] = [first, whole].map((bytes) => Buffer.from(bytes).toString('utf8'))
  // A line of the rest ends a piece; the edition in one file writes "<" in other signs, which would move what is behind it.
  if (own.includes('<') || text.includes('\n')) throw new Error('The bundles are not as "wijzer bundle" writes them.')
  const places = placesOf(own)
  const numbers = []
  const pieces = []
  let [at, sent, end] = [0, 0, 0]
  while (at < text.length) {
    const { begin, length } = longest(own, text, at, places.get(text.slice(at, at + shortest)) ?? [])
    if (length === 0) {
      at += 1
    } else {
      pieces.push(text.slice(sent, at))
      numbers.push(begin - end, length)
      end = begin + length
      sent = at += length
    }
  }
  pieces.push(text.slice(sent))
  const rest = Buffer.from([numbers.join(','), ...pieces].join('\n'))
  const { joined } = await sourceModule('joined.ts')
  assert.equal(Buffer.from(joined(Buffer.from(own), rest)).toString('utf8'), text)
  return rest
}

function placesOf(own) {
  const places = new Map()
  for (let at = 0; at + shortest <= own.length; at += 1) {
    const letters = own.slice(at, at + shortest)
    const known = places.get(letters)
    if (!known) places.set(letters, [at])
    else if (known.length < mostPlaces) known.push(at)
  }
  return places
}

/** The longest piece that begins at one of these places. */
function longest(own, text, at, places) {
  let best = { begin: 0, length: 0 }
  for (const begin of places) {
    let length = shortest
    while (begin + length < own.length && own[begin + length] === text[at + length]) length += 1
    // Half a letter is no text.
    if (isHalf(own, begin + length)) length -= 1
    if (length >= shortest && length > best.length && !isHalf(own, begin)) best = { begin, length }
  }
  return best
}

/** Whether the second half of a letter of two signs stands there, such as of an emoji. */
function isHalf(text, at) {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '')
}
