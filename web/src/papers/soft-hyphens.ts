/** On a narrow screen long words break where the build found that they can: not every browser knows Dutch. */

/** Such words in small letters, with soft hyphens, one behind the other; the build fills them in. */
declare const BREAKS: string

const hyphen = '\u00ad'
/**
 * What is no text to read: in the edition in one file all parts stand in the page. What stands above the button to begin, which would
 * move under a finger. And what a screen reader says as soon as it changes: it would say it twice.
 */
const apart = '#kz-lead, [role="status"], [role="alert"], script, style, svg, textarea, pre, code'
const narrow = '(max-width: 30rem)'

export function breakLongWords(): void {
  if (BREAKS === '') return
  const words = BREAKS.split(' ')
  const breaks = new Map(words.map((word) => [word.split(hyphen).join(''), word]))
  const shortest = Math.min(...[...breaks.keys()].map(({ length }) => length))
  const longWord = new RegExp(`[^\\s\\d.,:;!?/@()‘’“”"-]{${shortest},}`, 'g')
  const broken = (word: string): string => {
    const known = breaks.get(word.toLowerCase())
    let at = 0
    return known ? [...known].map((sign) => (sign === hyphen ? sign : word[at++])).join('') : word
  }
  const soften = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.nodeValue ?? ''
      const soft = text.replace(longWord, broken)
      if (soft !== text && !node.parentElement?.closest(apart)) node.nodeValue = soft
    } else if (!(node instanceof Element && node.matches(apart))) node.childNodes.forEach(soften)
  }
  const screen = matchMedia(narrow)
  const all = (): void => {
    if (screen.matches) soften(document.body)
  }
  all()
  screen.addEventListener('change', all)
  // What comes later too. A word that is broken is known no more, so that this ends.
  new MutationObserver((changes) => {
    if (!screen.matches) return
    for (const { target, type, addedNodes } of changes) {
      if (type === 'characterData') soften(target)
      else addedNodes.forEach(soften)
    }
  }).observe(document.body, { childList: true, characterData: true, subtree: true })
}
