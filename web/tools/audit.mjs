/**
 * Asks the npm registry whether anything that builds the page or ships with it has a known hole: node web/tools/audit.mjs. Not every
 * registry answers that question. Where none does, it says so in a line that begins with NOT TESTED, and is content.
 */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const web = fileURLToPath(new URL('../', import.meta.url))

/** What npm wrote, whether it found anything or not. */
function asked() {
  const patience = ['--fetch-retries=0', '--fetch-timeout=20000']
  return new Promise((resolve) => {
    execFile('npm', ['audit', '--json', ...patience], { cwd: web, maxBuffer: 1 << 26, timeout: 60_000 }, (_, stdout) => resolve(stdout))
  })
}

/**
 * @param said what npm wrote
 * @returns the advisories with the package, each once; null where it got no answer
 */
export function advisories(said) {
  let report
  try {
    report = JSON.parse(said)
  } catch {
    return null
  }
  if (!report.vulnerabilities || report.error) return null
  const found = new Map()
  for (const { name, via } of Object.values(report.vulnerabilities)) {
    // A name in `via` is a package that has the hole, which is listed itself.
    for (const one of via) if (typeof one === 'object') found.set(one.url, { name, severity: one.severity, title: one.title, url: one.url })
  }
  return [...found.values()]
}

/** @param accepted by address of an advisory: why it does no harm here */
export function verdict(found, accepted) {
  if (!found) return { lines: ['NOT TESTED: known vulnerabilities, as the npm registry that this machine asks gives no answer about them.'], bad: false }
  const open = found.filter(({ url }) => !accepted[url])
  const known = new Set(found.map(({ url }) => url))
  const gone = Object.keys(accepted).filter((url) => !known.has(url))
  const lines = [
    ...open.map(({ name, severity, title, url }) => `${name}: ${title} (${severity}), ${url}`),
    ...gone.map((url) => `acceptedAdvisories in web/package.json names one that is no more: ${url}. Take it out.`),
    ...(open.length > 0 ? ['Take a version without the hole: npm --prefix web update NAME. Where it does no harm here, add its address with the reason to acceptedAdvisories in web/package.json.'] : []),
  ]
  return { lines: lines.length > 0 ? lines : ['No known vulnerability in the node packages.'], bad: open.length + gone.length > 0 }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { acceptedAdvisories = {} } = JSON.parse(await readFile(`${web}package.json`, 'utf8'))
  const { lines, bad } = verdict(advisories(await asked()), acceptedAdvisories)
  console.log(lines.join('\n'))
  if (bad) process.exitCode = 1
}
