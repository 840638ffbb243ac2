/** Damages content in one place at a time, once for every kind of place: members of one path with the indices left out. */

const wrong = { string: 7, number: 'seven', boolean: 'yes', array: {}, object: [] }

/**
 * @param part one section of a content file
 * @param seen kinds that were damaged before; those of this part are added
 * @returns for each damage its `kind`, in words, and the damaged `content`
 */
export function* damages(part, seen) {
  for (const { path, kind } of places(part)) {
    const value = at(part, path)
    const type = typeOf(value)
    const tries = [[`${kind} of another type than ${type}`, () => wrong[type]]]
    if (type === 'string') tries.push([`${kind} with nothing in it`, () => ' '])
    if (type === 'object') {
      tries.push([`${kind} with a key that nobody knows`, () => ({ ...value, 'nobody-knows': 1 })])
      for (const key of Object.keys(value)) {
        tries.push([`${kind} without ${key}`, () => Object.fromEntries(Object.entries(value).filter(([one]) => one !== key))])
      }
    }
    for (const [name, damaged] of tries) {
      if (seen.has(name)) continue
      seen.add(name)
      yield { kind: name, content: replaced(part, path, damaged()) }
    }
  }
}

/** Every place below this value, with the name of its kind: "questions[].options[].label". */
function* places(value, path = [], kind = '') {
  if (path.length > 0) yield { path, kind }
  if (Array.isArray(value)) {
    for (const [i, element] of value.entries()) yield* places(element, [...path, i], `${kind}[]`)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      if (key === 'note') continue
      yield* places(member, [...path, key], kindOf(isNote(value) ? 'note' : kind, key))
    }
  }
}

/** Notes stand in a dozen lists, all of the same form; only that they are notes is tried in each. */
function isNote(object) {
  return 'text' in object && !('id' in object)
}

/** A condition within a condition is a condition like any other. */
function kindOf(outer, key) {
  const inCondition = /(^|\.)(when|[a-z]+_when)$/
  if (/^(all|any|not)$/.test(key) && inCondition.test(outer.replaceAll('[]', ''))) return outer.replace(/(\[\])*$/, '')
  return outer ? `${outer}.${key}` : key
}

function at(value, path) {
  return path.reduce((inside, key) => inside[key], value)
}

function replaced(value, path, by) {
  if (path.length === 0) return by
  const [key, ...rest] = path
  const copy = Array.isArray(value) ? [...value] : { ...value }
  copy[key] = replaced(value[key], rest, by)
  return copy
}

function typeOf(value) {
  return Array.isArray(value) ? 'array' : typeof value
}
