/** The page that tells of each criterion of WCAG what we know: web/accessibility/wcag.json, below what the content says of it. */
import { readFile } from 'node:fs/promises'
import { cut } from './cut.mjs'
import { escaped } from './escaped.mjs'

/** The page to read that it comes on. */
const page = 'toegankelijkheid-per-eis.html'

export const isConformancePage = (name) => name === page

export const readConformance = async () => JSON.parse(await readFile(new URL('../accessibility/wcag.json', import.meta.url), 'utf8'))

/** @param html the page as the command makes it @param language of it; what is not told in it is told in English */
export function conformancePage(html, language, { standard, results, evidence, principles, criteria }) {
  const say = (texts) => escaped(texts[language] ?? texts.en)
  const foreign = language === 'en' ? '' : ' lang="en"'
  const proof = ([file, name]) => `<li${foreign}><code>tests/${escaped(file)}</code>: ${escaped(name)}</li>`
  const one = ({ id, level, name, result, remark, evidence: proofs }) =>
    `<dt id="eis-${id.replaceAll('.', '-')}">${id} ${say(name)} (${level})</dt><dd><strong>${say(results[result])}</strong> ${say(remark)}${
      proofs.length > 0 ? `<details class="kz-small"><summary>${say(evidence)} ${proofs.length}</summary><ul>${proofs.map(proof).join('')}</ul></details>` : ''
    }</dd>`
  const count = (result) => criteria.filter((each) => each.result === result).length
  const summary = Object.entries(results).map(([result, text]) => `<li>${count(result)}: ${say(text)}</li>`)
  const parts = Object.entries(principles).map(([number, name]) => {
    const own = criteria.filter(({ id }) => id.startsWith(`${number}.`))
    return `<h2 id="deel-${number}">${number}. ${say(name)}</h2>\n<dl class="kz-words">${own.map(one).join('\n')}</dl>`
  })
  const all = `<p>${standard}, A, AA: ${criteria.length}</p><ul>${summary.join('')}</ul>\n${parts.join('\n')}\n</main>`
  return cut(html, /<\/main>/g, () => all, 1, 'the page of criteria')
}
