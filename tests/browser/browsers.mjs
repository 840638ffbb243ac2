/** The browsers of the tests, and what they show. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { patient } from './patience.mjs'

/** Finds the packages of web/, in which the tools of the tests are. */
export const require = createRequire(new URL('../../web/package.json', import.meta.url))
const { chromium, firefox } = require('playwright-core')

/** The folder with the built page. */
export const dist = fileURLToPath(new URL('../../dist/', import.meta.url))

/** The pages in it that are not for reading only: both editions of the wizard. */
export const withScripts = ['index.html', 'kindzorgwijzer.html']

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The same engine without windows saves a tenth of the time. What belongs to a window needs the `whole` browser. */
const whole = '/usr/bin/chromium'
const shell = '/usr/bin/chromium-headless-shell'
const usual = process.env.WIJZER_ALL !== '1' && existsSync(shell) ? shell : whole

/** Pages in one process, which none waits for in advance: starting processes is most of what this browser does in a test. */
const light = { 'dom.ipc.processCount': 1, 'dom.ipc.processPrelaunch.enabled': false, 'fission.autostart': false }

const types = { chromium, firefox }

/** How each is started. */
const ways = {
  chromium: ({ args = [], whole: all = false, ...options } = {}) => ({ executablePath: all ? whole : usual, args: [...quiet, ...args], ...options }),
  firefox: ({ firefoxUserPrefs, ...options } = {}) => ({
    channel: 'moz-firefox',
    executablePath: '/usr/bin/firefox-esr',
    firefoxUserPrefs: { ...light, ...firefoxUserPrefs },
    ...options,
  }),
}

/** Each as a function that starts it. */
export const allBrowsers = Object.fromEntries(
  Object.keys(ways).map((name) => [name, (options) => types[name].launch(ways[name](options)).then(patient)]),
)

/** Starts one that other processes can use, by its `wsEndpoint()`. */
export const startServer = (name, options) => types[name].launchServer(ways[name](options))

/** Uses one that another process started. */
export const connect = (name, endpoint) => types[name].connect(endpoint).then(patient)

/** Those in which every test runs that is about more than one; WIJZER_ENGINES names fewer. */
const named = process.env.WIJZER_ENGINES?.split(' ') ?? Object.keys(allBrowsers)
export const browsers = Object.fromEntries(named.map((name) => [name, allBrowsers[name]]))

/**
 * For files that hold what the page makes of an answer rather than what a browser makes of the page: Chromium alone, and every one
 * with `./dev test --all`. Whole conversations, presses, history, printing, saving and the lock are held in each, always.
 */
export const chiefly = process.env.WIJZER_ALL === '1' ? browsers : Object.fromEntries(Object.entries(browsers).slice(0, 1))

/** The same browsers with a profile in a folder, as a person has, who finds open pages again: each with the folder. */
export const keepingProfile = {
  chromium: (folder) =>
    chromium.launchPersistentContext(folder, {
      executablePath: whole,
      args: [...quiet, '--restore-last-session'],
    }),
  firefox: (folder) =>
    firefox.launchPersistentContext(folder, {
      channel: 'moz-firefox',
      executablePath: '/usr/bin/firefox-esr',
      firefoxUserPrefs: {
        'browser.sessionstore.interval': 500,
        'browser.sessionstore.resume_from_crash': true,
        'browser.startup.page': 3,
        'places.history.enabled': true,
      },
    }),
}
