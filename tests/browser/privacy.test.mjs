/** Nothing leaves the device, nothing stays on it: counted at the server, not believed from the page. */
import assert from 'node:assert/strict'
import { createSocket } from 'node:dgram'
import { on } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { journeys } from './journeys.mjs'
import { browsers, dist, engine, launch, locked, open, openPage, savedFile, serve, servePage, startPage } from './setup.mjs'
import { answerAll, answerFor, fillAnswer, questionOn, toResult, wipeAll } from './walk.mjs'

let site
let unlocked
let texts

before(async () => {
  site = await serve()
  texts = (await engine()).loaded.interface
  unlocked = await servePage('<!doctype html><html lang="nl"><title>Zonder slot</title><body></body></html>')
})

/** Every way in which a script could try to send something. What the call says does not matter: the server counts. */
function tryToSend(url) {
  const attempts = [
    () => fetch(`${url}?fetch`),
    () => fetch(`${url}?post`, { method: 'POST', body: 'x' }),
    () => navigator.sendBeacon(`${url}?beacon`, 'x'),
    () => (new Image().src = `${url}?image`),
    () => new XMLHttpRequest().open('GET', `${url}?sync`, false),
    () => {
      const request = new XMLHttpRequest()
      request.open('GET', `${url}?xhr`)
      request.send()
    },
    () => new EventSource(`${url}?events`),
    () => new WebSocket(`${url.replace('http', 'ws')}?socket`),
    () => new Worker(`${url}?worker`),
    () => import(`${url}?import`),
    () => document.fonts.add(new FontFace('x', `url(${url}?font)`)) && document.fonts.load('1em x'),
    ...['stylesheet', 'prefetch', 'preload', 'icon', 'modulepreload', 'manifest'].map((rel) => () => {
      document.head.append(Object.assign(document.createElement('link'), { rel, as: 'script', href: `${url}?${rel}` }))
    }),
    ...['img', 'script', 'iframe', 'video', 'audio', 'embed'].map((tag) => () => {
      document.body.append(Object.assign(document.createElement(tag), { src: `${url}?${tag}` }))
    }),
    () => (document.body.style.backgroundImage = `url(${url}?background)`),
    () => {
      const form = Object.assign(document.createElement('form'), { action: `${url}?form`, method: 'get' })
      document.body.append(form)
      // It takes the page away, and with it what has not left yet.
      setTimeout(() => form.submit(), 1500)
    },
  ]
  for (const attempt of attempts) {
    try {
      Promise.resolve(attempt()).catch(() => {})
    } catch {
      // Refused at once: just as good.
    }
  }
  return new Promise((resolve) => setTimeout(resolve, 2500))
}

/** Everything a browser can keep for a page. */
async function kept(page) {
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookies: document.cookie,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    name: window.name,
  }))
  return { ...stored, jar: (await page.context().cookies()).length }
}

/** How many of the inputs hold an answer. */
const filled = (list) => list.filter((one) => (one.type === 'text' ? one.value : one.checked)).length

const nothing = { local: 0, session: 0, databases: 0, caches: 0, cookies: '', workers: 0, name: '', jar: 0 }

for (const name of Object.keys(browsers)) {
  describe(name, () => {
    let browser
    before(async () => {
      browser = await open(name)
    })

    test('a whole conversation sends no request after loading and stores nothing', async () => {
      site.requests.length = 0
      const page = await startPage(browser, site.url)
      const loaded = [...site.requests]
      assert.ok(loaded.length >= 5, `loading took ${loaded.length} requests`)
      const allowed = /^GET \/(|[a-z-]+\.[0-9a-f]{10}\.(js|css|wasm|bin|ttf))$/
      assert.deepEqual(loaded.filter((one) => !allowed.test(one)), [])
      await answerAll(page, journeys.clear)
      await toResult(page)
      assert.match((await savedFile(browser, page)).html, /^<!doctype html>/)
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
      await wipeAll(page)
      await answerAll(page, journeys.unknown)
      assert.deepEqual(site.requests, loaded)
      assert.deepEqual(await kept(page), nothing)
      assert.deepEqual(page.complaints, [])
    })

    test('a script that tries to send cannot', async () => {
      const page = await startPage(browser, site.url)
      const before = site.requests.length
      await page.evaluate(tryToSend, site.url)
      assert.deepEqual(site.requests.slice(before), [])
      await page.evaluate(() => {
        for (const meta of document.querySelectorAll('meta[http-equiv]')) meta.remove()
      })
      await page.evaluate(tryToSend, site.url)
      assert.deepEqual(site.requests.slice(before), [], 'after removing the lock')
    })

    test('the same tries do reach the server from a page without the lock', async () => {
      const page = await openPage(browser)
      await page.goto(unlocked)
      site.requests.length = 0
      // The form takes the page away at the end.
      await page.evaluate(tryToSend, site.url).catch(() => {})
      assert.ok(new Set(site.requests).size >= 10, `only ${site.requests.length} of the tries are real`)
    })

    test('a link that is followed gets out of a locked page, and the page says so', async () => {
      const page = await startPage(browser, site.url)
      await page.locator('#kz-check > summary').press('Enter')
      await page.locator('#kz-check').getByText(texts['check.links']).waitFor()
      const before = site.requests.length
      await page.evaluate((url) => location.assign(`${url}?left`), site.url)
      await page.waitForURL(/left/)
      assert.ok(site.requests.slice(before).includes('GET /?left'))
    })

    test('"wipe all" leaves nothing', async () => {
      const page = await startPage(browser, site.url)
      await answerAll(page, journeys.changed)
      await toResult(page)
      await page.click('#kz-to-wipe')
      const [yes, no] = await page.locator('main .kz-button').all()
      await no.click()
      assert.ok(await page.locator('.kz-keep').isVisible(), 'the other button goes back')
      await page.click('#kz-to-wipe')
      await yes.click()
      assert.equal(await page.locator('#kz-status').textContent(), 'Alles is gewist.')
      await page.waitForFunction(() => history.state.step === 0)
      assert.equal(await page.evaluate(() => document.activeElement.id), 'kz-start-heading')
      assert.equal(await page.evaluate(() => document.querySelectorAll('input').length), 0)
      assert.equal((await page.title()).includes('Vraag'), false)
      assert.deepEqual(await kept(page), nothing)
      for (let steps = 0; steps < 4; steps += 1) {
        await page.goForward()
        assert.ok(await page.locator('#kz-start').isVisible(), 'going forward shows the start')
      }
      await page.click('#kz-start')
      assert.equal((await questionOn(page)).progress, 'Vraag 1')
      assert.equal(await page.locator('input').evaluateAll(filled), 0)
      await page.click('#kz-to-answers')
      assert.equal(await page.locator('.kz-answers').count(), 0)
      assert.deepEqual(page.complaints, [])
    })

    test('a reload half-way starts empty', async () => {
      const page = await startPage(browser, site.url)
      await page.click('#kz-start')
      const question = await questionOn(page)
      await fillAnswer(page, question, answerFor(question, journeys.clear))
      await page.reload()
      await locked(page)
      await page.goBack()
      assert.ok(await page.locator('#kz-start').isVisible())
      await page.click('#kz-start')
      assert.equal(await page.locator('input').evaluateAll(filled), 0)
    })
  })
}

/** A place where calls begin (STUN), on an address that is not only this machine's own. @returns its address, and what came */
async function callServer(t) {
  const own = Object.values(networkInterfaces()).flat()
  const { address } = own.find((one) => one.family === 'IPv4' && !one.internal) ?? { address: '127.0.0.1' }
  const socket = createSocket('udp4')
  t.after(() => socket.close())
  const came = on(socket, 'message')
  await new Promise((resolve) => socket.bind(0, address, resolve))
  return { place: `${address}:${socket.address().port}`, came }
}

/** The two ways in which a call begins, each with what one of its messages asks for (RFC 8489 and 8656). */
const calls = {
  stun: { server: {}, asks: 0x0001 },
  turn: { server: { username: 'a', credential: 'b' }, asks: 0x0003 },
}

for (const [scheme, { server, asks }] of Object.entries(calls)) {
  test(`a call by ${scheme} gets out of a locked page in Chromium, and the page says so`, async (t) => {
    const { place, came } = await callServer(t)
    const page = await startPage(await open('chromium'), site.url)
    await page.locator('#kz-check > summary').press('Enter')
    await page.locator('#kz-check').getByText(texts['check.calls']).waitFor()
    await page.evaluate(async (one) => {
      const call = new RTCPeerConnection({ iceServers: [one] })
      call.createDataChannel('x')
      await call.setLocalDescription(await call.createOffer())
    }, { ...server, urls: `${scheme}:${place}` })
    for await (const [message] of came) {
      // What every message of STUN holds (RFC 8489, section 5).
      assert.equal(message.readUInt32BE(4), 0x2112a442)
      if (message.readUInt16BE(0) === asks) break
    }
  })
}

test('no script of ours makes a call', async () => {
  for (const name of await readdir(dist)) {
    if (/\.(js|html)$/.test(name)) assert.doesNotMatch(await readFile(join(dist, name), 'utf8'), /RTCPeerConnection/, name)
  }
})

test('a page that comes back from the back-forward cache is empty', async () => {
  const browser = await launch('chromium', { whole: true, ignoreDefaultArgs: ['--disable-back-forward-cache'] })
  const page = await startPage(browser, site.url)
  await page.evaluate(() => {
    addEventListener('pageshow', (event) => {
      window.restored = event.persisted
    })
  })
  await answerAll(page, journeys.clear)
  await toResult(page)
  await page.goto('about:blank')
  await page.goBack({ waitUntil: 'commit' })
  await page.waitForFunction(() => window.restored !== undefined)
  assert.equal(await page.evaluate(() => window.restored), true, 'the page was loaded anew: this proves nothing')
  assert.ok(await page.locator('#kz-start').isVisible())
  assert.equal(await page.locator('#kz-main table, #kz-main input').count(), 0)
  await page.locator('#kz-start:not([aria-disabled])').waitFor()
  await page.click('#kz-start')
  await page.click('#kz-to-answers')
  assert.equal(await page.locator('.kz-answers').count(), 0)
})
