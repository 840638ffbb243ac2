/** What the server says, and the page as it comes from the server. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { dist, open, openPage, require, serve, withScripts } from './setup.mjs'
import { createServer, listen } from '../../web/serve.mjs'

const script = fileURLToPath(new URL('../../web/serve.mjs', import.meta.url))

const { HtmlValidate } = require('html-validate')
let site
let hashed

before(async () => {
  site = await serve()
  const html = await readFile(`${dist}index.html`, 'utf8')
  hashed = html.match(/[a-z]+\.[0-9a-f]{10}\.js/)[0]
})

/** A request with the path exactly as given. */
function ask(path, { method = 'GET', headers = {} } = {}) {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: site.port, path, method, headers }, (response) => {
      const parts = []
      response.on('data', (part) => parts.push(part))
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

const [, style] = /<style>([^<]*)<\/style>/.exec(await readFile(`${dist}index.html`, 'utf8'))
const styleHash = createHash('sha256').update(style).digest('base64')

test('every answer carries the safety headers', async () => {
  for (const [path, method, status] of [
    ['/', 'GET', 200],
    ['/', 'HEAD', 200],
    [`/${hashed}`, 'GET', 200],
    ['/not-there', 'GET', 404],
    ['/', 'POST', 405],
    ['/', 'DELETE', 405],
  ]) {
    const { status: got, headers } = await ask(path, { method })
    assert.equal(got, status, `${method} ${path}`)
    const rules = headers['content-security-policy'].split('; ')
    const policy = new Map(rules.map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]))
    assert.equal(policy.get('default-src'), "'none'")
    assert.equal(policy.get('script-src'), "'self' 'wasm-unsafe-eval'")
    // Its own style stands in the first page, and nothing else that stands in one counts.
    assert.equal(policy.get('style-src'), path === '/' ? `'self' 'sha256-${styleHash}'` : "'self'")
    assert.equal(policy.get('connect-src'), "'self'")
    assert.equal(policy.get('form-action'), "'none'")
    assert.equal(policy.get('base-uri'), "'none'")
    assert.equal(policy.get('frame-ancestors'), "'self'")
    assert.equal(policy.get('trusted-types'), "'none'")
    assert.equal(policy.get('require-trusted-types-for'), "'script'")
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['referrer-policy'], 'no-referrer')
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin')
    assert.ok(headers['permissions-policy'].includes('geolocation=()'))
    assert.equal(headers['set-cookie'], undefined)
  }
  assert.equal((await ask('/', { method: 'PUT' })).headers.allow, 'GET, HEAD')
})

test('files come compressed where the browser can take it', async () => {
  const plain = await ask(`/${hashed}`)
  assert.equal(plain.headers['content-encoding'], undefined)
  for (const [accept, encoding] of [
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['deflate', undefined],
  ]) {
    const { headers, body } = await ask(`/${hashed}`, { headers: { 'Accept-Encoding': accept } })
    assert.equal(headers['content-encoding'], encoding, accept)
    assert.equal(headers.vary, 'Accept-Encoding')
    assert.equal(Number(headers['content-length']), body.length)
    if (encoding) assert.ok(body.length < plain.body.length)
  }
  assert.equal((await ask(`/${hashed}.br`)).status, 404, 'the compressed forms have no address of their own')
})

test('names with a hash stay, the page itself is asked for each time', async () => {
  assert.match((await ask(`/${hashed}`)).headers['cache-control'], /immutable/)
  assert.equal((await ask('/')).headers['cache-control'], 'no-cache')
  assert.equal((await ask('/')).headers['content-type'], 'text/html; charset=utf-8')
})

test('no path leads out of the folder', async () => {
  for (const path of [
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/./../serve.mjs',
    '//etc/passwd',
    '/%00',
    '/index.html/',
    '/en',
    '/en/',
    '/en/../serve.mjs',
    '/index.html%00.js',
    '/constructor',
    '/__proto__',
  ]) {
    assert.equal((await ask(path)).status, 404, path)
  }
})

test('a port in use gives the next one', async () => {
  const other = createServer({ root: dist })
  const port = await listen(other, site.port)
  assert.ok(port > site.port)
  other.close()
})

test('the port can be chosen where the server starts, and one that is none is refused', async () => {
  const started = (port) => spawn(process.execPath, [script, dist], { env: { ...process.env, PORT: String(port) } })
  const wanted = site.port + 200
  const server = started(wanted)
  const [said] = await once(server.stdout, 'data')
  server.kill()
  const port = Number(/^The page: http:\/\/localhost:(\d+)\/$/m.exec(said)[1])
  assert.ok(port >= wanted && port < wanted + 100, String(said))
  for (const wrong of ['x', '70000', '1.5']) {
    const [status] = await once(started(wrong), 'exit')
    assert.equal(status, 1, wrong)
  }
})

test('the start page tells search engines what it is, and names no provider of a sample', async () => {
  const html = await readFile(`${dist}index.html`, 'utf8')
  const browser = await open('chromium')
  const page = await openPage(browser, { javaScriptEnabled: false })
  await page.goto(site.url)
  const items = await page.evaluate(() =>
    [...document.querySelectorAll('[itemscope]')].map((item) => ({
      type: item.getAttribute('itemtype'),
      is: item.getAttribute('itemprop'),
      properties: [...item.querySelectorAll('[itemprop]')]
        .filter((one) => one.parentElement.closest('[itemscope]') === item && !one.hasAttribute('itemscope'))
        .map((one) => [one.getAttribute('itemprop'), one.content ?? one.innerText]),
    })),
  )
  const texts = JSON.parse(await readFile(new URL('../../content/interface/page.json', import.meta.url))).interface
  const languages = /id="kz-language"/.test(html) ? ['nl', 'en'] : ['nl']
  assert.deepEqual(items, [
    {
      type: 'https://schema.org/GovernmentService',
      is: null,
      properties: [
        ['serviceType', texts['service.type']],
        ...languages.map((language) => ['availableLanguage', language]),
        ['name', texts['page.name']],
        ['description', texts['start.lead']],
      ],
    },
    {
      type: 'https://schema.org/Audience',
      is: 'audience',
      properties: [['audienceType', texts['service.audience']]],
    },
  ])
  for (const name of await readdir(dist, { recursive: true })) {
    if (!name.endsWith('.html') || withScripts.includes(name)) continue
    assert.equal((await readFile(`${dist}${name}`, 'utf8')).includes('itemscope'), false, name)
  }
})

test('the page is valid and holds no script, style or text from elsewhere', async () => {
  const html = await readFile(`${dist}index.html`, 'utf8')
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'doctype-style': ['error', { style: 'lowercase' }] },
  })
  const report = await validator.validateString(html)
  const found = report.results.flatMap((one) => one.messages.map((message) => `${message.line}: ${message.message}`))
  assert.deepEqual(found, [])
  // Its own style stands in it: a browser shows nothing while it waits for one that is a file.
  assert.equal(html.split(/<style|rel="stylesheet"/).length, 2)
  assert.equal(/style=|<script(?![^>]* src=)| on[a-z]+=/.test(html.replace(style, '')), false)
  assert.equal(html.includes('{{'), false)
  const addresses = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map((match) => match[1])
  const others = addresses.filter((address) => !/^([a-z-]+\.[0-9a-f]{10}\.|data:|tel:112)/.test(address))
  const outside = others.filter((address) => !/^([a-z]{2}\/)?[a-z0-9-]+\.html$/.test(address))
  assert.deepEqual([...new Set(outside)], ['https://www.juisteloket.nl/', 'mailto:vragen@site.example'])
  for (const page of others.filter((address) => !outside.includes(address))) {
    assert.equal((await ask(`/${page}`)).status, 200, `${page} is linked but not there`)
  }
})

test('the manifest holds the size and the hash of every file that the server sends, and of no other', async () => {
  const { id, version, files } = JSON.parse((await ask('/manifest.json')).body)
  const { id: own, version: now } = JSON.parse(await readFile(new URL('../../content/content.json', import.meta.url)))
  assert.deepEqual([id, version], [own, now])
  const there = (await readdir(dist, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  assert.equal(files.length, there.length - 1)
  assert.deepEqual(files, [...files].sort((one, other) => (one.name < other.name ? -1 : 1)))
  for (const { name, bytes, sha384 } of files) {
    const content = await readFile(`${dist}${name}`)
    const hash = createHash('sha384').update(content).digest('base64')
    assert.deepEqual([bytes, sha384], [content.length, `sha384-${hash}`], name)
  }
})
