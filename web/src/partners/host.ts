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
  /** The folder of the wizard. */
  folder: string
}

const embedScript = /\/embed(\.[0-9a-f]{10})?\.js$/

/** @param own the address of the check itself, where a script element brought it */
export function hostOf(own: string | undefined): Host {
  const script = [...document.scripts].find(({ src }) => src && embedScript.test(new URL(src).pathname))
  const elements = [...document.querySelectorAll<HTMLElement>('kindzorg-wijzer')]
  const made = new Map<HTMLIFrameElement, HTMLElement>()
  for (const element of elements) {
    const frame = element.shadowRoot?.querySelector('iframe')
    if (frame) made.set(frame, element)
  }
  const known = [own, script?.src, ADDRESS].filter((one): one is string => Boolean(one)).map((one) => new URL('.', one).href)
  const ours = ({ src }: HTMLIFrameElement): boolean => src.includes(`/${FILE_NAME}`) || known.some((one) => samePlace(src, one))
  const plain = [...document.querySelectorAll('iframe')].filter(ours)
  const framed = plain.map(({ src }) => new URL('.', src).href)
  return { script, elements, made, plain, folder: [...known.slice(0, -1), ...framed, ADDRESS][0] ?? ADDRESS }
}

/** Whether an address lies in a folder, whichever way it is asked for. */
function samePlace(address: string, folder: string): boolean {
  const bare = (one: string): string => one.replace(/^https?:/, '')
  return bare(address).startsWith(bare(folder))
}

export function fileIn(folder: string): string {
  return folder + FILE_NAME
}
