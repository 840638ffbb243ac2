/** What takes long to make, and is the same for every content: kept in build/kept/ between builds; ./dev clean removes it. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const place = (name) => fileURLToPath(new URL(`../../build/kept/${name}`, import.meta.url))

/** The packages decide what is made as well. */
const tools = await readFile(new URL('../package-lock.json', import.meta.url))

/**
 * @param from all that it is made of, as texts or bytes, but for the node packages
 * @param make makes it, as text or bytes
 * @returns its bytes
 */
export async function kept(from, make) {
  const hash = createHash('sha256')
  for (const part of [process.version, tools, ...from]) hash.update(`${Buffer.byteLength(part)} `).update(part)
  const path = place(hash.digest('hex'))
  const found = await readFile(path).catch(() => null)
  if (found) return found
  const made = Buffer.from(await make())
  await mkdir(dirname(path), { recursive: true })
  // Two builds can make the same at once: each writes its own, and the last one stays.
  const aside = `${path}.${process.pid}.${performance.now()}`
  await writeFile(aside, made)
  await rename(aside, path)
  return made
}
