/**
 * What to say on the phone stays in the language of the content, with what it means in brackets behind it, also as a quote in a remark;
 * so do names and legal terms in a sentence. In another language they are marked as what they are, so that a screen reader says them with the right voice.
 */

/** The language of the content, and its words in texts of another one, with `|` between them; the build fills them in. */
declare const OWN_LANGUAGE: string
declare const OWN_WORDS: string

/** For the module that makes papers, which marks them as well. */
export const ownLanguage = { own_language: OWN_LANGUAGE, own_words: OWN_WORDS }

/** What has a language already, and what is no text to read or would be said twice. */
const apart = '[lang]:not(html), [role="status"], [role="alert"], script, style, svg, textarea, select, pre, code'

/** Where the last words in brackets begin, with which the text ends; its end where there are none. */
function lastBrackets(text: string): number {
  let depth = 0
  for (let at = text.length - 1; at >= 0 && text.trimEnd().endsWith(')'); at -= 1) {
    if (text[at] === ')') depth += 1
    if (text[at] === '(' && (depth -= 1) === 0) return at
  }
  return text.length
}

function ownSpan(): HTMLElement {
  const own = document.createElement('span')
  own.lang = OWN_LANGUAGE
  return own
}

/** A word of the list that stands by itself, with or without soft hyphens; what comes before it is the first group. */
function wordsOf(list: string): RegExp {
  const soft = (sign: string): string => `${sign.replace(/[.*+?^${}()|[\]\\]/, '\\$&')}\u00ad?`
  const one = ([first = '', ...rest]: string): string => `[${first}${first.toUpperCase()}]\u00ad?${rest.map(soft).join('')}`
  const longestFirst = list.split('|').sort((a, b) => b.length - a.length)
  return new RegExp(`(^|[^\\p{L}\\d\u00ad])(${longestFirst.map(one).join('|')})(?!\u00ad?[\\p{L}\\d])`, 'u')
}

function markWords(screen: Element, words: RegExp): void {
  const walker = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (let text of texts) {
    if (text.parentElement?.closest(apart)) continue
    for (let found = words.exec(text.data); found; found = words.exec(text.data)) {
      const [, before = '', word = ''] = found
      const own = text.splitText(found.index + before.length)
      text = own.splitText(word.length)
      const span = ownSpan()
      own.replaceWith(span)
      span.append(own)
    }
  }
}

function mark(quote: Element): void {
  let left = lastBrackets(quote.textContent ?? '')
  const own = ownSpan()
  quote.prepend(own)
  for (let node = own.nextSibling; node && left > 0; node = own.nextSibling) {
    const { length } = node.textContent ?? ''
    if (node instanceof Text && length > left) node.splitText(left)
    own.append(node)
    left -= length
  }
}

/** What stands between these, where it is a quote in one line with what it means in brackets behind it. */
function markPhrase(phrase: Range): boolean {
  const { startContainer: first, endContainer: last, endOffset: end } = phrase
  const isOne = first.parentNode === last.parentNode && (last.textContent ?? '').startsWith('” (', end)
  if (!isOne || phrase.cloneContents().querySelector('[lang]')) return false
  const own = ownSpan()
  own.append(phrase.extractContents())
  phrase.insertNode(own)
  return true
}

function markPhrases(screen: Element): void {
  const walker = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT)
  let phrase: Range | undefined
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    if (text.parentElement?.closest(apart)) continue
    let at = 0
    let isMarked = false
    // A phrase that was marked ends its node, if it began there; what follows is the next one.
    while (at >= 0 && !isMarked) {
      if (!phrase) {
        at = text.data.indexOf('“', at) + 1
        if (at === 0) break
        phrase = document.createRange()
        phrase.setStart(text, at)
      }
      at = text.data.indexOf('”', at)
      if (at < 0) break
      phrase.setEnd(text, at)
      const begun = phrase.startContainer
      isMarked = markPhrase(phrase)
      if (isMarked && begun !== text) [isMarked, at] = [false, 0]
      phrase = undefined
    }
  }
}

export function markSpoken(main: HTMLElement): void {
  const words = OWN_WORDS ? wordsOf(OWN_WORDS) : undefined
  const markAll = (parts: Iterable<Element | null>): void => {
    if (document.documentElement.lang === OWN_LANGUAGE) return
    for (const part of parts) {
      if (!part?.isConnected) continue
      // A code is in no language.
      for (const quote of part.querySelectorAll('.kz-quote')) if (!quote.querySelector('[lang]') && !quote.closest('#kz-section-paper-code')) mark(quote)
      markPhrases(part)
      if (words) markWords(part, words)
    }
  }
  // What stands around it changes with the language alone.
  const all = (): void => markAll([document.querySelector('header'), main, document.querySelector('footer')])
  all()
  // A paper is drawn anew with every choice, below the screen.
  const observer = new MutationObserver((changes) => {
    markAll(new Set(changes.map(({ target }) => target as Element)))
    observer.takeRecords()
  })
  observer.observe(main, { childList: true, subtree: true })
  new MutationObserver(() => {
    all()
    observer.takeRecords()
  }).observe(document.documentElement, { attributeFilter: ['lang'] })
}
