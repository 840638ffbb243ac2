/** Obtains the parts of the page. Every wait ends, and what comes is tried before it is used. */
import { bytesOf, Gone, scriptOf, type OnBytes } from './source'

export type { OnBytes }

/** How long to wait before each further try, in ms: at once, as somebody waits for it. */
const atOnce = [0]
/** The same for what nobody waits for yet: a train comes out of its tunnel. */
export const patiently = [0, 3_000]

/**
 * Obtains a part and tries it. What cannot be used, whatever its status says, is fetched again past all caches, which
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
      return await use(await bytesOf(file, tries === 0 ? 'default' : 'reload', onBytes))
    } catch (reason) {
      const pause = pauses[tries]
      if (pause === undefined || reason instanceof Gone) throw reason
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

/** The same for a script, as an import that hangs can't be ended. */
export function obtainScript<Script>(file: string, pauses = atOnce): Promise<Script> {
  let tries = 0
  return obtain(file, () => scriptOf<Script>(file, tries++), undefined, pauses)
}
