/** Checks that the page and the texts of the interface need each other: no key without text, no text without use. */
import { readdir, readFile } from 'node:fs/promises'

const content = new URL('../../content/interface/', import.meta.url)
const scripts = new URL('../src/', import.meta.url)

/** The texts of one file in content/interface, by key. */
export async function interfaceTexts(name, folder = content) {
  return JSON.parse(await readFile(new URL(name, folder), 'utf8')).interface
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
  const unused = Object.keys(page).filter((key) => !used.has(key))
  return [
    ...missing.map(([key, file]) => `web/src/${file} uses the text "${key}"; no file in content/interface has it`),
    ...unused.map((key) => `content/interface/page.json has the text "${key}", which the page never uses`),
  ]
}

/** Texts of the scripts that the page uses only when all content is there. */
const late = /^keep\./

/**
 * @param first the texts that the first part of the content holds, by key
 * @returns one sentence per text that a script uses before all content has come, and that this part lacks
 */
export async function checkFirst(first, texts = content, sources = scripts) {
  const page = await interfaceTexts('page.json', texts)
  const used = await usedKeys(new Set(Object.keys(page)), sources, ['ts'])
  const missing = [...used].filter(([key]) => key in page && !(key in first) && !late.test(key))
  return missing.map(
    ([key, file]) =>
      `web/src/${file} uses the text "${key}", which the first part of the content leaves out (later_texts in wasm/cli/bundle_json.cpp)`,
  )
}

const patterns = {
  html: /(?:\{\{(?:other:)?|data-text=")([a-z_]+\.[a-z_0-9]+)(?:\}\}|")/g,
  ts: /'([a-z_]+\.[a-z_0-9]+)'/g,
}

/**
 * Keys with the file that uses them: {{key}}, {{other:key}} or data-text="key" in the template, 'first.second' in a
 * script.
 */
async function usedKeys(known, sources, kinds = Object.keys(patterns)) {
  const groups = new Set([...known].map((key) => key.split('.')[0]))
  const used = new Map()
  for (const file of await readdir(sources, { recursive: true })) {
    const kind = file.split('.').pop()
    if (!kinds.includes(kind)) continue
    const text = await readFile(new URL(file, sources), 'utf8')
    for (const [, key] of text.matchAll(patterns[kind])) {
      if (groups.has(key.split('.')[0])) used.set(key, file)
    }
  }
  return used
}
