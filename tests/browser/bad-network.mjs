/** A bad network between the page and its server: slow 3G, on which every file is cut off the first time and hangs the second time. */
import { createServer as createHttpServer, request as ask } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { serve, serveWith } from './setup.mjs'

/** In ms and bytes: 400 kbit/s, in both directions alike. */
const latency = 400
const piece = 2_000
const pieceTakes = 40

const faults = [undefined, 'cut off', 'hanging']

/** The same name for a file whatever its hash, and however often a script was asked for again. */
const plain = (path) => (path === '/' ? '/index.html' : path.split('?')[0].replace(/\.[0-9a-f]{10}\./, '.')).slice(1)

/** @returns `url`, and `met`: by the plain name of each file which faults it had, and how often it was asked for */
export async function badNetwork() {
  const site = await serve()
  const met = new Map()
  let free = Promise.resolve()
  /** One piece at a time goes through the air, whichever file it is of. */
  const turn = () => (free = free.then(() => wait(pieceTakes)))
  const server = createHttpServer((incoming, response) => {
    const name = plain(incoming.url)
    const seen = met.get(name) ?? { times: 0, faults: [] }
    met.set(name, seen)
    seen.times += 1
    const fault = faults[seen.times]
    if (fault) seen.faults.push(fault)
    const { host: _, ...headers } = incoming.headers
    const asked = ask({ host: '127.0.0.1', port: site.port, path: incoming.url, method: incoming.method, headers }, async (answer) => {
      const parts = []
      for await (const part of answer) parts.push(part)
      const body = Buffer.concat(parts)
      await wait(latency)
      response.writeHead(answer.statusCode, answer.headers)
      const end = fault ? Math.floor(body.length / 2) : body.length
      for (let at = 0; at < end && !response.destroyed; at += piece) {
        await turn()
        response.write(body.subarray(at, Math.min(at + piece, end)))
      }
      if (fault === undefined) response.end()
      else if (fault === 'cut off') response.destroy()
    })
    asked.end()
  })
  return { url: await serveWith(server), met }
}
