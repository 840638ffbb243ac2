/** What the page weighs, measured on the files as they are sent. */

/** Bytes after brotli, of what comes before the first question; together these may weigh `total`. */
const limits = { html: 6_000, js: 10_000, wasm: 32_000, bin: 10_000 }
const total = 57_000
/** The same of all that the page fetches where WebAssembly works, both languages included. */
const everything = 190_000
/** The same without what makes papers: its module, script, style and fonts. */
const withoutPapers = 130_000
/** The same of what a partner places on a page. */
const embed = 2_000
/** The same of the edition in one file, of which what no text can hold takes about a tenth more: as far as the first question. */
const fileToFirst = 61_000

/**
 * Prints one line per file and warns where a part is above its limit.
 *
 * @param files name, raw and brotli bytes, and whether the file is needed for the first question
 * @param file brotli bytes of the edition in one file: `whole`, and `first`, up to the first question
 * @returns whether the whole is within the budget
 */
export function reportSizes(files, file) {
  const line = (name, raw, brotli, limit) =>
    console.log(name.padEnd(34), String(raw).padStart(9), String(brotli).padStart(9), String(limit).padStart(9))
  line('file', 'raw', 'brotli', 'limit')
  for (const { name, raw, brotli, first } of files) {
    const limit = first ? limits[name.split('.').pop()] : name.startsWith('embed.') ? embed : '-'
    line(name, raw, brotli, limit)
    if (brotli > limit) console.warn(`  Warning: ${name} is ${brotli - limit} bytes above its limit.`)
  }
  const sum = (key) => files.filter((file) => file.first).reduce((bytes, file) => bytes + file[key], 0)
  line('everything to the first question', sum('raw'), sum('brotli'), total)
  const used = files.filter(({ name, apart }) => !name.includes('-script.') && !name.startsWith('reading.') && !apart)
  const whole = (key) => used.reduce((bytes, file) => bytes + file[key], 0)
  line('everything the page fetches', whole('raw'), whole('brotli'), everything)
  if (whole('brotli') > everything) console.warn(`  Warning: ${whole('brotli') - everything} bytes above the limit.`)
  const apart = used.filter(({ name }) => !/^(papers|noto-sans)/.test(name))
  const core = apart.reduce((bytes, { brotli }) => bytes + brotli, 0)
  line('the same without papers and fonts', '', core, withoutPapers)
  if (core > withoutPapers) console.warn(`  Warning: ${core - withoutPapers} bytes above the limit.`)
  line('in one file: to the first question', '', file.first, fileToFirst)
  line('in one file: everything', '', file.whole, '-')
  const above = Math.max(sum('brotli') - total, file.first - fileToFirst)
  if (above <= 0) return true
  console.error(`Above the budget by ${above} bytes.`)
  return false
}
