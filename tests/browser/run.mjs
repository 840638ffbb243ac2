/**
 * Runs the test files of this folder, three at a time, as much of their time is waiting; `npm run test:browser` does
 * nothing else.
 */
import { readdir } from 'node:fs/promises'
import { basename } from 'node:path'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { run } from 'node:test'
import { spec, tap } from 'node:test/reporters'
import { lendBrowsers } from './lending.mjs'

/** Those that take longest begin first, so that all workers end at about the same time. */
const longest = 'webkit-accessibility hardship waiting pages-accessibility language presses partners preview journeys embed history fallback accessibility'.split(' ')

const folder = new URL('./', import.meta.url)
const rank = (name) => longest.indexOf(name.replace('.test.mjs', '')) + 1 || longest.length + 1
/** What this machine could not build; ./dev test says so. */
const leftOut = (process.env.WIJZER_LEFT_OUT ?? '').split(' ').filter((name) => name !== '')
const isLeftOut = (file) => leftOut.some((name) => file === `${name}.test.mjs` || file.startsWith(`${name}-`))
const names = (await readdir(folder)).filter((name) => name.endsWith('.test.mjs') && !isLeftOut(name))
const files = names.sort((one, other) => rank(one) - rank(other)).map((name) => fileURLToPath(new URL(name, folder)))

/** Runs files beside each other and prints what they say. @returns those in which a test failed */
async function runAll(files, concurrency) {
  const failed = new Set()
  const tests = run({ files, concurrency })
  tests.on('test:fail', ({ file }) => failed.add(file))
  const said = tests.compose(process.stdout.isTTY ? spec : tap)
  said.pipe(process.stdout, { end: false })
  await finished(said, { writable: false })
  return [...failed]
}

// Three at a time keep two cores so busy that a browser can be late. What fails then has one more try by itself; both
// are in the output, and what fails twice is wrong.
const closeBrowsers = await lendBrowsers()
const failed = await runAll(files, 3)
if (failed.length > 0) {
  console.log(`# Once more, one at a time: ${failed.map((file) => basename(file)).join(', ')}`)
  if ((await runAll(failed, 1)).length > 0) process.exitCode = 1
}
await closeBrowsers()
