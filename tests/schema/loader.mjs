/** Asks the loader of the command about content that is damaged in one place. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const wijzer = fileURLToPath(new URL('../../build/wijzer', import.meta.url))

/**
 * The page's engine is not asked: it takes bundles only, which say what became of the states of steps.
 *
 * @param files name and content of every content file, in the manifest's order
 * @returns what says of the content with one section of one file replaced which error the loader finds first, or null;
 *   and what removes the files again
 */
export function loader(manifest, files) {
  const folder = mkdtempSync(join(tmpdir(), 'wijzer-schema-'))
  const write = (name, content) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), JSON.stringify(content))
  }
  // Half of the time goes to these, and their damages are not tried.
  const needed = files.filter(({ name }) => !name.endsWith('.scenarios.json'))
  write('content.json', { ...manifest, files: needed.map(({ name }) => name) })
  write('i18n/en.json', { language: 'en', name: 'English', texts: {} })
  for (const { name, content } of needed) write(name, content)
  const first = firstError(folder)
  if (first) throw new Error(`the content is refused before it is damaged: ${first.message}`)
  const load = (name, section, part) => {
    const { content } = files.find((file) => file.name === name)
    write(name, { ...content, [section]: part })
    const error = firstError(folder)
    write(name, content)
    return error
  }
  return { load, remove: () => rmSync(folder, { recursive: true }) }
}

/** `texts` loads the content, says what is wrong with that, and checks nothing else. */
function firstError(folder) {
  const { status, stdout, stderr, error } = spawnSync(wijzer, ['texts', folder, '--lang', 'en'], { encoding: 'utf8', maxBuffer: 1e8 })
  if (error) throw error
  const found = /: error: (.*) \[([a-z-]+)\]/.exec(stdout)
  if (found) return { check: found[2], message: found[1] }
  if (status !== 0) throw new Error(stderr)
  return null
}
