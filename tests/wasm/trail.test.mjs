/** Every step of the browser's history has a screen, whatever was pressed before: a thousand random walks. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceModule } from '../../web/tools/engine.mjs'
import { randomFrom } from './fuzz.mjs'

const { Trail } = await sourceModule('trail.ts')

/** A browser's history of one page, with the states that it keeps over a reload. Beside each state what should stand there. */
class Browser {
  entries = [{ state: null, hash: '', screen: 'start' }]
  at = 0

  /** Loads the page anew: all screens are forgotten, the entries stay. */
  load() {
    for (const entry of this.entries) entry.screen = 'start'
    globalThis.history = {
      get state() {
        return browser.entry.state
      },
      pushState: (state, _, url) => this.add({ state, hash: hashOf(url) }),
      replaceState: (state, _, url) => Object.assign(this.entry, { state, hash: hashOf(url) }),
      go: (steps) => (this.asked = steps),
    }
    globalThis.location = { pathname: '/', search: '' }
    const browser = this
    this.trail = new Trail('start')
  }

  get entry() {
    return this.entries[this.at]
  }

  add(entry) {
    this.entries.length = this.at + 1
    this.entries.push({ screen: this.entry.screen, ...entry })
    this.at += 1
  }

  /** The page goes to another screen. */
  press(screen) {
    this.trail.push(screen)
    this.entry.screen = screen
  }

  /** @returns the screen that the page shows afterwards */
  go(steps) {
    this.at = Math.min(Math.max(this.at + steps, 0), this.entries.length - 1)
    return this.trail.follow()
  }

  /** Somebody changes what stands behind the # in the address. */
  changeHash(hash) {
    this.add({ state: null, hash })
    return this.trail.follow()
  }

  wipe() {
    this.asked = 0
    this.trail.clear(true)
    for (const entry of this.entries) entry.screen = 'start'
    return this.go(this.asked)
  }
}

const hashOf = (url) => url.split('#')[1] ?? ''

test('a thousand walks of presses, back, forward, reloads and changed addresses', () => {
  const random = randomFrom(20261128)
  const done = { press: 0, back: 0, forward: 0, reload: 0, hash: 0, wipe: 0 }
  for (let walk = 0; walk < 1000; walk += 1) {
    const browser = new Browser()
    browser.load()
    let count = 0
    for (let times = 0; times < 40; times += 1) {
      const dice = random()
      let shown
      if (dice < 0.4) {
        browser.press(`screen ${(count += 1)}`)
        shown = browser.trail.follow()
        done.press += 1
      } else if (dice < 0.65) {
        shown = browser.go(-1 - Math.floor(random() * 3))
        done.back += 1
      } else if (dice < 0.8) {
        shown = browser.go(1 + Math.floor(random() * 2))
        done.forward += 1
      } else if (dice < 0.88) {
        browser.load()
        shown = browser.trail.follow()
        done.reload += 1
      } else if (dice < 0.97) {
        shown = browser.changeHash(`part-${times}`)
        done.hash += 1
      } else {
        shown = browser.wipe()
        done.wipe += 1
      }
      assert.equal(shown, browser.entry.screen, `walk ${walk}, step ${times}`)
      assert.deepEqual(Object.keys(browser.entry.state), ['step'])
      assert.equal(browser.entry.hash, '', 'the address stays as it was')
    }
  }
  assert.ok(Object.values(done).every((count) => count > 500), JSON.stringify(done))
})

test('after a reload half-way and back past it, a new conversation goes back screen by screen', () => {
  const browser = new Browser()
  browser.load()
  for (let at = 0; at < 6; at += 1) browser.press(`old ${at}`)
  browser.load()
  browser.go(-5)
  for (const screen of ['question 1', 'question 2', 'question 3']) browser.press(screen)
  assert.equal(browser.go(-1), 'question 2')
  assert.equal(browser.go(-1), 'question 1')
  assert.equal(browser.go(2), 'question 3')
})
