/**
 * Asks every outside address in the content whether it is still there: node web/tools/links.mjs [CONTENT]
 * One at a time, a second apart for each server, so that nobody is bothered. Exits with 1 where one is gone.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const patience = 15_000
const most = 1000
/** Between two questions to one server, in ms. */
const second = 1000

/** What goes before the value of a key to make an address of it, as wasm/core/summary/addresses.cpp does. */
const starts = {
  jci: 'https://wetten.overheid.nl/',
  ecli: 'https://deeplink.rechtspraak.nl/uitspraak?id=',
  web: 'https://',
}

/** Every address in the JSON files of a folder, with the first place where it stands. */
export async function addressesIn(folder) {
  const found = new Map()
  const look = (value, place, key) => {
    if (typeof value === 'string') {
      const address = (starts[key] ?? '') + value
      if (/^https?:\/\/\S+$/.test(address) && !found.has(address)) found.set(address, place)
    } else if (value !== null && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) {
        const site = name === 'value' && value.kind === 'web' ? 'web' : name
        look(inner, `${place}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, site)
      }
    }
  }
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json') && !name.startsWith('schema')).sort()
  for (const name of names) look(JSON.parse(await readFile(join(folder, name), 'utf8')), `${name}:`)
  return found
}

/** How many times on the way to a page a server may send on for now. */
const hops = 5

/**
 * What became of one address. Where a server sends on for now, what it sends to is asked.
 *
 * @param pause before it is asked a second time, in ms
 * @returns `state`: "there"; "moved", for good, with `to`; "gone"; or "unsure", where the server does not say, with `why`
 */
export async function ask(address, wait = patience, pause = second, left = hops) {
  const sent = (method) => fetch(address, { method, redirect: 'manual', signal: AbortSignal.timeout(wait), headers: { 'User-Agent': 'kindzorgwijzer-links' } })
  try {
    let response = await sent('HEAD')
    // Some servers know no HEAD. One that is asked too much already is left alone.
    if (response.status >= 400 && response.status !== 429) {
      await response.body?.cancel()
      await rested(pause)
      response = await sent('GET')
    }
    await response.body?.cancel()
    const { status } = response
    const to = response.headers.get('location')
    if ((status === 301 || status === 308) && to) return { state: 'moved', to: new URL(to, address).href }
    if (status > 300 && status < 400 && to) {
      if (left === 0) return { state: 'unsure', why: 'it sends on and on' }
      await rested(pause)
      const there = await ask(new URL(to, address).href, wait, pause, left - 1)
      return there.state === 'moved' ? { state: 'there' } : there
    }
    if (status < 400) return { state: 'there' }
    return status === 404 || status === 410 ? { state: 'gone' } : { state: 'unsure', why: `status ${status}` }
  } catch (reason) {
    return { state: 'unsure', why: reason.cause?.code ?? reason.name }
  }
}

const rested = (time) => new Promise((done) => setTimeout(done, time))

/** Asks them one after the other. @param pause between two questions to one server, in ms */
export async function askAll(addresses, { pause = second, wait = patience, onAnswer = () => {} } = {}) {
  const last = new Map()
  const answers = []
  for (const [address, place] of [...addresses].slice(0, most)) {
    const { host } = URL.canParse(address) ? new URL(address) : {}
    const rest = (last.get(host) ?? -Infinity) + pause - performance.now()
    if (rest > 0) await rested(rest)
    const answer = { address, place, ...(await ask(address, wait, pause)) }
    last.set(host, performance.now())
    answers.push(answer)
    onAnswer(answer)
  }
  return answers
}

/** One line for what is not simply there; nothing else is worth reading. */
export function line({ address, place, state, to, why }) {
  if (state === 'there') return ''
  const what = { moved: `moved to ${to}`, gone: 'is gone', unsure: `can't be told: ${why}` }[state]
  return `${place} ${address} ${what}`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = process.argv[2] ?? fileURLToPath(new URL('../../content', import.meta.url))
  const addresses = await addressesIn(folder)
  console.log(`Asking ${Math.min(addresses.size, most)} of ${addresses.size} addresses, a second apart for each server.`)
  const answers = await askAll(addresses, { onAnswer: (answer) => line(answer) && console.log(line(answer)) })
  const count = (state) => answers.filter((answer) => answer.state === state).length
  console.log(`${count('there')} there, ${count('moved')} moved, ${count('gone')} gone, ${count('unsure')} that can't be told.`)
  process.exit(count('gone') === 0 ? 0 : 1)
}
