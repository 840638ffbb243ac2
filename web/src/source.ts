/**
 * Where the parts of the page come from: files beside it. In the edition in one file `onefile/source.ts` stands in the place of
 * this one, with the same functions.
 */
import { h } from './h'

/** A part may take its time, but not this long without a single byte. In ms. */
const limit = 10_000
/** Told of every piece of a part that comes, with its length in bytes. */
export type OnBytes = (count: number) => void

/** Nothing came for so long that nothing will. */
export class Gone extends Error {}

/**
 * @param cache 'reload' where what came before could not be used: past all caches then
 * @throws {Gone} as soon as nothing comes any more
 */
export async function bytesOf(file: string, cache: 'default' | 'reload', onBytes: OnBytes): Promise<Uint8Array> {
  const stop = new AbortController()
  let timer = 0
  const wait = (): void => {
    clearTimeout(timer)
    timer = window.setTimeout(() => stop.abort(), limit)
  }
  wait()
  try {
    const response = await fetch(new URL(file, import.meta.url), { cache, signal: stop.signal })
    if (!response.ok || !response.body) throw new Error(`${file}: ${response.status}`)
    const reader = response.body.getReader()
    const pieces: Uint8Array[] = []
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer())
      wait()
      onBytes(value.length)
      pieces.push(value)
    }
  } catch (reason) {
    throw stop.signal.aborted ? new Gone(file) : reason
  } finally {
    clearTimeout(timer)
  }
}

/** What a script exports, once its bytes are here. A bad one is kept under its name: another helps. It may be asked for again, in vain. */
export function scriptOf<Script>(file: string, tries: number): Promise<Script> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, limit))
  return Promise.race([import(file + '?'.repeat(tries)) as Promise<Script>, late])
}

/** Puts a style on the page. One that does not come in time is waited for no more, by the browser neither. */
export function styleOf(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = h('link', { rel: 'stylesheet', href: file })
    const timer = setTimeout(() => {
      link.remove()
      reject()
    }, limit)
    link.onload = () => {
      clearTimeout(timer)
      resolve()
    }
    link.onerror = reject
    document.head.append(link)
  })
}

/** Does something as soon as nothing comes any more that nobody asked for: here, at once. */
export function unasked(act: () => void): void {
  act()
}
