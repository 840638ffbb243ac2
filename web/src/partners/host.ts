/** What of the wizard stands on a page of somebody else. */

/** The name of the edition in one file. */
declare const FILE_NAME: string
/** Where the wizard stands, as site.json says. */
declare const ADDRESS: string

export interface Host {
  script: HTMLScriptElement | undefined
  elements: readonly HTMLElement[]
  /** Those that an element made, each with its element. */
  made: ReadonlyMap<HTMLIFrameElement, HTMLElement>
  /** Those that the partner wrote. */
  plain: readonly HTMLIFrameElement[]
  /** Addresses of the wizard that something on the page keeps from loading. */
  held: readonly string[]
  /** The folder of the wizard. */
  folder: string
}

const embedScript = /\/embed(\.[0-9a-f]{10})?\.js$/
/** What a browser runs: any other type is how something holds a script back. */
const scriptType = /^(|module|(text|application)\/(x-)?(java|ecma)script)$/i

/** @param own the address of the check itself, where a script element brought it */
export function hostOf(own: string | undefined): Host {
  const elements = [...document.querySelectorAll<HTMLElement>('kindzorg-wijzer')]
  const made = new Map<HTMLIFrameElement, HTMLElement>()
  for (const element of elements) {
    const frame = element.shadowRoot?.querySelector('iframe')
    if (frame) made.set(frame, element)
  }
  const places = [own, ...[...made.keys()].map(({ src }) => src), ADDRESS].filter((one): one is string => Boolean(one)).map(folderOf)
  const scripts = [...document.scripts].filter(({ src }) => src && embedScript.test(pathOf(src)))
  // Others call a script of theirs the same.
  const script = scripts.find(({ src }) => places.some((one) => samePlace(src, one))) ?? scripts[0]
  const known = [own, script?.src, ADDRESS].filter((one): one is string => Boolean(one)).map(folderOf)
  const ours = ({ src }: HTMLIFrameElement): boolean => src.includes(`/${FILE_NAME}`) || known.some((one) => samePlace(src, one))
  const plain = [...document.querySelectorAll('iframe')].filter(ours)
  const framed = plain.map(({ src }) => folderOf(src))
  return { script, elements, made, plain, held: heldBack(), folder: [...known.slice(0, -1), ...framed, ADDRESS][0] ?? ADDRESS }
}

/** A program that asks visitors for leave first keeps an address in another attribute, or makes the script one that no browser runs. */
function heldBack(): string[] {
  const all = [...document.querySelectorAll<HTMLScriptElement | HTMLIFrameElement>('script, iframe')]
  return all.flatMap((one) => {
    const ours = [...one.attributes].filter(({ value }) => embedScript.test(pathOf(value)) || pathOf(value).endsWith(`/${FILE_NAME}`))
    const stopped = one instanceof HTMLScriptElement && !scriptType.test(one.type)
    // What was let through can keep its address there as well.
    return stopped || !ours.some(({ name }) => name === 'src') ? ours.map(({ value }) => value) : []
  })
}

const folderOf = (address: string): string => new URL('.', address).href

function pathOf(address: string): string {
  try {
    return new URL(address, document.baseURI).pathname
  } catch {
    return ''
  }
}

/** Whether an address is written as it is, and not as seen from the page. */
export const isWhole = (address: string): boolean => /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address)

/** Whether an address lies in a folder, whichever way it is asked for. */
export function samePlace(address: string, folder: string): boolean {
  const bare = (one: string): string => one.replace(/^https?:/, '')
  return bare(address).startsWith(bare(folder))
}

export function fileIn(folder: string): string {
  return folder + FILE_NAME
}
