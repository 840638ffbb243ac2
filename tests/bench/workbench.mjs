/**
 * How soon the workbench tells in the page what an edit does, in Chromium without a graphics card: the age at which somebody is of age,
 * one year less. Until the first finding of the proof is drawn (a scenario that fails), and until nothing is left to do: the difference, and
 * the figures. Needs build/workbench-test, which ./dev bench makes. Fails when the proof takes more than 3 s.
 */
import { frames, items, openWorkbench, press, settled } from '../browser/workbench.mjs'

const budget = 3000
const page = await openWorkbench()
await settled(page)
await press(page, 'group-criteria')
await press(page, 'part-criteria-under-18')
const begun = performance.now()
await press(page, '-')
const proved = async () => (await items(page)).some(([label]) => /scenarios\.json.*###finding$/.test(label))
while (!(await proved())) await frames(page).then(() => new Promise((done) => setTimeout(done, 20)))
const proof = performance.now() - begun
await settled(page)
console.log(`in the page, from an edit until its proof is drawn ${Math.round(proof)} ms, at most ${budget}`)
console.log(`in the page, until its difference and figures are there ${Math.round(performance.now() - begun)} ms`)
process.exit(proof > budget ? 1 : 0)
