/** Opens the engine in node, through the same code the page uses. */
import { build } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const inputs = new URL('../../build/', import.meta.url)
export const wasmFile = new URL('wasm/kindzorgwijzer.wasm', inputs)
export const bundleFile = new URL('bundle.nl.json', inputs)
export const firstFile = new URL('bundle.first.nl.json', inputs)
export const otherFile = new URL('bundle.en.json', inputs)

/**
 * Reads what the other parts of the project make. The content in the other language is there only when its translation
 * is complete: `other` is null without it.
 *
 * @throws with the command that makes it when it is not there
 */
export async function readInputs() {
  const read = (file, command) =>
    readFile(file).catch(() => {
      throw new Error(`${fileURLToPath(file)} is not there yet. Make it with: ${command}`)
    })
  return {
    wasm: await read(wasmFile, 'cmake --preset wasm && cmake --build --preset wasm'),
    bundle: await read(bundleFile, 'build/wijzer bundle content --lang nl -o build/bundle.nl.json'),
    first: await read(firstFile, 'build/wijzer bundle content --lang nl --first -o build/bundle.first.nl.json'),
    other: await readFile(otherFile).catch(() => null),
  }
}

/** A module of web/src, usable from node. */
export async function sourceModule(name) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../src/${name}`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2020',
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

/** The module web/src/engine.ts. */
export const engineModule = () => sourceModule('engine.ts')

/** A fresh engine of these wasm bytes, without content: of the whole, or of its first part with or without the rest. */
export async function openEngine(wasm, rest) {
  const { startEngine } = await engineModule()
  return startEngine(await WebAssembly.compile(wasm), rest && (await WebAssembly.compile(rest)))
}
