/** The engine as JavaScript, for where WebAssembly is refused: made of the same file. */
import { cut } from './cut.mjs'

/**
 * Makes of what wasm2js wrote a module that starts an engine whenever it is asked to. The tool makes one that starts one
 * engine when it is loaded; the page needs a fresh one after each "wipe all".
 *
 * @param written what wasm2js wrote
 * @param imports the functions that the engine asks for, as WebAssembly.Module.imports tells; each does nothing
 * @throws {CutError} when the tool writes something else than it did
 */
export function engineScript(written, imports) {
  const where = 'wasm2js wrote'
  const modules = [...new Set(imports.map((one) => one.module))]
  const withoutImports = cut(written, /^import .*$/gm, '', modules.length, where)
  cut(withoutImports, /^function asmFunc\(/gm, '', 1, where)
  const body = cut(withoutImports, /^var retasmFunc = asmFunc\([^]*$/gm, '', 1, where)
  cut(body, /\bretasmFunc\b/g, '', 0, where)
  const stubs = modules.map((module) => {
    const names = imports.filter((one) => one.module === module).map((one) => `${one.name}: nothing`)
    return `${JSON.stringify(module)}: { ${names.join(', ')} }`
  })
  return `${body}const nothing = () => 0\nexport const instantiate = () => asmFunc({ ${stubs.join(', ')} })\n`
}
