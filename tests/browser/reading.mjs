/** The pages to read, as the tests of accessibility show them. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { tokenChains } from '../../web/tools/embed.mjs'
import { presets } from '../../web/tools/partners.mjs'
import { themeStyle } from '../../web/tools/theme.mjs'
import { dist, withScripts } from './browsers.mjs'

/** Every page in Dutch, and those in English. */
export const files = readdirSync(dist).filter((name) => name.endsWith('.html') && !withScripts.includes(name))
export const english = files.map((name) => `en/${name}`)

/** Themes that everybody may use, as a partner asks for them. */
export const themes = await presets(tokenChains(readFileSync(new URL('../../web/styles/tokens.css', import.meta.url), 'utf8')))

/** The same as site.json can have them. One colour of the second lacks contrast, which a frame mends; the command refuses it here. */
export const siteThemes = { ...themes, 'Mooi & Anders': { ...themes['Mooi & Anders'], link: '#2c6596' } }

/**
 * Shows a page in the document that is there: that spares reading the rules again for each, which takes longer than
 * applying them. Without its own policy, which keeps texts from becoming pages.
 * @param address of which the document that is there can take the name, so that style sheets are found
 * @param theme its name, or none
 */
export async function turnTo(page, address, html, theme) {
  const bare = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '').replace(/<script [^>]*><\/script>/g, '')
  assert.ok(bare.length < html.length)
  const own = theme ? `<style>${themeStyle(siteThemes[theme])}</style></head>` : '</head>'
  const open = bare.replace('</head>', own).replace('<html ', theme ? '<html class="kz-themed" ' : '<html ')
  await page.evaluate(
    async ({ open, here }) => {
      history.replaceState(null, '', here)
      const { documentElement } = new DOMParser().parseFromString(open, 'text/html')
      document.replaceChild(document.adoptNode(documentElement), document.documentElement)
      const coming = [...document.querySelectorAll('link[rel=stylesheet]')].filter((link) => !link.sheet)
      await Promise.all(coming.map((link) => new Promise((onload, onerror) => Object.assign(link, { onload, onerror }))))
    },
    { open, here: address },
  )
}
