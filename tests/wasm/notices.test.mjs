/** The licences of what ships go out with it, and the list of parts names all that builds it. */
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { licenceIds, licenceText, notices, parts, partsList, unnamed } from '../../web/tools/notices.mjs'

const root = new URL('../../', import.meta.url)
const require = createRequire(new URL('web/package.json', root))

test('the page carries the notices: every part with whose it is, and every licence whole', async () => {
  const text = await readFile(new URL('dist/licences.txt', root), 'utf8')
  assert.equal(text, await notices())
  assert.equal(gunzipSync(await readFile(new URL('dist/licences.txt.gz', root))).toString(), text)
  for (const { name, copyright, license } of parts) {
    for (const piece of [name, license, ...copyright]) assert.ok(text.includes(piece), piece)
  }
  assert.deepEqual(licenceIds(), ['EUPL-1.2', 'MIT', 'Apache-2.0', 'LLVM-exception', 'OFL-1.1'])
  for (const id of licenceIds()) {
    const licence = (await licenceText(id)).trim()
    assert.ok(licence.length > 400 && text.includes(licence), id)
  }
})

test('of another wizard the notices and the list of parts take its texts for nobody else’s', async () => {
  const whole = await notices()
  const other = await notices(false)
  assert.match(whole, /^Kindzorgwijzer is the page, the engine and the texts\.$/m)
  assert.match(other, /^Kindzorgwijzer is the page and the engine\.$/m)
  assert.equal(other.split('\n').length, whole.split('\n').length)
  const folder = await mkdtemp(join(tmpdir(), 'parts-'))
  await writeFile(join(folder, 'content.json'), JSON.stringify({ id: 'my-wizard', version: '2026.11.1' }))
  const { metadata } = await partsList(folder)
  await rm(folder, { recursive: true })
  assert.deepEqual(metadata.component, { type: 'application', name: 'my-wizard', version: '2026.11.1' })
  assert.equal((await partsList()).metadata.component.licenses[0].license.id, 'EUPL-1.2')
})

test('the edition in one file carries them itself, behind all else', async () => {
  const html = await readFile(new URL('dist/kindzorgwijzer.html', root), 'utf8')
  assert.ok(html.endsWith(`<script id="kz-licences" type="text/plain">${await notices()}</script>\n</body>\n</html>\n`))
})

test('every node package in a script that ships has its notice, with whose it is as the package says', async () => {
  const { build } = require('esbuild')
  const entryPoints = ['main.ts', 'papers/main.ts', 'onefile/arriving.ts', 'onefile/main.ts', 'embed/element.ts'].map((name) =>
    fileURLToPath(new URL(`web/src/${name}`, root)),
  )
  const { metafile } = await build({ entryPoints, bundle: true, write: false, metafile: true, format: 'esm', outdir: 'nowhere' })
  const inputs = Object.keys(metafile.inputs)
  assert.deepEqual(unnamed(metafile.inputs), [])
  assert.ok(inputs.some((path) => path.includes('node_modules/lean-qr/')), 'the one that is known to be in it is found')
  const others = ['web/node_modules/ajv/lib/ajv.js', '/a/node_modules/@some/one/b.js', 'node_modules/lean-qr/node_modules/inner/c.js', ...inputs]
  assert.deepEqual(unnamed(Object.fromEntries(others.map((path) => [path, {}]))), ['ajv', '@some/one', 'inner'])
  for (const [path, name] of [['lean-qr/LICENSE', 'lean-qr'], ['@expo-google-fonts/noto-sans/LICENSE_FONT', 'Noto Sans']]) {
    const { copyright } = parts.find((one) => one.name === name)
    const said = await readFile(new URL(`web/node_modules/${path}`, root), 'utf8')
    for (const who of copyright) assert.ok(said.includes(who), who)
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
  for (const { name, npm, license } of parts) {
    const listed = list.components.filter((one) => one.name === (npm ?? name))
    assert.deepEqual(listed.map((one) => [one.scope, one.licenses[0].expression]), [['required', license]], name)
    assert.match(listed[0].version, /^(as in Emscripten )?\d+(\.\d+)+$/, name)
  }
  for (const program of ['g++', 'emcc', 'cmake', 'ninja', 'node']) {
    assert.ok(list.components.some(({ name, version }) => name === program && /^\d/.test(version)), program)
  }
  assert.equal(JSON.stringify(list).match(/timestamp|serialNumber/), null)
  assert.deepEqual(await partsList(), list)
})
