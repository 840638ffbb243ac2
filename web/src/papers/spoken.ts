/**
 * What to say on the phone stays in the language of the content, with what it means in brackets behind it. In another language it is
 * marked as what it is, so that a screen reader says it with the right voice.
 */

/** The language of the content; the build fills it in. */
declare const OWN_LANGUAGE: string

/** Where the last words in brackets begin, with which the text ends; its end where there are none. */
function lastBrackets(text: string): number {
  let depth = 0
  for (let at = text.length - 1; at >= 0 && text.trimEnd().endsWith(')'); at -= 1) {
    if (text[at] === ')') depth += 1
    if (text[at] === '(' && (depth -= 1) === 0) return at
  }
  return text.length
}

function mark(quote: Element): void {
  let left = lastBrackets(quote.textContent ?? '')
  const own = document.createElement('span')
  own.lang = OWN_LANGUAGE
  quote.prepend(own)
  for (let node = own.nextSibling; node && left > 0; node = own.nextSibling) {
    const { length } = node.textContent ?? ''
    if (node instanceof Text && length > left) node.splitText(left)
    own.append(node)
    left -= length
  }
}

export function markSpoken(main: HTMLElement): void {
  const all = (): void => {
    if (document.documentElement.lang === OWN_LANGUAGE) return
    for (const quote of main.querySelectorAll('.kz-quote')) if (!quote.querySelector('[lang]')) mark(quote)
  }
  all()
  new MutationObserver(all).observe(main, { childList: true })
}
