/**
 * The schema that helps authors while they type says of every object what the loader says. Nobody can forget one of the
 * two: the shipped content is damaged in every kind of object, and both are asked whether they take it.
 */
import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { createRequire } from 'node:module'
import { loader } from './loader.mjs'
import { damages } from './damages.mjs'

const require = createRequire(new URL('../../web/package.json', import.meta.url))
const { Ajv } = require('ajv')
const root = new URL('../../', import.meta.url)
const json = async (path) => JSON.parse(await readFile(new URL(path, root), 'utf8'))

/** What the loader says of the form of one object. Whatever else it says is about how objects hang together. */
const aboutForm = new Set([
  'unknown-key',
  'missing-key',
  'wrong-type',
  'empty-text',
  'unknown-value',
  'two-conditions-in-one',
])

/** Read only by those who check content; their damages are not tried. */
const forAuthors = new Set(['pages', 'accepted', 'vocabulary', 'scenarios', 'numbers'])

const withSources = ['contacts', 'criteria', 'routes', 'equated_days', 'deadlines', 'steps', 'problems', 'topics']

/** What the schema demands and the loader does not: a check of `wijzer check` does, so that a draft can be loaded. */
const leftToTheChecks = [
  'sources[] without jci',
  'sources[] without ecli',
  'contacts[] without reach',
  ...withSources.map((one) => `${one}[] without sources`),
]

let manifest
let files
let valid
let load
let remove

before(async () => {
  const schema = await json('content/schema/content.schema.json')
  valid = new Ajv({ allErrors: false, strictTypes: false, allowUnionTypes: true }).compile(schema)
  manifest = await json('content/content.json')
  files = await Promise.all(manifest.files.map(async (name) => ({ name, content: await json(`content/${name}`) })))
  ;({ load, remove } = loader(manifest, brief(files)))
})

after(() => remove?.())

test('the schema takes every file of the content that ships', async () => {
  assert.ok(valid(manifest), JSON.stringify(valid.errors))
  for (const { name, content } of files) assert.ok(valid(content), `${name}: ${JSON.stringify(valid.errors)}`)
})

test('the schema takes every file of the clean fixtures', async () => {
  const folder = 'tests/fixtures/content/'
  let taken = 0
  for (const fixture of (await readdir(new URL(folder, root))).filter((name) => name.startsWith('valid'))) {
    for (const name of await readdir(new URL(folder + fixture, root), { recursive: true })) {
      if (!name.endsWith('.json') || name === 'expected.json' || name.includes('i18n/')) continue
      assert.ok(valid(await json(`${folder}${fixture}/${name}`)), `${fixture}/${name}: ${JSON.stringify(valid.errors)}`)
      taken += 1
    }
  }
  assert.ok(taken > 10)
})

test('damage of every kind to every kind of object is refused by both or by neither', () => {
  const disagreements = []
  const left = []
  let tried = 0
  const seen = new Set()
  for (const { name, content } of brief(files)) {
    for (const [section, value] of Object.entries(content)) {
      if (section === '$schema' || section === 'note' || forAuthors.has(section)) continue
      for (const damage of damages({ [section]: value }, seen)) {
        tried += 1
        const error = load(name, section, damage.content[section])
        const taken = valid(damage.content)
        if (taken && error !== null && aboutForm.has(error.check)) {
          disagreements.push(`${damage.kind}: only the loader refuses it (${error.check}: ${error.message})`)
        } else if (!taken && error === null && leftToTheChecks.includes(damage.kind)) {
          left.push(damage.kind)
        } else if (!taken && error === null) {
          disagreements.push(`${damage.kind}: only the schema refuses it (${valid.errors[0].message})`)
        }
      }
    }
  }
  assert.deepEqual(disagreements, [])
  assert.deepEqual(left.sort(), [...leftToTheChecks].sort(), 'the loader demands it now: take it off the list')
  assert.ok(tried > 300, `only ${tried} kinds of damage were tried`)
})

/** The same content with short texts: what they say does not matter here, and the loader is asked some hundred times. */
function brief(value) {
  if (typeof value === 'string') return /^\S{1,60}$/.test(value) || /[0-9]/.test(value) ? value : 'Tekst.'
  if (Array.isArray(value)) return value.map(brief)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, brief(member)]))
}
