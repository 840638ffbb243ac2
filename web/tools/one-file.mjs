/** The edition in one file: the page with all of its parts behind it, in the order in which they are needed. */
import { brotliCompressSync, constants } from 'node:zlib'
import { cut } from './cut.mjs'
import { sourceModule } from './engine.mjs'
import { filePolicy, hashOf } from './policy.mjs'

/** Behind each part: says that the whole of it has come. */
const mark = 'kzParts.come()'

/**
 * @param template the static page, with a place for the styles in its head and one for the parts behind all else
 * @param style of the page
 * @param scripts what runs at once: text each
 * @param parts `id`, `kind` and `content`: "bytes", a "style", or a "script" of which the text
 * assigns what it exports to `part`; `first` of those that the first question needs
 * @param notices of the parts of others, which stand behind all else
 * @returns `html` and `first`, how much of it comes to the first question
 */
export async function oneFile({ template, style, scripts, parts, notices }) {
  const { signsOfBytes } = await sourceModule('onefile/signs.ts')
  const hashes = { script: new Set(), style: new Set() }
  const element = (kind, text, id = '') => {
    checkInside(kind, text)
    hashes[kind].add(hashOf(text))
    return `<${kind}${id && ` id="${id}"`}>${text}</${kind}>`
  }
  const data = (type, text, id) => `<script id="${id}" type="${type}">${text}</script>`
  const kinds = {
    bytes: ({ id, content }) => data('text/plain', signsOfBytes(content), id),
    style: ({ id, content }) => element('style', String(content), id),
    script: ({ id, content }) => element('script', `kzParts.scripts[${JSON.stringify(id)}]=()=>{${content}return part}`, id),
  }
  const marked = (part) => `${kinds[part.kind](part)}${element('script', mark)}\n`
  const [sooner, later] = [true, false].map((first) => parts.filter((part) => Boolean(part.first) === first).map(marked).join(''))
  const running = scripts.map((script) => element('script', String(script))).join('\n')
  checkInside('script', notices)
  const licences = `${data('text/plain', notices, 'kz-licences')}\n`
  const places = { STYLE: element('style', String(style)), PARTS: `${running}\n${sooner}${later}${licences}`, POLICY: filePolicy(hashes) }
  const where = 'the page for the edition in one file'
  const html = Object.entries(places).reduce((text, [name, by]) => cut(text, new RegExp(`KZ_${name}`, 'g'), () => by, 1, where), template)
  const firstMark = html.indexOf(later)
  return { html, first: html.slice(0, firstMark), policy: places.POLICY }
}

/** A browser reads on until the end of the element: that must not stand in it, nor what makes it read past that. */
export function checkInside(kind, text) {
  const found = /<!--|<script|<\/(script|style)|\r|\0/i.exec(text)
  if (found) throw new Error(`A ${kind} that stands in a page holds ${JSON.stringify(found[0])}, which no page can hold there.`)
}

/** In bytes, after brotli as it is sent. */
export function weight(text) {
  return brotliCompressSync(Buffer.from(text), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  }).length
}
