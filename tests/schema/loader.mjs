/** Asks the engine's loader about content that is damaged in one place. */
import { openEngine, readInputs } from '../../web/tools/engine.mjs'

/**
 * @param files name and content of every content file, in the manifest's order
 * @returns what says of the content with one section of one file replaced which error the loader finds first, or null
 */
export async function engine(manifest, files) {
  const opened = await openEngine((await readInputs()).wasm)
  const took = opened.load(encoded(whole(manifest, files)))
  if (took.error) throw new Error(`the content is refused before it is damaged: ${took.error.message}`)
  return (name, section, part) => {
    const changed = files.map((file) => (file.name === name ? { ...file, content: { ...file.content, [section]: part } } : file))
    return opened.load(encoded(whole(manifest, changed))).error ?? null
  }
}

const encoded = (content) => new TextEncoder().encode(JSON.stringify(content))

/** All in one file, as the page gets it. */
function whole({ files: _, ...head }, files) {
  const out = { ...head }
  for (const { content } of files) {
    for (const [section, part] of Object.entries(content)) {
      const list = section !== 'interface'
      const before = out[section] ?? (list ? [] : {})
      // A damaged section keeps out what comes after it.
      if (Array.isArray(before) !== list) continue
      if (Array.isArray(part) !== list) out[section] = part
      else out[section] = list ? [...before, ...part] : { ...before, ...part }
    }
  }
  return out
}
