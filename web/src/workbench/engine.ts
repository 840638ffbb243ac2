/** The module of the workbench, as wasm/workbench/exports.cpp has it. */

/** File name of Emscripten's own JavaScript, next to the script; the build fills it in. */
declare const MODULE_FILE: string

type Bytes = readonly [pointer: number, length: number]

/** What Emscripten's JavaScript gives: the exports with an underscore, and the memory. */
interface Module {
  HEAPU8: Uint8Array
  UTF8ToString(pointer: number): string
  _malloc(length: number): number
  _wb_start(): number
  _wb_font(pointer: number, length: number): void
  _wb_file(path: number, pathLength: number, text: number, length: number): void
  _wb_open(day: number): void
  _wb_compare(): void
  _wb_handover(text: number, length: number): void
  _wb_words(pointer: number, length: number): void
  _wb_look(dark: number): void
  _wb_layout(pointer: number, length: number): void
  _wb_frame(width: number, height: number, scale: number, seconds: number): void
  _wb_work(ms: number): number
  _wb_mouse(x: number, y: number): void
  _wb_button(button: number, down: number): void
  _wb_wheel(x: number, y: number): void
  _wb_focus(on: number): void
  _wb_key(code: number, length: number, down: number, modifiers: number): number
  _wb_text(pointer: number, length: number): void
  _wb_clipboard(pointer: number, length: number): void
  _wb_copied(): number
  _wb_download(): number
  _wb_bytes(): number
  _wb_length(): number
  _wb_twins(): number
  _wb_cursor(): number
  _wb_is_dark(): number
  _wb_is_changed(): number
  /** Only in the build of the tests. */
  _wb_items?(): number
}

interface Factory {
  default(options: { wasmBinary: ArrayBuffer }): Promise<Module>
}

export interface ContentFile {
  path: string
  text: string
}

/** The workbench, with texts and bytes instead of pointers. */
export class Engine {
  private constructor(private module: Module) {}

  /** @throws when the module does not start */
  static async start(wasmBinary: ArrayBuffer): Promise<Engine> {
    const factory = (await import(MODULE_FILE)) as Factory
    return new Engine(await factory.default({ wasmBinary }))
  }

  /** @returns whether the browser draws with WebGL 2 */
  begin(): boolean {
    return this.module._wb_start() === 1
  }

  font(bytes: Uint8Array): void {
    this.module._wb_font(...this.left(bytes))
  }

  /** @param day - since 1970-01-01 */
  open(files: readonly ContentFile[], day: number): void {
    for (const { path, text } of files) this.module._wb_file(...this.leftText(path), ...this.leftText(text))
    this.module._wb_open(day)
  }

  /** Compares what is open with this version of the content. */
  compare(files: readonly ContentFile[]): void {
    for (const { path, text } of files) this.module._wb_file(...this.leftText(path), ...this.leftText(text))
    this.module._wb_compare()
  }

  /** What a family handed over becomes the state of the preview. */
  handover(text: string): void {
    this.module._wb_handover(...this.leftText(text))
  }

  /** The frequent words, one a line. */
  words(text: Uint8Array): void {
    this.module._wb_words(...this.left(text))
  }

  look(dark: boolean): void {
    this.module._wb_look(Number(dark))
  }

  layout(ini: string): void {
    this.module._wb_layout(...this.leftText(ini))
  }

  frame(width: number, height: number, scale: number, seconds: number): void {
    this.module._wb_frame(width, height, scale, seconds)
  }

  /** Checks for about so long, or until there is something to show. @returns whether there is more to do, and something to show */
  work(ms: number): { busy: boolean; outcome: boolean } {
    const said = this.module._wb_work(ms)
    return { busy: (said & 1) !== 0, outcome: (said & 2) !== 0 }
  }

  mouse(x: number, y: number): void {
    this.module._wb_mouse(x, y)
  }

  button(button: number, down: boolean): void {
    this.module._wb_button(button, Number(down))
  }

  wheel(x: number, y: number): void {
    this.module._wb_wheel(x, y)
  }

  focus(on: boolean): void {
    this.module._wb_focus(Number(on))
  }

  /** @returns whether the workbench knows the key */
  key(code: string, down: boolean, modifiers: number): boolean {
    return this.module._wb_key(...this.leftText(code), Number(down), modifiers) === 1
  }

  text(text: string): void {
    this.module._wb_text(...this.leftText(text))
  }

  clipboard(text: string): void {
    this.module._wb_clipboard(...this.leftText(text))
  }

  copied(): string | undefined {
    return this.told(this.module._wb_copied())
  }

  download(): { name: string; bytes: Uint8Array } | undefined {
    const { module } = this
    const name = this.told(module._wb_download())
    if (name === undefined) return undefined
    return { name, bytes: module.HEAPU8.slice(module._wb_bytes(), module._wb_bytes() + module._wb_length()) }
  }

  /** Titles of panels, each with the command that says the same. */
  twins(): [title: string, command: string][] {
    return JSON.parse(this.told(this.module._wb_twins()) ?? '[]') as [string, string][]
  }

  get cursor(): number {
    return this.module._wb_cursor()
  }

  get dark(): boolean {
    return this.module._wb_is_dark() === 1
  }

  get changed(): boolean {
    return this.module._wb_is_changed() === 1
  }

  /** Where everything is that can be pressed, for the tests; absent elsewhere. */
  items(): string | undefined {
    return this.told(this.module._wb_items?.() ?? 0)
  }

  private told(pointer: number): string | undefined {
    return pointer === 0 ? undefined : this.module.UTF8ToString(pointer)
  }

  /** Leaves bytes in memory, for the module to free. */
  private left(bytes: Uint8Array): Bytes {
    const pointer = this.module._malloc(Math.max(bytes.length, 1))
    this.module.HEAPU8.set(bytes, pointer)
    return [pointer, bytes.length]
  }

  private leftText(text: string): Bytes {
    return this.left(new TextEncoder().encode(text))
  }
}
