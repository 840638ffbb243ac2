/** What the build keeps: it is made once, as long as nothing changes that decides what it is. */
import assert from 'node:assert/strict'
import { appendFile, cp, mkdir, mkdtemp, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'

const web = fileURLToPath(new URL('../../web/', import.meta.url))
const makers = ['build.mjs', 'tools/output.mjs', 'tools/engine-script.mjs', 'tools/cut.mjs']
let root
const folder = () => join(root, 'build/kept')
const day = 24 * 3_600_000
const aged = (path, days) => utimes(path, new Date(Date.now() - days * day), new Date(Date.now() - days * day))

/** As a new build has it, in a project of its own. */
let builds = 0
const newBuild = () => import(`${pathToFileURL(join(root, 'web/tools/kept.mjs'))}?${(builds += 1)}`)

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'kindzorgwijzer-kept-'))
  await mkdir(join(root, 'web/tools'), { recursive: true })
  for (const name of [...makers, 'tools/kept.mjs', 'package.json']) await cp(join(web, name), join(root, 'web', name))
  await symlink(join(web, 'node_modules'), join(root, 'web/node_modules'))
})
beforeEach(() => rm(folder(), { recursive: true, force: true }))
after(() => rm(root, { recursive: true }))

/** Whether a new build makes it again. */
async function isMade(from = ['a']) {
  const { kept } = await newBuild()
  let made = false
  const bytes = await kept(from, () => {
    made = true
    return 'made'
  })
  assert.equal(String(bytes), 'made')
  return made
}

test('it is made once, and again for whatever it is made of', async () => {
  assert.equal(await isMade(), true)
  assert.equal(await isMade(), false)
  assert.equal(await isMade(['a', '']), true)
  assert.equal(await isMade([Buffer.from('b')]), true)
})

for (const name of makers) {
  test(`it is made again when ${name} changes`, async () => {
    await isMade()
    await appendFile(join(root, 'web', name), '\n// Changed.\n')
    assert.equal(await isMade(), true)
  })
}

test('it is made again with another node, and with other packages than before', async () => {
  await isMade()
  const { versions } = process
  Object.defineProperty(process, 'versions', { value: { ...versions, brotli: '0' }, configurable: true })
  const other = await isMade().finally(() => Object.defineProperty(process, 'versions', { value: versions, configurable: true }))
  assert.equal(other, true)
  await rm(join(root, 'web/node_modules'))
  for (const name of ['binaryen', 'esbuild']) {
    await mkdir(join(root, 'web/node_modules', name), { recursive: true })
    await writeFile(join(root, 'web/node_modules', name, 'package.json'), '{"version": "0.0.0"}')
  }
  assert.equal(await isMade(), true)
})

test('an empty file, as a power cut leaves it, is made again', async () => {
  await isMade()
  const [name] = await readdir(folder())
  await writeFile(join(folder(), name), '')
  assert.equal(await isMade(), true)
  assert.equal(await isMade(), false)
})

test('what builds use stays, and what none used for a fortnight goes', async () => {
  await isMade(['used'])
  const [used] = await readdir(folder())
  await isMade(['unused'])
  for (const name of await readdir(folder())) await aged(join(folder(), name), 15)
  assert.equal(await isMade(['used']), false)
  assert.ok((await stat(join(folder(), used))).mtimeMs > Date.now() - day)
  await isMade(['new'])
  const { removeUnused } = await newBuild()
  await removeUnused()
  const left = await readdir(folder())
  assert.equal(left.length, 2)
  assert.ok(left.includes(used))
  for (const name of left) await aged(join(folder(), name), 13)
  await removeUnused()
  assert.deepEqual(await readdir(folder()), left)
})

test('without anything kept there is nothing to remove', async () => {
  await (await newBuild()).removeUnused()
})
