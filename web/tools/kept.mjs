/** What takes long to make: kept in build/kept/ between builds, as long as builds use it. ./dev clean removes all of it. */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../build/kept/', import.meta.url))
/** What no build used for so long is removed. */
const unused = 14 * 24 * 3_600_000

/** These decide what is made as well: how it is made, with which packages as they are here, and with which node, whose brotli it is. */
const files = ['../build.mjs', './output.mjs', './engine-script.mjs', './cut.mjs', '../node_modules/binaryen/package.json', '../node_modules/esbuild/package.json']
const always = [JSON.stringify(process.versions), ...(await Promise.all(files.map((name) => readFile(new URL(name, import.meta.url)))))]

/**
 * @param from all that it is made of, as texts or bytes, and what its tools are told
 * @param make makes it, as text or bytes
 * @returns its bytes
 */
export async function kept(from, make) {
  const hash = createHash('sha256')
  for (const part of [...always, ...from]) hash.update(`${Buffer.byteLength(part)} `).update(part)
  const path = join(folder, hash.digest('hex'))
  const found = await readFile(path).catch(() => null)
  // A power cut can leave an empty file.
  if (found?.length) {
    const now = new Date()
    // Another build can just have removed it.
    await utimes(path, now, now).catch(() => {})
    return found
  }
  const made = Buffer.from(await make())
  await mkdir(folder, { recursive: true })
  // Two builds can make the same at once: each writes its own, and the last one stays.
  const aside = `${path}.${process.pid}.${performance.now()}`
  await writeFile(aside, made)
  await rename(aside, path)
  return made
}

/** Removes what no build used for a fortnight. */
export async function removeUnused() {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }))
    if (mtimeMs < Date.now() - unused) await rm(path, { force: true })
  }
}
