/** A walk through all questions with a fresh engine, in a thread of its own: posts all that the engine said. */
import { parentPort, workerData } from 'node:worker_threads'
import { engineModule, openEngine, readInputs } from '../../web/tools/engine.mjs'
import { today, walkThrough, ways } from './talk.mjs'

const { script, content, way } = workerData
const engine = script ? await asScript(script) : await openEngine((await readInputs()).wasm)
const said = [engine.load(content)]
const call = (request) => {
  said.push(engine.call({ today, ...request }))
  return said.at(-1)
}
const { answers } = walkThrough(call, ways[way])
call({ call: 'result', answers })
parentPort.postMessage(said)

async function asScript(address) {
  const { Engine } = await engineModule()
  const { instantiate } = await import(address)
  return new Engine(instantiate())
}
