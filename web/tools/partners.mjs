/** The page "Op uw website": what the build knows and the content does not, such as addresses and hashes, comes into its sections. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { cut } from './cut.mjs'
import { sourceModule } from './engine.mjs'
import { escaped } from './escaped.mjs'
import { partnerPolicy } from './policy.mjs'

/** The themes that everybody may use (EUPL-1.2), by the name that they go by. */
const themes = {
  Voorbeeld: '@nl-design-system-unstable/voorbeeld-design-tokens',
  'Mooi & Anders': '@nl-design-system-community/ma-design-tokens',
}

const require = createRequire(import.meta.url)

/** By the name of each token the value that the page has by itself: what its chain in styles/tokens.css ends with. */
export function ownTokens(css) {
  const found = [...css.matchAll(/^ {2}--([a-z-]+): var\(--kz-(?:.*?)(#[0-9a-f]{3,6}|\.5rem|system-ui[^)]*|var\(--font\))\)+;$/gm)]
  return Object.fromEntries(found.map(([, name, value]) => [name, value.startsWith('var') ? '' : value]))
}

/** What a theme of NL Design System says of these tokens, where it says something that a frame takes over. */
export function themeTokens(css, chains) {
  const values = Object.fromEntries([...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value.trim()]))
  const resolved = (value, depth = 0) =>
    depth > 9 ? undefined : value?.replace(/var\((--[\w-]+)\)/g, (_, name) => resolved(values[name], depth + 1) ?? '')
  // A ring of focus has two colours, of which a theme knows one.
  const taken = Object.entries(chains).filter(([name]) => name !== 'focus')
  const said = taken.map(([name, chain]) => [name, chain.map((one) => resolved(values[one])).find(Boolean)])
  return Object.fromEntries(said.filter(([, value]) => value && (/^#[0-9a-f]{6}$/i.test(value) || /^[\w\s"',-]+$/.test(value))))
}

export async function presets(chains) {
  const read = ([name, place]) => readFile(require.resolve(`${place}/dist/theme.css`), 'utf8').then((css) => [name, themeTokens(css, chains)])
  return Object.fromEntries(await Promise.all(Object.entries(themes).map(read)))
}

/** What a finding of the check is called, in the order in which the content has them. */
export const findingIds = (texts) => Object.keys(texts).flatMap((key) => /^pages\.check_(\w+)_do$/.exec(key)?.[1] ?? [])

/** The texts of the check by what stands behind "check_". */
export const checkTexts = (texts) =>
  Object.fromEntries(Object.entries(texts).flatMap(([key, text]) => (key.startsWith('pages.check_') ? [[key.slice('pages.check_'.length), text]] : [])))

/**
 * The sections of the page, as HTML by name.
 *
 * @param texts of the language of the page, by key
 * @param known `address`, `file`, `script` and `integrity`, `check` (its name), `own` (tokens), `names` (languages by code)
 */
async function sections(texts, known, language) {
  const { elementCode, frameCode } = await sourceModule('partners/code.ts')
  const t = (key) => {
    const text = texts[`pages.embed_${key}`]
    if (text === undefined) throw new Error(`The page for partners needs the text "pages.embed_${key}"; add it to "interface" in a file of the content.`)
    return escaped(text)
  }
  const { address, file, script, integrity, check, own, names } = known
  const { origin } = new URL(address)
  const data = { address, file, script, integrity, title: texts['pages.embed_title'], link: texts['page.name'] }
  const nothing = { lang: language, start: '', level: '', idle: '', theme: {} }
  const copy = (from, label = 'copy') =>
    `<p class="kz-scripted" hidden><button type="button" class="kz-button kz-quiet kz-copy"${from && ` data-from="${from}"`} data-done="${t('copied')}" data-failed="${t('chosen')}">${t(label)}</button></p>`
  const code = (text, id) => `<pre tabindex="0"><code${id ? ` id="${id}"` : ''}>${escaped(text)}</code></pre>${id ? copy(id) : ''}`
  const select = (name, label, options) =>
    `<p><label for="kz-${name}">${t(label)}</label> <select id="kz-${name}" name="${name}" autocomplete="off">${options.map(([value, text]) => `<option value="${escaped(value)}">${text}</option>`).join('')}</select></p>`
  const colour = (name, label) => `<p><label for="kz-${name}">${t(label)}</label> <input type="color" id="kz-${name}" name="${name}" value="${full(own[name])}"></p>`
  const members = Object.entries(data).map(([name, value]) => ` data-${name}="${escaped(value)}"`).join('')
  const make = `<p class="kz-scripted" hidden>${t('make_text')}</p><p class="kz-plain">${t('without')}</p>
<div id="kz-make" class="kz-scripted"${members} hidden><fieldset><legend>${t('choose')}</legend>
${select('lang', 'language', Object.entries(names).map(([value, text]) => [value, escaped(text)]))}
${select('start', 'start', [['', t('start_none')], ['route', t('start_route')], ['problem', t('start_problem')]])}
${select('level', 'level', [['', '1'], ['2', '2'], ['3', '3'], ['4', '4']])}
${select('idle', 'idle', [['', t('idle_never')], ['5', t('idle_five')], ['10', t('idle_ten')], ['20', t('idle_twenty')]])}
${select('look', 'look', [['', t('look_own')], ...Object.keys(themes).map((name) => [name, escaped(name)]), ['chosen', t('look_chosen')]])}
<div id="kz-own-look" hidden>${colour('act', 'act')}${colour('on-act', 'on_act')}${colour('link', 'link')}${colour('ink-heading', 'ink_heading')}
${select('font', 'font', [['', t('font_own')], ...['Verdana, sans-serif', 'Arial, sans-serif', 'Georgia, serif'].map((one) => [one, one.split(',')[0]])])}
<p><label for="kz-radius">${t('radius')}</label> <input type="number" id="kz-radius" name="radius" min="0" max="24" value="8"></p></div>
</fieldset><div role="status"><div id="kz-mended" hidden><p>${t('mended')}</p><pre id="kz-mended-list"></pre></div></div></div>
<h3>${t('code')}</h3>
${code(elementCode(data, nothing), 'kz-code')}
<p>${t('hash')}</p><p>${t('latest')}</p>
${code(`<script defer src="${address}embed.js"></script>`)}
<div id="kz-css" hidden><h3>${t('css')}</h3>${code('', 'kz-code-css')}</div>
<div class="kz-scripted" hidden><h3>${t('preview')}</h3><p><button type="button" class="kz-button" id="kz-show">${t('show')}</button></p><div id="kz-preview" tabindex="-1"></div></div>`
  const rules = `<p>${t('rules_text')}</p>${code(`script-src ${origin};\nframe-src ${origin} blob:;`, 'kz-code-rules')}<p>${t('rules_blob')}</p>`
  const plain = `<p>${t('plain_text')}</p>${code(frameCode(data, nothing), 'kz-code-frame')}<p>${t('plain_rights')}</p>
<p>${t('plain_link')}</p>${code(`<a href="${address}">${escaped(texts['page.name'])}</a>`, 'kz-code-link')}`
  const found = findingIds(texts).map((id) => `<dt data-finding="${id}">${escaped(texts[`pages.check_${id}`])}</dt><dd>${escaped(texts[`pages.check_${id}_do`]).replace(/:$/, '.')}</dd>`)
  const checking = `<p>${t('check_text')}</p><ol><li>${t('check_line')}${code(`<script defer src="${address}${check}"></script>`, 'kz-code-check')}</li>
<li>${t('check_console')}${copy('', 'check_copy')}<textarea id="kz-check-text" rows="4" readonly aria-label="${t('check_copy')}" hidden></textarea></li></ol>
<h3>${t('check_list')}</h3><dl class="kz-words">${found.join('\n')}</dl>`
  return { make, rules, plain, check: checking }
}

/** A colour as a field for colours takes it. */
function full(colour) {
  return colour.length === 4 ? `#${Array.from(colour.slice(1), (one) => one + one).join('')}` : colour
}

export const isPartnersPage = (html) => html.includes('<div id="kz-embed-make"></div>')

/**
 * @param html the page with empty sections, as the command makes it
 * @param files `style`, `maker` and `embed`: names, with the way to them from this page; and `integrity` of the last
 */
export async function partnersPage(html, { texts, known, language, files }) {
  const where = 'the page for partners'
  const filled = Object.entries(await sections(texts, known, language)).reduce(
    (text, [name, part]) => cut(text, new RegExp(`<div id="kz-embed-${name}"></div>`, 'g'), () => `<div class="kz-step kz-embed">${part}</div>`, 1, where),
    html,
  )
  const ruled = cut(filled, /(<meta http-equiv="Content-Security-Policy" content=")[^"]*/g, (_, start) => start + partnerPolicy, 1, where)
  const { style, maker, embed } = files
  const own = `<link rel="stylesheet" href="${style}">\n<script defer src="${embed}"></script>\n<script type="module" src="${maker}"></script>\n</head>`
  return cut(ruled, /<\/head>/g, () => own, 1, where)
}

