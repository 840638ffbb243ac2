/**
 * The fonts of papers that are saved as PDF: Noto Sans in two weights, cut down to the letters of Dutch, of English, and of the
 * names of families from most of Europe and Turkey. Run by itself it writes them to build/fonts/, for the command and the tests.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { letters, subset } from './font.mjs'

const folder = fileURLToPath(new URL('../../build/fonts/', import.meta.url))
/** Name of the weight here, and in the package. */
const weights = { regular: '400Regular', bold: '700Bold' }

/** @returns the bytes of each font by its weight, and the licence that they come under */
export async function paperFonts() {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/package.json'))
  const made = Object.entries(weights).map(async ([weight, name]) => {
    const font = await readFile(join(fonts, name, `NotoSans_${name}.ttf`))
    return [weight, subset(font, letters)]
  })
  return { ...Object.fromEntries(await Promise.all(made)), licence: await readFile(join(fonts, 'LICENSE_FONT'), 'utf8') }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { licence, ...fonts } = await paperFonts()
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'LICENCE.txt'), licence)
  for (const [weight, bytes] of Object.entries(fonts)) {
    await writeFile(join(folder, `${weight}.ttf`), bytes)
    console.log(`Wrote build/fonts/${weight}.ttf, ${bytes.length} bytes.`)
  }
}
