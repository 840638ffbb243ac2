/** Bundles that broke, in the engine that ships: each is refused, or works as content does. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { partsOf } from '../../web/tools/bundle.mjs'
import { openEngine, readInputs } from '../../web/tools/engine.mjs'
import { partOf } from './bundled.mjs'
import { mutateBytes, randomFrom } from './fuzz.mjs'
import { today } from './talk.mjs'

const address = 'https://voorbeeld.example/wijzer/'
let inputs

before(async () => {
  inputs = await readInputs()
})

test('hundreds of bundles with broken bodies under heads that fit are refused or work', async () => {
  const random = randomFrom(7)
  const other = await openEngine(inputs.wasm)
  const bodies = partsOf(inputs.bundle).map((part) => part.subarray(19))
  const counts = { worked: 0, damaged: 0 }
  for (let at = 0; at < 400; at += 1) {
    const broken = [...bodies]
    broken[at % bodies.length] = Buffer.from(mutateBytes(random, bodies[at % bodies.length]))
    const owners = [undefined, broken[0], broken[0], broken[2]]
    const response = other.load(Buffer.concat(broken.map((body, kind) => partOf(inputs.bundle, kind, body, owners[kind]))))
    if (response.ok) {
      counts.worked += 1
      assert.equal(other.call({ call: 'result', answers: {}, today, address }).error, undefined)
    } else {
      assert.match(response.error.message, /damaged/)
      counts.damaged += 1
    }
  }
  assert.ok(counts.worked > 0 && counts.damaged > 0, JSON.stringify(counts))
})

test('hundreds of bundles that broke on the way are refused', async () => {
  const random = randomFrom(8)
  const other = await openEngine(inputs.wasm)
  for (let at = 0; at < 300; at += 1) {
    const bytes = mutateBytes(random, inputs.bundle)
    const response = other.load(bytes)
    assert.equal(response.ok === true, inputs.bundle.equals(bytes) || inputs.first.equals(bytes), `bundle ${at}`)
    if (!response.ok) assert.equal(typeof response.error.message, 'string')
  }
})
