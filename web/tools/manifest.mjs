/** What a release consists of: every file with its size and hash, so that anybody can check what a server sends. */
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'

export const manifestName = 'manifest.json'

/** The hash of a file as browsers take it in `integrity`. */
export const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`

/**
 * Writes the list of all files in a folder, itself not among them, in the order of their names.
 *
 * @param folder with the pages as they are sent
 * @param of which content: `id`, `version`, `date`
 */
export async function writeManifest(folder, { id, version, date }) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  const names = paths.map((path) => path.slice(join(folder, sep).length).split(sep).join('/')).filter((name) => name !== manifestName)
  const files = []
  for (const name of names.sort()) {
    const bytes = await readFile(join(folder, name))
    files.push({ name, bytes: bytes.length, sha384: integrityOf(bytes) })
  }
  const lines = files.map((file) => `    ${JSON.stringify(file)}`).join(',\n')
  const head = Object.entries({ id, version, date }).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`)
  await writeFile(join(folder, manifestName), `{\n${head.join('')}  "files": [\n${lines}\n  ]\n}\n`)
}
