/** What the page in a frame and the page around it tell each other, and what a theme can do: whatever comes, nothing more than that. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { tokenChains } from '../../web/tools/embed.mjs'
import { sourceModule } from '../../web/tools/engine.mjs'
import { randomFrom } from '../../web/tools/random.mjs'

let protocol
let states
let themes
let own

before(async () => {
  protocol = await sourceModule('embed/protocol.ts')
  states = await sourceModule('embed/state.ts')
  themes = await sourceModule('embed/theme.ts')
  const css = await readFile(new URL('../../web/styles/tokens.css', import.meta.url), 'utf8')
  const values = (name) => new RegExp(`^ {2}--${name}: .*?(#[0-9a-f]{3,6}|\\.5rem|sans-serif)\\)*;$`, 'm').exec(css)?.[1]
  own = Object.fromEntries(Object.keys(tokenChains(css)).map((name) => [name, values(name) ?? '#000']))
})

test('each frame that partners are shown may do what the wizard needs, and no more', async () => {
  const { permissions } = protocol
  assert.ok(!permissions.includes('allow-same-origin'))
  const { frameCode } = await sourceModule('partners/code.ts')
  const readme = await readFile(new URL('../../web/README.md', import.meta.url), 'utf8')
  const chosen = { lang: '', start: '', level: '', idle: '', theme: {} }
  for (const [of, text] of Object.entries({ 'README.md': readme, 'the page for partners': frameCode({}, chosen) })) {
    const frames = [...text.matchAll(/<iframe[^>]*sandbox="([^"]*)"/g)].map(([, listed]) => listed)
    assert.ok(frames.length > 0, of)
    for (const listed of frames) assert.deepEqual(listed.split(' '), [...permissions], of)
  }
})

const hex = (value) => {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(value)?.slice(1).map((one) => one + one)
  const parts = short ?? /^#(..)(..)(..)$/.exec(value)?.slice(1)
  if (parts?.every((one) => /^[0-9a-f]{2}$/i.test(one))) return parts.map((one) => parseInt(one, 16))
  return /^rgb\((\d+), (\d+), (\d+)\)$/.exec(value)?.slice(1).map(Number)
}

test('each message comes through as it was sent, and with one member more or less not at all', () => {
  const { fromFrame, fromHost, sealed } = protocol
  for (const message of [{ type: 'ready' }, { type: 'screen' }, { type: 'height', height: 812 }]) {
    assert.deepEqual(fromFrame(sealed(message)), message)
    assert.equal(fromFrame({ ...sealed(message), answer: 'yes' }), undefined)
    assert.equal(fromFrame({ ...sealed(message), kzw: 2 }), undefined)
    assert.equal(fromHost(sealed(message)), undefined)
  }
  const theme = { type: 'theme', theme: { act: '#123456' } }
  assert.deepEqual(fromHost(sealed(theme)), theme)
  assert.equal(fromFrame(sealed(theme)), undefined)
  const state = { wasm: true, height: 812, letters: 16 }
  assert.deepEqual(states.stateFrom(states.toldState(state)), state)
  assert.equal(states.stateFrom({ ...states.toldState(state), answer: 'yes' }), undefined)
  assert.equal(fromFrame(states.toldState(state)), undefined, 'only a check asks for it')
  assert.ok(states.asksState(states.stateQuestion))
  for (const height of [-1, NaN, Infinity, 1e9, '812', null, {}]) assert.equal(fromFrame(sealed({ type: 'height', height })), undefined)
})

test('around the frame stand the words of the page, or those of the content where it has none of these', async () => {
  const { build } = createRequire(new URL('../../web/package.json', import.meta.url))('esbuild')
  const texts = Object.fromEntries(['de', 'fr'].map((name) => [name, { title: name, wait: `${name} wait` }]))
  const filled = { TOKEN_CHAINS: {}, EMBED_TEXTS: texts, EMBED_LANGUAGE: 'de', FILE_NAME: 'x.html' }
  const define = Object.fromEntries(Object.entries(filled).map(([name, value]) => [name, JSON.stringify(value)]))
  const entryPoints = [fileURLToPath(new URL('../../web/src/embed/element.ts', import.meta.url))]
  const { outputFiles } = await build({ entryPoints, bundle: true, write: false, format: 'iife', define })
  const node = () => ({ style: {}, setAttribute() {}, replaceChildren() {} })
  let Embedded
  class HTMLElement {
    style = {}
    attachShadow = node
  }
  const window = { setTimeout: () => 0 }
  const document = { createElement: node, currentScript: { src: 'https://zorgpad.example/embed.js' } }
  const customElements = { get() {}, define: (_, found) => (Embedded = found) }
  runInNewContext(outputFiles[0].text, { HTMLElement, window, document, customElements, URL, URLSearchParams, getComputedStyle: () => ({}), addEventListener() {} })
  for (const [lang, title] of [['fr', 'fr'], ['nl', 'de'], [null, 'de']]) {
    const element = new Embedded()
    element.getAttribute = (name) => (name === 'lang' ? lang : null)
    element.connectedCallback()
    assert.deepEqual([element.frame.title, element.note.textContent], [title, `${title} wait`])
  }
})

/** Something of any shape, often almost a message. */
function anything(random, depth = 0) {
  const pick = (list) => list[Math.floor(random() * list.length)]
  const plain = [undefined, null, true, 0, 1, -1, NaN, 812, 1e308, '', 'ready', 'height', 'theme', '__proto__', '#fff', 'url(//x)', '\u{0}']
  if (depth > 2 || random() < 0.3) return pick(plain)
  if (random() < 0.15) return Array.from({ length: Math.floor(random() * 4) }, () => anything(random, depth + 1))
  if (depth === 0 && random() < 0.1) return { kzw: 1, type: 'state', wasm: pick([true, false, 1]), height: pick(plain), letters: pick(plain) }
  if (depth === 0 && random() < 0.05) return { kzw: 1, type: pick(['check', 'state']) }
  const keys = ['kzw', 'type', 'height', 'theme', 'answer', 'act', 'ink', 'paper', 'radius', 'font', 'constructor']
  const out = random() < 0.6 ? { kzw: 1, type: pick(['ready', 'screen', 'height', 'theme', 'answers']) } : {}
  if (depth === 0 && random() < 0.3) return { kzw: 1, type: 'height', height: anything(random, depth + 1) }
  if (depth === 0 && random() < 0.3) return { kzw: 1, type: 'theme', theme: anything(random, depth + 1) }
  for (let count = Math.floor(random() * 3); count > 0; count -= 1) out[pick(keys)] = anything(random, depth + 1)
  return out
}

test('of 100,000 random messages either side takes only what it should, and throws at none', () => {
  const random = randomFrom(1313)
  const taken = { ready: 0, screen: 0, height: 0, theme: 0, check: 0, state: 0 }
  for (let count = 0; count < 100_000; count += 1) {
    const data = anything(random)
    const told = protocol.fromFrame(data)
    if (told) {
      taken[told.type] += 1
      const { type, height, ...more } = told
      assert.deepEqual(more, {})
      assert.ok(type === 'height' ? height >= 0 && height <= 100_000 : ['ready', 'screen'].includes(type) && height === undefined)
    }
    if (states.asksState(data)) taken.check += 1
    const state = states.stateFrom(data)
    if (state) {
      taken.state += 1
      const { wasm, height, letters, ...more } = state
      assert.deepEqual([typeof wasm, more], ['boolean', {}])
      assert.ok(height >= 0 && height <= 100_000 && letters >= 0 && letters <= 1_000)
    }
    const asked = protocol.fromHost(data)
    if (!asked) continue
    taken.theme += 1
    const { theme } = themes.checkedTheme(asked.theme, own, hex)
    for (const [name, value] of Object.entries(theme)) {
      assert.ok(Object.hasOwn(own, name), name)
      assert.match(value, /^(rgb\(\d+, \d+, \d+\)|[\d.]+px|[\w\s"',-]+)$/)
    }
  }
  for (const [type, count] of Object.entries(taken)) assert.ok(count > 100, `only ${count} of "${type}": this proves little`)
})

test('whatever colours a theme asks for, every text can be read', () => {
  const random = randomFrom(7)
  const least = { ink: ['paper', 'ground', 'chosen'], 'on-act': ['act'], link: ['paper', 'ground'], alert: ['alert-ground'], 'ink-soft': ['paper', 'ground'] }
  let refused = 0
  for (let count = 0; count < 3_000; count += 1) {
    const asked = {}
    for (const name of Object.keys(own)) {
      const sign = () => Math.floor(random() * 256).toString(16).padStart(2, '0')
      if (random() < 0.15 && !/font|radius/.test(name)) asked[name] = `#${sign()}${sign()}${sign()}`
    }
    const { theme, notes } = themes.checkedTheme(asked, own, hex)
    if (Object.keys(theme).length === 0) refused += 1
    const shown = (name) => hex(theme[name] ?? own[name])
    for (const [text, grounds] of Object.entries(least)) {
      for (const ground of grounds) assert.ok(themes.contrast(shown(text), shown(ground)) >= 4.5, `${text} on ${ground}: ${JSON.stringify(asked)}`)
    }
    for (const [name, value] of Object.entries(theme)) {
      const same = asked[name] && hex(asked[name]).join() === hex(value).join()
      assert.ok(same || notes.some((note) => note.startsWith(`"${name}"`)), `${name} changed without a word`)
    }
  }
  assert.ok(refused < 3_000, 'every theme was passed over: this proves nothing')
})

test('a theme can set colours, fonts and corners, and nothing that does more', () => {
  const one = (name, value) => themes.checkedTheme({ [name]: value }, own, hex).theme[name]
  assert.equal(one('act', '#7a1f5c'), 'rgb(122, 31, 92)')
  assert.equal(one('font', 'Verdana, "Open Sans", sans-serif'), 'Verdana, "Open Sans", sans-serif')
  assert.equal(one('radius', '0'), '0px')
  assert.equal(one('radius', '1rem'), '16px')
  assert.equal(one('radius', '900px'), '24px')
  for (const value of ['url(//x)', 'x;color:red', 'a}b{', 'expression(1)', 'A'.repeat(201), '']) assert.equal(one('font', value), undefined, value)
  for (const value of ['', '5', '50%', '1em;', 'calc(1px)', '-3px']) assert.equal(one('radius', value), undefined, value)
  for (const name of ['display', 'kz-act', '__proto__', 'constructor']) assert.equal(Object.keys(themes.checkedTheme({ [name]: '#000' }, own, hex).theme).length, 0)
})
