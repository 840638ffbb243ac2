/**
 * For the page of a partner on which the wizard does not show, or not well: says what is wrong with it, and what to do. It comes by a
 * script element for a moment, or is pasted into the console of the browser, which no rules of the page keep out. It sends nothing.
 */
import { frameFindings, savingFindings, scriptFindings } from './asked'
import type { Finding } from './finding'
import { hostOf } from './host'
import { Report } from './report'
import { pageFindings } from './page'
import { shownFindings, stateOf } from './shown'
import { writtenFindings } from './written'

declare global {
  interface Window {
    /** What the check found last. */
    kindzorgwijzerCheck?: Promise<readonly Finding[]>
  }
}

/** What already says why nothing runs: then what follows from it is not told as well. */
const enough = new Set(['nothing', 'no_element', 'no_script', 'held_back', 'mixed', 'module', 'base', 'wrong_address', 'frame_extra'])

async function checked(own: string | undefined): Promise<Finding[]> {
  const host = hostOf(own)
  const written = [...writtenFindings(host), ...pageFindings()]
  if (written.some(({ id }) => enough.has(id))) return written
  const script = written.some(({ id }) => id === 'no_crossorigin') ? [] : await scriptFindings(host)
  // Where the server does not answer, no frame comes from it either.
  if (script.some(({ id }) => id === 'script_missing')) return [...written, ...script]
  const frames = [...host.made.keys(), ...host.plain].filter(runs)
  const states = Promise.all(frames.map(async (frame) => [frame, await stateOf(frame)] as const))
  const refused = await frameFindings(host)
  const found = [...written, ...script, ...refused]
  if (refused.length > 0) return found
  const shown = (await states).flatMap(([frame, state]) => {
    const grows = host.made.has(frame)
    if (state) return shownFindings(frame, state, grows)
    // Some browsers run nothing in a frame that takes no room.
    return [frame.getClientRects().length === 0 ? { id: 'hidden' } : { id: 'silent', detail: frame.src.replace(/#.*/, '') }]
  })
  return [...found, ...(await savingFindings()), ...shown]
}

/** Whether anything can run in it, and so answer. */
function runs(frame: HTMLIFrameElement): boolean {
  return !frame.hasAttribute('sandbox') || frame.sandbox.contains('allow-scripts')
}

const script = (document.currentScript as HTMLScriptElement | null)?.src
const begin = (): void => {
  const report = new Report()
  window.kindzorgwijzerCheck = checked(script)
  window.kindzorgwijzerCheck.then((findings) => {
    console.table(findings)
    report.show(findings)
  }, console.error)
}

if (document.readyState === 'complete') begin()
else addEventListener('load', begin)
