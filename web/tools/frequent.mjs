/**
 * Writes build/frequent.nl.txt: words that Dutch speakers use most, one a line, for `wijzer check --frequent`. The list
 * comes with a package for judging passwords, made of what people say in films; names in it do no harm here.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dictionary } from '@zxcvbn-ts/language-nl-be'

const file = fileURLToPath(new URL('../../build/frequent.nl.txt', import.meta.url))
const words = dictionary.commonWords
if (words.length < 10_000) {
  console.error(`The list holds only ${words.length} words; did the package change?`)
  process.exit(1)
}
await mkdir(dirname(file), { recursive: true })
await writeFile(file, words.join('\n') + '\n')
console.log(`Wrote ${words.length} words to build/frequent.nl.txt.`)
