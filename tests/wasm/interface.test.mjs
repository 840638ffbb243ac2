/** The check of the build on the texts of the page finds what is missing and what is left over. */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { checkKeys } from '../../web/tools/interface.mjs'

test('the page and its texts fit', async () => assert.deepEqual(await checkKeys(), []))

test('a missing and an unused text are named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kindzorgwijzer-'))
  const at = pathToFileURL(`${folder}/`)
  const texts = {
    'page.used': 'Een',
    'page.static': 'Twee',
    'page.hook': 'Drie',
    'page.other': 'Vier',
    'page.left_over': 'Vijf',
  }
  await writeFile(new URL('page.json', at), JSON.stringify({ interface: texts }))
  const sources = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'kindzorgwijzer-'))}/`)
  await writeFile(new URL('screen.ts', sources), "texts('page.used') + texts('page.missing') + './not.a_key'")
  await writeFile(new URL('index.html', sources), '<p title="{{page.static}}" data-text="page.hook"></p>{{other:page.other}}')
  const mistakes = await checkKeys(at, sources)
  assert.equal(mistakes.length, 2)
  assert.ok(mistakes.some((one) => one.includes('screen.ts') && one.includes('page.missing')))
  assert.ok(mistakes.some((one) => one.includes('page.left_over')))
  await rm(at, { recursive: true })
  await rm(sources, { recursive: true })
})
