/** Reads zips, as the workbench and other programs write them. */
import { unzipSync } from 'fflate'
import type { ContentFile } from './engine'

/** More than any content; what unpacks to more is no content. */
const mostBytes = 200_000_000

/**
 * The texts in a zip, as far as they are wanted.
 *
 * @throws when it can't be read
 */
export async function unzip(file: File, wanted: (path: string) => boolean): Promise<ContentFile[]> {
  let left = mostBytes
  const takes = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!wanted(name)) return false
    left -= originalSize
    if (left < 0) throw new Error('zip')
    return true
  }
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()), { filter: takes })
  return Object.entries(files).map(([path, bytes]) => ({ path, text: new TextDecoder().decode(bytes) }))
}
