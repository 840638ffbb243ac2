/**
 * WebKitGTK, which is the nearest to Safari that a machine without one has: driven over WebDriver, as playwright knows only a WebKit of its
 * own. A page here knows the few calls of a page of playwright that walk.mjs and rules.mjs make.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const libraries = '/usr/lib'

/** The browser for tests that Debian's package brings; undefined where it is not on this machine. */
export function miniBrowser() {
  if (['WebKitWebDriver', 'xvfb-run', 'xdotool'].some((name) => !existsSync(`/usr/bin/${name}`))) return undefined
  const folders = readdirSync(libraries).map((name) => `${libraries}/${name}/webkit2gtk-4.1/MiniBrowser`)
  return folders.find((path) => existsSync(path))
}

async function freePort() {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Every key that has no sign of its own; WebDriver, "keyboard actions". */
const keys = { Enter: '\uE007', Space: ' ', Tab: '\uE004', ArrowDown: '\uE015' }
const element = 'element-6066-11e4-a52e-4f735466cecf'
/** How long something may take to be there, in ms. */
const patience = 20_000

/** Runs a program on a screen of its own. @returns `program`, to be ended with all that it started; and `desktop`: what finds the screen */
async function onScreen(words, environment, cwd) {
  // Root may run no sandbox, and nothing here comes from elsewhere.
  const env = { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', ...environment }
  const start = 'printf "%s\\n" "$DISPLAY" "$XAUTHORITY"; exec "$@"'
  const program = spawn('xvfb-run', ['-a', 'sh', '-c', start, 'sh', ...words], { env, cwd, detached: true, stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = once(program, 'exit').then(() => Promise.reject(new Error(`${words[0]} did not start`)))
  const [said] = await Promise.race([once(program.stdout, 'data'), ended])
  ended.catch(() => {})
  const [DISPLAY, XAUTHORITY] = String(said).split('\n')
  return { program, desktop: { ...env, DISPLAY, XAUTHORITY } }
}

/**
 * The browser as a person has it: one that is driven prints nothing.
 * @param folder its home, where it keeps its files, and prints to as well
 * @returns `press`, which presses keys in the window of the desktop with that title, if there is one by now; and `close`
 */
export async function showInWebkit(url, folder) {
  const config = join(folder, '.config')
  mkdirSync(join(config, 'gtk-3.0'), { recursive: true })
  writeFileSync(join(config, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-print-backends=file\n')
  const { program, desktop } = await onScreen([miniBrowser(), '--private', url], { HOME: folder, XDG_CONFIG_HOME: config, LC_ALL: 'C.UTF-8' }, folder)
  const press = async (title, ...keys) => {
    const words = ['search', '--onlyvisible', '--name', `^${title}$`, 'windowfocus', 'sleep', '0.2', 'key', '--delay', '200', ...keys]
    await once(spawn('xdotool', words, { env: desktop, stdio: 'ignore' }), 'exit')
  }
  return { press, close: () => process.kill(-program.pid) }
}

/** @param environment what to set for the browser, such as JSC_useWasm=0 @returns a page, and `close` */
export async function openWebkit(environment = {}) {
  const port = await freePort()
  const { program } = await onScreen(['WebKitWebDriver', '--host=127.0.0.1', `--port=${port}`], environment)
  const ask = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body && { body: JSON.stringify(body) }) })
    const { value } = await response.json()
    if (!response.ok) throw new Error(`${path}: ${value?.message ?? response.status}`)
    return value
  }
  for (let tries = 0; ; tries += 1) {
    if ((await ask('GET', '/status').catch(() => undefined))?.ready) break
    if (tries > 200 || program.exitCode !== null) throw new Error('WebKitWebDriver did not start')
    await wait(50)
  }
  const options = { binary: miniBrowser(), args: ['--automation'] }
  const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } })
  const close = async () => {
    await ask('DELETE', `/session/${sessionId}`).catch(() => {})
    process.kill(-program.pid)
  }
  return Object.assign(pageOf((method, path, body) => ask(method, `/session/${sessionId}${path}`, body)), { close })
}

function pageOf(ask) {
  const evaluate = async (script, argument) => {
    const call = typeof script === 'function' ? `(${script})(${JSON.stringify(argument) ?? ''})` : String(script)
    const body = `const done = arguments[0]; new Promise((go) => go(${call})).then((value) => done({ value }), (wrong) => done({ wrong: String(wrong) }))`
    // A script that is no expression, such as the rules of axe, stands by itself.
    if (typeof script === 'string' && script.length > 10_000) return ask('POST', '/execute/sync', { script, args: [] })
    const { value, wrong } = await ask('POST', '/execute/async', { script: body, args: [] })
    if (wrong !== undefined) throw new Error(wrong)
    return value
  }
  const waitForFunction = async (script, argument) => {
    const end = Date.now() + patience
    while (!(await evaluate(script, argument))) {
      if (Date.now() > end) throw new Error(`never: ${script}`)
      await wait(50)
    }
  }
  const found = async (selector) => {
    await waitForFunction((one) => document.querySelector(one) !== null, selector)
    return (await ask('POST', '/element', { using: 'css selector', value: selector }))[element]
  }
  const locator = (selector) => ({
    first: () => locator(selector),
    waitFor: () => found(selector),
    count: () => evaluate((one) => document.querySelectorAll(one).length, selector),
    isChecked: async () => (await found(selector)) && evaluate((one) => document.querySelector(one).checked, selector),
    boundingBox: async () => {
      await found(selector)
      return evaluate((one) => {
        const { x, y, width, height } = document.querySelector(one).getBoundingClientRect()
        return { x, y, width, height }
      }, selector)
    },
    innerText: async () => (await found(selector)) && evaluate((one) => document.querySelector(one).innerText, selector),
    /** In the focus of the element, which gets there by no pointer. */
    press: async (key) => {
      await found(selector)
      await evaluate((one) => document.querySelector(one).focus(), selector)
      const press = { type: 'key', id: 'keys', actions: ['keyDown', 'keyUp'].map((type) => ({ type, value: keys[key] })) }
      await ask('POST', '/actions', { actions: [press] })
    },
  })
  /** Goes on inside the frame that a script of the page gives, or back in the page. */
  const enter = async (script) => ask('POST', '/frame', { id: script ? await ask('POST', '/execute/sync', { script, args: [] }) : null })
  const fill = async (selector, text) => {
    const id = await found(selector)
    await ask('POST', `/element/${id}/clear`, {})
    await ask('POST', `/element/${id}/value`, { text })
  }
  /** Like that of playwright. */
  const mouse = {
    act: (...actions) => ask('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] }),
    move: (x, y) => mouse.act({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) }),
    down: () => mouse.act({ type: 'pointerDown', button: 0 }),
    up: () => mouse.act({ type: 'pointerUp', button: 0 }),
  }
  return { evaluate, waitForFunction, locator, fill, mouse, enter, goto: (url) => ask('POST', '/url', { url }), resize: (width, height) => ask('POST', '/window/rect', { width, height }) }
}
