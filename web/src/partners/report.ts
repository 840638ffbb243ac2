/** Shows on the page of the partner what the check finds. Styles are set by script, which no rules of that page refuse. */
import type { Finding } from './finding'

/** By language the texts of the check, by what stands behind "check_" in their names. */
declare const CHECK_TEXTS: Record<string, Record<string, string>>
/** The language of the content. */
declare const CHECK_LANGUAGE: string

/** It stands on the page itself, but over nothing that counts. */
export const reportId = 'kindzorgwijzer-check'

export class Report {
  private readonly texts = CHECK_TEXTS[document.documentElement.lang.slice(0, 2)] ?? CHECK_TEXTS[CHECK_LANGUAGE] ?? {}
  private readonly host = document.createElement('div')
  private readonly said = document.createElement('p')
  private readonly box: HTMLElement

  constructor() {
    const heading = element('h2', this.text('heading'), 'margin:0 0 8px;font:700 20px/1.3 sans-serif')
    this.said.textContent = this.text('busy')
    this.said.setAttribute('role', 'status')
    this.said.style.cssText = 'margin:0 0 8px'
    this.box = element('section', '', 'position:fixed;inset:auto 8px 8px auto;z-index:2147483647;box-sizing:border-box;width:min(440px,calc(100vw - 16px));max-height:80vh;overflow:auto;padding:16px;border:3px solid #0d5263;background:#fff;color:#1b2429;font:16px/1.5 sans-serif;text-align:left')
    this.box.setAttribute('aria-label', this.text('heading'))
    const close = element('button', this.text('close'), 'min-height:44px;padding:0 16px;font:inherit')
    close.addEventListener('click', () => this.host.remove())
    this.box.append(heading, this.said, close)
    this.host.id = reportId
    this.host.attachShadow({ mode: 'open' }).append(this.box)
    document.body.append(this.host)
  }

  show(findings: readonly Finding[]): void {
    this.said.textContent = findings.length > 0 ? '' : this.text('good')
    const list = element('ol', '', 'margin:0 0 12px;padding-left:24px')
    for (const { id, detail } of findings) {
      const item = element('li', '', 'margin:0 0 12px')
      item.append(element('strong', this.text(id), ''), element('p', this.text(`${id}_do`), 'margin:0'))
      if (detail) item.append(element('code', detail, 'display:block;overflow-wrap:anywhere;background:#f2f5f5;padding:4px'))
      list.append(item)
    }
    this.said.after(list)
  }

  private text(key: string): string {
    return this.texts[key] ?? key
  }
}

function element(tag: string, text: string, style: string): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = text
  made.style.cssText = style
  return made
}
