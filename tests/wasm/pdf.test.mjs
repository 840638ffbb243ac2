/** Papers as PDF, as a parent saves them: read by qpdf, poppler and pikepdf, none of which knows how they were made. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openEngine, readInputs } from '../../web/tools/engine.mjs'
import { paperFonts } from '../../web/tools/paper-fonts.mjs'
import { answered, walkThrough } from './talk.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const today = '2026-11-28'
const signed = { address: 'https://voorbeeld.example/wijzer/', sender: 'Stichting Zorgpad (afdeling 1 & 2)' }

const asks = {
  goal: 'route', age: 6, living: 'home', help: ['nursing', 'personal-care', 'mental-health'], 'care-reason': 'both',
  extra: ['respite', 'daily-aids'], causes: ['body-illness', 'intellectual', 'psychic'], 'intellectual-need': 'nearly-everything',
  supervision: 'permanent', lasting: 'yes', 'last-months': 'life-threatening', 'care-now': ['none'],
}
const refused = {
  goal: 'stuck', age: 8, 'stuck-where': ['gemeente'], 'stuck-gemeente': ['disagree'], 'letter-gemeente': '2026-11-10',
  'tried-public': ['none'], 'tried-help': ['none'],
}
const lasting = { goal: 'stuck', 'stuck-where': ['home'], 'stuck-home': ['palliative'] }
const hard = `Zoë, Çağla, Łukasz, Ștefan: “ja” – €\u00a012 (\\) … ${'kinder\u00adthuis\u00adzorg\u00ad'.repeat(20)}\n${'w'.repeat(300)}`

/** What the page hands over with papers in English: see content/i18n/en.json. */
const inEnglish = { own_language: 'nl', own_words: JSON.parse(await readFile(join(root, 'content/i18n/en.json'), 'utf8')).own_words.join('|') }

let inputs
let papers
let folder
const engines = {}

before(async () => {
  inputs = await readInputs()
  papers = await openEngine(inputs.papers)
  const { regular, bold } = await paperFonts()
  for (const font of [regular, bold]) assert.equal(papers.load(font).ok, true)
  folder = await mkdtemp(join(tmpdir(), 'pdf-'))
  for (const [language, bundle] of [['nl', inputs.bundle], ['en', inputs.other]]) {
    const engine = await openEngine(inputs.wasm)
    engines[language] = { engine, loaded: engine.load(bundle) }
  }
})

after(() => rm(folder, { recursive: true, force: true }))

/** Hands over a family. @returns what asks for its papers */
function family(answers, { language = 'nl', sign = signed, chosen = [] } = {}) {
  const { engine, loaded } = engines[language]
  const [all, short] = ['result', 'paper'].map((call) => answered(engine, { call, answers, today, chosen, ...sign }))
  const offered = papers.load(Buffer.from(JSON.stringify({ ...loaded, ...inEnglish, today, all, short })))
  assert.equal(offered.error, undefined)
  return { offered, ask: (call, paper, more) => answered(papers, { call, paper, ...more }) }
}

/** Everybody's answers: all that can be chosen, one way to answer after the other. */
function fullest(which) {
  const { engine } = engines.nl
  return walkThrough((request) => answered(engine, { today, ...request }), (question) => {
    if (question.type === 'number') return 13
    if (question.type === 'date') return '2026-11-18'
    if (question.type === 'choice') return question.options[Math.min(which, question.options.length - 1)].id
    return question.options.filter(({ none }) => !none).map(({ id }) => id)
  }).answers
}

function ownWords(offered) {
  const notes = offered.steps.map(({ title }) => ({ step: title, day: '12 november', who: 'Noor', text: 'Zij zei: '.repeat(50) }))
  return { words: 'Wij slapen niet meer. '.repeat(455), questions: 'Wie helpt ons verder?\n'.repeat(100), notes }
}

let count = 0

/** The PDF as bytes and as a file. */
async function saved(ask, paper, more) {
  const { base64, missing } = ask('pdf', paper, more)
  assert.deepEqual(missing, [])
  const bytes = Buffer.from(base64, 'base64')
  count += 1
  const path = join(folder, `${count}.pdf`)
  await writeFile(path, bytes)
  return { bytes, path }
}

const run = (command, ...words) => execFileSync(command, words, { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'pipe'] })
/** Words without what draws a form: signs beside them, lines to write on. */
const words = (text) =>
  text
    .replaceAll('\u00ad', '')
    .split(/[\s\u00a0]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter(Boolean)

/** What the structure says, in its order; a line of one element is indented and quoted. */
function structured(path) {
  const said = run('pdfinfo', '-struct-text', path)
  assert.match(said, /^Document\n/)
  return [...said.matchAll(/^ +"(.*)"$/gm)].map(([, text]) => text).join('\n')
}

const glued = (text) => words(text).join(' ')

const cases = {
  'which law pays': { answers: asks },
  'a gemeente that said no': { answers: refused },
  'a child that will not get better': { answers: lasting },
  'which law pays, in English': { answers: asks, language: 'en' },
  'hard words of her own': { answers: refused, own: () => ({ words: hard, questions: hard, notes: [] }) },
  'all that can be chosen': { fullest: 0, own: ownWords },
}

/** Bytes of a PDF without its fonts. */
function besideFonts(bytes) {
  const fonts = [...bytes.toString('latin1').matchAll(/\/Length1 \d+\/Filter\/FlateDecode\/Length (\d+)/g)]
  assert.equal(fonts.length, 2)
  return bytes.length - fonts.reduce((sum, [, length]) => sum + Number(length), 0)
}

for (const [name, { answers, fullest: which, own, language }] of Object.entries(cases)) {
  for (const paper of ['short', 'all']) {
    test(`the paper "${paper}" of ${name}: readers of PDF find all words of the text form, in order, and nothing wrong`, async () => {
      const { offered, ask } = family(answers ?? fullest(which), { language })
      const more = { own: own?.(offered) }
      const { bytes, path } = await saved(ask, paper, more)
      assert.match(run('qpdf', '--check', path), /No syntax or stream encoding errors/)
      assert.equal(run('/usr/bin/python3', join(root, 'tests/support/check_pdf.py'), path), '')
      for (const line of run('pdffonts', path).trim().split('\n').slice(2)) assert.match(line, /^WIJZER\+NotoSans-(Regular|Bold) .* yes yes yes /)
      const about = run('pdfinfo', path)
      assert.match(about, /Tagged: +yes/)
      assert.match(about, /Page size: +595\.3 x 841\.9 pts \(A4\)/)
      const { text } = ask('text', paper, more)
      // A word that is longer than a line is broken there.
      const close = (said) => glued(said).replaceAll(/w{40,}( w+)*/g, 'www').replaceAll(/(kinder|thuis|zorg)(?: (?=kinder|thuis|zorg))/g, '$1')
      assert.equal(close(structured(path)), close(text))
      const sides = Number(/Pages: +(\d+)/.exec(about)[1])
      const feet = run('pdftotext', '-layout', path, '-').match(new RegExp(`\\d+ (van|of) ${sides}$`, 'gm'))
      assert.equal(feet?.length, sides)
      // What is drawn is that, and the foot of each page: letters alone, as a page has no order of its own.
      const { sections } = ask('compose', paper, more)
      const receipt = sections.find(({ id }) => id === (paper === 'short' ? 'paper-head' : 'paper-foot')).blocks[0].text
      const { 'page.name': title, 'paper.page': page } = engines[language ?? 'nl'].loaded.interface
      const pages = Array.from({ length: sides }, (_, at) => title + receipt + page.replace('{pages}', sides).replace('{page}', at + 1))
      const letters = (said) => [...said.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('')
      assert.equal(letters(run('pdftotext', '-enc', 'UTF-8', path, '-')), letters([text, ...pages].join(' ')))
      if (paper === 'short') {
        assert.ok(sides <= 2, `${sides} sides`)
        assert.ok(besideFonts(bytes) <= 12_000, `${besideFonts(bytes)} bytes beside the fonts`)
      }
    })
  }
}

/** Everything that a PDF says, wherever: pages, bookmarks, links, metadata; letters of ASCII alone. */
function says(path) {
  const open = execFileSync('qpdf', ['--qdf', '--object-streams=disable', path, '-'], { encoding: 'latin1', maxBuffer: 1 << 26 })
  const texts = [...open.matchAll(/\(((?:\\[^]|[^\\)])*)\)|<FEFF([0-9A-F]*)>|<rdf:li[^>]*>([^<]*)/gi)].map(([, literal, hex, xml]) => {
    if (hex !== undefined) return hex.replace(/..../g, (unit) => String.fromCharCode(parseInt(unit, 16)))
    // Letters beyond ASCII are two bytes, of which the second can look like one.
    return xml ?? literal.replace(/[\x80-\xff](\\[^]|[^])/g, '')
  })
  return plain(texts.join(''))
}

const plain = (text) => text.replace(/[^A-Za-z0-9]/g, '')
const times = (text, piece) => text.split(piece).length - 1

test('a line that was left out stands nowhere in a PDF, and the same search finds those that were not', async () => {
  const { offered, ask } = family(refused)
  for (const paper of ['short', 'all']) {
    const whole = says((await saved(ask, paper)).path)
    const lines = offered[paper].flatMap((part) => part.lines).filter(({ text }) => plain(text).length > 12 && times(whole, plain(text)) === 1)
    assert.ok(lines.length >= 8, `${lines.length} lines`)
    for (let at = 0; at < lines.length; at += Math.ceil(lines.length / 8)) {
      const { line, text } = lines[at]
      const without = says((await saved(ask, paper, { without: [line] })).path)
      assert.ok(!without.includes(plain(text)), text)
      assert.ok(without.includes(plain(lines[(at + 1) % lines.length].text)))
    }
    const own = { words: 'Zeester', questions: 'Kraan\u00advogel?' }
    for (const canary of ['Zeester', 'Kraanvogel']) {
      assert.ok(!whole.includes(canary))
      assert.ok(says((await saved(ask, paper, { own })).path).includes(canary))
    }
  }
})

test('a heading of which everything was left out is no bookmark either', async () => {
  const { offered, ask } = family(refused)
  const part = offered.short.find(({ id }) => id === 'paper-bring')
  const without = part.lines.map(({ line }) => line)
  assert.ok(says((await saved(ask, 'short')).path).includes(plain(part.heading)))
  assert.ok(!says((await saved(ask, 'short', { without })).path).includes(plain(part.heading)))
})

test('what is sensitive stands in a PDF only when it is chosen', async () => {
  const canary = plain('levensbedreigend')
  assert.ok(!says((await saved(family(asks).ask, 'short')).path).includes(canary))
  assert.ok(says((await saved(family(asks, { chosen: ['last-months'] }).ask, 'short')).path).includes(canary))
})

test('the command makes the same bytes', async () => {
  for (const [answers, language] of [[asks, 'nl'], [refused, 'nl'], [lasting, 'nl'], [refused, 'en']]) {
    await writeFile(join(folder, 'answers.json'), JSON.stringify({ answers }))
    const { ask } = family(answers, { sign: {}, language })
    for (const [paper, option] of [['short', ['--paper']], ['all', []]]) {
      const path = join(folder, 'native.pdf')
      const content = ['advise', join(root, 'content'), '--answers', join(folder, 'answers.json'), '--today', today, '--lang', language]
      run(join(root, 'build/wijzer'), ...content, '--fonts', join(root, 'build/fonts'), ...option, '--pdf', path)
      const { bytes } = await saved(ask, paper)
      assert.ok(bytes.equals(await readFile(path)), paper)
      assert.deepEqual(bytes, (await saved(ask, paper)).bytes)
    }
  }
})

test('what to say and names in an English PDF are elements in Dutch, and a Dutch one has none', async () => {
  for (const [language, least] of [['nl', 0], ['en', 10]]) {
    for (const paper of ['short', 'all']) {
      const { path } = await saved(family(refused, { language }).ask, paper)
      const open = execFileSync('qpdf', ['--qdf', '--object-streams=disable', path, '-'], { encoding: 'latin1', maxBuffer: 1 << 26 })
      const elements = [...open.matchAll(/<<[^<>]*\/Lang \(nl\)[^<>]*\/S \/Span[^<>]*>>/g)]
      if (least === 0) assert.deepEqual(elements, [])
      else assert.ok(elements.length >= least, `${elements.length} elements in Dutch`)
    }
  }
})

test('letters that the fonts lack are named instead of drawn as boxes', () => {
  const { ask } = family(refused)
  const lacks = (words) => ask('pdf', 'short', { own: { words } })
  for (const [words, missing] of [['سلام', ['س', 'ل', 'ا', 'م']], ['Goed 😀!', ['😀']], ['שלום', ['ש', 'ל', 'ו', 'ם']]]) {
    const { name, ...rest } = lacks(words)
    assert.match(name, /-2026-11-28\.pdf$/)
    assert.deepEqual(rest, { base64: '', missing })
  }
})

test('without fonts there is no PDF, and what is no font is refused', async () => {
  const { engine, loaded } = engines.nl
  const fresh = await openEngine(inputs.papers)
  const [all, short] = ['result', 'paper'].map((call) => answered(engine, { call, answers: refused, today }))
  fresh.load(Buffer.from(JSON.stringify({ ...loaded, today, all, short })))
  assert.equal(fresh.call({ call: 'pdf', paper: 'short' }).error.check, 'no-fonts')
  assert.equal(fresh.load(Buffer.from([0, 1, 0, 0, 0, 9, 1])).error.check, 'bad-font')
  assert.equal(fresh.call({ call: 'pdf', paper: 'short' }).error.check, 'no-fonts')
})

test('the check of accessibility finds what is damaged', async () => {
  const { path } = await saved(family(asks).ask, 'all')
  const open = execFileSync('qpdf', ['--qdf', '--object-streams=disable', path, '-'], { encoding: 'latin1', maxBuffer: 1 << 26 })
  const damages = [
    [/\/Lang \(nl\)/, '/Lnga (nl)'], [/\/DisplayDocTitle true/, '/DisplayDocTitle null'], [/\/Marked true/, '/Marked null'],
    [/\/Scope \/Row/, '/Scopx /Row'], [/\/S \/H2/, '/S /H4'], [/\/S \/LBody/, '/S /LBodx'], [/\/MCID 3>>BDC/, '/MCIX 3>>BDC'],
    [/\/Artifact BMC/, '/Artifacx BMC'], [/\/ToUnicode/, '/ToUnicodx'], [/pdfuaid:part/, 'pdfuaid:parx'], [/\/Tabs \/S/, '/Tabs /R'],
    [/\/Contents \(/, '/Contentx ('], [/\/StructParent 1\d/, '/StructParent 11'], [/\/Prev /, '/Prex '],
    [/<8([0-9A-F]{3})> <00E9>/, '<8$1> <FFFD>'], [/\/W \[\s+(\d+)\s+\[\s+\d+/, '/W [ $1 [ 1'], [/\/S \/TH/, '/S /TD'], [/\/Scope \/Row/, '/Scope /Row /ColSpan 3'],
    [/\/StructTreeRoot (\d+ 0 R)\s+\/Type \/Catalog/, '/StructTreeRoot $1 /OpenAction << >> /Type /Catalog'],
    [/\/K \[\s+(\d+ 0 R)\s+(\d+ 0 R)/, '/K [ $2 $1'], [/<dc:language><rdf:Bag><rdf:li>nl/, '<dc:language><rdf:Bag><rdf:li>fr'],
  ]
  for (const [from, to] of damages) {
    const damaged = open.replace(from, to)
    assert.notEqual(damaged, open, String(from))
    await writeFile(join(folder, 'damaged.pdf'), damaged, 'latin1')
    let found = ''
    try {
      run('/usr/bin/python3', join(root, 'tests/support/check_pdf.py'), join(folder, 'damaged.pdf'))
    } catch ({ stdout, stderr }) {
      found = stdout || stderr
    }
    assert.ok(found.includes('damaged.pdf: '), `${from}: ${found}`)
  }
})
