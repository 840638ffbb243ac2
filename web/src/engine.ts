/** Talks to one running engine: JSON text in, JSON text out. Nothing here knows the browser's page. */

/** What the compiled engine exports; the wasm file and its JavaScript version are the same here. */
export interface EngineExports {
  memory: { readonly buffer: ArrayBufferLike }
  _initialize?: () => void
  kz_alloc(size: number): number
  kz_load(pointer: number, length: number): void
  kz_call(pointer: number, length: number): void
  kz_result(): number
  kz_result_length(): number
}

/** The functions the engine may ask its surroundings for. It gets none of them: each does nothing. */
export type Imports = Record<string, Record<string, () => number>>

/** What is said of more than an engine takes at once. It did nothing then, and goes on. */
export const noRoom = 'The engine has no memory left'

/** Half a letter, as a cut or a broken clipboard leaves it, is no JSON for the engine: it becomes the sign for that. */
const whole = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/[\ud800-\udfff]/gu, '\ufffd') : value

/** The name under which the first part of the engine asks for what stands in the rest. */
const later = 'later'

/** Stub imports for a compiled module, so that no generated glue is needed. */
export function stubImports(module: WebAssembly.Module): Imports {
  const imports: Imports = {}
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    imports[from] = { ...imports[from], [name]: from === later ? notYet : () => 0 }
  }
  return imports
}

/** @throws when these bytes are no module, such as those of a page to log in */
export function valid(bytes: Uint8Array): BufferSource {
  if (!WebAssembly.validate(bytes as BufferSource)) throw new Error('not here')
  return bytes as BufferSource
}

function notYet(): never {
  throw new Error('not here')
}

/**
 * A fresh engine of its compiled parts. The first part alone can load content and tell the screens without answers; the
 * rest puts its functions in the place of those that the first part lacks.
 *
 * @throws when they are not parts of the same engine
 */
export async function startEngine(first: WebAssembly.Module, rest?: WebAssembly.Module): Promise<Engine> {
  const { exports } = await WebAssembly.instantiate(first, stubImports(first))
  // What takes nothing from the first part is another module: that throws here.
  if (rest) await WebAssembly.instantiate(rest, { [WebAssembly.Module.imports(rest)[0]!.module]: exports })
  return new Engine(exports as unknown as EngineExports)
}

export class Engine {
  constructor(private readonly exports: EngineExports) {
    exports._initialize?.()
  }

  /** Hands over the content bundle; returns what the engine says about it, as parsed JSON. */
  load(bundle: Uint8Array): unknown {
    return this.exchange(bundle, this.exports.kz_load)
  }

  /** Sends one request object; returns the parsed response, which may be an error object. */
  call(request: unknown): unknown {
    return this.send(new TextEncoder().encode(JSON.stringify(request, whole)))
  }

  /** Sends bytes that should be a request; tests use it for bytes that are not. */
  send(bytes: Uint8Array): unknown {
    return this.exchange(bytes, this.exports.kz_call)
  }

  /** Overwrites all memory of the engine, answers included. It cannot be used after this. */
  erase(): void {
    new Uint8Array(this.exports.memory.buffer).fill(0)
  }

  private exchange(bytes: Uint8Array, entry: (pointer: number, length: number) => void): unknown {
    const engine = this.exports
    const pointer = engine.kz_alloc(bytes.length + 1)
    if (pointer === 0) throw new Error(noRoom)
    // The buffer is looked up after each call: the engine's memory may have grown meanwhile.
    new Uint8Array(engine.memory.buffer).set(bytes, pointer)
    // Takes the memory back.
    entry(pointer, bytes.length)
    const result = new Uint8Array(engine.memory.buffer, engine.kz_result(), engine.kz_result_length())
    return JSON.parse(new TextDecoder().decode(result))
  }
}
