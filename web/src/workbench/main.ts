/** The page of the workbench: brings files, keys and frames to the module, and downloads from it. */
import { Engine, type ContentFile } from './engine'
import { chosen, contentIn, dropped, handoverIn, inOrder, laidOver, type Given, type Opened } from './files'
import { listen } from './input'

/** File names next to the script; the build fills them in. */
declare const WASM_FILE: string
declare const CONTENT_FILE: string
declare const FONT_FILE: string
declare const WORDS_FILE: string

const msPerDay = 86_400_000
/** Frames that ImGui needs to show all that follows from one press. */
const settling = 4
/** Of a frame, for checks: while something happens, and while nothing else does. */
const pieceMs = 8
const longPieceMs = 40
/** Between two frames that show nothing but how far the checks are. */
const betweenMs = 500

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof type)) throw new Error(id)
  return found
}

const status = element('wb-status', HTMLElement)
const canvas = element('wb-canvas', HTMLCanvasElement)

/** Today, in the days of the module. */
function today(): number {
  const [year, month, day] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' })
    .format()
    .split('-')
    .map(Number) as [number, number, number]
  return Date.UTC(year, month - 1, day) / msPerDay
}

async function fetched(file: string): Promise<ArrayBuffer> {
  const response = await fetch(file)
  if (!response.ok) throw new Error(`${file}: ${response.status}`)
  return response.arrayBuffer()
}

/** Asks for frames while something happens or is still to come; else nothing runs. */
class Frames {
  /** Frames still to draw. */
  private left = 0
  private before = 0
  private drawn = 0
  private asked = false

  constructor(private engine: Engine) {}

  /** Something happened. */
  wake(): void {
    this.left = settling
    document.body.dataset.busy = 'true'
    document.body.dataset.drawing = 'true'
    this.ask()
  }

  private ask(): void {
    if (this.asked) return
    this.asked = true
    // What draws nothing need not wait for the screen.
    if (this.left > 0) requestAnimationFrame((now) => this.next(now))
    else setTimeout(() => this.next(performance.now()))
  }

  /** Checks a little, and draws; while nothing happens but checks, now and then, and when something came out of them. */
  private next(now: number): void {
    this.asked = false
    const { engine } = this
    const { busy, outcome } = engine.work(this.left > 0 ? pieceMs : longPieceMs)
    const ended = !busy && document.body.dataset.checking === 'true'
    if (outcome || ended) this.left = Math.max(this.left, settling)
    document.body.dataset.checking = String(busy)
    if (this.left > 0 || now - this.drawn > betweenMs) this.draw(now)
    document.body.dataset.drawing = String(this.left > 0)
    document.body.dataset.busy = String(busy || this.left > 0)
    if (busy || this.left > 0) this.ask()
  }

  private draw(now: number): void {
    const { engine } = this
    const { width, height } = canvas.getBoundingClientRect()
    const scale = window.devicePixelRatio
    const [wide, high] = [Math.round(width * scale), Math.round(height * scale)]
    if (canvas.width !== wide) canvas.width = wide
    if (canvas.height !== high) canvas.height = high
    engine.frame(width, height, scale, Math.min(Math.max((now - this.before) / 1000, 0.001), 0.1))
    this.before = now
    this.drawn = now
    carryOut(engine)
    this.left -= 1
  }
}

/** What the module wants of the page: a file saved, a text on the clipboard, another cursor. */
function carryOut(engine: Engine): void {
  const copied = engine.copied()
  if (copied !== undefined) void navigator.clipboard?.writeText(copied).catch(() => undefined)
  for (let file = engine.download(); file; file = engine.download()) save(file.name, file.bytes)
  // In the order of ImGuiMouseCursor, from "none" on.
  const cursors = ['none', 'default', 'text', 'move', 'ns-resize', 'ew-resize', 'nesw-resize', 'nwse-resize', 'pointer']
  element('wb-room', HTMLElement).style.cursor = cursors[engine.cursor + 1] ?? 'default'
}

function save(name: string, bytes: Uint8Array): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), msPerDay)
}

/** What is open, without what was edited in it. */
let open: ContentFile[] = []

/** The content among what was given, or nothing; then the page says why. */
async function readContent(given: readonly Given[]): Promise<Opened | undefined> {
  try {
    const content = await contentIn(given)
    if (typeof content !== 'string') return content.files.length > 0 ? content : undefined
    status.textContent = `Overgeslagen: ${content}. Open losse bestanden samen met hun map: kies die bij ‘Map van de inhoud’.`
  } catch {
    status.textContent = 'Dit zip-bestand is niet te lezen. Pak het uit, en open de map.'
  }
  return undefined
}

/** Opens content, a layout, or what a family handed over. */
async function openFiles(engine: Engine, given: readonly Given[]): Promise<void> {
  const layout = given.find(({ path }) => path.endsWith('.ini'))
  if (layout) engine.layout(await layout.file.text())
  const handover = await handoverIn(given)
  if (handover !== undefined) {
    engine.handover(handover)
    return
  }
  const content = await readContent(given)
  if (!content) return
  const question = 'U hebt wijzigingen die nog niet bewaard zijn. Als u iets anders opent, bent u ze kwijt. Toch openen?'
  if (engine.changed && !confirm(question)) return
  open = inOrder(content.partly ? laidOver(open, content.files) : content.files)
  engine.open(open, today())
  status.textContent = `Geopend: ${content.files.length} bestanden.`
}

/** Takes another version, to compare what is open with. */
async function compareWith(engine: Engine, given: readonly Given[]): Promise<void> {
  const content = await readContent(given)
  if (!content) return
  engine.compare(inOrder(content.partly ? laidOver(open, content.files) : content.files))
  status.textContent = `Vergelijkt met ${content.files.length} bestanden. Kijk bij Verschil.`
}

function listenForFiles(engine: Engine, frames: Frames): void {
  const take = (use: typeof openFiles, given: readonly Given[]): void => {
    void use(engine, given).then(() => frames.wake())
  }
  const fields = { 'wb-open': openFiles, 'wb-folder': openFiles, 'wb-compare': compareWith }
  for (const [id, use] of Object.entries(fields)) {
    const field = element(id, HTMLInputElement)
    field.addEventListener('change', () => {
      take(use, chosen(field.files))
      // The same file can be chosen again.
      field.value = ''
    })
  }
  document.addEventListener('dragover', (event) => event.preventDefault())
  document.addEventListener('drop', (event) => {
    event.preventDefault()
    dropped(event.dataTransfer).then(
      (given) => take(openFiles, given),
      () => (status.textContent = 'Dit is niet te lezen. Kies de map bij ‘Map van de inhoud’.'),
    )
  })
}

/** What those read who can't see the drawing. */
function showTwins(engine: Engine): void {
  const rows = element('wb-twins', HTMLElement)
  for (const [title, command] of engine.twins()) {
    const row = document.createElement('tr')
    const head = document.createElement('th')
    head.scope = 'row'
    head.textContent = title
    const code = document.createElement('code')
    code.textContent = command
    const cell = document.createElement('td')
    cell.append(code)
    row.append(head, cell)
    rows.append(row)
  }
}

async function main(): Promise<void> {
  const [wasm, content, font, words] = await Promise.all([WASM_FILE, CONTENT_FILE, FONT_FILE, WORDS_FILE].map(fetched))
  if (!wasm || !content || !font || !words) throw new Error('files')
  const engine = await Engine.start(wasm)
  if (!engine.begin()) throw new Error('WebGL 2')
  engine.font(new Uint8Array(font))
  open = JSON.parse(new TextDecoder().decode(content)) as ContentFile[]
  engine.open(open, today())
  engine.words(new Uint8Array(words))
  engine.look(matchMedia('(prefers-color-scheme: dark)').matches)
  showTwins(engine)
  const frames = new Frames(engine)
  listenForFiles(engine, frames)
  listen(engine, () => frames.wake())
  window.addEventListener('resize', () => frames.wake())
  // Leaving loses what was not saved.
  window.addEventListener('beforeunload', (event) => {
    if (engine.changed) event.preventDefault()
  })
  if (engine.items() !== undefined) Object.assign(window, { werkbank: { items: () => engine.items() } })
  status.textContent = ''
  frames.wake()
}

main().catch((error: unknown) => {
  status.textContent = `De werkbank start niet in deze browser (${String(error)}). Gebruik het programma wijzer; kijk onderaan.`
})
