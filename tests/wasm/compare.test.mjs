/** Two builds are compared bit by bit: what is not the same is named, with where and what it looks like, causes before what follows. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { compare } from '../../web/tools/compare.mjs'

let folder
let made = 0

before(async () => (folder = await mkdtemp(join(tmpdir(), 'kindzorgwijzer-compare-'))))
after(() => rm(folder, { recursive: true }))

/** A build with these files; `page.js` gets its hash, and index.html and a list name it, as in a real one. */
async function built({ 'page.js': script, ...others }) {
  const name = `page.${createHash('sha256').update(script).digest('hex').slice(0, 10)}.js`
  const list = `{"name":"${name}","bytes":${script.length},"sha384":"${createHash('sha384').update(script).digest('base64')}"}`
  const files = { [name]: script, [`${name}.gz`]: gzipSync(script), 'index.html': `<script src="${name}">`, 'manifest.json': list, ...others }
  const root = join(folder, String((made += 1)))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return root
}

const usual = { 'page.js': 'let page = 1\nlet more\n', 'en/law.html': '<p>law' }

test('builds that are the same are counted', async () => {
  assert.deepEqual(await compare(await built(usual), await built(usual)), { same: 5, lines: [] })
})

test('one bit is found, with its place', async () => {
  const { same, lines } = await compare(await built(usual), await built({ ...usual, 'en/law.html': '<p>lax' }))
  assert.equal(same, 4)
  assert.deepEqual(lines, ['en/law.html differs from byte 5 on (line 1)\n    <p>law\n    <p>lax'])
})

test('what only differs because another file does comes behind that', async () => {
  const { lines } = await compare(await built(usual), await built({ ...usual, 'page.js': 'let page = 1\nlet much more\n' }))
  assert.equal(lines.length, 2)
  assert.match(lines[0], /^page\.js differs from byte 18 on \(line 2, 22 and 27 bytes\)\n/)
  assert.equal(lines[1], 'Only because of those: index.html, manifest.json, page.js.gz')
})

test('a file that names another one and is wrong itself as well is told of', async () => {
  const { lines } = await compare(await built(usual), await built({ ...usual, 'page.js': 'other', 'index.html': '<b>' }))
  assert.ok(lines.some((line) => line.startsWith('index.html differs')))
})

test('a day and a folder are named as what they are', async () => {
  const day = { 'en/law.html': 'made on 2026-11-30', 'engine.wasm': 'at /somewhere/kept/core.cpp' }
  const other = { 'en/law.html': 'made on 2027-01-09', 'engine.wasm': 'at /elsewhere/kept/core.cpp' }
  const { lines } = await compare(await built({ ...usual, ...day }), await built({ ...usual, ...other }))
  assert.match(lines.find((line) => line.startsWith('en/law')), /looks like a day or a time/)
  assert.match(lines.find((line) => line.startsWith('engine')), /looks like a folder of the machine/)
})

test('a file that one of them lacks is named, with the build that has it', async () => {
  const [one, other] = [await built({ ...usual, extra: 'x' }), await built(usual)]
  assert.deepEqual((await compare(one, other)).lines, [`extra is only in ${one}`])
  assert.deepEqual((await compare(other, one)).lines, [`extra is only in ${one}`])
})

test('what is compressed in another way is told of, though it says the same', async () => {
  const text = 'one two three '.repeat(50)
  const [one, other] = [1, 9].map((level) => ({ ...usual, 'law.txt.gz': gzipSync(text, { level, memLevel: level }) }))
  const { lines } = await compare(await built(one), await built(other))
  assert.deepEqual(lines, ['law.txt.gz is compressed otherwise'])
})
