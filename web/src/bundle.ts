/** The content comes in files that are rows of parts; wasm/core/bundle/format.hpp tells their form. */

/**
 * Before the body of a part, in bytes; its kind stands at the third, and the length of the body further on. The last kind ends every
 * file but the first.
 */
const [head, kindAt, lengthAt, lastKind] = [19, 2, 11, 3]

/**
 * One file behind the other. Of two parts of a kind only the last stays, as the engine would do: it takes no more bytes at
 * once than one bundle may have.
 *
 * @throws where a head is cut off, or `more` ends before its last part, as an empty file does; all else that is wrong the engine finds
 */
export function followed(bytes: Uint8Array, more: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  let kind = 0
  for (const file of [bytes, more]) {
    const { buffer, byteOffset, length } = file
    const view = new DataView(buffer, byteOffset, length)
    kind = 0
    for (let at = 0; at < length; ) {
      const end = at + head + view.getUint32(at + lengthAt, true)
      kind = view.getUint8(at + kindAt)
      parts[kind] = file.subarray(at, end)
      at = end
    }
  }
  if (kind !== lastKind) throw new Error('Cut off')
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  parts.forEach((part) => {
    out.set(part, at)
    at += part.length
  })
  return out
}
