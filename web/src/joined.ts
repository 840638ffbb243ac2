/**
 * All of the content, of the part for the questions and what the build found that part to lack: nothing is sent twice.
 *
 * @param rest lines: numbers, and then the pieces of text between which stands text of that part. Two numbers for each of
 * those: how far it begins behind the end of the one before, and its length
 */
export function joined(first: Uint8Array, rest: Uint8Array): Uint8Array {
  const own = textOf(first)
  const [numbers = '', ...pieces] = textOf(rest).split('\n')
  const places = numbers.split(',')
  let end = 0
  let at = 0
  return new TextEncoder().encode(pieces.reduce((out, piece) => {
    const begin = end + Number(places[at++])
    end = begin + Number(places[at++])
    return out + own.slice(begin, end) + piece
  }))
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
