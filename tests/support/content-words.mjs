/** The words by which the content of this project shows: of laws, contacts, terms, and whatever else it gives a name. */
import { readFileSync } from 'node:fs'

const folder = new URL('../../content/', import.meta.url)
const read = (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

/** All elements of a section, from every file of the content. */
function section(name) {
  const parts = read('content.json').files.map((file) => read(file)[name])
  return parts.flatMap((part) => part ?? [])
}

const interfaceTexts = () => Object.assign({}, ...section('interface'))

/** Names as they stand there, and ids of more than one word: an id such as "help" is a word of any wizard. */
export function contentWords() {
  const texts = interfaceTexts()
  const long = (list) => list.map(({ id }) => id).filter((id) => id.includes('-'))
  const contacts = section('contacts')
  const reach = contacts.flatMap((contact) => contact.reach.map(({ value }) => value))
  const laws = section('routes').flatMap(({ id, name }) => [id, name, name.replace(/ \(.*/, '')])
  const named = ['questions', 'criteria', 'topics', 'problems', 'steps', 'deadlines', 'sources'].flatMap((name) => long(section(name)))
  const addresses = reach.map((value) => /[\w-]+\.nl\b/.exec(value)?.[0] ?? value).filter((value) => /\.nl$|^\d[\d -]+$/.test(value))
  return new Set([
    read('content.json').id,
    texts['page.name'],
    texts['service.type'],
    texts['emergency.number'],
    ...laws,
    ...addresses,
    ...contacts.flatMap(({ id, name }) => (id.includes('-') ? [id, name] : [name, id])),
    ...section('terms').flatMap(({ words }) => words),
    ...named,
  ])
}

/** Finds any of these words in a text, as whole words. */
export function wordsIn(text, words = contentWords()) {
  const escaped = [...words].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_.-])(?:${escaped.join('|')})(?![\\p{L}\\p{N}_-])`, 'giu')
  return [...new Set(Array.from(text.matchAll(pattern), ([word]) => word))]
}
