/** What a partner places on a page of its own: embed.js, with the names of tokens and the texts filled in. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { allTexts } from './interface.mjs'

const keys = ['title', 'wait', 'failed', 'open']
const foreign = /^--(kz|nl|utrecht|basis)-/

/**
 * By the name of each token the custom properties that can hold it, in the order in which styles/tokens.css reads them.
 *
 * @param css the text of that file
 */
export function tokenChains(css) {
  const declarations = [...css.matchAll(/^ {2}--([a-z-]+): (var\(--kz-.*);$/gm)]
  return Object.fromEntries(
    declarations.map(([, name, value]) => [name, [...value.matchAll(/--[a-z0-9-]+/g)].map(([one]) => one).filter((one) => foreign.test(one))]),
  )
}

/** All texts of the interface by language and key: those of the content, and what they are translated to. */
export async function textsByLanguage({ content, language }, others) {
  const texts = { [language]: await allTexts(content) }
  for (const other of others) {
    const overlay = JSON.parse(await readFile(join(content, 'i18n', `${other}.json`), 'utf8')).texts
    texts[other] = Object.fromEntries(Object.entries(overlay).map(([id, { text }]) => [id.replace(/^interface\./, ''), text]))
  }
  return texts
}

/**
 * The texts around the frame, by language: that of the content, and those that it is translated to.
 *
 * @returns null where the content has none of these texts
 */
export async function embedTexts({ content, language }, others) {
  const texts = await textsByLanguage({ content, language }, others)
  if (!('pages.embed_title' in texts[language])) return null
  const pick = (from) => Object.fromEntries(keys.map((key) => [key, from[`pages.embed_${key}`]]))
  return Object.fromEntries(Object.entries(texts).map(([name, from]) => [name, pick(from)]))
}
