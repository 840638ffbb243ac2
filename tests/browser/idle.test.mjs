/** On a device that others use as well: all answers go when nobody does anything for a while, after a question that can be put off. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { journeys } from './journeys.mjs'
import { broken } from './rules.mjs'
import { chiefly, dist, engine, locked, open, openPage, serve } from './setup.mjs'
import { answerToEnd, next } from './walk.mjs'

let site
let texts

before(async () => {
  site = await serve()
  texts = (await engine()).loaded.interface
})

/** The edition in one file with a clock of ours, loaded whole. */
async function opened(browser, hash = '#idle=3') {
  const page = await openPage(browser, { viewport: { width: 320, height: 700 } })
  page.said = []
  page.on('console', (message) => page.said.push(message.text()))
  await page.clock.install()
  await page.goto(`${site.url}kindzorgwijzer.html${hash}`)
  await locked(page)
  return page
}

const asks = (page) => page.getByRole('alertdialog').count()

async function firstAnswer(page) {
  await page.locator('#kz-start').press('Enter')
  await page.locator('form fieldset input').first().press('Space')
  await next(page)
  await page.locator('#kz-to-answers').waitFor()
}

for (const name of Object.keys(chiefly)) {
  describe(name, () => {
    test('a minute before it wipes it asks, and who answers goes on where she was, as often as she likes', async () => {
      const page = await opened(await open(name))
      await page.clock.fastForward('10:00')
      assert.equal(await asks(page), 0, 'without answers there is nothing to wipe')
      await firstAnswer(page)
      const heading = await page.locator('main h1').innerText()
      for (let time = 0; time < 11; time += 1) {
        await page.locator('#kz-to-answers').focus()
        await page.clock.fastForward('01:55')
        assert.equal(await asks(page), 0)
        await page.clock.fastForward('00:06')
        const dialog = page.getByRole('alertdialog', { name: texts['idle.heading'], description: texts['idle.text'] })
        await dialog.waitFor()
        assert.equal(await page.locator(':focus').innerText(), texts['idle.more'])
        if (time === 0) {
          assert.deepEqual((await broken(page)).found, [])
          assert.equal(await page.locator('body > :not(.kz-idle):not([inert])').count(), 0, 'nothing behind it can be reached')
          await page.keyboard.press('Tab')
          assert.equal(await page.locator(':focus').innerText(), texts['idle.wipe'])
          await page.keyboard.press('Tab')
        }
        // Twenty seconds are enough to press a key (WCAG 2.2.1); here she takes fifty.
        await page.clock.fastForward('00:50')
        await page.keyboard.press(time % 2 ? 'Escape' : 'Enter')
        assert.equal(await asks(page), 0)
        assert.equal(await page.locator(':focus').getAttribute('id'), 'kz-to-answers', 'the focus is back')
      }
      assert.equal(await page.locator('[inert]').count(), 0)
      assert.equal(await page.locator('main h1').innerText(), heading)
    })

    test('whatever she does counts as being there', async () => {
      const page = await opened(await open(name))
      await firstAnswer(page)
      for (const act of [() => page.keyboard.press('ArrowDown'), () => page.mouse.wheel(0, 40), () => page.mouse.click(5, 300)]) {
        await page.clock.fastForward('01:50')
        await act()
        await page.waitForTimeout(100)
        await page.clock.fastForward('01:50')
        assert.equal(await asks(page), 0)
      }
    })

    test('without an answer everything goes, and the page says why', async () => {
      const page = await opened(await open(name))
      await answerToEnd(page, journeys.short)
      await page.locator('.kz-keep').waitFor()
      await page.clock.fastForward('02:05')
      await page.getByRole('alertdialog').waitFor()
      await page.clock.fastForward('01:00')
      await page.locator('#kz-start:not([aria-disabled])').waitFor()
      assert.equal(await asks(page), 0)
      assert.equal(await page.locator('#kz-status').innerText(), texts['idle.wiped'])
      assert.equal(await page.locator('main input, main details').count(), 0)
      await page.goBack().catch(() => {})
      assert.equal(await page.locator('.kz-keep').count(), 0)
    })

    test('a device that slept wipes as soon as it wakes, without a question', async () => {
      const page = await opened(await open(name))
      await firstAnswer(page)
      // The clock jumps, as if no timer had run.
      await page.clock.setSystemTime(Date.now() + 3_600_000)
      await page.clock.runFor(1_500)
      await page.locator('#kz-start:not([aria-disabled])').waitFor()
      assert.equal(await page.locator('#kz-status').innerText(), texts['idle.wiped'])
    })
  })
}

test('where the script that comes last does not come, it asks and wipes all the same', async () => {
  const page = await openPage(await open('chromium'), { viewport: { width: 320, height: 700 } })
  await page.clock.install()
  const file = readFileSync(join(dist, 'kindzorgwijzer.html'), 'utf8')
  await page.route('**/kindzorgwijzer.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: file.slice(0, file.indexOf('id="kz-papers"') + 200) }))
  await page.goto(`${site.url}kindzorgwijzer.html#idle=3`)
  await page.locator('#kz-start:not([aria-disabled])').waitFor()
  await firstAnswer(page)
  assert.equal(await page.locator('#kz-to-save').count(), 0, 'the last script came')
  for (let waited = 0; waited < 5 && (await asks(page)) === 0; waited += 1) await page.clock.fastForward('00:45')
  await page.getByRole('alertdialog').waitFor()
  await page.clock.fastForward('01:05')
  await page.locator('#kz-start:not([aria-disabled])').waitFor()
  assert.equal(await page.locator('#kz-status').innerText(), texts['idle.wiped'])
})

test('at home the script that wipes is never asked for', async () => {
  const before = site.requests.length
  const page = await openPage(await open('chromium'))
  await page.goto(site.url)
  await locked(page)
  const asked = site.requests.slice(before)
  assert.ok(asked.some((one) => /papers\.\w+\.js/.test(one)), asked.join())
  assert.deepEqual(asked.filter((one) => /idle\./.test(one)), [])
})

test('at home nothing is ever wiped: it is off, and what is no sensible time is passed over', async () => {
  for (const hash of ['', '#idle=0', '#idle=2', '#idle=x', '#idle=61']) {
    const page = await opened(await open('chromium'), hash)
    await firstAnswer(page)
    await page.clock.fastForward('23:00:00')
    assert.equal(await asks(page), 0, hash)
    assert.equal(await page.locator('#kz-to-answers').isVisible(), true, hash)
    assert.equal(page.said.some((text) => text.includes('was passed over')), hash !== '', hash)
  }
})
