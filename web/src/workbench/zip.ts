/** Reads zips, as the workbench and other programs write them. */
import type { ContentFile } from './engine'

/** More than any content; what unpacks to more is no content. */
const mostBytes = 200_000_000

const endOfDirectory = 0x06054b50
const inDirectory = 0x02014b50
/** Of the headers, without names. */
const endLength = 22
const entryLength = 46
const localLength = 30

/** Where the list of what is in it begins, and how many there are. */
function directoryOf(view: DataView): [at: number, count: number] {
  for (let at = view.byteLength - endLength; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory) return [view.getUint32(at + 16, true), view.getUint16(at + 10, true)]
  }
  throw new Error('zip')
}

/** @throws once it gets longer than `most` */
async function inflated(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer())
    length += value.length
    if (length > most) throw new Error('zip')
    parts.push(value)
  }
}

/**
 * The texts in a zip, as far as they are wanted.
 *
 * @throws when it can't be read
 */
export async function unzip(file: File, wanted: (path: string) => boolean): Promise<ContentFile[]> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const view = new DataView(bytes.buffer)
  const out: ContentFile[] = []
  let [at, count] = directoryOf(view)
  let left = mostBytes
  for (; count > 0; count -= 1) {
    if (view.getUint32(at, true) !== inDirectory) throw new Error('zip')
    const [method, packed, nameLength] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint16(at + 28, true)]
    const path = new TextDecoder().decode(bytes.subarray(at + entryLength, at + entryLength + nameLength))
    const local = view.getUint32(at + 42, true)
    at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (!wanted(path)) continue
    const begin = local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const data = bytes.slice(begin, begin + packed)
    if (method !== 0 && method !== 8) throw new Error('zip')
    const text = method === 8 ? await inflated(data, left) : data
    left -= text.length
    if (left < 0) throw new Error('zip')
    out.push({ path, text: new TextDecoder().decode(text) })
  }
  return out
}
