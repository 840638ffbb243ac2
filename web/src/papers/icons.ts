/** Small drawings of our own beside routes and steps. They say nothing that the words beside them do not: decoration. */
const size = 24
const namespace = 'http://www.w3.org/2000/svg'

/** In lines, on a square of that size: a signpost, a flag, steps to tick, a telephone, an envelope, an arrow that leads out. */
export const drawings = {
  route: 'M12 3v18M12 5h6l2 2-2 2h-6M12 11H6l-2 2 2 2h6',
  first: 'M6 21V4h12l-3 4 3 4H6',
  step: 'M4 6l1.5 1.5L8 5M4 12l1.5 1.5L8 11M4 18l1.5 1.5L8 17M12 6h8M12 12h8M12 18h8',
  call: 'M5 4h4l1.5 4.5L8 10a11 11 0 006 6l1.5-2.5L20 15v4a1 1 0 01-1 1A15 15 0 014 5a1 1 0 011-1',
  mail: 'M4 6h16v12H4zM4 7l8 6 8-6',
  out: 'M9 5H5v14h14v-4M13 5h6v6M19 5l-9 9',
}

/** Where they stand on a screen. */
const places: readonly [selector: string, drawing: keyof typeof drawings][] = [
  ['#kz-section-answer > h1', 'route'],
  ['#kz-section-first-step > .kz-badge', 'first'],
  ['#kz-section-plan > h2', 'step'],
  ['.kz-do > a[href^="tel:"]', 'call'],
  ['.kz-do > a[href^="mailto:"]', 'mail'],
  ['.kz-do > a[href^="http"]', 'out'],
]

function icon(drawing: keyof typeof drawings): SVGElement {
  const svg = document.createElementNS(namespace, 'svg')
  for (const [name, value] of [['class', 'kz-icon'], ['viewBox', `0 0 ${size} ${size}`], ['aria-hidden', 'true'], ['focusable', 'false']]) svg.setAttribute(name!, value!)
  const path = document.createElementNS(namespace, 'path')
  path.setAttribute('d', drawings[drawing])
  svg.append(path)
  return svg
}

/** The same for a page to read, which has no script. */
export function withIcons(html: string): string {
  const drawn = (drawing: keyof typeof drawings): string => `<svg class="kz-icon" viewBox="0 0 ${size} ${size}" aria-hidden="true"><path d="${drawings[drawing]}"/></svg>`
  return html
    .replace(/<h[1-6] id="route-[^"]*">/g, (heading) => heading + drawn('route'))
    .replace(/<section class="kz-step">\s*<h[1-6][^>]*>/g, (heading) => heading + drawn('step'))
}

export function drawIcons(main: HTMLElement): void {
  const draw = (): void => {
    for (const [selector, drawing] of places) {
      for (const one of main.querySelectorAll(selector)) {
        // Without routes the heading tells of something else. Not every browser knows :has().
        const isRoute = drawing !== 'route' || main.querySelector('#kz-section-payers')
        if (isRoute && !one.querySelector('.kz-icon')) one.prepend(icon(drawing))
      }
    }
  }
  draw()
  // A drawing within what stands there is no other screen.
  new MutationObserver(draw).observe(main, { childList: true })
}
