/**
 * The page takes no press of a pointer on a screen that came a moment ago, which nobody can have seen yet (press.ts).
 * Here pointers wait as long as a person would. Keys need no waiting, so the tests that are about something else use
 * those.
 */

/** A little longer than the page takes no press after a screen came, and no second press on the same spot. In ms. */
const seen = 300
const again = 450

const pressing = ['click', 'dblclick', 'check', 'uncheck', 'setChecked', 'tap']
const patched = new WeakSet()

/** Makes all pages of this browser wait before they press. @returns the browser */
export function patient(browser) {
  const contextOf = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await contextOf(options)
    await patientContext(context)
    return context
  }
  const pageOf = browser.newPage.bind(browser)
  browser.newPage = async (options) => {
    const page = await pageOf(options)
    await patientContext(page.context())
    patch(page)
    return page
  }
  return browser
}

/** The same for a context that has a browser of its own. */
export async function patientContext(context) {
  await context.addInitScript(watch)
  context.on('page', patch)
}

/** In the page: notes when another screen came, and when a pointer last pressed. */
function watch() {
  addEventListener('pointerdown', () => (window.pressed = performance.now()), true)
  addEventListener('DOMContentLoaded', () => {
    const main = document.querySelector('#kz-main')
    if (main) new MutationObserver(() => (window.screenCame = performance.now())).observe(main, { childList: true })
  })
}

/** Methods are shared by all pages, and by all locators: done once for each. */
function patch(page) {
  for (const kind of [page, page.locator('main')].map(Object.getPrototypeOf)) {
    if (patched.has(kind)) continue
    patched.add(kind)
    for (const name of pressing) {
      const press = kind[name]
      if (!press) continue
      kind[name] = async function (...given) {
        await settled(this.page ? this.page() : this)
        return press.apply(this, given)
      }
    }
  }
}

async function settled(page) {
  const ages = () => [window.screenCame, window.pressed].map((then = -Infinity) => performance.now() - then)
  const [screen, press] = await page.evaluate(ages).catch(() => [Infinity, Infinity])
  const left = Math.max(seen - screen, again - press)
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left))
}
