/**
 * Starting a browser takes seconds of the processor. So the runner keeps those that a test file is done with for the next
 * file. A borrowed browser is for one file at a time: what has the focus, and what it saved, is of that file alone.
 */
import { connect as connectTo, createServer } from 'node:net'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, startServer } from './browsers.mjs'

/**
 * For the runner: lends browsers to the test files that it starts from now on, by WIJZER_LENDER.
 * @returns a function that closes all of them
 */
export async function lendBrowsers() {
  const started = []
  const idle = { chromium: [], firefox: [] }
  const take = async (name) => {
    for (let kept; (kept = idle[name].pop()); ) if (!kept.closed) return kept
    const folder = await mkdtemp(join(tmpdir(), 'kindzorgwijzer-'))
    const browser = { folder, server: await startServer(name, { downloadsPath: folder }), closed: false }
    browser.server.on('close', () => (browser.closed = true))
    started.push(browser)
    return browser
  }
  const lender = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', async (data) => {
      const name = `${data}`
      const browser = await take(name).catch((error) => void socket.end(JSON.stringify({ problem: error.message })))
      if (!browser) return
      // The borrower holds on as long as it lives, however it ends.
      const back = () => idle[name].push(browser)
      if (socket.destroyed) back()
      else socket.once('close', back).write(JSON.stringify({ endpoint: browser.server.wsEndpoint(), folder: browser.folder }))
    })
  })
  lender.listen(0, '127.0.0.1')
  await once(lender, 'listening')
  process.env.WIJZER_LENDER = lender.address().port
  return async () => {
    lender.close()
    await Promise.all(started.map(({ server }) => server.close()))
    await Promise.all(started.map(({ folder }) => rm(folder, { recursive: true, force: true })))
  }
}

/**
 * For a test file: a browser that the runner lends.
 * @returns it, with the folder of its downloads as `downloadsPath` and a function `giveBack`; nothing without a runner
 */
export async function borrowed(name) {
  if (!process.env.WIJZER_LENDER) return undefined
  const socket = connectTo(Number(process.env.WIJZER_LENDER), '127.0.0.1')
  socket.write(name)
  const [answer] = await once(socket, 'data')
  const { problem, endpoint, folder } = JSON.parse(answer)
  if (problem) throw new Error(problem)
  socket.unref()
  for (const left of await readdir(folder)) await rm(join(folder, left), { recursive: true })
  const browser = await connect(name, endpoint)
  const giveBack = async () => {
    await browser.close()
    socket.end()
  }
  return Object.assign(browser, { downloadsPath: folder, giveBack })
}
