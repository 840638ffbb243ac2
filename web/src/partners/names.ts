/** The names of attributes on the element of the wizard: those that say nothing to it, and what may have been meant. */

/** Of every element, where a browser gives it no property of that name. */
const everywhere = /^(class|is|exportparts|xmlns|item(id|prop|ref|scope|type))$/
/** What programs and frameworks put on elements for themselves. */
const ofPrograms = /^(data|aria|ng|v|x|hx)-|^on|[^a-z-]/
const ofElements = new Set(allNames(document.createElement('b')))

function allNames(element: object): string[] {
  const names: string[] = []
  for (const name in element) names.push(name.toLowerCase())
  return names
}

/** How many letters must change, come or go for one word to become the other. Source: Wagner and Fischer, 1974. */
function steps(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [row, letter] of [...one].entries()) {
    const now = [row + 1]
    for (const [at, wanted] of [...other].entries()) {
      now.push(Math.min((now[at] as number) + 1, (before[at + 1] as number) + 1, (before[at] as number) + Number(letter !== wanted)))
    }
    before = now
  }
  return before[other.length] as number
}

/** The names of others for what the element knows, as they are in the address of a frame and in other programs. */
const otherwise: Record<string, string> = { language: 'lang', taal: 'lang', locale: 'lang', heading: 'heading-level', level: 'heading-level', timeout: 'idle' }

/** @param known what the element takes */
export function unknownNames(element: Element, known: readonly string[]): { name: string; meant: string | undefined }[] {
  const unknown = element.getAttributeNames().filter((name) => !known.includes(name) && !ofElements.has(name) && !everywhere.test(name) && !ofPrograms.test(name))
  return unknown.map((name) => {
    const near = (word: string): boolean => steps(name, word) <= 2
    const alias = Object.keys(otherwise).find(near)
    return { name, meant: known.find(near) ?? (alias && otherwise[alias]) }
  })
}
