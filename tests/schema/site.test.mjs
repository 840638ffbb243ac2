/** The schema of site.json says of every member what the command says. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(new URL('../../web/package.json', import.meta.url))
const { Ajv } = require('ajv')
const root = new URL('../../', import.meta.url)
const json = async (path) => JSON.parse(await readFile(new URL(path, root), 'utf8'))

let folder
let valid
let site

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'))
  valid = new Ajv({ strictTypes: false }).compile(await json('web/site.schema.json'))
  site = await json('tests/fixtures/site/site.json')
})
after(() => rm(folder, { recursive: true, force: true }))

/** Whether the command takes it, and what it said. */
async function asked(content) {
  const file = join(folder, 'site.json')
  await writeFile(file, JSON.stringify(content))
  const { status, stdout, stderr } = spawnSync(fileURLToPath(new URL('build/wijzer', root)), ['site', file], { encoding: 'utf8' })
  assert.ok(status === 0 || status === 1, stderr)
  return { takes: status === 0, said: stdout }
}

/** A copy with what `change` does to it. */
function changed(change) {
  const copy = structuredClone(site)
  change(copy)
  return copy
}

test('both take the sample and the fixture', async () => {
  for (const name of ['web/site.sample.json', 'tests/fixtures/site/site.json']) {
    const content = await json(name)
    assert.ok(valid(content), JSON.stringify(valid.errors))
    const { takes, said } = await asked(content)
    assert.ok(takes, said)
  }
})

test('both say the same when a member is missing, unknown, of another kind or not as it must be', async () => {
  const damages = [
    ...Object.keys(site).map((key) => changed((one) => delete one[key])),
    ...Object.keys(site).map((key) => changed((one) => (one[key] = 7))),
    ...Object.keys(site).map((key) => changed((one) => (one[key] = ''))),
    ...['contact', 'privacy', 'accessibility'].map((key) => changed((one) => (one[key] = []))),
    ...['logo', 'local', 'contact'].flatMap((key) => {
      const inside = (one) => (Array.isArray(one[key]) ? one[key][0] : one[key])
      return Object.keys(inside(site)).flatMap((name) => [
        changed((one) => delete inside(one)[name]),
        changed((one) => (inside(one)[name] = ' ')),
        changed((one) => (inside(one).other = 'x')),
      ])
    }),
    changed((one) => (one.other = 'x')),
    changed((one) => (one.note = 'x')),
    changed((one) => (one.sample = true)),
    changed((one) => (one.contact[0].kind = 'post')),
    changed((one) => (one.logo.path = 'M'.repeat(2001))),
    changed((one) => (one.logo.path = 'M2 2"')),
    changed((one) => (one.address = 'http://zorgpad.nl/')),
    changed((one) => (one.address = 'https://zorgpad.nl')),
    changed((one) => (one.partners = ['https://zorgpad.nl/pad'])),
    changed((one) => (one.partners = ['*'])),
  ]
  for (const damaged of damages) {
    const { takes, said } = await asked(damaged)
    assert.equal(valid(damaged), takes, `${JSON.stringify(damaged)}\n${said}${JSON.stringify(valid.errors)}`)
  }
})
