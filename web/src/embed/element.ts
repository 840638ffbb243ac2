/**
 * <kindzorg-wijzer>, for the page of a partner: shows the wizard in a frame that shares nothing with the page around it, so that no script
 * there can read an answer. What stands in the element, such as a link, stands there until the wizard does.
 */
import { fromFrame, permissions, sealed, type Theme } from './protocol'

/** By the name of each token of a theme: the custom properties that can hold it, in this order. The build reads styles/tokens.css. */
declare const TOKEN_CHAINS: Record<string, string[]>
/** The build takes them from the content, by language. */
declare const EMBED_TEXTS: Record<string, { title: string; wait: string; failed: string; open: string }>
/** The language of the content: what has no text in the language of the page gets that one. */
declare const EMBED_LANGUAGE: string
/** The name of the edition in one file. */
declare const FILE_NAME: string

/** The frame may take its time, but then something keeps it away. In ms. */
const patience = 20_000
const own = (document.currentScript as HTMLScriptElement | null)?.src

class Embedded extends HTMLElement {
  private readonly frame = document.createElement('iframe')
  private readonly note = document.createElement('p')
  private readonly place = document.createElement('slot')
  private timer = 0
  private height = 0
  private drawing = 0

  connectedCallback(): void {
    const { frame, note, place } = this
    const language = this.getAttribute('lang') ?? EMBED_LANGUAGE
    const texts = EMBED_TEXTS[language] ?? (EMBED_TEXTS[EMBED_LANGUAGE] as (typeof EMBED_TEXTS)[string])
    const address = new URL(this.getAttribute('src') ?? FILE_NAME, own || location.href)
    const asked = new URLSearchParams({ height: 'auto', ...this.theme() })
    for (const [name, attribute] of [['lang', 'lang'], ['start', 'start'], ['heading', 'heading-level'], ['idle', 'idle']] as const) {
      const value = this.getAttribute(attribute)
      if (value) asked.set(name, value)
    }
    address.hash = String(asked)
    frame.title = this.getAttribute('title') || texts.title
    frame.setAttribute('sandbox', permissions.join(' '))
    frame.allow = 'clipboard-write'
    frame.referrerPolicy = 'no-referrer'
    frame.style.cssText = 'display:block;width:100%;border:0;height:0'
    note.setAttribute('role', 'status')
    note.textContent = texts.wait
    this.style.display = 'block'
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    shadow.replaceChildren(note, place, frame)
    addEventListener('message', this.hear)
    this.timer = window.setTimeout(() => {
      const link = document.createElement('a')
      link.href = address.href.replace(/#.*/, '')
      link.target = '_blank'
      link.textContent = texts.open
      note.replaceChildren(`${texts.failed} `, link)
      console.warn(`kindzorg-wijzer: nothing came from ${link.href}. Does this page allow it in frame-src, and is this site among its partners?`)
    }, patience)
    frame.src = address.href
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.hear)
    clearTimeout(this.timer)
  }

  /** Hands over the colours and fonts that the element has now. */
  retheme(): void {
    this.frame.contentWindow?.postMessage(sealed({ type: 'theme', theme: this.theme() }), '*')
  }

  /** What this page sets for the element: in its own names, or in those of an NL Design System theme. */
  private theme(): Theme {
    const style = getComputedStyle(this)
    const found = Object.entries(TOKEN_CHAINS).map(([name, chain]) => [name, chain.map((one) => style.getPropertyValue(one).trim()).find(Boolean)])
    return Object.fromEntries(found.filter(([, value]) => value)) as Theme
  }

  private readonly hear = ({ source, origin, data }: MessageEvent): void => {
    const { frame } = this
    // The origin of a frame that shares nothing with this page.
    const message = source === frame.contentWindow && origin === 'null' ? fromFrame(data) : undefined
    if (message?.type === 'ready') {
      clearTimeout(this.timer)
      // Not the frame: one that is put in its place anew begins anew.
      this.note.remove()
      this.place.remove()
    } else if (message?.type === 'height') {
      this.height = message.height
      // Of many in one moment only the last counts.
      this.drawing ||= requestAnimationFrame(() => {
        this.drawing = 0
        frame.style.height = `${this.height}px`
      })
    } else if (message && document.activeElement === this && frame.getBoundingClientRect().top < 0) {
      frame.scrollIntoView()
    }
  }
}

if (!customElements.get('kindzorg-wijzer')) customElements.define('kindzorg-wijzer', Embedded)
