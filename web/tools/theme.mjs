/** The look that a publisher wants for its whole site: `theme` in site.json, which the command has checked. */

/**
 * The rule that comes behind the styles of the page. It stands on the body, as what a page around a frame asks for does, which comes
 * after it. With a theme there is no dark look: the class of the document keeps that away.
 */
export function themeStyle(theme) {
  const lines = Object.entries(theme).map(([name, value]) => `--kz-${name}:${value}`)
  return lines.length > 0 ? `.kz-page{${lines.join(';')}}` : ''
}
