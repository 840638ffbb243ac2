/** Goes through many random conversations with the engine, on all cores: node tests/fuzz/walk.mjs [SESSIONS] [FIRST SEED] */
import { availableParallelism } from 'node:os'
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { openEngine, readInputs } from '../../web/tools/engine.mjs'
import { randomFrom } from '../wasm/fuzz.mjs'
import { Session } from '../wasm/walker.mjs'

/** The sessions of one core; a seed that fails is told, so that it can be looked at alone. */
async function walk({ first, sessions, apart }) {
  const { wasm, bundle } = await readInputs()
  const engine = await openEngine(wasm)
  const { max_questions: most } = engine.load(bundle)
  let calls = 0
  for (let seed = first; seed < first + sessions; seed += apart) {
    const session = new Session(engine, randomFrom(seed), most)
    try {
      session.run()
    } catch (reason) {
      return { failed: `seed ${seed}: ${reason.stack}` }
    }
    calls += session.calls
  }
  return { calls }
}

if (isMainThread) {
  const [sessions = 100_000, first = 1] = process.argv.slice(2).map(Number)
  if (!(sessions > 0) || !(first >= 0)) {
    console.error('node tests/fuzz/walk.mjs [SESSIONS] [FIRST SEED]: numbers')
    process.exit(2)
  }
  const cores = Math.min(availableParallelism(), sessions)
  const results = await Promise.all(
    Array.from({ length: cores }, (_, core) => {
      const worker = new Worker(new URL(import.meta.url), {
        workerData: { first: first + core, sessions: sessions - core, apart: cores },
      })
      return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
    }),
  )
  const failed = results.filter((result) => result.failed)
  for (const { failed: what } of failed) console.error(what)
  const calls = results.reduce((sum, result) => sum + (result.calls ?? 0), 0)
  if (failed.length === 0) console.log(`${sessions} sessions, ${calls} calls: all of it held.`)
  process.exit(failed.length === 0 ? 0 : 1)
} else {
  parentPort.postMessage(await walk(workerData))
}
