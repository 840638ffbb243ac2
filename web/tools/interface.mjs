/** Checks that the page and the texts of the interface need each other: no key without text, no text without use. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { optionalParts } from './template.mjs'

const content = new URL('../../content/interface/', import.meta.url)
const scripts = new URL('../src/', import.meta.url)

/** The texts of one file in content/interface, by key. */
export async function interfaceTexts(name, folder = content) {
  return JSON.parse(await readFile(new URL(name, folder), 'utf8')).interface
}

/** The texts of the interface in all files of a content, by key. */
export async function allTexts(folder) {
  const read = async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))
  const { files } = await read('content.json')
  return Object.assign({}, ...(await Promise.all(files.map(async (name) => (await read(name)).interface))))
}

/** @returns one sentence per text that the page needs and this content lacks */
export async function checkNeeded(texts, sources = scripts) {
  const used = await usedKeys(new Set(Object.keys(texts)), sources, { all: true })
  return [...used]
    .filter(([key]) => !(key in texts))
    .map(([key, file]) => `web/src/${file} needs the text "${key}"; add it to "interface" in a file of the content`)
}

/**
 * @param texts folder with the texts, page.json among them
 * @param sources folder with the scripts and the page
 * @returns one sentence per mistake
 */
export async function checkKeys(texts = content, sources = scripts) {
  const page = await interfaceTexts('page.json', texts)
  const known = new Set()
  for (const name of await readdir(texts)) {
    for (const key of Object.keys(await interfaceTexts(name, texts))) known.add(key)
  }
  const used = await usedKeys(known, sources)
  const missing = [...used].filter(([key]) => !known.has(key))
  const unused = Object.keys(page).filter((key) => !used.has(key) && !linked.test(key) && !linkedAtStart.test(key))
  return [
    ...missing.map(([key, file]) => `web/src/${file} uses the text "${key}"; no file in content/interface has it`),
    ...unused.map((key) => `content/interface/page.json has the text "${key}", which the page never uses`),
  ]
}

/** The page links to the pages to read that have such a text; see footerPages and startPages. */
const linked = /^link\./
const linkedAtStart = /^start_link\./

/**
 * The pages to read that the page links to, in the order of the texts of these links: the text link.how_it_works belongs
 * to the page how-it-works.
 */
export const footerPages = (texts) => pagesOf(texts, linked)

/** The same for what stands on the start page: for who needs no questions now. */
export const startPages = (texts) => pagesOf(texts, linkedAtStart)

function pagesOf(texts, linked) {
  return Object.keys(texts)
    .filter((key) => linked.test(key))
    .map((text) => ({ id: text.replace(linked, '').replaceAll('_', '-'), text }))
}

/** Texts of the scripts that the page uses only when all content is there. */
const late = /^(aloud\.|keep\.|check\.|idle\.|language\.|button\.print|title\.result$)/

/**
 * @param first the texts that the first part of the content holds, by key
 * @returns one sentence per text that a script uses before all content has come, and that this part lacks
 */
export async function checkFirst(first, texts = content, sources = scripts) {
  const page = await interfaceTexts('page.json', texts)
  const used = await usedKeys(new Set(Object.keys(page)), sources, { kinds: ['ts'] })
  const missing = [...used].filter(([key]) => key in page && !(key in first) && !late.test(key))
  return missing.map(
    ([key, file]) =>
      `web/src/${file} uses the text "${key}", which the first part of the content leaves out (later_texts in wasm/core/bundle/writer.cpp)`,
  )
}

const patterns = {
  html: /(?:\{\{(?:other:|\?)?|data-text=")([a-z_]+\.[a-z_0-9]+)(?:\}\}|")/g,
  ts: /'([a-z_]+\.[a-z_0-9]+)'/g,
}

/**
 * Keys with the file that uses them: {{key}}, {{other:key}} or data-text="key" in the template, 'first.second' in a
 * script. Parts of the template that the known texts leave out use none.
 *
 * @param all whether to list also what only looks like a key: where no known text has the same first word
 */
async function usedKeys(known, sources, { kinds = Object.keys(patterns), all = false } = {}) {
  const groups = new Set([...known].map((key) => key.split('.')[0]))
  const used = new Map()
  for (const file of await readdir(sources, { recursive: true })) {
    const kind = file.split('.').pop()
    // The page of the workbench has words of its own.
    if (!kinds.includes(kind) || file.startsWith('workbench/')) continue
    const text = await readFile(new URL(file, sources), 'utf8')
    const kept = kind === 'html' ? optionalParts(text, (key) => !key.includes('.') || known.has(key)) : text
    for (const [, key] of kept.matchAll(patterns[kind])) {
      if (all || groups.has(key.split('.')[0])) used.set(key, file)
    }
  }
  return used
}
