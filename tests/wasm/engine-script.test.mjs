/** The engine as JavaScript, for where WebAssembly is refused, says the same as the one that it was made of. */
import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'
import { readInputs } from '../../web/tools/engine.mjs'
import { ways } from './talk.mjs'

/** Walks with one of the two engines. A fault of the tool that made the script can make it run for ever: it is ended. */
function walked(script, content, way) {
  const worker = new Worker(new URL('engine-walk.mjs', import.meta.url), { workerData: { script, content, way } })
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      void worker.terminate()
      reject(new Error('the engine does not come to an end'))
    }, 60_000)
    worker.once('message', resolve).once('error', reject).once('exit', () => clearTimeout(limit))
  })
}

const dist = new URL('../../dist/', import.meta.url)
const name = (await readdir(dist)).find((file) => /^engine-script\.\w+\.js$/.test(file))
const inputs = await readInputs()

for (const part of ['first', 'bundle', 'other']) {
  for (const way of Object.keys(ways)) {
    test(`both engines say the same: ${part}, ${way}`, { skip: inputs[part] === null }, async () => {
      const [script, wasm] = [
        await walked(new URL(name, dist).href, inputs[part], way),
        await walked(null, inputs[part], way),
      ]
      assert.ok(script.length > 3)
      assert.deepEqual(script, wasm)
    })
  }
}
