// The bundle → the files of dist/: packs, the loader that finds modules in them, and for oclif a file for each command.
import {readFileSync} from 'node:fs'
import {posix} from 'node:path'
import {build} from 'esbuild'
import {idOf, packs} from './packs.mjs'

/** @returns text by path within dist/ */
export async function distFiles(bundled, root) {
  const {texts, packOf} = await packs(bundled)
  const stubs = commandsIn(packOf).map((path) => [inDist(path), stub(path, packOf)])
  return new Map([
    ['package.json', '{"type": "commonjs"}\n'],
    ['start.js', await loader('src/loader/start.ts', constantsOf({texts, packOf}, root), root)],
    ...[...texts].map(([name, text]) => [`packs/${name}.js`, text]),
    ...stubs,
  ])
}

/** Constants of the loader, set when it is built. */
export function constantsOf({texts, packOf}, root) {
  return {
    PACKS: [...texts.keys()],
    COMMANDS: Object.fromEntries(
      commandsIn(packOf)
        .map((path) => [commandId(path), idOf(path, packOf)])
        .sort(),
    ),
    MAIN: idOf('dist/cli/main.js', packOf),
    VERSION: JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version,
  }
}

const commandsIn = (packOf) => [...packOf.keys()].filter((path) => path.startsWith('dist/commands/')).sort()

/** What oclif loads by its path. */
function stub(path, packOf) {
  const up = posix.relative(posix.dirname(inDist(path)), 'start.js')
  return `module.exports = require(${JSON.stringify(up.startsWith('.') ? up : `./${up}`)}).load(${JSON.stringify(idOf(path, packOf))})\n`
}

const inDist = (path) => posix.relative('dist', path)
const commandId = (path) => posix.relative('dist/commands', path).replace(/\.js$/, '').replaceAll('/', ':')

/** @returns one of the ways to start, as CommonJS */
export async function loader(entry, constants, root) {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    define: Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)])),
    minify: true,
    write: false,
  })
  return outputFiles[0].text
}
