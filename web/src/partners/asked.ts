/** What browsers and servers say of the script and the frame of the wizard: each is asked for once more, while somebody listens. */
import { fromFrame, version } from '../embed/protocol'
import type { Finding } from './finding'
import { fileIn, type Host } from './host'

/** Who may show the wizard in a frame, as site.json says. */
declare const PARTNERS: readonly string[]

/** How long a file or a frame may take, in ms. */
const patience = 12_000

type Came = 'came' | 'refused' | 'failed'

/** Notes whether this page refuses an address by its own rules. @returns what to call when no more is to be noted */
function onRefusal(directive: RegExp, address: string, act: () => void): () => void {
  const place = address.startsWith('blob:') ? 'blob' : new URL(address).origin
  const hear = ({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent): void => {
    if (disposition === 'enforce' && directive.test(effectiveDirective) && blockedURI.startsWith(place)) act()
  }
  document.addEventListener('securitypolicyviolation', hear)
  return () => document.removeEventListener('securitypolicyviolation', hear)
}

/** Firefox says of a script that it fetches ahead only whether its rules let that begin, not whether anything came. */
const saysOnlyBegin = navigator.userAgent.includes('Gecko/')

/** Runs the script of the wizard, which the page asks for itself: nothing less tells in Firefox whether it is there. */
function ran(address: string, crossOrigin: string | null): Promise<Came> {
  return new Promise((resolve) => {
    const script = Object.assign(document.createElement('script'), { crossOrigin, onload: () => resolve('came'), onerror: () => resolve('failed') })
    try {
      script.src = address
      document.head.append(script)
    } catch {
      // The page lets nobody add a script.
      resolve('came')
    }
  })
}

/** Fetches a script, where that can be without running it. */
function fetched(address: string, crossOrigin: string | null): Promise<Came> {
  return new Promise((resolve) => {
    const link = document.createElement('link')
    const stop = onRefusal(/^script-src/, address, () => end('refused'))
    const end = (came: Came): void => {
      // What a browser says of its rules can come behind what it says of the file.
      setTimeout(() => {
        stop()
        link.remove()
        resolve(came)
      }, came === 'failed' ? 200 : 0)
      if (came === 'refused') resolve(came)
    }
    link.rel = 'preload'
    link.as = 'script'
    link.crossOrigin = crossOrigin
    link.onload = () => (saysOnlyBegin ? ran(address, crossOrigin).then(end) : end('came'))
    link.onerror = () => end(saysOnlyBegin ? 'refused' : 'failed')
    link.href = address
    document.head.append(link)
    setTimeout(() => end('failed'), patience)
  })
}

/** The rules by which the page refused an address before anybody listened, where the browser tells. */
function rulesAgainst(address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    if (!('ReportingObserver' in window)) return resolve(undefined)
    type Refused = { blockedURL?: string; originalPolicy?: string } | null
    const look = (reports: readonly { body?: unknown }[]): void => {
      const refused = reports.map(({ body }) => body as Refused).find((body) => body?.blockedURL === address)
      if (refused) resolve(refused.originalPolicy)
    }
    const observer = new ReportingObserver(look, { types: ['csp-violation'], buffered: true })
    observer.observe()
    setTimeout(() => {
      observer.disconnect()
      resolve(undefined)
    }, 500)
  })
}

/** Why the script does not run, where it does not. */
export async function scriptFindings({ script, folder }: Host): Promise<Finding[]> {
  if (!script || customElements.get('kindzorg-wijzer')) return []
  if ((await rulesAgainst(script.src))?.includes("'strict-dynamic'")) return [{ id: 'nonce', detail: `nonce="..."` }]
  const came = await fetched(script.src, script.crossOrigin)
  if (came === 'refused') return [{ id: 'script_blocked', detail: new URL(script.src).origin }]
  if (came === 'came') return [script.integrity && script.crossOrigin !== null ? { id: 'wrong_version', detail: script.integrity } : { id: 'held_back', detail: script.src }]
  // Files with a hash in their names go when the next version comes; this one stays.
  const stays = `${folder}embed.js`
  const other = script.src === stays || script.integrity && script.crossOrigin === null ? 'failed' : await fetched(stays, null)
  return [other === 'came' ? { id: 'wrong_version', detail: script.src } : { id: 'script_missing', detail: script.src }]
}

type Frame = 'ready' | 'refused' | 'other' | 'silent'

/** Shows an address in a frame that nobody sees, and waits for what it says. */
function framed(address: string): Promise<Frame> {
  return new Promise((resolve) => {
    const frame = document.createElement('iframe')
    const stop = onRefusal(/^(frame|child)-src/, address, () => end('refused'))
    const hear = ({ source, data }: MessageEvent): void => {
      if (source !== frame.contentWindow) return
      const spoken = (data as { kzw?: unknown } | null)?.kzw
      if (fromFrame(data)) end('ready')
      else if (typeof spoken === 'number' && spoken !== version) end('other')
    }
    const end = (came: Frame): void => {
      stop()
      removeEventListener('message', hear)
      frame.remove()
      resolve(came)
    }
    addEventListener('message', hear)
    frame.setAttribute('sandbox', 'allow-scripts')
    frame.hidden = true
    frame.src = address
    document.body.append(frame)
    setTimeout(() => end('silent'), patience)
  })
}

/** Why nothing comes from a frame of the wizard. */
export async function frameFindings(host: Host): Promise<Finding[]> {
  const address = [...host.made.keys(), ...host.plain][0]?.src.replace(/#.*/, '') ?? fileIn(host.folder)
  const came = await framed(address)
  const { origin } = new URL(address)
  switch (came) {
    case 'ready':
      return []
    case 'refused':
      return [{ id: 'frame_blocked', detail: `${origin} blob:` }]
    case 'other':
      return [{ id: 'other_version' }]
    case 'silent':
      if (crossOriginIsolated) return [{ id: 'isolated' }]
      // A preview in a system for websites, or a file on a disk: who is around it counts as well, or it has no site.
      if (parent !== window || self.origin === 'null') return [{ id: 'nested' }]
      if (location.origin !== origin && !PARTNERS.includes(location.origin)) return [{ id: 'not_partner', detail: location.origin }]
      return [{ id: 'silent', detail: address }]
  }
}

/** Whether the page allows frames of files that were made in it, as Firefox takes a file that is saved to be. */
export async function savingFindings(): Promise<Finding[]> {
  const address = URL.createObjectURL(new Blob([''], { type: 'text/html' }))
  const refused = await new Promise<boolean>((resolve) => {
    const frame = document.createElement('iframe')
    const stop = onRefusal(/^(frame|child)-src/, address, () => end(true))
    const end = (is: boolean): void => {
      stop()
      frame.remove()
      resolve(is)
    }
    frame.hidden = true
    frame.src = address
    document.body.append(frame)
    setTimeout(() => end(false), 500)
  })
  URL.revokeObjectURL(address)
  return refused ? [{ id: 'no_blob', detail: 'blob:' }] : []
}
