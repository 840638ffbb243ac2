/** Where the parts of the page come from in the edition in one file: from behind the page itself. No network is asked. */
import type * as site from '../source'
import type { OnSigns, Parts } from './arriving'
import { bytesOfSigns } from './signs'

export type OnBytes = OnSigns

/** The file ended without it, or has given it already: trying again gives nothing else. */
export class Gone extends Error {}

const parts = window.kzParts as Parts

export async function bytesOf(id: string, cache: 'default' | 'reload', onBytes: OnBytes): Promise<Uint8Array> {
  if (cache === 'reload') throw new Gone(id)
  const part = await parts.part(id, onBytes).catch((reason: Error) => {
    throw new Gone(reason.message)
  })
  if (id in parts.scripts) return new Uint8Array()
  const text = part.textContent ?? ''
  // Its text takes more memory than what is made of it.
  parts.drop(part)
  return bytesOfSigns(text)
}

export async function scriptOf<Script>(id: string): Promise<Script> {
  const run = parts.scripts[id]
  if (!run) throw new Gone(id)
  return run() as Script
}

export async function styleOf(id: string): Promise<void> {
  await parts.part(id)
}

export function unasked(act: () => void): void {
  parts.whenEnded(act)
}

// Both places give the same.
;({ Gone, bytesOf, scriptOf, styleOf, unasked }) satisfies typeof site
