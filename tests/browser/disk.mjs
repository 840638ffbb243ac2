/** Reads what a browser left on the disk, as somebody would who looks for it. */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** What came from the server stands there, and is the same for everybody. */
const published = /(^|\/)(cache2|startupCache|Cache|Code Cache|GPUCache|\w*ShaderCache|DawnWebGPUCache|DawnGraphiteCache)(\/|$)/

/** The length that a token begins: 15 goes on in the bytes after it, until one is not 255. */
function lengthFrom(bytes, first, at) {
  let length = first
  if (first === 15) {
    let more
    do {
      more = bytes[at]
      at += 1
      length += more
    } while (more === 255)
  }
  return [length, at]
}

/** LZ4 block format: literals, then a copy of what came before, again and again; the last has literals only. */
export function unpackLz4(bytes, size) {
  const out = Buffer.alloc(size)
  let at = 0
  let to = 0
  while (at < bytes.length) {
    const token = bytes[at]
    let length
    ;[length, at] = lengthFrom(bytes, token >> 4, at + 1)
    bytes.copy(out, to, at, at + length)
    at += length
    to += length
    if (at >= bytes.length) break
    const distance = bytes.readUInt16LE(at)
    ;[length, at] = lengthFrom(bytes, token & 15, at + 2)
    // What is copied may overlap with where it goes.
    for (let left = length + 4; left > 0; left -= 1, to += 1) out[to] = out[to - distance]
  }
  return out.subarray(0, to)
}

const mozilla = Buffer.from('mozLz40\0')

function unpacked(bytes) {
  if (!bytes.subarray(0, mozilla.length).equals(mozilla)) return bytes
  const head = mozilla.length
  return unpackLz4(bytes.subarray(head + 4), bytes.readUInt32LE(head))
}

/** Every file of a profile that the browser wrote about who uses it: path within it, and bytes. */
export async function filesOf(profile) {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true })
  const out = []
  for (const entry of entries) {
    const path = join(entry.parentPath ?? entry.path, entry.name)
    const name = relative(profile, path)
    if (!entry.isFile() || published.test(name)) continue
    // A file can go while the browser closes.
    const bytes = await readFile(path).catch(() => Buffer.alloc(0))
    out.push({ name, bytes: unpacked(bytes) })
  }
  return out
}

/** Which of these words stand in which files, in UTF-8 or UTF-16; as "file: word". */
export async function found(profile, words) {
  const hits = []
  for (const { name, bytes } of await filesOf(profile)) {
    for (const word of words) {
      if (bytes.includes(word, 0, 'utf8') || bytes.includes(word, 0, 'utf16le')) hits.push(`${name}: ${word}`)
    }
  }
  return hits
}
