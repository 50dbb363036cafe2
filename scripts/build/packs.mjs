// The chunks of the bundle → a few CommonJS packs: Node's loader of modules takes longer for seventy files than the files
// take to run. A pack is an object of functions by the name of a chunk; src/loader runs those that are asked for.
import {dirname, posix} from 'node:path'
import {commonJs, HELPERS, minified} from './common-js.mjs'
import {withNeededImports} from './needed-imports.mjs'

/**
 * Packs in order, each with the sources that it is for: their chunks go into it with all that these import, unless an
 * earlier pack has them. `rest` has what is in no other.
 */
const PACKS = {
  core: [
    /^src\/cli\/(?:main|help\/(?:show|operation)-help|operation\/(?:run-operation|print-skeleton))\.ts$/,
    /^src\/commands\/(?:data\/)?(?:associate|cancel|create|delete|describe|get|list|start|tag|untag|update)-[a-z-]+\.ts$/,
    /^src\/arguments\/skeleton\/input-skeleton\.ts$/,
    /^src\/output\/formats\/json\.ts$/,
  ],
  report: [/^src\/(?:cli\/errors|validation\/report)\//, /^src\/output\/terminal\/(?:terminal|wrap)-text\.ts$/],
  checks: [
    /^src\/cli\/(?:operation\/(?:assert-valid|dry-run)\.ts$|runtime\/)/,
    /^src\/validation\/unedited-skeleton\.ts$/,
    /^src\/(?:output\/format-value|arguments\/scan-declared)\.ts$/,
  ],
  validate: [/^src\/(?:commands\/validate\.ts$|workflows\/validate\/)/],
  commands: [/^src\/(?:commands\/|cli\/help\/)/],
  validation: [/^src\/(?:validation\/|arguments\/values\/yaml-input\.ts$)/],
  request: [/^src\/(?:cli\/session|cli\/print|settings|transport|history)\//],
  completion: [/^src\/workflows\/completion\//],
  look: [/^src\/workflows\/(?:jobs|watch|why|failures|executions)\//],
  own: [/^src\/(?:cli\/(?!prompts|help)|commands|output|validation|arguments)/, /^src\/workflows\/(?!wizard|local)/],
  local: [/^src\/(?:emulator|workflows\/local)\//],
  prompts: [/^src\/(?:cli\/prompts|workflows)\//],
  rest: [/./],
}

/** Packages that few runs of a command need: the chunks that they are in have packs of their own, whatever loads them. */
const APART = {
  yaml: /^node_modules\/yaml\//,
  times: /^node_modules\/(?:chrono-node|temporal-polyfill)\//,
}

/**
 * @param bundled path and text of each chunk, and esbuild's account of them
 * @returns the text of each pack by its name, and the pack of each chunk by the chunk's path
 */
export async function packs({files, metafile: {outputs}}) {
  const packOf = packsOf(outputs)
  const always = alwaysRun(outputs, packOf)
  const texts = new Map(files.map(({path, text}) => [path.replaceAll('\\', '/'), text]))
  const textOf = (path) => [...texts].find(([file]) => file.endsWith(`/${path}`))[1]
  const sources = withNeededImports(new Map([...packOf.keys()].map((path) => [path, textOf(path)])))
  const made = Object.keys({...APART, ...PACKS}).map(async (pack) => {
    const paths = [...packOf.keys()].filter((path) => packOf.get(path) === pack)
    const functions = paths.map(async (path) => [
      idOf(path, packOf),
      await functionOf(path, sources.get(path), packOf, always),
    ])
    return [pack, await packed(await Promise.all(functions))]
  })
  return {texts: new Map((await Promise.all(made)).filter(([, text]) => text !== '')), packOf}
}

/** As `require` knows a chunk: its pack, and its name within that. */
export function idOf(path, packOf) {
  if (!packOf.has(path)) throw new Error(`${path} is not a chunk`)
  return `${packOf.get(path)}/${path.replace(/^dist\//, '').replace(/\.js$/, '')}`
}

function packsOf(outputs) {
  // Constants that stand where they are used leave a chunk of nothing.
  const empty = Object.keys(outputs).filter((path) => isEmpty(outputs[path]))
  const packOf = new Map([...empty.map((path) => [path, 'core']), ...apart(outputs)])
  for (const [pack, sources] of Object.entries(PACKS)) {
    for (const [root, {entryPoint}] of Object.entries(outputs)) {
      if (pack !== 'rest' && !(entryPoint && sources.some((source) => source.test(entryPoint)))) continue
      for (const path of reached(outputs, root)) if (!packOf.has(path)) packOf.set(path, pack)
    }
  }
  return packOf
}

const isEmpty = ({inputs, imports}) => Object.keys(inputs).length === 0 && imports.length === 0

function apart(outputs) {
  return Object.entries(APART).flatMap(([pack, packages]) =>
    Object.keys(outputs)
      .filter((path) => Object.keys(outputs[path].inputs).some((input) => packages.test(input)))
      .map((path) => [path, pack]),
  )
}

async function functionOf(path, source, packOf, always) {
  const text = await commonJs(source, (target) => idOf(posix.join(dirname(path), target), packOf))
  // V8 compiles at once what is in parentheses; else it would read it twice.
  return always.has(path) ? `(${text})` : text
}

/** The chunks that every operation's command runs. */
function alwaysRun(outputs, packOf) {
  const commands = [...packOf].filter(([path, pack]) => pack === 'core' && path.startsWith('dist/commands/'))
  const [first = new Set(), ...others] = commands.map(([path]) => reached(outputs, path))
  const shared = [...first].filter((path) => others.every((reachable) => reachable.has(path)))
  return new Set([...shared, ...reached(outputs, 'dist/cli/main.js')])
}

function reached(outputs, path, found = new Set()) {
  if (found.has(path) || !outputs[path]) return found
  found.add(path)
  for (const {kind, path: target} of outputs[path].imports)
    if (kind === 'import-statement') reached(outputs, target, found)
  return found
}

/** Only asked for packages that are not installed: no module of a pack has an address of its own. */
const ADDRESS = "const __url = require('node:url').pathToFileURL(process.execPath).href\n"

async function packed(functions) {
  if (functions.length === 0) return ''
  const shared = functions.some(([, text]) => /\b__url\b/.test(text)) ? HELPERS + ADDRESS : HELPERS
  const members = functions.map(([id, text]) => `${JSON.stringify(id)}:${text}`)
  return ascii(`"use strict";${await minified(shared)};module.exports={${members.join(',\n')}}\n`)
}

/**
 * esbuild escapes what is not ASCII, but for patterns. One such character makes Node decode the whole pack, and V8 keep and
 * scan it with two bytes a character.
 */
function ascii(text) {
  return text.replaceAll(/[\u0080-\uffff]/g, (character) => {
    if (/[\ud800-\udfff]/.test(character))
      throw new Error('A pattern with a character of two units cannot be escaped so')
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
