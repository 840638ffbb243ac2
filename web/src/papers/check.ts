/** At the foot of the page: how anybody can see that nothing is sent, what the page fetched, and whether it is locked. */
import { h } from '../h'
import type { Texts } from '../texts'

/** Puts it there, folded. What it tells is of the moment in which it is unfolded, in the language of then. */
export function offerCheck(texts: Texts): void {
  const inside = h('div')
  const summary = h('summary')
  const fold = h('details', { class: 'kz-folded', id: 'kz-check' }, summary, inside)
  const write = (): void => {
    summary.textContent = texts('check.heading')
    if (fold.open) void told(texts).then((nodes) => inside.replaceChildren(...nodes))
  }
  fold.addEventListener('toggle', write)
  new MutationObserver(write).observe(document.documentElement, { attributeFilter: ['lang'] })
  write()
  document.querySelector('.kz-footer')?.append(fold)
}

async function told(texts: Texts): Promise<Node[]> {
  // A script stands there twice: once fetched, once run.
  const fetched = [...new Set(performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop() ?? ''))]
  const list = (keys: readonly string[], kind: 'ol' | 'ul'): Node => h(kind, {}, ...keys.map((key) => h('li', {}, texts(key))))
  return [
    h('p', { id: 'kz-lock' }, h('strong', {}, texts(await lockState()))),
    h('h2', {}, texts('check.how')),
    list(['check.offline', 'check.tools'], 'ol'),
    h('h2', {}, texts('check.fetched')),
    fetched.length > 0
      ? h('ul', { class: 'kz-small', id: 'kz-fetched' }, ...fetched.map((name) => h('li', {}, name)))
      : h('p', { id: 'kz-fetched' }, texts('check.nothing')),
    h('h2', {}, texts('check.beyond')),
    list(['check.links', 'check.calls', 'check.programs', 'check.around'], 'ul'),
  ]
}

/** How long the browser may take to tell why a request failed. In milliseconds. */
const patience = 1000

/**
 * Not what the page says of itself: it tries to fetch itself, once that must be refused. Only when the browser says that
 * it refused this, nothing leaves the device by it: without internet that fails too.
 */
async function lockState(): Promise<'check.open' | 'check.locked' | 'check.broken' | 'check.unseen'> {
  if (document.querySelectorAll('meta[http-equiv]').length < 2) return 'check.open'
  let note = (_refused: boolean): void => undefined
  const refused = new Promise<boolean>((resolve) => (note = resolve))
  const hear = ({ effectiveDirective, disposition }: SecurityPolicyViolationEvent): void => {
    if (disposition === 'enforce' && /^(connect|default)-src$/.test(effectiveDirective)) note(true)
  }
  document.addEventListener('securitypolicyviolation', hear)
  try {
    await fetch(location.href, { cache: 'no-store' })
    return 'check.broken'
  } catch {
    setTimeout(() => note(false), patience)
    return (await refused) ? 'check.locked' : 'check.unseen'
  } finally {
    document.removeEventListener('securitypolicyviolation', hear)
  }
}
