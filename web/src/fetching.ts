/** Fetches the parts of the page. Every wait ends, and what comes is tried before it is used. */

/** A part may take its time, but not this long without a single byte. In ms. */
const limit = 10_000
/** Told of every piece of a part that comes, with its length in bytes. */
export type OnBytes = (count: number) => void

/** How long to wait before each further try, in ms: at once, as somebody waits for it. */
const atOnce = [0]
/** The same for what nobody waits for yet: a train comes out of its tunnel. */
export const patiently = [0, 3_000]

/**
 * Fetches a part and tries it. What cannot be used, whatever its status says, is fetched again past all caches, which
 * also puts the new one in the place of a bad one that was kept.
 *
 * @param use what makes a part useful; throws when it is not the part that it should be
 * @throws when no try gives a part that can be used, or as soon as nothing comes any more
 */
export async function obtain<Thing>(
  file: string,
  use: (bytes: Uint8Array) => Thing | Promise<Thing>,
  onBytes: OnBytes = () => undefined,
  pauses = atOnce,
): Promise<Thing> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await use(await fetchBytes(file, tries === 0 ? 'default' : 'reload', onBytes))
    } catch (reason) {
      const pause = pauses[tries]
      if (pause === undefined || reason instanceof Stalled) throw reason
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

/** Nothing came for so long that nothing will. */
class Stalled extends Error {}

async function fetchBytes(file: string, cache: RequestCache, onBytes: OnBytes): Promise<Uint8Array> {
  const stop = new AbortController()
  let timer = 0
  const wait = (): void => {
    clearTimeout(timer)
    timer = window.setTimeout(() => stop.abort(), limit)
  }
  wait()
  try {
    const response = await fetch(new URL(file, import.meta.url).href, { cache, signal: stop.signal })
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
    throw stop.signal.aborted ? new Stalled(file) : reason
  } finally {
    clearTimeout(timer)
  }
}

/** The same for a script, as an import that hangs can't be ended. A bad one is kept under its name: another helps. */
export function obtainScript<Script>(file: string, pauses = atOnce): Promise<Script> {
  let tries = 0
  return obtain(
    file,
    () => {
      const name = file + '?'.repeat(tries)
      tries += 1
      return import(name) as Promise<Script>
    },
    undefined,
    pauses,
  )
}
