/** Known holes are named with a remedy; a registry that gives no answer is told of, and never taken for "none". */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const tool = fileURLToPath(new URL('../../web/tools/audit.mjs', import.meta.url))
let folder

before(async () => (folder = await mkdtemp(join(tmpdir(), 'kindzorgwijzer-audit-'))))
after(() => rm(folder, { recursive: true }))

/** Runs the tool with an npm that says this and ends so. */
async function withNpm(says, code) {
  await writeFile(join(folder, 'says'), says)
  await writeFile(join(folder, 'npm'), `#!/bin/sh\ncat "${join(folder, 'says')}"\nexit ${code}\n`)
  await chmod(join(folder, 'npm'), 0o755)
  return new Promise((resolve) => {
    execFile(process.execPath, [tool], { env: { ...process.env, PATH: `${folder}:${process.env.PATH}` } }, (error, stdout) => {
      resolve({ code: error?.code ?? 0, stdout })
    })
  })
}

const url = 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc'
const hole = { title: 'Reads too far', url, severity: 'high' }
const report = {
  vulnerabilities: {
    inner: { name: 'inner', severity: 'high', via: [hole] },
    outer: { name: 'outer', severity: 'high', via: ['inner'] },
  },
}

test('a known hole fails, once, with its package, its address and what to do', async () => {
  const { code, stdout } = await withNpm(JSON.stringify(report), 1)
  assert.equal(code, 1)
  assert.match(stdout, /^inner: Reads too far \(high\), https:\/\/github\.com\/advisories\/GHSA-aaaa-bbbb-cccc\n/)
  assert.equal(stdout.split(url).length, 2)
  assert.match(stdout, /npm --prefix web update NAME/)
})

test('without a known hole it says so', async () => {
  assert.deepEqual(await withNpm('{"vulnerabilities": {}}', 0), { code: 0, stdout: 'No known vulnerability in the node packages.\n' })
})

const silent = {
  'an error of the registry': '{"statusCode": 405, "error": {"summary": ""}}',
  'an error beside an empty list': '{"error": {"code": "ENOAUDIT"}, "vulnerabilities": {}}',
  nothing: '',
  'a page to log in': '<!doctype html>',
}
for (const [what, says] of Object.entries(silent)) {
  test(`${what} is told of as not tested`, async () => {
    const { code, stdout } = await withNpm(says, 1)
    assert.equal(code, 0)
    assert.match(stdout, /^NOT TESTED: known vulnerabilities, /)
  })
}

test('an advisory that is accepted with a reason is passed over, and has to go when it is gone', async () => {
  const { advisories, verdict } = await import(tool)
  const found = advisories(JSON.stringify(report))
  assert.equal(verdict(found, { [url]: 'only reads files of ours' }).bad, false)
  const later = verdict([], { [url]: 'only reads files of ours' })
  assert.equal(later.bad, true)
  assert.match(later.lines[0], /names one that is no more/)
})
