/** The schema of site.json says of every member what the command says. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { tokenChains } from '../../web/tools/embed.mjs'
import { sourceModule } from '../../web/tools/engine.mjs'
import { ownTokens } from '../../web/tools/partners.mjs'
import { randomFrom } from '../../web/tools/random.mjs'

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
    ...['#7a1', 'red', 'url(//x)', '#7a1f5c;'].map((value) => changed((one) => (one.theme.act = value))),
    ...['a}b', 'x;y', 'A'.repeat(201), 'A', ' '].map((value) => changed((one) => (one.theme.font = value))),
    ...['0px', '24px', '25px', '004px', '4', '-1px', '1.5px'].map((value) => changed((one) => (one.theme.radius = value))),
    changed((one) => (one.theme.display = 'none')),
    changed((one) => (one.theme['kz-act'] = '#7a1f5c')),
    changed((one) => (one.theme = {})),
    changed((one) => (one.theme = [])),
    ...[2, 3, 60, 61, 3.5, '10'].map((value) => changed((one) => (one.idle = value))),
  ]
  for (const damaged of damages) {
    const { takes, said } = await asked(damaged)
    assert.equal(valid(damaged), takes, `${JSON.stringify(damaged)}\n${said}${JSON.stringify(valid.errors)}`)
  }
})

test('a theme can set every token of the page, and its colours are held to what the page would mend', async () => {
  const css = await readFile(new URL('web/styles/tokens.css', root), 'utf8')
  const own = ownTokens(css)
  const names = Object.keys(tokenChains(css))
  assert.deepEqual(Object.keys(own), names)
  const { checkedTheme } = await sourceModule('embed/theme.ts')
  const long = (value) => (/^#...$/.test(value) ? value.replace(/[^#]/g, '$&$&') : value)
  const colours = names.filter((name) => own[name].startsWith('#'))
  const everything = Object.fromEntries(names.map((name) => [name, colours.includes(name) ? long(own[name]) : name === 'radius' ? '8px' : 'Verdana']))
  assert.ok((await asked({ ...site, theme: everything })).takes)
  const hex = (value) =>
    /^#(..)(..)(..)$/.exec(long(value))?.slice(1).map((part) => parseInt(part, 16)) ?? /^rgb\((\d+), (\d+), (\d+)\)$/.exec(value)?.slice(1).map(Number)
  const random = randomFrom(131)
  const sign = () => Math.floor(random() * 256).toString(16).padStart(2, '0')
  let taken = 0
  for (let count = 0; count < 60; count += 1) {
    const theme = Object.fromEntries(colours.filter(() => random() < 0.06).map((name) => [name, `#${sign()}${sign()}${sign()}`]))
    const { takes, said } = await asked({ ...site, theme })
    const { notes } = checkedTheme(theme, own, hex)
    assert.equal(takes, notes.length === 0, `${JSON.stringify(theme)}\n${said}${notes.join('\n')}`)
    if (takes) taken += 1
  }
  assert.ok(taken > 10 && taken < 50, `${taken} of 60 were taken: this proves little`)
})
