/**
 * Compares two builds of the same sources, bit by bit: node web/tools/compare.mjs FOLDER OTHER. Says how many files are the same, or
 * which differ, where, and what that looks like.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file with a hash of what is in it in its name is the same file as one with another hash. */
const plain = (name) => name.replace(/\.[0-9a-f]{10}\./, '.')

/** What a difference is called by: the first that fits. */
const causes = [
  ['a day or a time', /\b(19|20)\d\d-\d\d-\d\d|\b\d\d:\d\d:\d\d\b|\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d|\b1[5-9]\d{8}\b/],
  ['a folder of the machine', /(^|[^\w.:/])\/[\w.-]+\/[\w./-]+/],
]

/** @returns the files in a folder by their plain name: `name` and `bytes` */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  const files = await Promise.all(paths.map(async (path) => ({ name: relative(folder, path), bytes: await readFile(path) })))
  return new Map(files.map((file) => [plain(file.name), file]))
}

/** Where two files begin to differ. */
function firstDifference(one, other) {
  let at = 0
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1
  return at
}

/** What stands around a place, as text; the signs of it that are none are points. */
const around = (bytes, at) => bytes.subarray(Math.max(0, at - 30), at + 30).toString('latin1').replace(/[^ -~]/g, '.')

/**
 * The text of a file without what it takes from other files: their hashes and sizes. What is the same then, differs only
 * because those do.
 */
function withoutOthers({ name, bytes }, differing) {
  let text = bytes.toString('latin1')
  for (const other of differing) {
    if (other.name === name) continue
    for (const [kind, form] of [['sha256', 'base64'], ['sha384', 'base64'], ['sha256', 'hex']]) {
      text = text.replaceAll(createHash(kind).update(other.bytes).digest(form), '')
    }
    text = text.replaceAll(other.name, plain(other.name)).replaceAll(`"bytes":${other.bytes.length},`, '')
  }
  return text
}

/** Says what differs between the two forms of a file. */
function reason(one, other) {
  if (/\.(br|gz)$/.test(one.name)) return 'is compressed otherwise'
  const at = firstDifference(one.bytes, other.bytes)
  const [here, there] = [around(one.bytes, at), around(other.bytes, at)]
  const cause = causes.find(([, pattern]) => pattern.test(here) && pattern.test(there))
  const sizes = one.bytes.length === other.bytes.length ? '' : `, ${one.bytes.length} and ${other.bytes.length} bytes`
  const line = one.bytes.subarray(0, at).filter((byte) => byte === 10).length + 1
  return `differs from byte ${at} on (line ${line}${sizes})${cause ? `; it looks like ${cause[0]}` : ''}\n    ${here}\n    ${there}`
}

/**
 * @returns `same`, how many files are the same in both folders; `lines`, what is to be said of those that are not: causes first, then
 * what only differs because others do
 */
export async function compare(folder, otherFolder) {
  const [files, others] = [await filesIn(folder), await filesIn(otherFolder)]
  const lines = []
  for (const [name, { name: whole }] of files) if (!others.has(name)) lines.push(`${whole} is only in ${folder}`)
  for (const [name, { name: whole }] of others) if (!files.has(name)) lines.push(`${whole} is only in ${otherFolder}`)
  const pairs = [...files].filter(([name]) => others.has(name)).map(([name, one]) => [one, others.get(name)])
  const unlike = pairs.filter(([one, other]) => one.name !== other.name || !one.bytes.equals(other.bytes))
  const [mine, theirs] = [0, 1].map((side) => unlike.map((pair) => pair[side]))
  const compressed = ({ name }) => /\.(br|gz)$/.test(name) && mine.some((one) => one.name === name.slice(0, -3))
  const follows = ([one, other]) => compressed(one) || withoutOthers(one, mine) === withoutOthers(other, theirs)
  for (const pair of unlike) if (!follows(pair)) lines.push(`${plain(pair[0].name)} ${reason(...pair)}`)
  const following = unlike.filter(follows).map(([one]) => plain(one.name))
  if (following.length > 0) lines.push(`Only because of those: ${following.join(', ')}`)
  return { same: pairs.length - unlike.length, lines }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [one, other] = process.argv.slice(2).map((folder) => resolve(folder))
  if (!other) {
    console.error('node web/tools/compare.mjs FOLDER OTHER: the two builds')
    process.exit(2)
  }
  const { same, lines } = await compare(one, other)
  console.log(lines.length > 0 ? lines.join('\n') : `All ${same} files are the same in both builds, bit for bit.`)
  if (lines.length > 0 || same === 0) process.exitCode = 1
}
