// What a conversation leaves on the disk of the device: nothing of any answer, however the browser ends.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { keepingProfile } from './browsers.mjs'
import { filesOf, found, unpackLz4 } from './disk.mjs'
import { journeys } from './journeys.mjs'
import { engine, serve, servePage, temporaryFolder, toPapers } from './setup.mjs'
import { answerAll, press, toResult } from './walk.mjs'

/** What the parent writes on her papers, as nobody else would. */
const typed = ['Zeesterwoorden', 'Kraanvogelvraag', 'Wilgenroosnaam', 'Zwaluwnotitie']

let site
let words

before(async () => {
  site = await serve()
  const core = await engine()
  words = ['kz-option', 'kz-day', 'kz-number', ...typed, ...wordsOf(core)]
})

/** The title and the answers of every question that the journey meets, in the words of the page. */
function wordsOf(core) {
  const out = []
  const answers = {}
  for (let step; (step = core.call({ call: 'next', answers })).question; ) {
    const { id, title, options = [] } = step.question
    out.push(title, ...options.map((option) => option.label))
    answers[id] = journeys.stuck[id] ?? 'unknown'
  }
  return out.filter((word) => word.length > 8)
}

/** Ends every process that has this folder among its arguments, without a chance to tidy up. */
function killBrowser(profile) {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile)) process.kill(Number(pid), 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  }
}

/** Long enough for the browser to write down its session; it is told to do so often. */
const written = () => wait(2500)

async function wipeAll(page) {
  await press(page, '#kz-to-wipe')
  await press(page, 'main .kz-actions .kz-button')
  await page.locator('#kz-start:not([aria-disabled])').waitFor()
  await written()
}

/** Goes through a conversation in a browser with a profile, and ends it. @returns the folder of the profile */
async function conversation(name, end, { wipe = false } = {}) {
  const profile = await temporaryFolder()
  const context = await keepingProfile[name](profile)
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(site.url)
  await answerAll(page, journeys.stuck)
  await toResult(page)
  await toPapers(page)
  await page.evaluate(() => document.querySelectorAll('main details').forEach((fold) => (fold.open = true)))
  for (const [at, field] of ['#kz-own-words', '#kz-own-questions', '#kz-note-0-who', '#kz-note-0-text'].entries()) {
    await page.locator(field).pressSequentially(typed[at])
  }
  // All of them are in what could be kept: the paper that stands there.
  const paper = await page.locator('#kz-paper').textContent()
  for (const word of typed) assert.ok(paper.includes(word), word)
  await written()
  if (wipe) await wipeAll(page)
  await end(context, profile)
  await wait(300)
  return profile
}

const close = (context) => context.close()
const kill = async (context, profile) => {
  killBrowser(profile)
  await context.close().catch(() => {})
}

test('LZ4 is unpacked: literals, copies that overlap, and long lengths', () => {
  const packed = Buffer.from([0x14, 0x61, 0x01, 0x00, 0x50, 0x62, 0x62, 0x62, 0x62, 0x62])
  assert.equal(unpackLz4(packed, 64).toString(), 'aaaaaaaaabbbbb')
  const long = Buffer.concat([Buffer.from([0xf0, 0x05]), Buffer.from('x'.repeat(20))])
  assert.equal(unpackLz4(long, 64).toString(), 'x'.repeat(20))
})

for (const name of Object.keys(keepingProfile)) {
  describe(`the profile of ${name}`, () => {
    for (const [how, end] of [['is closed', close], ['is killed', kill]]) {
      test(`holds nothing of an answer when the browser ${how}`, async () => {
        const profile = await conversation(name, end)
        assert.ok((await filesOf(profile)).length > 5, 'there is a profile')
        assert.deepEqual(await found(profile, words), [])
      })
    }

    test('holds nothing of an answer after a wipe', async () => {
      assert.deepEqual(await found(await conversation(name, close, { wipe: true }), words), [])
    })

    test('would be found to hold what a careless page leaves there', async () => {
      const address = await servePage(`<title>${words.at(-1)}</title><input type="checkbox" id="kz-option-careless">`)
      const profile = await temporaryFolder()
      const context = await keepingProfile[name](profile)
      const page = context.pages()[0] ?? (await context.newPage())
      await page.goto(address)
      await page.check('input')
      await written()
      await close(context)
      assert.ok((await found(profile, words)).length > 0)
    })
  })
}
