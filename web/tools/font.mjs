/**
 * Cuts a TrueType font down to some characters, for the workbench: what it draws with must come over the network. The
 * notices of copyright and licence (table "name") stay in it.
 *
 * Source: OpenType specification 1.9, chapters "OpenType font file", "cmap", "glyf" and "loca".
 */

/** Latin with all accents of the languages of Europe, Romanian and Turkish among them, and the marks of print. */
export const letters = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x2010, 0x2026],
  [0x2030, 0x203a],
  [0x20ac, 0x20ac],
]

/** What a program needs that only draws; without substitutions, kerning and hints. */
const kept = ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post']

/** Bits of a part of a composite glyph. */
const composite = { words: 1, scale: 8, more: 32, twoScales: 64, matrix: 128 }

/**
 * @param font bytes of a TrueType font with a character map of format 4 or 12
 * @param ranges first and last code point of each range to keep
 * @returns the bytes of a font with these characters
 * @throws when it is no such font
 */
export function subset(font, ranges) {
  const tables = tablesOf(font)
  const glyphs = glyphsOf(tables)
  const mapped = characters(tables.cmap).filter(([code]) => ranges.some(([first, last]) => code >= first && code <= last))
  if (mapped.length === 0) throw new Error('The font has none of the letters.')
  const order = withParts([0, ...mapped.map(([, glyph]) => glyph)], glyphs)
  const place = new Map(order.map((glyph, i) => [glyph, i]))
  const bytes = order.map((glyph) => padded(renumbered(glyphs[glyph], place)))
  const out = { ...tables, glyf: Buffer.concat(bytes), loca: locations(bytes), hmtx: metrics(tables, order) }
  out.cmap = characterMap(mapped.map(([code, glyph]) => [code, place.get(glyph)]))
  out.maxp = changed(tables.maxp, (table) => table.writeUInt16BE(order.length, 4))
  out.hhea = changed(tables.hhea, (table) => table.writeUInt16BE(order.length, 34))
  // Long offsets in "loca", and no names of glyphs.
  out.head = changed(tables.head, (table) => table.writeInt16BE(1, 50))
  out.post = changed(tables.post.subarray(0, 32), (table) => table.writeUInt32BE(0x00030000, 0))
  return assembled(out)
}

function tablesOf(font) {
  const tables = {}
  for (let i = 0; i < font.readUInt16BE(4); i += 1) {
    const at = 12 + 16 * i
    const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)]
    tables[font.toString('latin1', at, at + 4)] = font.subarray(offset, offset + length)
  }
  const missing = kept.filter((name) => !tables[name])
  if (missing.length > 0) throw new Error(`The font lacks the tables ${missing.join(', ')}.`)
  return tables
}

function glyphsOf({ head, loca, glyf, maxp }) {
  const long = head.readInt16BE(50) === 1
  const at = (i) => (long ? loca.readUInt32BE(4 * i) : 2 * loca.readUInt16BE(2 * i))
  return Array.from({ length: maxp.readUInt16BE(4) }, (_, i) => glyf.subarray(at(i), at(i + 1)))
}

/** Pairs of code point and glyph. */
function characters(cmap) {
  const found = new Map()
  for (let i = 0; i < cmap.readUInt16BE(2); i += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + 8 * i))
    const read = { 4: segments, 12: groups }[table.readUInt16BE(0)]
    for (const [code, glyph] of read?.(table) ?? []) if (glyph !== 0) found.set(code, glyph)
  }
  return [...found].sort(([one], [other]) => one - other)
}

function* segments(table) {
  const twice = table.readUInt16BE(6)
  for (let i = 0; i < twice; i += 2) {
    const [last, first] = [table.readUInt16BE(14 + i), table.readUInt16BE(16 + twice + i)]
    const [delta, atRange] = [table.readUInt16BE(16 + 2 * twice + i), 16 + 3 * twice + i]
    const range = table.readUInt16BE(atRange)
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph = range === 0 ? code : table.readUInt16BE(atRange + range + 2 * (code - first))
      yield [code, range !== 0 && glyph === 0 ? 0 : (glyph + delta) & 0xffff]
    }
  }
}

function* groups(table) {
  for (let i = 0; i < table.readUInt32BE(12); i += 1) {
    const [first, last, glyph] = [0, 4, 8].map((offset) => table.readUInt32BE(16 + 12 * i + offset))
    for (let code = first; code <= last; code += 1) yield [code, glyph + code - first]
  }
}

/** Where the numbers of other glyphs stand in a composite glyph. */
function* partsOf(glyph) {
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return
  for (let at = 10, flags = composite.more; flags & composite.more; ) {
    flags = glyph.readUInt16BE(at)
    yield at + 2
    at += flags & composite.words ? 8 : 6
    at += flags & composite.matrix ? 8 : flags & composite.twoScales ? 4 : flags & composite.scale ? 2 : 0
  }
}

/** These glyphs, each once, and those that they are made of. */
function withParts(wanted, glyphs) {
  const all = new Set(wanted)
  for (const glyph of all) for (const at of partsOf(glyphs[glyph])) all.add(glyphs[glyph].readUInt16BE(at))
  return [...all]
}

function renumbered(glyph, place) {
  return changed(glyph, (copy) => {
    for (const at of partsOf(glyph)) copy.writeUInt16BE(place.get(glyph.readUInt16BE(at)), at)
  })
}

function locations(glyphs) {
  const table = Buffer.alloc(4 * (glyphs.length + 1))
  let at = 0
  glyphs.forEach((glyph, i) => table.writeUInt32BE((at += glyph.length), 4 * (i + 1)))
  return table
}

/** Width and left side of each glyph; from the last width on, they all have that one. */
function metrics({ hmtx, hhea }, order) {
  const wide = hhea.readUInt16BE(34)
  const table = Buffer.alloc(4 * order.length)
  order.forEach((glyph, i) => {
    table.writeUInt16BE(hmtx.readUInt16BE(4 * Math.min(glyph, wide - 1)), 4 * i)
    table.writeInt16BE(hmtx.readInt16BE(glyph < wide ? 4 * glyph + 2 : 4 * wide + 2 * (glyph - wide)), 4 * i + 2)
  })
  return table
}

/** Of format 12: a group for characters and glyphs that both follow each other. */
function characterMap(mapped) {
  const groups = []
  for (const [code, glyph] of mapped) {
    const last = groups.at(-1)
    if (last && code === last.end + 1 && glyph === last.glyph + code - last.start) last.end = code
    else groups.push({ start: code, end: code, glyph })
  }
  const table = Buffer.alloc(12 + 16 + 12 * groups.length)
  table.writeUInt16BE(1, 2)
  table.writeUInt16BE(3, 4)
  table.writeUInt16BE(10, 6)
  table.writeUInt32BE(12, 8)
  table.writeUInt16BE(12, 12)
  table.writeUInt32BE(table.length - 12, 16)
  table.writeUInt32BE(groups.length, 24)
  groups.forEach(({ start, end, glyph }, i) => [start, end, glyph].forEach((value, j) => table.writeUInt32BE(value, 28 + 12 * i + 4 * j)))
  return table
}

function assembled(tables) {
  const head = Buffer.alloc(12 + 16 * kept.length)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(kept.length, 4)
  const bodies = []
  let at = head.length
  kept.forEach((name, i) => {
    const body = padded(tables[name])
    head.write(name, 12 + 16 * i, 'latin1')
    head.writeUInt32BE(at, 12 + 16 * i + 8)
    head.writeUInt32BE(tables[name].length, 12 + 16 * i + 12)
    bodies.push(body)
    at += body.length
  })
  return Buffer.concat([head, ...bodies])
}

function padded(bytes) {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)])
}

function changed(bytes, change) {
  const copy = Buffer.from(bytes)
  change(copy)
  return copy
}
