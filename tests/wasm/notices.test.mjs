/** The licences of what ships go out with it, and the list of parts names all that builds it. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { licenceIds, notices, parts, partsList } from '../../web/tools/notices.mjs'

const root = new URL('../../', import.meta.url)

test('the page carries the notices: every part with whose it is, and every licence whole', async () => {
  const text = await readFile(new URL('dist/licences.txt', root), 'utf8')
  assert.equal(text, await notices())
  assert.equal(gunzipSync(await readFile(new URL('dist/licences.txt.gz', root))).toString(), text)
  for (const { name, copyright, license } of parts) {
    for (const piece of [name, license, ...copyright]) assert.ok(text.includes(piece), piece)
  }
  assert.deepEqual(licenceIds(), ['EUPL-1.2', 'MIT', 'Apache-2.0', 'LLVM-exception'])
  for (const id of licenceIds()) {
    const licence = (await readFile(new URL(`LICENSES/${id}.txt`, root), 'utf8')).trim()
    assert.ok(licence.length > 400 && text.includes(licence), id)
  }
})

test('the list of parts holds what ships and every node package with its version and hash, and no day', async () => {
  const list = await partsList()
  assert.deepEqual([list.bomFormat, list.specVersion], ['CycloneDX', '1.5'])
  const { packages } = JSON.parse(await readFile(new URL('web/package-lock.json', root), 'utf8'))
  const named = new Map(list.components.map((one) => [`${one.name}@${one.version}`, one]))
  for (const [path, { version, integrity }] of Object.entries(packages)) {
    if (path === '') continue
    const one = named.get(`${path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`)
    assert.ok(one, path)
    if (integrity) assert.match(one.hashes[0].content, /^[0-9a-f]{128}$/, path)
  }
  for (const { name } of parts) assert.ok(named.has(`${name}@undefined`), name)
  for (const program of ['g++', 'emcc', 'cmake', 'ninja', 'node']) {
    assert.ok(list.components.some(({ name, version }) => name === program && /^\d/.test(version)), program)
  }
  assert.equal(JSON.stringify(list).match(/timestamp|serialNumber/), null)
  assert.deepEqual(await partsList(), list)
})
