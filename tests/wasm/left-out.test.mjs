/** What a parent left out of a paper comes back by her press only, whatever becomes of its lines. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { test } from 'node:test'

const { transform } = createRequire(new URL('../../web/package.json', import.meta.url))('esbuild')
const source = await readFile(new URL('../../web/src/papers/left-out.ts', import.meta.url), 'utf8')
const { code } = await transform(source, { loader: 'ts', format: 'esm' })
const { LeftOut } = await import(`data:text/javascript,${encodeURIComponent(code)}`)

/** "P: a b | Q: c" as parts with lines that are numbered through. */
function paper(text) {
  let line = 0
  return text.split(' | ').map((part) => {
    const [id, words = ''] = part.split(': ')
    return { id, heading: id, lines: words.split(' ').map((word) => ({ line: line++, text: word })) }
  })
}

/** Which lines are off after each paper; a "-" in front of a word leaves it out by hand, "!" before a paper: the other language. */
function offAfter(...papers) {
  const out = new LeftOut()
  return papers.map((each) => {
    const text = each.replace('! ', '')
    const parts = paper(text.replace(/[-+](?=\w)/g, ''))
    out.carry(parts, each.startsWith('! '))
    paper(text).flatMap(({ lines }) => lines).forEach(({ line, text: word }) => {
      if (word.startsWith('-')) out.turn(line, false)
      if (word.startsWith('+')) out.turn(line, true)
    })
    const off = parts.flatMap(({ lines }) => lines).filter(({ line }) => out.numbers.has(line))
    return `${off.map(({ text: word }) => word).join(' ')}${out.unsure ? ' ?' : ''}`
  })
}

const cases = [
  ['the same paper again', ['P: a -b | Q: c', 'P: a b | Q: c'], ['b', 'b']],
  ['a line that comes before it', ['P: a -b | Q: c', 'P: n a b | Q: c'], ['b', 'b']],
  ['its words change', ['P: a -b | Q: c', 'P: a x | Q: c'], ['b', 'a x ?']],
  ['it comes back after it was gone', ['P: a -b | Q: c', 'P: a | Q: c', 'P: a b | Q: c'], ['b', 'a ?', 'a b ?']],
  ['it comes back after its part was put on', ['P: a -b', 'P: +a', 'P: a b'], ['b', '', 'b ?']],
  ['its part goes and comes back', ['P: a -b | Q: c', 'Q: c', 'P: a b | Q: c'], ['b', '', 'b']],
  ['it goes to another part', ['P: a -b | Q: c', 'P: a | Q: c b'], ['b', 'a b ?']],
  ['its part goes, and a new one comes', ['P: a -b | Q: c', 'R: x | Q: c'], ['b', 'x ?']],
  ['the same words twice', ['P: b -b | Q: b', 'P: b b | Q: b'], ['b', 'b']],
  ['one of the same words goes', ['P: b -b', 'P: b'], ['b', 'b ?']],
  ['the other language', ['P: a -b | Q: c', '! P: A B | Q: C', '! P: a b | Q: c'], ['b', 'B', 'b']],
  ['the other language, with another number of lines', ['P: a -b | Q: c', '! P: A B N | Q: C'], ['b', 'A B N C ?']],
  ['gone, and back in the other language', ['P: a -b | Q: c', 'P: +a | Q: c', '! P: A | Q: C', 'P: A B | Q: C'], ['b', '', '', 'B ?']],
  ['nothing was left out', ['P: a b | Q: c', 'P: a x | R: y', '! P: A X Z | S: t'], ['', '', '']],
]

for (const [what, papers, off] of cases) {
  test(`${what}: nothing that was left out is on`, () => assert.deepEqual(offAfter(...papers), off))
}
