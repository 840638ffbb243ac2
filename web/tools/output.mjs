/** The files in dist/: each in its three forms, with a list of what they weigh. */
import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { kept } from './kept.mjs'

export class Output {
  /** Name, raw and brotli bytes of each file, whether the first question needs it, and whether it is apart from the page. */
  written = []

  constructor(folder) {
    this.folder = folder
  }

  /** Makes the folder empty. */
  async clear() {
    await rm(this.folder, { recursive: true, force: true })
    await mkdir(this.folder, { recursive: true })
  }

  /**
   * Writes a file with a hash of what is in it in its name; index.html keeps its name.
   *
   * @param first whether the first question needs it
   * @param apart whether the page itself never fetches it
   * @returns its name
   */
  async add(name, extension, content, { first = false, apart = false } = {}) {
    const bytes = Buffer.from(content)
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
    const file = extension === 'html' ? `${name}.html` : `${name}.${hash}.${extension}`
    this.written.push({ name: file, raw: bytes.length, brotli: await this.store(file, bytes, smallest), first, apart })
    return file
  }

  /** Writes a small file as it is. */
  async keep(file, text) {
    await mkdir(dirname(join(this.folder, file)), { recursive: true })
    await writeFile(join(this.folder, file), text)
  }

  /**
   * Writes a file as it is, gzipped and in brotli.
   *
   * @param ways of packing to try
   * @returns the size of the last
   */
  async store(file, bytes, ways = usual) {
    const brotli = await kept([bytes, JSON.stringify(ways)], () => packed(bytes, ways))
    await mkdir(dirname(join(this.folder, file)), { recursive: true })
    await writeFile(join(this.folder, file), bytes)
    await writeFile(join(this.folder, `${file}.br`), brotli)
    await writeFile(join(this.folder, `${file}.gz`), gzipSync(bytes, { level: 9 }))
    return brotli.length
  }
}

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_MODE, BROTLI_PARAM_NPOSTFIX, BROTLI_PARAM_NDIRECT } = constants
const usual = [{}]
/** For what the page waits for. Which one is the smallest differs from file to file, by some bytes in a thousand. */
const smallest = [...usual, { [BROTLI_PARAM_LGWIN]: 17, [BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT }, { [BROTLI_PARAM_LGWIN]: 18, [BROTLI_PARAM_NPOSTFIX]: 1, [BROTLI_PARAM_NDIRECT]: 16 }]

/** The smallest that comes of these ways. */
function packed(bytes, ways) {
  const made = ways.map((params) => brotliCompressSync(bytes, { params: { [BROTLI_PARAM_QUALITY]: 11, ...params } }))
  return made.reduce((one, other) => (other.length < one.length ? other : one))
}
