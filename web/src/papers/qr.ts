/** A code as a picture that a telephone reads. */
import { correction, generate } from 'lean-qr/nano'

/** Modules of white around it, as the standard asks. */
const margin = 4

/** The edge of the square, margin included, and then left, top and width of each run of black: as the module takes it. */
export function qrRuns(code: string): number[] {
  const bitmap = generate(code, { minCorrectionLevel: correction.M })
  const out = [bitmap.size + 2 * margin]
  for (let y = 0; y < bitmap.size; y += 1) {
    for (let x = 0; x < bitmap.size; x += 1) {
      if (!bitmap.get(x, y)) continue
      const from = x
      while (bitmap.get(x + 1, y)) x += 1
      out.push(from + margin, y + margin, x + 1 - from)
    }
  }
  return out
}

/** @param label what it is, for who does not see it */
export function qrPicture(code: string, label: string): SVGSVGElement {
  const [size, ...runs] = qrRuns(code)
  let path = ''
  for (let at = 0; at < runs.length; at += 3) path += `M${runs[at]} ${runs[at + 1]}h${runs[at + 2]}v1h-${runs[at + 2]}z`
  const make = <Tag extends 'svg' | 'path' | 'rect'>(tag: Tag, attributes: Record<string, string>): SVGElementTagNameMap[Tag] => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    return element
  }
  const picture = make('svg', { class: 'kz-qr', viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges' })
  picture.append(make('rect', { width: String(size), height: String(size), fill: '#fff' }), make('path', { d: path, fill: '#000' }))
  return picture
}
