/** The files for nginx and Caddy: both servers, over https and on this machine only, send the page as the server of this project does. */
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { request } from 'node:https'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { hashedHeaders, headersOf, otherHeaders, partnerPolicy, policyIn } from '../../web/tools/policy.mjs'
import { caddyFile, headersFile, nginxFile, securityFile } from '../../web/tools/servers.mjs'
import { journeys } from './journeys.mjs'
import { dist, launch, locked, openPage, temporaryFolder } from './setup.mjs'
import { answerAll, toResult } from './walk.mjs'

const file = 'kindzorgwijzer.html'
const site = {
  ...JSON.parse(await readFile(new URL('../fixtures/site/site.json', import.meta.url), 'utf8')),
  address: 'https://www.zorgpad.nl/wijzer/',
  partners: ['https://www.partner.nl', 'https://gemeente.example:8443'],
}
const { hostname } = new URL(site.address)
const policyOf = async (name) => policyIn(await readFile(join(dist, name), 'utf8'))
const policy = await policyOf(file)
const own = {
  'index.html': await policyOf('index.html'),
  [file]: policy,
  'op-uw-website.html': partnerPolicy,
  'en/op-uw-website.html': partnerPolicy,
}

const has = (command) => {
  try {
    execFileSync('sh', ['-c', `command -v ${command}`])
    return true
  } catch {
    return false
  }
}

/** A port that nothing listens on. */
async function freePort() {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'
const servers = {
  nginx: async (folder, at) => {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')
    const [certificate, key] = ['pem', 'key'].map((ending) => join(folder, `${hostname}.${ending}`))
    const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', `/CN=${hostname}`]
    execFileSync('openssl', ['req', '-x509', ...kind, '-keyout', key, '-out', certificate], { stdio: 'ignore' })
    const listed = nginxFile(site, own, { root: at.root, listen: `127.0.0.1:${at.port} ssl http2` })
    await writeFile(join(folder, 'site.conf'), listed.replaceAll('/etc/ssl/', `${folder}/`))
    const user = process.getuid() === 0 ? 'user root;' : ''
    const conf = `load_module ${brotli}; ${user} daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log; events {} http { ${temporary} include ${folder}/site.conf; }`
    await writeFile(join(folder, 'nginx.conf'), conf)
    return ['nginx', ['-e', `${folder}/error.log`, '-c', join(folder, 'nginx.conf')]]
  },
  caddy: async (folder, at) => {
    const listed = caddyFile(site, own, { root: at.root, listen: `${hostname}:${at.port}` })
    // It makes its own certificates, and tells no device to trust them.
    const apart = ['admin off', 'local_certs', 'skip_install_trust', 'auto_https disable_redirects', 'default_bind 127.0.0.1', `storage file_system ${folder}`]
    await writeFile(join(folder, 'Caddyfile'), `{\n  ${apart.join('\n  ')}\n}\n${listed}`)
    return ['caddy', ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')]]
  },
}

for (const [name, start] of Object.entries(servers)) {
  describe(name, { skip: !has(name) && `NOT TESTED: ${name} is not on this machine` }, () => {
    let folder
    let port
    let running
    let said = ''
    let hashed

    before(async () => {
      folder = await temporaryFolder()
      await mkdir(folder, { recursive: true })
      port = await freePort()
      const [command, words] = await start(folder, { port, root: dist.replace(/\/$/, '') })
      running = spawn(command, words, { env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder } })
      for (const stream of [running.stdout, running.stderr]) stream.on('data', (text) => (said += text))
      for (let tries = 0; ; tries += 1) {
        const { status } = await ask('/wijzer/').catch(() => ({}))
        if (status) break
        assert.ok(tries < 100 && running.exitCode === null, said)
        await wait(50)
      }
      hashed = (await readdir(dist)).filter((one) => /\.[0-9a-f]{10}\.\w+$/.test(one))
    })
    after(() => running?.kill())

    const ask = (path, { method = 'GET', headers = {} } = {}) =>
      new Promise((resolve, reject) => {
        const sent = request({ host: '127.0.0.1', port, servername: hostname, rejectUnauthorized: false, path, method, headers: { Host: `${hostname}:${port}`, ...headers } }, (response) => {
          const parts = []
          response.on('data', (part) => parts.push(part))
          response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }))
        })
        sent.on('error', reject)
        sent.end()
      })

    test('every header is the one of the project, on every kind of file', async () => {
      const strict = { 'Strict-Transport-Security': 'max-age=31536000' }
      const paths = ['', 'index.html', file, 'uitleg.html', 'en/zorgverzekeringswet.html', ...Object.keys(own), 'manifest.json', 'embed.js', 'not-there', ...hashed]
      for (const path of paths) {
        const { status, headers } = await ask(`/wijzer/${path}`)
        assert.equal(status, path === 'not-there' ? 404 : 200, path)
        const rules = { ...headersOf(site.partners, own[path === '' ? 'index.html' : path]), ...strict }
        const caching = hashed.includes(path) ? hashedHeaders : otherHeaders
        for (const [header, value] of Object.entries({ ...rules, ...(status === 200 && caching) })) {
          assert.equal(headers[header.toLowerCase()], value, `${header} of ${path}`)
        }
        if (!hashed.includes(path)) assert.equal(headers['access-control-allow-origin'], undefined, path)
        assert.doesNotMatch(headers.server ?? '', /\d/)
        assert.equal(headers['set-cookie'], undefined)
      }
    })

    test('types, compression and methods are those of the project', async () => {
      const types = { html: 'text/html', css: 'text/css', js: 'text/javascript', json: 'application/json', txt: 'text/plain', wasm: 'application/wasm', ttf: 'font/ttf', bin: 'application/octet-stream' }
      for (const path of [file, ...hashed]) {
        const { headers } = await ask(`/wijzer/${path}`)
        assert.equal(headers['content-type'].split(';')[0], types[path.split('.').pop()], path)
        for (const [accept, encoding, ending] of [['gzip, br', 'br', '.br'], ['gzip', 'gzip', '.gz'], ['', undefined, '']]) {
          const got = await ask(`/wijzer/${path}`, { headers: { 'Accept-Encoding': accept } })
          assert.equal(got.headers['content-encoding'], encoding, `${path}, ${accept}`)
          assert.deepEqual(got.body, await readFile(join(dist, path + ending)), path)
        }
      }
      for (const method of ['POST', 'PUT', 'DELETE']) assert.equal((await ask('/wijzer/', { method })).status, 405, method)
      const security = await ask('/.well-known/security.txt')
      assert.match(security.headers['content-type'], /^text\/plain/)
      assert.deepEqual(security.body, await readFile(join(dist, '.well-known/security.txt')))
    })

    test('nothing is written down of who asked, nor for what', async () => {
      const mark = 'asked-for-in-vain'
      for (const [path, method] of [[`${mark}.html`], [`en/${mark}`], [`${mark}/../..//`], ['', 'POST'], ['uitleg.html']]) {
        await ask(`/wijzer/${path}?${mark}`, { method, headers: { 'User-Agent': mark } })
      }
      await ask(`/${mark}`)
      await wait(200)
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      const logs = await Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath ?? entry.path, entry.name), 'utf8')))
      for (const text of [said, ...logs]) assert.ok(!/client: |remote_ip/.test(text) && !text.includes(mark), text)
    })

    for (const path of ['', file]) {
      test(`a conversation through ${path || 'the site'}`, async () => {
        const browser = await launch('chromium', { args: [`--host-resolver-rules=MAP ${hostname} 127.0.0.1`] })
        const page = await openPage(browser, { ignoreHTTPSErrors: true })
        const complaints = []
        page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
        await page.goto(`https://${hostname}:${port}/wijzer/${path}`)
        await locked(page)
        await answerAll(page, journeys.clear)
        await toResult(page)
        assert.deepEqual(complaints, [])
      })
    }
  })
}

test('the file for nginx names the type of every kind of file', async () => {
  const [, types] = /types \{([^}]*)\}/.exec(nginxFile(site, own))
  const named = [...types.matchAll(/(\w+);/g)].map(([, ending]) => ending)
  const sent = new Set((await readdir(dist)).filter((name) => /\.\w+$/.test(name) && !/^\.|\.(br|gz)$/.test(name)).map((name) => name.split('.').pop()))
  assert.deepEqual([...sent].filter((ending) => !named.includes(ending)), [])
})

test('the list of headers for other servers says the same', () => {
  const text = headersFile(site, own)
  const { 'Content-Security-Policy': _, ...always } = headersOf(site.partners)
  const all = { ...always, ...hashedHeaders, ...otherHeaders }
  for (const [name, value] of Object.entries(all)) assert.ok(text.includes(`${name}: ${value}\n`), name)
  for (const rules of [undefined, policy, partnerPolicy]) {
    assert.ok(text.includes(`Content-Security-Policy: ${headersOf(site.partners, rules)['Content-Security-Policy']}\n`))
  }
})

test('security.txt says whom to tell, and until when it counts', () => {
  const text = securityFile(site, { date: '2026-11-21', language: 'nl' })
  assert.match(text, /^Contact: (mailto|tel|https):/)
  assert.match(text, /^Expires: 2027-11-21T00:00:00Z$/m)
  assert.match(text, /^Canonical: https:\/\/www\.zorgpad\.nl\/\.well-known\/security\.txt$/m)
})
