/** The build checks what it cuts: a tool or a template that changed is named, instead of a page that does not work. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { cut, CutError, some } from '../../web/tools/cut.mjs'
import { engineScript } from '../../web/tools/engine-script.mjs'
import { checkFirst } from '../../web/tools/interface.mjs'
import { localLinks } from '../../web/tools/site.mjs'
import { filledIn } from '../../web/tools/template.mjs'

test('a cut is made where the text is there as often as expected, and else refused', () => {
  assert.equal(cut('a b a', /a/g, 'c', 2, 'the text'), 'c b c')
  assert.equal(cut('a b', /a/g, '', some, 'the text'), ' b')
  for (const expected of [1, 3, 0]) {
    assert.throws(() => cut('a b a', /a/g, '', expected, 'the text'), /^CutError|the text: \/a\/g was found 2 times/)
  }
  assert.throws(() => cut('b', /a/g, '', some, 'the text'), CutError)
})

const written = `import * as env from 'env';
import * as wasi from 'wasi';
function asmFunc(imports) {
 return { memory: 1, call: imports.env.abort };
}

var retasmFunc = asmFunc({
    "env": env,
    "wasi": wasi,
});
export var memory = retasmFunc.memory;
`
const imports = [
  { module: 'env', name: 'abort' },
  { module: 'wasi', name: 'fd_write' },
]

test('the engine as script becomes a module that starts an engine when asked', async () => {
  const source = engineScript(written, imports)
  const { instantiate } = await import(`data:text/javascript,${encodeURIComponent(source)}`)
  assert.equal(instantiate().memory, 1)
  assert.equal(instantiate().call(), 0)
  assert.notEqual(instantiate(), instantiate())
})

const changed = {
  'another name for the engine': [/retasmFunc/g, 'engine'],
  'another name for the function': [/asmFunc\(imports/g, 'makeEngine(imports'],
  'an import more': [/^/, "import x from 'x';\n"],
  'no imports': [/^import.*$/gm, ''],
  'a use of the engine before its end': [/function/, 'export const before = () => retasmFunc\nfunction'],
}
for (const [name, [pattern, by]] of Object.entries(changed)) {
  test(`a tool that writes ${name} is noticed`, () => {
    assert.throws(() => engineScript(written.replace(pattern, by), imports), /wasm2js wrote/)
  })
}

const template =
  '<html lang="{{language}}">{{#other}}<b>{{other:name}}</b>{{/other}}<p data-text="start.text"></p></html>'
const values = { language: 'nl', 'start.text': 'Ten < {max_questions}', 'other:name': 'English' }
const options = { two: true, maxQuestions: 32 }

test('the static page is filled in, in one language and in two', () => {
  const text = '<p data-text="start.text">Ten &lt; 32</p>'
  assert.equal(filledIn(template, values, options), `<html lang="nl"><b>English</b>${text}</html>`)
  assert.equal(filledIn(template, values, { ...options, two: false }), `<html lang="nl">${text}</html>`)
})

test('who helps nearby stands in the help, each way to reach them as a link', async () => {
  const html = await readFile(new URL('../../web/src/index.html', import.meta.url), 'utf8')
  const local = [
    { name: 'Wijkteam <Zuid>', does: 'meedenken', reach: [{ kind: 'phone', value: '030 - 765 43 21' }, { kind: 'web', value: 'wijkteam.nl' }] },
  ]
  const every = new Proxy({}, { get: (_, key) => (key === 'start.questions' ? '{max_questions}' : 'x') })
  const shown = (site) => filledIn(html, every, { two: false, maxQuestions: 3, lists: { calls: [], sites: [], pages: [], ...localLinks(site) } })
  const help = /<details class="kz-help">.*?<\/details>/s.exec(shown({ local }))[0]
  assert.ok(help.includes('<p>Wijkteam &lt;Zuid&gt; (meedenken): <a href="tel:0307654321">030 - 765 43 21</a></p>'), help)
  assert.ok(help.includes('<a href="https://wijkteam.nl" target="_blank" rel="noopener noreferrer">wijkteam.nl</a>'), help)
  assert.doesNotMatch(shown({}), /near/)
})

const spoiled = {
  'without a part for two languages': [/\{\{.?other\}\}/g, '', /#other/],
  'with a text that does not exist': [/start\.text/g, 'start.gone', /start\.gone/],
  'with a text in an element that is not empty': [/"><\/p>/, '">Old</p>', /data-text/],
}
for (const [name, [pattern, by, message]] of Object.entries(spoiled)) {
  test(`a static page ${name} is refused`, () => {
    assert.throws(() => filledIn(template.replace(pattern, by), values, options), message)
  })
}

test('a text that a script needs before all content has come is missed in the first part', async () => {
  const all = new Proxy({}, { has: () => true })
  assert.deepEqual(await checkFirst(all), [])
  const missed = await checkFirst({})
  assert.ok(missed.some((one) => one.includes('button.next') && one.includes('question.ts')))
  assert.equal(missed.some((one) => one.includes('"keep.')), false)
  assert.equal(missed.some((one) => one.includes('"start.')), false)
})

test('a page that cannot be written leaves the one of before, and nothing beside it', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'kindzorgwijzer-build-'))
  t.after(() => rm(folder, { recursive: true }))
  const [build, made] = ['../../web/build.mjs', '../../build/'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
  const bundles = (await readdir(made)).filter((name) => /^bundle\..*\.bin$/.test(name))
  for (const name of bundles) await symlink(join(made, name), join(folder, name))
  await mkdir(join(folder, 'dist'))
  await writeFile(join(folder, 'dist/index.html'), 'of before')
  // No file may be larger than a few kilobytes here.
  const script = 'trap "" XFSZ; ulimit -f 8; exec "$@"'
  const words = ['-c', script, 'limited', process.execPath, build, '--bundles', folder, '--dist', join(folder, 'dist')]
  const { status, stderr } = spawnSync('bash', words, { encoding: 'utf8' })
  assert.equal(status, 1)
  assert.match(stderr, /file too large|EFBIG/i)
  assert.equal(await readFile(join(folder, 'dist/index.html'), 'utf8'), 'of before')
  assert.deepEqual((await readdir(folder)).filter((name) => name.startsWith('dist')), ['dist'])
})
