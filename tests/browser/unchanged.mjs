/** What passed before with everything the same is not tried again: with WIJZER_SKIP_UNCHANGED=1, as ./dev test sets it. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const stamps = new URL('../../build/stamps/browser/', import.meta.url)

/**
 * @param name - of the stamp; one for each thing that is tried
 * @param parts - all that the result hangs on: texts or bytes
 * @returns `passed`: whether it passed with the same parts; `seal`: remembers that it does.
 */
export function unchanged(name, parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  const now = hash.digest('hex')
  const stamp = fileURLToPath(new URL(createHash('sha256').update(name).digest('hex').slice(0, 20), stamps))
  let before = ''
  try {
    before = readFileSync(stamp, 'utf8')
  } catch {
    // It never passed here.
  }
  const seal = () => {
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, now)
  }
  return { passed: process.env.WIJZER_SKIP_UNCHANGED === '1' && before === now, seal }
}
