/**
 * Goes through many random conversations with the engine, on all cores: node tests/fuzz/walk.mjs [SESSIONS] [FIRST SEED]. It hands them
 * out in shards and remembers which held with this engine, content and walker, so that a run that is broken off is gone on with.
 * With a first seed it looks at those, whatever held before: a seed that failed can be looked at alone.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker, isMainThread, parentPort } from 'node:worker_threads'
import { openEngine, readInputs } from '../../web/tools/engine.mjs'
import { randomFrom } from '../wasm/fuzz.mjs'
import { Session } from '../wasm/walker.mjs'

/** Sessions in a shard: some ten seconds. */
const shard = 250
/** In ms: how often it says how far it is. */
const pause = 15_000
const memory = fileURLToPath(new URL('../../build/fuzz-runs/walk.json', import.meta.url))
const walker = fileURLToPath(new URL('../wasm/walker.mjs', import.meta.url))

if (isMainThread) await main()
else await work()

/** Takes shards until there are no more; a seed that fails is told, so that it can be looked at alone. */
async function work() {
  const { wasm, bundle } = await readInputs()
  const engine = await openEngine(wasm)
  const { max_questions: most } = engine.load(bundle)
  parentPort.on('message', ({ first, count }) => {
    const [failed, before] = [[], performance.now()]
    let calls = 0
    for (let seed = first; seed < first + count; seed += 1) {
      const session = new Session(engine, randomFrom(seed), most)
      try {
        session.run()
      } catch (reason) {
        failed.push(`seed ${seed} (node tests/fuzz/walk.mjs 1 ${seed}): ${reason.stack}`)
      }
      calls += session.calls
    }
    parentPort.postMessage({ first, count, calls, failed, took: performance.now() - before })
  })
  parentPort.postMessage({ count: 0, calls: 0, failed: [] })
}

async function main() {
  const [sessions = 100_000, asked] = process.argv.slice(2).map(Number)
  if (!(sessions > 0) || !(asked === undefined || asked >= 0)) {
    console.error('node tests/fuzz/walk.mjs [SESSIONS] [FIRST SEED]: numbers')
    process.exit(2)
  }
  const kept = asked === undefined ? await held() : undefined
  const first = asked ?? kept.next
  const last = asked === undefined ? sessions : asked + sessions - 1
  if (kept && first > 1) console.log(`Seeds 1 to ${first - 1} held before with this engine, content and walker.`)
  const { count, calls, failed, seconds } = await run(first, last, kept)
  for (const what of failed) console.error(what)
  const rate = (count / Math.max(1, seconds)).toFixed(1)
  console.log(`${count} sessions, ${calls} calls, ${rate} sessions a second: ${failed.length === 0 ? 'all of it held.' : `${failed.length} failed.`}`)
  process.exit(failed.length === 0 ? 0 : 1)
}

/** What held before: the next seed to look at. */
async function held() {
  const { wasm, bundle } = await readInputs()
  const hash = createHash('sha256').update(wasm).update(bundle).update(await readFile(walker)).digest('hex')
  try {
    const before = JSON.parse(readFileSync(memory, 'utf8'))
    if (before.hash === hash) return before
  } catch {
    // Nothing was looked at yet.
  }
  return { hash, next: 1 }
}

/** Hands out shards, and notes what held from the first one on. */
function run(first, last, kept) {
  const sum = { count: 0, calls: 0, failed: [], seconds: 0 }
  const begun = performance.now()
  const done = new Set()
  let [next, told] = [first, begun]
  const note = (from) => {
    if (!kept) return
    done.add(from)
    while (done.delete(kept.next)) kept.next = Math.min(kept.next + shard, last + 1)
    mkdirSync(dirname(memory), { recursive: true })
    writeFileSync(memory, JSON.stringify(kept))
  }
  return new Promise((resolve, reject) => {
    let workers = Math.min(availableParallelism(), Math.max(1, Math.ceil((last - first + 1) / shard)))
    for (let each = workers; each > 0; each -= 1) {
      const worker = new Worker(new URL(import.meta.url))
      worker.on('error', reject)
      worker.on('message', ({ first: from, count, calls, failed }) => {
        sum.count += count
        sum.calls += calls
        sum.failed.push(...failed)
        sum.seconds = (performance.now() - begun) / 1000
        if (count > 0 && failed.length === 0) note(from)
        if (performance.now() > told + pause) {
          told = performance.now()
          console.log(`${sum.count} of ${last - first + 1} sessions, ${(sum.count / sum.seconds).toFixed(1)} a second`)
        }
        if (next > last || sum.failed.length >= 5) {
          void worker.terminate()
          workers -= 1
          if (workers === 0) resolve(sum)
          return
        }
        worker.postMessage({ first: next, count: Math.min(shard, last - next + 1) })
        next += shard
      })
    }
  })
}
