/** Serves dist/ on this machine as a real server should: compressed, hashed names cached long, safe headers. */
import { createServer as createHttpServer } from 'node:http'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { hashedFile, hashedHeaders, headersOf, otherHeaders, partnerPolicy, policyIn } from './tools/policy.mjs'

const types = {
  '.bin': 'application/octet-stream',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml; charset=utf-8',
}

/**
 * A server for the files of one folder and the folders in it. They are read once, so no request can reach any other file.
 *
 * @param root folder with the built page
 * @param partners origins of the sites that may show the page in a frame
 * @param onRequest called with method and address of each request; tests count with it
 */
export function createServer({ root, partners = [], onRequest = () => {} }) {
  const files = new Map()
  for (const name of readdirSync(root, { recursive: true })) {
    const file = join(root, name)
    if (statSync(file).isFile()) files.set(`/${name.split(sep).join('/')}`, readFileSync(file))
  }
  /** Of pages that bring rules of their own for what stands in them. */
  const policies = new Map()
  for (const [name, content] of files) {
    const own = name.endsWith('.html') && policyIn(content.toString('utf8'))
    if (own && (own.includes("'sha256-") || own === partnerPolicy)) policies.set(name, own)
  }
  return createHttpServer((request, response) => {
    const path = request.url.split('?')[0]
    onRequest(request.method, request.url)
    const name = path === '/' ? '/index.html' : path
    const type = types[extname(name)]
    const send = (status, headers, body) => {
      response.writeHead(status, { ...headersOf(partners, policies.get(name)), ...headers, 'Content-Length': body.length })
      response.end(request.method === 'HEAD' ? undefined : body)
    }
    const say = (status, headers, sentence) =>
      send(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, Buffer.from(`${sentence}\n`))
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return say(405, { Allow: 'GET, HEAD' }, 'Only GET and HEAD.')
    }
    if (!type || !files.has(name)) return say(404, { 'Cache-Control': 'no-cache' }, 'Not found.')
    const { suffix, ...encoding } = encodingFor(request.headers['accept-encoding'] ?? '', name, files)
    send(200, { 'Content-Type': type, ...(hashedFile.test(name) ? hashedHeaders : otherHeaders), ...encoding }, files.get(name + suffix))
  })
}

function encodingFor(accepted, name, files) {
  const refused = /;\s*q=0(\.0*)?\s*$/
  const parts = accepted.split(',').filter((part) => !refused.test(part))
  const offers = parts.map((part) => part.split(';')[0].trim())
  const vary = { Vary: 'Accept-Encoding' }
  for (const [encoding, suffix] of [['br', '.br'], ['gzip', '.gz']]) {
    if (offers.includes(encoding) && files.has(name + suffix)) return { suffix, 'Content-Encoding': encoding, ...vary }
  }
  return { suffix: '', ...vary }
}

/** Listens on this machine only, at `port` or the first free one after it. @returns the port */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    const attempt = (at) => {
      server.once('error', (error) => {
        server.removeAllListeners('listening')
        if (error.code === 'EADDRINUSE' && at < port + 100) attempt(at + 1)
        else reject(error)
      })
      server.listen(at, '127.0.0.1', () => {
        server.removeAllListeners('error')
        resolve(server.address().port)
      })
    }
    attempt(port)
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = process.argv[2] ?? fileURLToPath(new URL('../dist/', import.meta.url))
  const wanted = Number(process.env.PORT || 8080)
  try {
    if (!(Number.isInteger(wanted) && wanted > 0 && wanted < 65536)) throw new Error('PORT is a number from 1 to 65535')
    const port = await listen(createServer({ root }), wanted)
    console.log(`The page: http://localhost:${port}/${process.argv[3] ?? ''}`)
  } catch (error) {
    console.error(error.code === 'ENOENT' ? `${root} is not there yet. Make it with: npm run build` : error.message)
    process.exit(1)
  }
}
