/** The code that a partner copies, for what was chosen. The build writes the one without choices with the same functions. */
import { permissions } from '../embed/protocol'
import type { Theme } from '../embed/theme'

/** What a partner can choose; empty for what the wizard does by itself. */
export interface Choices {
  lang: string
  start: string
  level: string
  idle: string
  theme: Theme
}

/** What the build knows; `data-` members of an element of the page. */
export interface Site {
  /** The folder of the wizard, the script in it and its hash, and the edition in one file. */
  address?: string
  script?: string
  integrity?: string
  file?: string
  /** Texts of the content, in the language of the page. */
  title?: string
  link?: string
}

function quoted(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
}

export function elementCode({ address = '', script = '', integrity = '', link = '' }: Site, { lang, start, level, idle }: Choices): string {
  const chosen = Object.entries({ lang, start, 'heading-level': level, idle }).filter(([, value]) => value)
  const attributes = chosen.map(([name, value]) => ` ${name}="${quoted(value)}"`).join('')
  return `<script defer src="${address}${script}" integrity="${integrity}" crossorigin></script>
<kindzorg-wijzer${attributes}><a href="${address}">${quoted(link)}</a></kindzorg-wijzer>`
}

export function frameCode({ address = '', file = '', title = '' }: Site, { lang, start, level, idle, theme }: Choices): string {
  const asked = Object.entries({ lang, start, heading: level, idle, ...theme }).filter(([, value]) => value)
  const hash = asked.length > 0 ? `#${String(new URLSearchParams(asked))}` : ''
  return `<iframe title="${quoted(title)}" src="${address}${file}${quoted(hash)}" width="100%" height="900"
  sandbox="${permissions.join(' ')}"></iframe>`
}

export function styleCode(theme: Theme): string {
  const lines = Object.entries(theme).map(([name, value]) => `  --kz-${name}: ${value};\n`)
  return lines.length > 0 ? `kindzorg-wijzer {\n${lines.join('')}}` : ''
}
