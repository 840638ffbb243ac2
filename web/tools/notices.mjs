/**
 * What the page consists of besides the project itself, with its licences: the notices that go out with the page, and the
 * list of parts (CycloneDX) that stands beside a release: node web/tools/notices.mjs > sbom.json
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { execFile } from 'node:child_process'

const root = new URL('../../', import.meta.url)
const read = (path) => readFile(new URL(path, root), 'utf8')

/** What of others is in the files of the page; `npm` is the node package that it comes from, where it is one. */
export const parts = [
  {
    name: 'nlohmann/json',
    does: 'reads JSON in the engine',
    license: 'MIT',
    copyright: ['2013-2022 Niels Lohmann', '2009 Florian Loitsch', '2008-2009 Björn Hoehrmann'],
    address: 'https://github.com/nlohmann/json',
  },
  {
    name: 'musl',
    does: 'is the C library in the engine',
    license: 'MIT',
    copyright: ['2005-2020 Rich Felker, et al.'],
    address: 'https://musl.libc.org/',
  },
  {
    name: 'Emscripten',
    does: 'gives out memory in the engine (emmalloc)',
    license: 'MIT',
    copyright: ['2010-2014 Emscripten authors'],
    address: 'https://emscripten.org/',
  },
  {
    name: 'libc++ and libc++abi',
    does: 'are the C++ library in the engine',
    license: 'Apache-2.0 WITH LLVM-exception',
    copyright: ['the LLVM project and its contributors'],
    address: 'https://libcxx.llvm.org/',
  },
  {
    name: 'compiler-rt',
    does: 'holds arithmetic that the compiler calls, in the engine',
    license: 'Apache-2.0 WITH LLVM-exception',
    copyright: ['the LLVM project and its contributors'],
    address: 'https://compiler-rt.llvm.org/',
  },
  {
    name: 'lean-qr',
    npm: 'lean-qr',
    does: 'draws the square of a code',
    license: 'MIT',
    copyright: ['2021-2025 David Evans'],
    address: 'https://github.com/davidje13/lean-qr',
  },
  {
    name: 'Noto Sans',
    npm: '@expo-google-fonts/noto-sans',
    does: 'is the letter of papers saved as PDF, cut down to the signs that they need',
    license: 'OFL-1.1',
    copyright: ['2022 The Noto Project Authors (https://github.com/notofonts/latin-greek-cyrillic)'],
    address: 'https://fonts.google.com/noto/specimen/Noto+Sans',
  },
]

/**
 * The node packages that stand in a script and have no notice.
 *
 * @param inputs of the script, as the metafile of esbuild lists them
 */
export function unnamed(inputs) {
  const found = Object.keys(inputs).map((path) => /.*(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1])
  return [...new Set(found)].filter((name) => name && !parts.some(({ npm }) => npm === name))
}

/**
 * The notices as plain text, with every licence whole.
 *
 * @param own whether the texts are those of this project too; those of another wizard are of who wrote them
 */
export async function notices(own = true) {
  const program = { name: 'Kindzorgwijzer', does: own ? 'is the page, the engine and the texts' : 'is the page and the engine', license: 'EUPL-1.2', copyright: ['the authors of the Kindzorgwijzer'] }
  const lines = ['What this page consists of, and under which licences.', '']
  for (const { name, does, license, copyright, address } of [program, ...parts]) {
    lines.push(`${name} ${does}.`, `Licence: ${license}.`, ...copyright.map((who) => `Copyright (c) ${who}`))
    lines.push(...(address ? [address] : []), '')
  }
  for (const id of licenceIds()) lines.push('='.repeat(80), id, '='.repeat(80), '', (await licenceText(id)).trim(), '')
  return lines.join('\n')
}

/** The licences of all parts, each once; "A WITH B" takes two texts. */
export const licenceIds = () => [...new Set(['EUPL-1.2', ...parts.flatMap(({ license }) => license.split(' WITH '))])]

/** Our own stands where people and REUSE look for it; those of the parts that ship with it apart, as no file here is under them. */
export const licenceText = (id) => read(id === 'EUPL-1.2' ? `LICENSES/${id}.txt` : `web/licences/${id}.txt`)

/**
 * The list of parts as CycloneDX 1.5: what ships, and the node packages and programs that build it. The same on every day.
 *
 * @param content the folder of another wizard, whose texts have a licence of their own, or none that is known here
 */
export async function partsList(content) {
  const { packages } = JSON.parse(await read('web/package-lock.json'))
  const { id, version } = JSON.parse(await (content ? readFile(join(content, 'content.json'), 'utf8') : read('content/content.json')))
  const npm = Object.entries(packages).filter(([path]) => path !== '')
  const versions = await versionsInEngine()
  const shipped = parts.filter(({ npm }) => !npm).map(({ name, license, copyright, address }) => ({
    type: 'library',
    name,
    version: versions[name],
    scope: 'required',
    copyright: copyright.join('; '),
    licenses: [{ expression: license }],
    externalReferences: [{ type: 'website', url: address }],
  }))
  const packed = npm.map(([path, one]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const part = parts.find((each) => each.npm === name)
    const license = part?.license ?? one.license
    return {
      type: 'library',
      name,
      version: one.version,
      scope: part ? 'required' : 'excluded',
      ...(part && { copyright: part.copyright.join('; ') }),
      purl: `pkg:npm/${name.replace('@', '%40')}@${one.version}`,
      ...(license && { licenses: [{ expression: license }] }),
      ...(one.integrity && { hashes: [hashOf(one.integrity)] }),
    }
  })
  const programs = await Promise.all(
    ['g++', 'emcc', 'cmake', 'ninja', 'node'].map(async (name) => ({
      type: 'application',
      name,
      version: await versionOf(name),
      scope: 'excluded',
    })),
  )
  const wizard = { type: 'application', name: id, version, ...(!content && { licenses: [{ license: { id: 'EUPL-1.2' } }] }) }
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: wizard },
    components: [...shipped, ...packed, ...programs],
  }
}

function hashOf(integrity) {
  const [algorithm, base64] = integrity.split('-')
  return { alg: algorithm.toUpperCase().replace('SHA', 'SHA-'), content: Buffer.from(base64, 'base64').toString('hex') }
}

/** Of the parts that compilers bring along, as these tell it. Musl and compiler-rt tell nothing: Emscripten has its own copies. */
async function versionsInEngine() {
  const [json, cpp] = await Promise.all([macros('g++', 'nlohmann/json.hpp'), macros('em++', 'version')])
  const emscripten = numbered(cpp, '__EMSCRIPTEN_', ['major__', 'minor__', 'tiny__'])
  const libcpp = Number(cpp.get('_LIBCPP_VERSION'))
  return {
    'nlohmann/json': numbered(json, 'NLOHMANN_JSON_VERSION_', ['MAJOR', 'MINOR', 'PATCH']),
    musl: `as in Emscripten ${emscripten}`,
    Emscripten: emscripten,
    'libc++ and libc++abi': `${Math.floor(libcpp / 1000)}.${Math.floor((libcpp % 1000) / 100)}.${libcpp % 100}`,
    'compiler-rt': `as in Emscripten ${emscripten}`,
  }
}

/** What a header defines, by name. */
async function macros(compiler, header) {
  const { stdout } = await promisify(execFile)(compiler, ['-x', 'c++', '-E', '-dM', '-include', header, '/dev/null'], { maxBuffer: 1e8 })
  return new Map([...stdout.matchAll(/^#define (\w+) (.*)$/gm)].map(([, name, value]) => [name, value.trim()]))
}

const numbered = (defined, start, ends) => ends.map((end) => defined.get(start + end)).join('.')

async function versionOf(program) {
  const { stdout } = await promisify(execFile)(program, ['--version'])
  const found = /\d+(\.\d+)+/.exec(stdout)
  if (!found) throw new Error(`${program} does not tell its version`)
  return found[0]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(JSON.stringify(await partsList(process.argv[2]), null, 2))
