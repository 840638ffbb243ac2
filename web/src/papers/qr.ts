/** A code as a picture that a telephone reads. */
import { correction, generate } from 'lean-qr/nano'

/** Modules of white around it, as the standard asks. */
const margin = 4

interface Drawn {
  /** Of the square, margin included. */
  size: number
  path: string
}

function drawn(code: string): Drawn {
  const bitmap = generate(code, { minCorrectionLevel: correction.M })
  let path = ''
  for (let y = 0; y < bitmap.size; y += 1) {
    for (let x = 0; x < bitmap.size; x += 1) {
      if (!bitmap.get(x, y)) continue
      const from = x
      while (bitmap.get(x + 1, y)) x += 1
      path += `M${from + margin} ${y + margin}h${x + 1 - from}v1h${from - x - 1}z`
    }
  }
  return { size: bitmap.size + 2 * margin, path }
}

/** @param label what it is, for who does not see it */
export function qrPicture(code: string, label: string): SVGSVGElement {
  const { size, path } = drawn(code)
  const make = <Tag extends 'svg' | 'path' | 'rect'>(tag: Tag, attributes: Record<string, string>): SVGElementTagNameMap[Tag] => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    return element
  }
  const picture = make('svg', { class: 'kz-qr', viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges' })
  picture.append(make('rect', { width: String(size), height: String(size), fill: '#fff' }), make('path', { d: path, fill: '#000' }))
  return picture
}

/** The same as text, for a file: of digits and letters that we made, never of what somebody typed. */
export function qrMarkup(code: string): string {
  const { size, path } = drawn(code)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="140" height="140" viewBox="0 0 ${size} ${size}" aria-hidden="true"><path d="${path}"/></svg>\n`
}
