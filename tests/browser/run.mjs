/**
 * Runs the test files of this folder, three at a time, as much of their time is waiting; `npm run test:browser` does
 * nothing else.
 */
import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { run } from 'node:test'
import { spec, tap } from 'node:test/reporters'

/** Those that take longest begin first, so that all workers end at about the same time. */
const longest = 'pages-accessibility language presses preview journeys history fallback accessibility'.split(' ')

const folder = new URL('./', import.meta.url)
const rank = (name) => longest.indexOf(name.replace('.test.mjs', '')) + 1 || longest.length + 1
const names = (await readdir(folder)).filter((name) => name.endsWith('.test.mjs'))
const files = names.sort((one, other) => rank(one) - rank(other)).map((name) => fileURLToPath(new URL(name, folder)))

const tests = run({ files, concurrency: 3 })
tests.on('test:fail', () => {
  process.exitCode = 1
})
tests.compose(process.stdout.isTTY ? spec : tap).pipe(process.stdout)
