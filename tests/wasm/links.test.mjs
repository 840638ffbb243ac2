/** Whether an address is still there: what servers answer, from a server of this machine. */
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { addressesIn, ask, askAll, line } from '../../web/tools/links.mjs'

const asked = []
/** When each of them came. */
const times = []
let server
let base

before(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    times.push(performance.now())
    const answers = {
      '/here': [200],
      '/for-now': [302, { Location: '/here' }],
      '/to-nothing': [307, { Location: '/none' }],
      '/for-ever': [303, { Location: '/for-ever' }],
      '/moved': [301, { Location: '/elsewhere' }],
      '/moved-too': [308, { Location: 'https://voorbeeld.example/' }],
      '/gone': [410],
      '/only-get': [request.method === 'GET' ? 200 : 405],
      '/refused': [403],
      '/too-much': [429],
    }
    if (request.url === '/never') return
    response.writeHead(...(answers[request.url] ?? [404])).end()
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${server.address().port}`
})
after(() => {
  server.closeAllConnections()
  server.close()
})

test('each answer of a server is told for what it is', async () => {
  const rows = {
    '/here': { state: 'there' },
    '/for-now': { state: 'there' },
    '/only-get': { state: 'there' },
    '/to-nothing': { state: 'gone' },
    '/for-ever': { state: 'unsure', why: 'it sends on and on' },
    '/moved': { state: 'moved', to: `${base}/elsewhere` },
    '/moved-too': { state: 'moved', to: 'https://voorbeeld.example/' },
    '/gone': { state: 'gone' },
    '/none': { state: 'gone' },
    '/refused': { state: 'unsure', why: 'status 403' },
    '/too-much': { state: 'unsure', why: 'status 429' },
  }
  for (const [path, answer] of Object.entries(rows)) assert.deepEqual(await ask(base + path, 15_000, 1), answer, path)
  assert.deepEqual(await ask(`${base}/never`, 50), { state: 'unsure', why: 'TimeoutError' })
  const closed = createServer()
  await new Promise((done) => closed.listen(0, '127.0.0.1', done))
  const nobody = `http://127.0.0.1:${closed.address().port}/`
  await new Promise((done) => closed.close(done))
  assert.deepEqual(await ask(nobody), { state: 'unsure', why: 'ECONNREFUSED' })
})

test('what is no address is told, and keeps none behind it from being asked', async () => {
  const answers = await askAll(new Map([['https://[none', 'a.json:/x'], [`${base}/here`, 'a.json:/y']]), { pause: 1 })
  assert.deepEqual(answers.map(({ state, why }) => [state, why]), [['unsure', 'ERR_INVALID_URL'], ['there', undefined]])
})

test('addresses are asked in order, one at a time, and only what is not there takes a line', async () => {
  asked.length = 0
  const addresses = new Map([[`${base}/here`, 'a.json:/x'], [`${base}/moved`, 'a.json:/y'], [`${base}/gone`, 'b.json:/z']])
  const answers = await askAll(addresses, { pause: 1 })
  assert.deepEqual(asked, ['HEAD /here', 'HEAD /moved', 'HEAD /gone', 'GET /gone'])
  assert.deepEqual(answers.map(line), ['', `a.json:/y ${base}/moved moved to ${base}/elsewhere`, `b.json:/z ${base}/gone is gone`])
})

test('no server is asked twice without a pause, nor again once it says that it is asked too much', async () => {
  asked.length = times.length = 0
  const pause = 120
  await askAll(new Map(['/only-get', '/too-much', '/here'].map((path) => [base + path, 'a.json:/x'])), { pause })
  assert.deepEqual(asked, ['HEAD /only-get', 'GET /only-get', 'HEAD /too-much', 'HEAD /here'])
  // A timer may end a moment early.
  for (let at = 1; at < times.length; at += 1) assert.ok(times[at] - times[at - 1] > pause - 20, `${asked[at]} came at once`)
})

test('the addresses of the content are found with their places, each once', async () => {
  const found = await addressesIn(fileURLToPath(new URL('../../content', import.meta.url)))
  for (const start of ['https://wetten.overheid.nl/jci1.3:', 'https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:', 'https://www.ciz.nl']) {
    assert.ok([...found.keys()].some((address) => address.startsWith(start)), start)
  }
  for (const [address, place] of found) {
    assert.ok(URL.canParse(address), address)
    assert.match(place, /^[\w/.-]+\.json:\//)
  }
})
