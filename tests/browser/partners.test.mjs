/** The page "Op uw website", and its check on pages of partners that are really broken. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { cut } from '../../web/tools/cut.mjs'
import { sourceModule } from '../../web/tools/engine.mjs'
import { policyIn, partnerPolicy } from '../../web/tools/policy.mjs'
import { checkLook } from './looks.mjs'
import { browsers, dist, launch, open, openPage, serve, serveWith } from './setup.mjs'

const viewport = '<meta name="viewport" content="width=device-width, initial-scale=1">'
const element = '<kindzorg-wijzer></kindzorg-wijzer>'
const permissions = (await sourceModule('embed/protocol.ts')).permissions.join(' ')
const { files } = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'))
const { name: script, sha384: integrity } = files.find(({ name }) => /^embed\.\w+\.js$/.test(name))
const ids = [...readFileSync(join(dist, 'op-uw-website.html'), 'utf8').matchAll(/data-finding="(\w+)"/g)].map(([, id]) => id)

/** The sites that the wizard comes from: one as it should be, and some that are not. */
let site
let strangers
let slow
let newer
let gone
let check
const hosts = new Map()
let host

/** A server that sends the same page, whatever is asked for. */
const always = (status, html, headers = {}) =>
  serveWith(
    createHttpServer((_, response) => {
      response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...headers })
      response.end(html)
    }),
  )

before(async () => {
  host = await serveWith(
    createHttpServer((request, response) => {
      const page = hosts.get(request.url.slice(1))
      const { body = '', type = 'text/html', headers = {} } = page ?? {}
      response.writeHead(page ? 200 : 404, { 'Content-Type': `${type}; charset=utf-8`, ...headers })
      response.end(body)
    }),
  )
  site = await serve(dist, { partners: [new URL(host).origin] })
  strangers = await serve(dist)
  const file = readFileSync(join(dist, 'kindzorgwijzer.html'), 'utf8')
  const own = policyIn(file)
  slow = await always(200, file, { 'Content-Security-Policy': own.replace(" 'wasm-unsafe-eval'", '') })
  newer = await always(200, '<script>parent.postMessage({ kzw: 2, type: "ready" }, "*")</script>')
  gone = await always(404, 'Not here')
  const { origin } = new URL(host)
  const text = readFileSync(join(dist, 'embed-check.js'), 'utf8')
  // The sample names no partner; of a site that does, the build writes the name here.
  check = cut(text, /(var \w+=)\[\];/g, `$1["${origin}"];`, 1, 'the check')
})

const tag = ({ url = site.url, name = script, hash = integrity, more = 'crossorigin' } = {}) =>
  `<script defer src="${url}${name}"${hash && ` integrity="${hash}"`} ${more}></script>`
const frame = ({ url = site.url, name = 'kindzorgwijzer.html', sandbox = `sandbox="${permissions}"`, size = 'width="600" height="700"' } = {}) =>
  `<iframe title="Wijzer" src="${url}${name}" ${sandbox} ${size}></iframe>`
const rules = ({ script = new URL(site.url).origin, frame = `${new URL(site.url).origin} blob:` } = {}) => ({
  'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; script-src ${script}; frame-src ${frame}`,
})
const css = (text) => `<style>${text}</style>`

/** By what is wrong with it: pages, each as what stands in its head, in its body, its headers, and what the check must say of it. */
const broken = () => ({
  'nothing is wrong': { head: tag(), body: element, headers: rules(), found: [] },
  'nothing is wrong, without a script': { body: frame(), headers: rules(), found: [] },
  'the server does not show it to this site': { head: tag({ url: strangers.url }), body: element, found: ['not_partner'], partner: false },
  'the page lets no frames in that do not ask for it': {
    head: tag(),
    body: element,
    headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' },
    found: ['isolated'],
  },
  'the file is not there': { body: frame({ url: gone }), found: ['silent'] },
  'the code was never pasted': { body: '<p>Welkom</p>', found: ['nothing'] },
  'the element was taken away': { head: tag(), found: ['no_element'] },
  'the script was taken away': { body: element, found: ['no_script'] },
  'other scripts of that name come first, and nothing is wrong': { head: '<script defer src="/comments/embed.js"></script><script type="text/plain" src="/comments/embed.js"></script>' + tag(), body: element, found: [] },
  'a style takes all styles away, and nothing is wrong': { head: tag() + css('* { all: unset !important }'), body: element, found: [] },
  'it waits far below until somebody scrolls there, and nothing is wrong': { body: `<div style="height: 9000px"></div>${frame({ size: 'width="600" height="700" loading="lazy"' })}`, found: [] },
  'a question about cookies holds the script back': { head: tag({ more: 'crossorigin type="text/plain"' }), body: element, found: ['held_back'] },
  'a program keeps the address of the script': { head: `<script type="lazy" data-src="${site.url}embed.js"></script>`, body: element, found: ['held_back'] },
  'a question about cookies holds the frame back': { body: `<iframe title="x" src="about:blank" data-src="${site.url}kindzorgwijzer.html"></iframe>`, found: ['held_back'], detail: `${site.url}kindzorgwijzer.html` },
  'a question about cookies let the frame through, and nothing is wrong': { body: frame().replace('<iframe', `<iframe data-src="${site.url}kindzorgwijzer.html"`), headers: rules(), found: [] },
  'the script stands in one of the partner': { head: `<script>${readFileSync(join(dist, 'embed.js'), 'utf8')}</script>`, body: element, found: ['wrong_address'] },
  'the element is not closed': { head: tag(), body: '<kindzorg-wijzer /><h2>Meer</h2>', found: ['not_closed'] },
  'short addresses of a script lead elsewhere': { head: `<base href="${gone}">${tag({ url: '', name: 'embed.js', hash: '', more: '' })}`, body: element, found: ['base'] },
  'short addresses of a frame lead elsewhere': { head: `<base href="${gone}">`, body: frame({ url: '' }), found: ['base'], detail: `<base href="${gone}">` },
  'short addresses lead elsewhere, and nothing is wrong': { head: `<base href="${gone}">${tag()}`, body: element, found: [] },
  'rules want a code of each script': { head: tag(), body: element, headers: { 'Content-Security-Policy': "script-src 'nonce-abc' 'strict-dynamic'" }, found: ['nonce'] },
  'the page is shut in itself': { head: tag(), body: element, headers: { 'Content-Security-Policy': 'sandbox allow-scripts' }, found: ['nested'] },
  'rules stop the script': { head: tag(), body: element, headers: rules({ script: "'none'" }), found: ['script_blocked'] },
  'the server does not answer': { head: tag({ url: 'http://127.0.0.1:9/', name: 'embed.js', hash: '', more: '' }), body: element, found: ['script_missing'] },
  'the hash is of another version': { head: tag({ hash: `sha384-${'A'.repeat(64)}` }), body: element, found: ['wrong_version'] },
  'that version is no more': { head: tag({ name: 'embed.0123456789.js' }), body: element, found: ['wrong_version'] },
  'crossorigin lacks': { head: tag({ more: '' }), body: element, found: ['no_crossorigin'] },
  'the script is a module': { head: tag({ more: 'crossorigin type="module"' }), body: element, found: ['module'] },
  'a page of https asks for http': { head: tag({ url: 'http://wijzer.test/' }), body: element, secure: true, found: ['mixed'] },
  'a frame of http on a page of https': { body: frame({ url: 'http://wijzer.test/' }), secure: true, found: ['mixed'] },
  'the frame shows the site': { head: tag(), body: frame({ name: 'index.html' }), found: ['wrong_address'] },
  'the script was copied': { head: '<script defer src="/embed.js"></script>', body: element, found: ['wrong_address'] },
  'rules stop the frame': { head: tag(), body: element, headers: rules({ frame: "'none'" }), found: ['frame_blocked'] },
  'rules stop what Firefox saves': { head: tag(), body: element, headers: rules({ frame: new URL(site.url).origin }), found: ['no_blob'] },
  'the frame is newer than the script': { body: frame({ url: newer }), found: ['other_version'] },
  'the frame may not print': { body: frame({ sandbox: `sandbox="${permissions.replace('allow-modals ', '')}"` }), found: ['sandbox'], detail: 'allow-modals' },
  'the frame has no name': { body: frame().replace('title="Wijzer"', ''), found: ['no_title'] },
  'the frame may not run': { body: frame({ sandbox: 'sandbox=""' }), found: ['sandbox'] },
  'the frame shares the page of its site': { body: frame({ sandbox: `sandbox="${permissions} allow-same-origin"` }), found: ['open_frame'], detail: 'allow-same-origin' },
  'the frame shows a text of its own': { body: frame().replace('<iframe', '<iframe srcdoc="Laden"'), found: ['frame_extra'], detail: 'srcdoc' },
  'the frame asks for rules that the server does not know': { body: frame().replace('<iframe', `<iframe csp="script-src 'none'"`), found: ['frame_extra'], detail: 'csp' },
  'the frame is open': { body: frame({ sandbox: '' }), found: ['no_sandbox'] },
  'a style hides it': { head: tag() + css('kindzorg-wijzer { display: none !important }'), body: element, found: ['hidden'] },
  'a style makes it zero high': { head: css('iframe { height: 0 }'), body: frame(), found: ['hidden'] },
  'it stands in something folded': { head: tag(), body: `<div style="max-height: 0; overflow: hidden">${element}</div>`, found: ['hidden'] },
  'a style clips it away': { head: tag() + css('kindzorg-wijzer { clip-path: inset(100%) }'), body: element, found: ['hidden'] },
  'it stands beside the page': { head: tag(), body: `<div style="position: absolute; left: -9999px">${element}</div>`, found: ['hidden'] },
  'it is too low to read': { head: css('iframe { max-height: 100px }'), body: frame(), found: ['hidden'] },
  'something lies over the top of it': { body: `<div style="position: relative">${frame()}<div style="position: absolute; inset: 0 0 60% 0"></div></div>`, found: ['covered'] },
  'something lies over it': { head: tag(), body: `<div style="position: relative">${element}<div style="position: absolute; inset: 0"></div></div>`, found: ['covered'] },
  'something lies over the right of it': { body: `<div style="position: relative; width: 600px">${frame()}<div style="position: absolute; inset: 0 0 0 60%"></div></div>`, found: ['covered'] },
  'a window of the page is closed by fading it, and nothing is wrong': { head: tag(), body: `${element}<div style="position: fixed; inset: 0; opacity: 0; pointer-events: none"><div style="width: 90%; height: 90%; background: white"></div></div>`, found: [] },
  'a sheet over all has a colour that lets everything through, and nothing is wrong': { head: tag(), body: `${element}<div style="position: fixed; inset: 0; background: color(srgb 0 0 0 / 0); pointer-events: none"></div>`, found: [] },
  'a menu of the page lies open at its side, and nothing is wrong': { head: tag(), body: `${element}<div style="position: fixed; inset: 0 0 0 auto; width: 30%"></div>`, found: [] },
  'a mist lies over it': {
    head: tag() + css('.mist { position: absolute; inset: 0; background: rgb(255 255 255 / 40%); pointer-events: none }'),
    body: `<div style="position: relative">${element}<div class="mist"></div></div>`,
    found: ['veiled'],
    detail: 'div.mist { background-color: rgba(255, 255, 255, 0.4) }',
  },
  'a pattern lies over all of the page': { head: tag() + css('body::after { content: ""; position: fixed; inset: 0; background: repeating-linear-gradient(red 0 1px, transparent 0 9px); pointer-events: none }'), body: element, found: ['veiled'] },
  'a picture lies over it': { body: `<div style="position: relative">${frame()}<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" style="position: absolute; inset: 0; width: 600px; height: 700px; pointer-events: none"></div>`, found: ['veiled'] },
  'what is behind it is made vague': { body: `<div style="position: relative">${frame()}<div style="position: absolute; inset: 0; backdrop-filter: blur(2px); pointer-events: none"></div></div>`, found: ['veiled'], detail: 'div { backdrop-filter: blur(2px) }' },
  'messages of the page have an empty place over it, and nothing is wrong': { head: tag(), body: `${element}<div id="messages" style="position: fixed; inset: 16px; z-index: 9999; pointer-events: none"></div>`, found: [] },
  'it has a box of its own to scroll in, and nothing is wrong': { head: tag(), body: `<div style="height: 300px; overflow: auto">${element}</div>`, found: [] },
  'a style lets no press through': { head: tag() + css('kindzorg-wijzer { pointer-events: none }'), body: element, found: ['covered'] },
  'it is inert': { body: `<div inert>${frame()}</div>`, found: ['covered'] },
  'a style cuts it off': { head: tag(), body: `<div style="max-height: 300px; overflow: hidden">${element}</div>`, found: ['cut_off'] },
  'a style paints no more of it': { head: tag(), body: `<div style="contain: paint; height: 300px">${element}</div>`, found: ['cut_off'] },
  'a style cuts a circle out of it': { body: `<div style="clip-path: circle(20%)">${frame()}</div>`, found: ['clipped'], detail: 'clip-path: circle(20%)' },
  'a style cuts off its side': { head: tag(), body: `<div style="overflow-x: hidden; width: 500px"><div style="width: 800px">${element}</div></div>`, found: ['clipped'], detail: 'overflow-x: hidden' },
  'it has no bar to scroll with': { body: frame({ size: 'width="600" height="400" scrolling="no"' }), found: ['clipped'], detail: 'scrolling="no"' },
  'the page does not scroll': { head: tag() + css('html, body { height: 100%; overflow: hidden }'), body: element, found: ['clipped'] },
  'it is hidden from screen readers': { head: tag(), body: `<div aria-hidden="true">${element}</div>`, found: ['unreachable'], detail: 'aria-hidden="true"' },
  'keys pass it by': { head: tag(), body: '<kindzorg-wijzer tabindex="-1"></kindzorg-wijzer>', found: ['unreachable'], detail: 'tabindex="-1"' },
  'keys pass the frame by': { body: frame({ size: 'width="600" height="700" tabindex="-1"' }), found: ['unreachable'] },
  'a bar stays above it': { head: tag() + css('header { position: sticky; top: 0; height: 120px }'), body: `<header>Partner</header>${element}`, found: ['bar'], detail: 'html { scroll-padding-top: 120px }' },
  'a bar has its room, and nothing is wrong': { head: tag() + css('html { scroll-padding-top: 8rem } header { position: fixed; inset: 0 0 auto; height: 120px }'), body: `<header>Partner</header>${element}`, found: [] },
  'it is wider than the window': { body: frame({ size: 'width="1400" height="700"' }), found: ['wide'] },
  'it stands in columns': { head: tag(), body: `<div style="columns: 2">${element}</div>`, found: ['flow'], detail: 'columns: 2' },
  'the text around it runs down': { head: tag(), body: `<div style="writing-mode: vertical-rl">${element}</div>`, found: ['flow'], detail: 'writing-mode: vertical-rl' },
  'the page loads itself again': { head: `<meta http-equiv="Refresh" content="300">${tag()}`, body: element, found: ['reloads'] },
  'it is narrow': { body: frame({ size: 'width="200" height="700"' }), found: ['narrow'], detail: '200 px' },
  'it is made smaller': { head: tag(), body: `<div style="transform: scale(.5)">${element}</div>`, found: ['scaled'] },
  'it is turned': { head: tag(), body: `<div style="rotate: 3deg">${element}</div>`, found: ['scaled'], detail: 'rotate: 3deg' },
  'it is made smaller by a property of its own': { head: tag(), body: `<div style="scale: .5">${element}</div>`, found: ['scaled'], detail: 'scale: 0.5' },
  'it is made faint': { head: tag() + css('kindzorg-wijzer { opacity: .6 }'), body: element, found: ['faded'], detail: 'opacity: 0.6' },
  'it is blurred': { body: `<div style="filter: blur(2px)">${frame()}</div>`, found: ['faded'], detail: 'filter: blur(2px)' },
  'it is turned along a path': { body: `<div style="offset-path: ray(45deg closest-side)">${frame()}</div>`, found: ['scaled'] },
  'it fades out': { body: `<div style="-webkit-mask-box-image: linear-gradient(#000, transparent)">${frame()}</div>`, found: ['faded'], detail: 'mask-border' },
  'it has a shadow, and nothing is wrong': { body: `<div style="filter: drop-shadow(0 1px 2px rgb(0 0 0 / 40%))">${frame()}</div>`, found: [] },
  'it is made larger': { head: tag(), body: `<div style="zoom: 1.5">${element}</div>`, found: ['scaled'], detail: 'zoom: 1.5' },
  'nobody can enlarge the page': { view: viewport.replace('scale=1', 'scale=1, user-scalable=no'), body: frame(), found: ['no_zoom'], detail: 'user-scalable=no' },
  'the page is not made for phones': { view: '', body: frame(), found: ['no_viewport'] },
  'the page has a width of its own': { view: viewport.replace('device-width', '1024'), body: frame(), found: ['no_viewport'] },
  'the server forbids WebAssembly': { body: frame({ url: slow }), found: ['no_wasm'] },
  'a colour cannot be read': { head: tag() + css('kindzorg-wijzer { --kz-ink: #ddd }'), body: element, found: ['theme'], detail: '--kz-ink' },
  'a colour in the address of a frame cannot be read': { body: frame({ name: 'kindzorgwijzer.html#ink=%23ddd' }), found: ['theme'], detail: '--kz-ink' },
  'a choice in the address of a frame does not exist': { body: frame({ name: 'kindzorgwijzer.html#lang=en&amp;headings=2' }), found: ['wrong_value'], detail: 'headings=2' },
  'choices stand where the server would be told of them': { body: frame({ name: 'kindzorgwijzer.html?lang=en' }), found: ['wrong_value'] },
  'the name of a choice is written wrong': { head: tag(), body: '<kindzorg-wijzer launguage="en" id="wijzer" class="breed" data-x="1" v-cloak></kindzorg-wijzer>', found: ['wrong_value'], detail: 'launguage="en"  →  lang="en"' },
  'the names of two choices are written wrong': { head: tag(), body: '<kindzorg-wijzer strat="problem" headinglevel="2" title="Wijzer" style="margin: 0"></kindzorg-wijzer>', found: ['wrong_value', 'wrong_value'], detail: 'strat="problem"  →  start="problem"' },
  'a choice of a frame stands on the element': { head: tag(), body: '<kindzorg-wijzer height="900"></kindzorg-wijzer>', found: ['wrong_value'], detail: 'height="900"' },
  'names of others stand on the element, and nothing is wrong': { head: tag(), body: '<kindzorg-wijzer id="a" class="b" role="region" aria-label="Wijzer" tabindex="0" data-astro-cid="1" _ngcontent-abc x-data="{}" itemprop="x" onclick="" dir="ltr"></kindzorg-wijzer>', found: [] },
  'a choice does not exist': { head: tag(), body: '<kindzorg-wijzer lang="fr" start="route"></kindzorg-wijzer>', found: ['wrong_value'], detail: 'lang="fr"' },
})

let count = 0

/** Opens such a page and pastes the check into its console. @returns what it found, and the page */
async function checked(browser, { view = viewport, head = '', body = '', headers = {}, secure, partner = true }) {
  const page = await openPage(browser, { viewport: { width: 900, height: 800 } })
  const name = `page-${(count += 1)}`
  const html = `<!doctype html><html lang="nl"><head><meta charset="utf-8">${view}<title>Partner</title><link rel="icon" href="data:,">${head}</head><body><h1>Partner</h1>${body}</body></html>`
  hosts.set(name, { body: html, headers })
  if (secure) {
    await page.route('https://partner.test/**', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
    await page.goto('https://partner.test/')
  } else {
    await page.goto(host + name)
  }
  await page.evaluate(partner ? check : readFileSync(join(dist, 'embed-check.js'), 'utf8'))
  await page.waitForFunction(() => window.kindzorgwijzerCheck)
  return { page, found: await page.evaluate(() => window.kindzorgwijzerCheck) }
}

/** Calls `act` for each of a list, so many at a time. */
async function together(list, atOnce, act) {
  const left = [...list]
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let one; (one = left.shift()); ) await act(one)
    }),
  )
}

/** Chromium alone knows the style, or tells what its rules refused before. */
const chromiumOnly = ['rules want a code of each script', 'it fades out']

for (const name of Object.keys(browsers)) {
  const skip = name !== 'chromium' && process.env.WIJZER_ALL !== '1' && './dev test --all runs it'
  test(`in ${name} the check says of each page what is wrong with it, and nothing else`, { skip }, async () => {
    hosts.set('embed.js', { body: readFileSync(join(dist, 'embed.js'), 'utf8'), type: 'text/javascript' })
    const browser = await open(name)
    const wrong = []
    const seen = new Set()
    const pages = Object.entries(broken()).filter(([what]) => name === 'chromium' || !chromiumOnly.includes(what))
    await together(pages, 6, async ([what, made]) => {
      const { page, found } = await checked(browser, made)
      for (const { id } of found) seen.add(id)
      const named = found.map(({ id }) => id)
      if (String(named) !== String(made.found)) wrong.push(`${what}: ${JSON.stringify(found)}`)
      else if (made.detail && found[0].detail !== made.detail) wrong.push(`${what}: ${found[0].detail}`)
      await page.close()
    })
    assert.deepEqual(wrong, [])
    // What needs a browser of its own is tried below.
    assert.deepEqual(ids.filter((id) => !seen.has(id)), name === 'chromium' ? ['large_text'] : ['nonce', 'large_text'])
  })
}

test('where letters are large, a frame of a fixed height is told to be too low', async () => {
  const browser = await launch('chromium', { args: ['--blink-settings=defaultFontSize=32'] })
  const { found } = await checked(browser, { body: frame() })
  assert.deepEqual(found, [{ id: 'large_text', detail: '32 px' }])
})

for (const name of Object.keys(browsers)) {
  test(`in ${name} it comes by its own line as well, and tells in words what to do`, async () => {
    const page = await openPage(await open(name))
    const origin = new URL(site.url).origin
    hosts.set(name, {
      body: `<!doctype html><html lang="nl"><head><meta charset="utf-8">${viewport}<title>x</title><link rel="icon" href="data:,">${tag()}<script defer src="${site.url}embed-check.js"></script></head><body>${element}</body></html>`,
      headers: { 'Content-Security-Policy': `default-src 'none'; script-src ${origin}; frame-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'` },
    })
    await page.goto(host + name)
    const item = page.locator('section[aria-label="Controle van de kindzorgwijzer"] li')
    await item.waitFor()
    assert.deepEqual(await item.locator('> *').allInnerTexts(), [
      'De regels van uw site houden het frame tegen.',
      'Zet dit achter ‘frame-src’ in de regels van uw site:',
      `${origin} blob:`,
    ])
  })
}

describe('the page', () => {
  let page
  const complaints = []

  before(async () => {
    const context = await (await open('chromium')).newContext({ viewport: { width: 320, height: 800 } })
    page = await context.newPage()
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    const response = await page.goto(`${site.url}op-uw-website.html`)
    const policy = response.headers()['content-security-policy']
    assert.ok(policy.startsWith(`${partnerPolicy}; frame-ancestors`), policy)
  })

  /** The code that stands there, as a page of a partner, which shows the wizard. */
  const shownBy = async (code, css = '') => {
    const name = `copied-${(count += 1)}`
    const local = code.replaceAll('https://site.example/', site.url)
    hosts.set(name, { body: `<!doctype html><html lang="nl"><head>${viewport}<title>x</title><style>${css}</style></head><body>${local}</body></html>` })
    const copied = await openPage(await open('chromium'))
    await copied.goto(host + name)
    await copied.locator('iframe').waitFor()
    const frame = await (await copied.locator('iframe').elementHandle()).contentFrame()
    await frame.locator('#kz-start:not([aria-disabled])').waitFor()
    return frame
  }
  const looks = (frame) => frame.locator('#kz-start').evaluate((start) => [document.documentElement.lang, getComputedStyle(start).backgroundColor])

  test('what is chosen stands in the code, and the code works on the page of a partner', async () => {
    await page.selectOption('#kz-lang', 'en')
    await page.selectOption('#kz-start', 'problem')
    await page.selectOption('#kz-level', '3')
    await page.selectOption('#kz-look', 'chosen')
    await page.fill('#kz-act', '#7a1f5c')
    const [code, framed, css] = await Promise.all(['#kz-code', '#kz-code-frame', '#kz-code-css'].map((one) => page.locator(one).innerText()))
    assert.equal(css, 'kindzorg-wijzer {\n  --kz-act: #7a1f5c;\n}')
    for (const frame of [await shownBy(code, css), await shownBy(framed)]) {
      await frame.waitForFunction(() => document.documentElement.lang === 'en')
      assert.deepEqual(await looks(frame), ['en', 'rgb(122, 31, 92)'])
      assert.equal(await frame.locator('main h1').getAttribute('aria-level'), '3')
      await frame.locator('#kz-start').press('Enter')
      assert.equal(await frame.locator('input:checked').getAttribute('value'), 'stuck')
    }
  })

  test('the wizard is shown as chosen, and follows what is chosen after that', async () => {
    await page.locator('#kz-show').click()
    const frame = async () => (await page.locator('#kz-preview iframe').elementHandle()).contentFrame()
    const first = await frame()
    await first.locator('#kz-start:not([aria-disabled])').waitFor()
    await page.fill('#kz-act', '#123456')
    // A browser draws no frame that is out of sight.
    await page.locator('#kz-preview').scrollIntoViewIfNeeded()
    await first.waitForFunction(() => getComputedStyle(document.getElementById('kz-start')).backgroundColor === 'rgb(18, 52, 86)')
    await page.selectOption('#kz-look', 'Voorbeeld')
    await page.locator('#kz-preview').scrollIntoViewIfNeeded()
    await first.waitForFunction(() => getComputedStyle(document.getElementById('kz-start')).backgroundColor !== 'rgb(18, 52, 86)')
    await page.selectOption('#kz-lang', 'nl')
    await page.waitForFunction(() => document.querySelector('#kz-preview kindzorg-wijzer').getAttribute('lang') === 'nl')
    const second = await frame()
    await second.waitForFunction(() => document.documentElement.lang === 'nl' && document.querySelector('#kz-start:not([aria-disabled])'))
    assert.deepEqual(complaints, [])
  })

  test('a colour that cannot be read is told, with what it becomes', async () => {
    await page.selectOption('#kz-look', 'chosen')
    await page.fill('#kz-act', '#ffcc00')
    assert.match(await page.locator('#kz-mended-list').innerText(), /^--kz-act: #ffcc00 → rgb\(/)
  })

  test('no broken rule at 320 px, with all choices open', async () => {
    // What stands in the frame has tests of its own.
    await page.evaluate(() => document.querySelector('#kz-preview').replaceChildren())
    await checkLook(page, 'op-uw-website')
  })

  test('without scripts the code without choices stands there', async () => {
    const bare = await openPage(await open('chromium'), { javaScriptEnabled: false })
    await bare.goto(`${site.url}en/op-uw-website.html`)
    assert.equal(await bare.locator('#kz-make').isVisible(), false)
    for (const id of ['kz-code', 'kz-code-frame', 'kz-code-rules', 'kz-code-link', 'kz-code-check']) {
      assert.ok((await bare.locator(`#${id}`).innerText()).includes('https://site.example'), id)
    }
    assert.ok((await bare.locator('#kz-code').innerText()).includes('lang="en"'))
  })

  test('a parent’s page asks for nothing of it', () => {
    for (const name of ['index.html', 'kindzorgwijzer.html', 'uitleg.html']) {
      assert.doesNotMatch(readFileSync(join(dist, name), 'utf8'), /partners\.\w+\.|embed\.\w+\.js|embed-check/)
    }
  })
})
