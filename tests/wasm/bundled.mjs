/** Content that a test makes, by way of the command: as JSON, and in the form that the page gets. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../../', import.meta.url))
const run = promisify(execFile)

/** The bundle of content, in a folder or a file of JSON, whose name says its form. */
async function bundleOf(content, folder, name) {
  const file = join(folder, name)
  await run(join(root, 'build/wijzer'), ['bundle', content, '--lang', 'nl', '--today', '2026-11-21', '-o', file])
  return readFile(file)
}

async function inFolder(work) {
  const folder = await mkdtemp(join(tmpdir(), 'kindzorgwijzer-bundle-'))
  return work(folder).finally(() => rm(folder, { recursive: true }))
}

/** All of the content that ships, in one object. */
export function shippedContent() {
  return inFolder(async (folder) => JSON.parse(await bundleOf(join(root, 'content'), folder, 'content.json')))
}

/** Such an object as the page gets it. @throws where it has mistakes */
export function bundled(content) {
  return inFolder(async (folder) => {
    const file = join(folder, 'content.json')
    await writeFile(file, JSON.stringify(content))
    return bundleOf(file, folder, 'content.bin')
  })
}

/** A part of this kind, of the form that web/tools/bundle.mjs knows, with a head that fits. @param like a bundle of the same version */
export function partOf(like, kind, body, owner) {
  const sum = (bytes) => bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 16777619) >>> 0, 2166136261)
  const head = Buffer.from(like.subarray(0, 19))
  head[2] = kind
  for (const [at, number] of [[7, owner ? sum(owner) : 0], [11, body.length], [15, sum(body)]]) head.writeUInt32LE(number, at)
  return Buffer.concat([head, body])
}
