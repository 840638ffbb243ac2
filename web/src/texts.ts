/** The texts of the interface, by key. They come with the content; no sentence stands in the code. */
export type Texts = (key: string, fill?: Readonly<Record<string, string | number>>) => string

/** @param interfaceTexts those of the content that is loaded at the moment */
export function liveTexts(interfaceTexts: () => Readonly<Record<string, string>>): Texts {
  return (key, fill = {}) => {
    const text = interfaceTexts()[key]
    if (text === undefined) throw new Error(`No interface text "${key}"`)
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(fill[name] ?? whole))
  }
}
