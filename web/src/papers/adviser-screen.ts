import { button, h } from '../h'
import type { View } from '../page'
import type { Texts } from '../texts'
import type { Block, Result } from '../types'
import type { Wizard } from '../wizard'
import type { Handing } from './handing'
import { openedNodes } from './open-screen'

interface Source {
  title: string
  /** '' where it is nowhere on the web. */
  address: string
}

/** What decides a verdict, or what it hangs on. */
interface Reason {
  truth: 'true' | 'false' | 'unknown'
  text: string
  /** Whether the text says this side; else it is the question that was settled so. */
  worded: boolean
  /** Ids of the questions that were answered and that it looks at. */
  answers: readonly string[]
  sources: readonly Source[]
}

interface Law {
  route: string
  name: string
  verdict: 'fits' | 'possible' | 'no'
  headline: string
  reasons: readonly Reason[]
  sources: readonly Source[]
}

/** Numbers what is referred to, in the order in which that happens. */
class Numbered<Key> {
  readonly all: Key[] = []

  of(key: Key): number {
    const at = this.all.indexOf(key)
    return (at < 0 ? this.all.push(key) - 1 : at) + 1
  }
}

/** How the question of a criterion was settled that has no words for that side. */
const settled = { true: 'keep.adviser_true', false: 'keep.adviser_false', unknown: 'keep.adviser_unknown' } as const

/** Everything at once, for somebody who helps a family: what they answered, which law pays and exactly why, what to do and until when. */
export function adviserScreen(wizard: Wizard, handing: Handing): View {
  const { texts, api, answers } = wizard
  const result = api.screen(answers, { screen: 'result' }) as Result
  const { verdicts } = api.call<{ verdicts: readonly Law[] }>('result', { answers, exact: true })
  const plan = result.sections.find(({ id }) => id === 'plan')
  const rows = handing.rows(wizard)
  const questions = rows.map(({ question }) => question)
  const sources = new Numbered<string>()
  const addresses = new Map<string, string>()
  const refer = (list: readonly Source[]): string => {
    for (const { title, address } of list) addresses.set(title, address)
    return list.map(({ title }) => sources.of(title)).join(', ')
  }
  const why = (reason: Reason): string => {
    const given = reason.answers.map((id) => questions.indexOf(id) + 1).filter((number) => number > 0)
    const parts = [given.length > 0 && texts('keep.adviser_answer', { numbers: given.join(', ') }), texts('keep.adviser_source', { numbers: refer(reason.sources) })]
    return ` (${parts.filter(Boolean).join('; ')})`
  }
  const laws = verdicts.map((law) => lawNode(law, texts, why, refer(law.sources)))
  const heading = h('h1', { tabindex: -1 }, texts('keep.adviser'))
  return {
    title: texts('title.screen', { screen: texts('keep.adviser') }),
    heading,
    tools: 'all',
    nodes: shown([
      heading,
      ...(handing.opened ? openedNodes(wizard, handing.opened) : []),
      h(
        'div',
        { class: 'kz-adviser' },
        part(texts('keep.adviser_answers'), h('ol', { id: 'kz-adviser-answers' }, ...rows.map(({ short, answer }) => h('li', {}, `${short}: `, h('strong', {}, answer))))),
        laws.length > 0 && part(texts('keep.adviser_laws'), ...laws),
        h(
          'div',
          {},
          result.due_days.length > 0 && part(texts('keep.adviser_days'), h('ul', {}, ...result.due_days.map(({ what }) => h('li', {}, what)))),
          plan && part(plan.heading, h('ul', { class: 'kz-adviser-plan' }, ...plan.blocks.flatMap(stepNode))),
        ),
      ),
      sources.all.length > 0 && h('div', { class: 'kz-adviser-sources' }, part(texts('result.sources_heading'), h('ol', {}, ...sources.all.map((title) => h('li', {}, sourceNode(title, addresses.get(title) ?? '')))))),
      h('div', { class: 'kz-actions' }, button('kz-button kz-quiet', () => wizard.show({ screen: 'result' }), texts('keep.to_result'))),
    ]),
  }
}

function shown(nodes: readonly (HTMLElement | false)[]): HTMLElement[] {
  return nodes.filter((node) => node !== false)
}

function part(heading: string, ...nodes: Node[]): HTMLElement {
  return h('section', {}, h('h2', {}, heading), ...nodes)
}

function lawNode({ name, verdict, headline, reasons }: Law, texts: Texts, why: (reason: Reason) => string, sources: string): HTMLElement {
  const words = ({ truth, text, worded }: Reason): string => (worded ? text : `${text} ${texts(settled[truth])}`)
  const lines = reasons.map((reason) => h('li', { class: `kz-${reason.truth}` }, words(reason), h('small', {}, why(reason))))
  const told = [headline, ' ', h('small', {}, `(${texts('keep.adviser_source', { numbers: sources })})`)]
  return h('div', {}, h('h3', {}, `${name}: ${texts(`verdict.${verdict}`)}`), h('p', {}, ...told), h('ul', {}, ...lines))
}

/** A step with whom and until when; below a fold what it holds. */
function stepNode(block: Block): HTMLElement[] {
  if (block.kind !== 'folded') return []
  const inside = block.blocks.flatMap(stepNode)
  return [h('li', {}, block.label, block.aside !== '' && h('small', {}, ` (${block.aside})`), inside.length > 0 && h('ul', {}, ...inside))]
}

function sourceNode(title: string, address: string): HTMLElement | string {
  return address === '' ? title : h('a', { href: address, target: '_blank', rel: 'noreferrer' }, title)
}
