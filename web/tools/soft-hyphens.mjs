/** Where long words can break, found when the page is built: not every browser knows how Dutch is hyphenated. */
import { createRequire } from 'node:module'
import { partsOf } from './bundle.mjs'

const require = createRequire(import.meta.url)
/** Of a language that has several. */
const patterns = { en: 'en-gb' }
/** In letters: shorter words fit on a phone. */
export const shortest = 14
const hyphen = '\u00ad'
/** A word, but no part of an address. */
const longWord = new RegExp(`(?<![\\p{L}@/.])\\p{L}{${shortest},}(?![\\p{L}@/]|\\.\\p{L})`, 'gu')

/** Compounds that the patterns part in the wrong place, as they must be. */
const compounds = new Map(
  ['zorg-over-een-komst', 'zorg-over-een-kom-sten', 'zorg-or-ga-ni-sa-tie', 'zorg-or-ga-ni-sa-ties', 'kin-der-thuis-zorg', 'hulp-be-hoef-te-scan', 'ver-be-ter-aan-pak'].map(
    (word) => [word.replaceAll('-', ''), word.replaceAll('-', hyphen)],
  ),
)

/** How words of a language are parted; not at all where nobody knows. */
function parting(language) {
  try {
    return require(`hyphen/${patterns[language] ?? language}`).hyphenateSync
  } catch {
    return (word) => word
  }
}

/**
 * @param isDutch whether a word is Dutch, also in a text in another language
 * @returns the word with soft hyphens
 */
function broken(word, language, isDutch) {
  const lower = word.toLowerCase()
  const name = isDutch(lower) ? 'nl' : language
  const known = name === 'nl' ? compounds.get(lower) : undefined
  if (!known) return parting(name)(word, { hyphenChar: hyphen, minWordLength: shortest })
  let at = 0
  return [...known].map((sign) => (sign === hyphen ? sign : word[at++])).join('')
}

/** @returns the long words of a text, in small letters */
export function longWords(text) {
  return new Set([...text.matchAll(longWord)].map(([word]) => word.toLowerCase()))
}

/** What a reader sees of a page, without what is no text. */
const seen = /(<body[\s>])|<(script|style|code|pre|svg|textarea)[\s>].*?<\/\2>|<[^>]*>|([^<]+)/gs

/**
 * @param html a whole page
 * @param isDutch as above; in a page in Dutch every word is
 * @returns the same with soft hyphens in the long words of its body
 */
export function softened(html, language, isDutch = () => false) {
  const begin = html.search(/<body[\s>]/)
  if (begin < 0) return html
  const body = html.slice(begin).replace(seen, (whole, _body, _apart, text) => (text ? text.replace(longWord, (word) => broken(word, language, isDutch)) : whole))
  return html.slice(0, begin) + body
}

/** @returns the words of a page that a reader sees */
export function wordsOfPage(html) {
  return longWords(html.slice(html.search(/<body[\s>]/)).replace(seen, (_whole, _body, _apart, text) => text ?? ' '))
}

/** @returns the long words of bundles, the first of which is in the language of the content, with soft hyphens, one behind the other */
export function breaksOf(bundles, languages) {
  const texts = bundles.map((bundle) => partsOf(bundle).filter((_, i) => i % 2 === 1).map((part) => part.toString('utf8')).join('\n'))
  const own = longWords(texts[0])
  const isDutch = (word) => languages[0] === 'nl' && own.has(word)
  const all = texts.flatMap((text, i) => [...longWords(text)].map((word) => [word, broken(word, languages[i], isDutch)]))
  return [...new Map(all).values()].filter((word) => word.includes(hyphen)).sort().join(' ')
}
