/** What an author gives the page to open: a folder, a zip, a bundle, and what belongs beside them. */
import type { ContentFile } from './engine'
import { unzip } from './zip'

/** A file, and where it lies in the folder that was given; `loose` without one. */
export interface Given {
  path: string
  file: File
  loose: boolean
}

export interface Opened {
  files: ContentFile[]
  /** Only what was changed: the rest is what is open. */
  partly: boolean
}

/** From fields of the page: the path is without the name of the folder. */
export function chosen(files: FileList | null): Given[] {
  return [...(files ?? [])].map((file) => {
    const path = file.webkitRelativePath.split('/').slice(1).join('/')
    return { path: path || file.name, file, loose: path === '' }
  })
}

/** Chromium has no name for this type that a script can ask for. */
const isFolder = (entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry => entry?.isDirectory ?? false

function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  return new Promise((resolve, reject) => {
    // A browser gives a hundred at a time.
    const more = (): void =>
      reader.readEntries((some) => {
        all.push(...some)
        if (some.length > 0) more()
        else resolve(all)
      }, reject)
    more()
  })
}

async function within(folder: FileSystemDirectoryEntry, before: string): Promise<Given[]> {
  const out = (await entriesIn(folder)).map(async (entry): Promise<Given[]> => {
    const path = before + entry.name
    if (isFolder(entry)) return within(entry, `${path}/`)
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    return [{ path, file, loose: false }]
  })
  return (await Promise.all(out)).flat()
}

/** What was dropped on the page; of a folder all that is in it. */
export async function dropped(data: DataTransfer | null): Promise<Given[]> {
  const out: Promise<Given[]>[] = []
  // The list is empty once anything was waited for.
  for (const item of data?.items ?? []) {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null
    const file = item.getAsFile()
    if (isFolder(entry)) out.push(within(entry, ''))
    else if (file) out.push(Promise.resolve([{ path: file.name, file, loose: true }]))
  }
  return (await Promise.all(out)).flat()
}

/** Content that authors write; the schema is for their editors. */
function isContent(path: string): boolean {
  return path.endsWith('.json') && !path.startsWith('schema/')
}

/** The members of a file of JSON that is an object. */
async function membersOf(file: File): Promise<object> {
  try {
    const read = JSON.parse(await file.text()) as unknown
    return typeof read === 'object' && read !== null ? read : {}
  } catch {
    return {}
  }
}

/** What a family handed over: a file, or a page with a code in it. Nothing where nobody gave that. */
export async function handoverIn(given: readonly Given[]): Promise<string | undefined> {
  for (const { path, file, loose } of given) {
    if (!loose) continue
    if (path.endsWith('.html') || (path.endsWith('.json') && 'handover' in (await membersOf(file)))) return file.text()
  }
  return undefined
}

/** Without the folder in which the manifest lies; a zip without one holds only what was changed. */
function unpacked(files: readonly ContentFile[]): Opened {
  const folders = files.filter(({ path }) => /(^|\/)content\.json$/.test(path)).map(({ path }) => path.slice(0, -'content.json'.length))
  const [folder] = folders.sort((one, other) => one.length - other.length)
  if (folder === undefined) return { files: files.filter(({ path }) => isContent(path)), partly: true }
  const inside = files.filter(({ path }) => path.startsWith(folder)).map(({ path, text }) => ({ path: path.slice(folder.length), text }))
  return { files: inside.filter(({ path }) => isContent(path)), partly: false }
}

/**
 * The content among what was given; no files where there is none.
 *
 * @returns a list of names in its place where loose files lack their folder
 * @throws when a zip can't be read
 */
export async function contentIn(given: readonly Given[]): Promise<Opened | string> {
  const zip = given.find(({ path, loose }) => loose && path.endsWith('.zip'))
  if (zip) return unpacked(await unzip(zip.file, (path) => path.endsWith('.json')))
  const texts = given.filter(({ path }) => isContent(path))
  const [first] = texts
  if (!first) return { files: [], partly: false }
  if (first.loose) {
    // A manifest names the files that come with it; without that it is all of the content.
    const members = await membersOf(first.file)
    const bundle = texts.length === 1 && 'questions' in members && !('files' in members)
    if (!bundle) return texts.map(({ path }) => path).join(', ')
  }
  return { files: await Promise.all(texts.map(async ({ path, file }) => ({ path, text: await file.text() }))), partly: false }
}

/** The manifest first, as the checks want it. */
export function inOrder(files: readonly ContentFile[]): ContentFile[] {
  return [...files].sort((one, other) => Number(other.path === 'content.json') - Number(one.path === 'content.json'))
}

/** What is open, with these in the place of those of the same name: their order is that of the tree. */
export function laidOver(open: readonly ContentFile[], changed: readonly ContentFile[]): ContentFile[] {
  const texts = new Map(changed.map((file) => [file.path, file]))
  const known = new Set(open.map(({ path }) => path))
  return [...open.map((file) => texts.get(file.path) ?? file), ...changed.filter(({ path }) => !known.has(path))]
}
