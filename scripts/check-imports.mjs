// Imports point one way through the folders of src/, and never in a circle through its files. The tables below are the
// rule; everything that they do not allow is an error. Types count too: a stage must not even know another's shapes.
// `cli/` is divided into rooms, with a table of its own: what lies flat in it starts the rooms, and only what follows from
// them may know it.
import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'

const src = fileURLToPath(new URL('../src', import.meta.url))

/** Folder → the folders that its files may import from. */
export const ALLOWED = {
  model: [],
  text: [],
  value: ['text'],
  yaml: ['value'],
  members: ['model', 'value'],
  errors: ['text'],
  files: [],
  doctor: ['progress', 'members', 'model', 'value', 'text'],
  history: ['files', 'model', 'value', 'text', 'errors'],
  loader: ['files'],
  wire: ['model', 'value'],
  arguments: ['yaml', 'schema', 'files', 'model', 'value', 'text', 'errors'],
  validation: ['yaml', 'forecast', 'engine', 'members', 'model', 'value', 'text', 'errors'],
  schema: ['model', 'value'],
  output: ['progress', 'forecast', 'engine', 'model', 'value', 'text', 'errors'],
  settings: ['arguments', 'files', 'model', 'value', 'text', 'errors'],
  engine: ['model', 'value', 'text'],
  forecast: ['engine', 'members', 'model', 'value', 'errors'],
  bulk: ['files', 'arguments', 'model', 'value', 'text', 'errors'],
  progress: ['forecast', 'engine', 'members', 'model', 'value', 'text', 'errors'],
  diff: ['forecast', 'engine', 'members', 'model', 'value'],
  derive: ['progress', 'engine', 'members', 'model', 'value', 'errors'],
  timetable: ['progress', 'engine', 'model', 'value', 'text', 'errors'],
  wizard: [
    'derive',
    'timetable',
    'forecast',
    'engine',
    'diff',
    'arguments',
    'validation',
    'schema',
    'members',
    'model',
    'value',
    'text',
    'errors',
  ],
  emulator: ['engine', 'validation', 'files', 'members', 'wire', 'model', 'value', 'text', 'errors'],
  devices: ['emulator', 'engine', 'wire', 'model', 'value', 'errors'],
  transport: ['settings', 'files', 'wire', 'members', 'model', 'value', 'text', 'errors'],
  workflows: [
    'cli',
    'bulk',
    'derive',
    'timetable',
    'wizard',
    'diff',
    'arguments',
    'settings',
    'validation',
    'schema',
    'transport',
    'output',
    'progress',
    'forecast',
    'engine',
    'emulator',
    'devices',
    'doctor',
    'files',
    'history',
    'wire',
    'members',
    'model',
    'value',
    'text',
    'errors',
  ],
  commands: ['workflows', 'cli', 'model', 'emulator'],
}
ALLOWED.cli = ALLOWED.workflows.filter((folder) => folder !== 'cli')

/** Room of `cli/` → the rooms that its files may import from. `cli` are the files that lie flat in it. */
export const ROOMS = {
  'cli/runtime': [],
  'cli/session': ['cli/runtime'],
  'cli/errors': ['cli/session', 'cli/runtime'],
  'cli/prompts': ['cli/session', 'cli/runtime'],
  'cli/print': ['cli/session', 'cli/runtime'],
  'cli/help': ['cli', 'cli/runtime'],
  'cli/operation': ['cli', 'cli/print', 'cli/prompts', 'cli/errors', 'cli/session', 'cli/runtime'],
  cli: ['cli/help', 'cli/errors', 'cli/prompts', 'cli/runtime'],
}

/** Package → the folders that may load it, and only by `await import()` where the second entry says so. */
export const PACKAGES = {
  '@oclif/core': ['cli'],
  '@aws-sdk/': ['transport'],
  '@smithy/': ['transport'],
  'http-proxy-agent': ['transport'],
  'https-proxy-agent': ['transport'],
  inquirer: ['cli'],
  '@inquirer/core': ['cli'],
  chalk: ['output', 'cli', 'workflows'],
  'string-width': ['output'],
  'wrap-ansi': ['output'],
  'cli-table3': ['output'],
  libsql: ['emulator'],
  aedes: ['devices'],
  mqtt: ['devices'],
  'jsonc-parser': ['arguments', 'validation', 'workflows'],
  'p-map': ['cli', 'workflows'],
  'chrono-node': ['timetable'],
  'temporal-polyfill': ['timetable'],
  yaml: ['workflows'],
}

/** @returns one line for each import that points the wrong way */
export function wrongImports() {
  const files = readdirSync(src, {recursive: true}).filter((name) => name.endsWith('.ts'))
  return files.flatMap((file) => importsOf(join(src, file)).flatMap((target) => wrong(file, target)))
}

function importsOf(path) {
  const text = readFileSync(path, 'utf8')
  const found = text.matchAll(/^(?:import\b.*|export\b.*|\}) from '([^'\n]+)'|\bimport\('([^'\n]+)'\)/gm)
  return [...found].map(([, named, lazy]) => named ?? lazy)
}

function wrong(file, target) {
  const folder = folderOf(file)
  if (target.startsWith('.')) {
    const path = relative(src, resolve(src, dirname(file), target))
    const [other, room, otherRoom] = [folderOf(path), roomOf(file), roomOf(path)]
    if (other !== folder)
      return ALLOWED[folder]?.includes(other) ? [] : [`src/${file}: ${folder} may not import ${other} (${target})`]
    const allowed = room === otherRoom || ROOMS[room]?.includes(otherRoom)
    return allowed ? [] : [`src/${file}: ${room} may not import ${otherRoom} (${target})`]
  }
  if (target.startsWith('node:')) return []
  const rule = Object.entries(PACKAGES).find(
    ([name]) => target === name || target.startsWith(`${name.replace(/\/$/, '')}/`),
  )
  return rule?.[1].includes(folder) ? [] : [`src/${file}: ${folder} may not import ${target}`]
}

const folderOf = (path) => path.split(/[\\/]/)[0]

/** Only `cli/` has rooms with a rule of their own. */
function roomOf(path) {
  const [folder, room, rest] = path.split(/[\\/]/)
  return folder === 'cli' && rest !== undefined ? `cli/${room}` : folder
}

/** @returns one line for each circle of files that know one another, types included */
export function circles() {
  const files = readdirSync(src, {recursive: true}).filter((name) => name.endsWith('.ts'))
  const targets = new Map(files.map((file) => [file, importedFiles(file)]))
  const [done, lines] = [new Set(), []]
  const visit = (file, path) => {
    if (path.includes(file)) return lines.push(`src/${[...path.slice(path.indexOf(file)), file].join(' → src/')}`)
    if (done.has(file)) return
    for (const target of targets.get(file) ?? []) visit(target, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  return lines
}

const importedFiles = (file) =>
  importsOf(join(src, file))
    .filter((target) => target.startsWith('.'))
    .map((target) => relative(src, resolve(src, dirname(file), target)).replace(/\.js$/, '.ts'))

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = [...wrongImports(), ...circles()]
  for (const line of lines) console.error(line)
  process.exitCode = lines.length > 0 ? 1 : 0
}
