/** What the content in another language says differently; web/src/translated.ts puts the two together. */
import assert from 'node:assert/strict'
import { sourceModule } from './engine.mjs'

/** Every text of the two, side by side: [this one, that one], in the order of this one. */
function* pairs(one, other, path = '') {
  if (typeof one === 'string' && typeof other === 'string') return yield [one, other]
  if (one === null || typeof one !== 'object') {
    if (one !== other) throw new Error(`The two languages differ in more than texts, at ${path || '/'}.`)
    return
  }
  const keys = Object.keys(one)
  if (typeof other !== 'object' || Object.keys(other ?? {}).join() !== keys.join()) {
    throw new Error(`The two languages do not have the same parts, at ${path || '/'}.`)
  }
  for (const key of keys) yield* pairs(one[key], other[key], `${path}/${key}`)
}

/**
 * @param content bytes of the bundle in the language of the authors
 * @param other bytes of the bundle in another one
 * @returns the texts that differ, in order, as JSON; a number stands for so many texts in a row that are the same
 * @throws where the two differ in more than texts
 */
export async function translation(content, other) {
  const changes = []
  const target = JSON.parse(other)
  for (const [one, text] of pairs(JSON.parse(content), target)) {
    if (one !== text) changes.push(text)
    else if (typeof changes.at(-1) === 'number') changes[changes.length - 1] += 1
    else changes.push(1)
  }
  const bytes = Buffer.from(JSON.stringify(changes))
  const { translated } = await sourceModule('translated.ts')
  assert.deepEqual(JSON.parse(Buffer.from(translated(content, bytes))), target)
  return bytes
}
