import type { Colour } from './theme'

const probe = document.createElement('i')

/** A colour as the browser understands it; undefined where it is none, or is not one colour everywhere. */
export function colourOf(value: string): Colour | undefined {
  if (value.length > 100 || /var|env|url|current|inherit|initial|unset|revert/i.test(value) || !CSS.supports('color', value)) return undefined
  // Whatever a page around it says of every element.
  probe.style.setProperty('color', value, 'important')
  probe.hidden = true
  document.body.append(probe)
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(getComputedStyle(probe).color)
  probe.remove()
  return parts ? [Number(parts[1]), Number(parts[2]), Number(parts[3])] : undefined
}
