// The bundle → the files of dist/: packs, the loader that finds modules in them, and for oclif a file for each command.
import {readFileSync} from 'node:fs'
import {posix} from 'node:path'
import {build} from 'esbuild'
import {idOf, packs} from './packs.mjs'

/** @returns text by path within dist/ */
export async function distFiles(bundled, root) {
  const {texts, packOf} = await packs(bundled)
  const commands = [...packOf.keys()].filter((path) => path.startsWith('dist/commands/')).sort()
  const stubs = [...commands, 'dist/cli/help/oclif-help.js'].map((path) => [inDist(path), stub(path, packOf)])
  const made = [...texts].map(([name, text]) => [`packs/${name}.js`, text])
  const names = {
    PACKS: made.map(([path]) => posix.basename(path, '.js')),
    COMMANDS: Object.fromEntries(commands.map((path) => [commandId(path), idOf(path, packOf)]).sort()),
    MAIN: idOf('dist/cli/main.js', packOf),
    VERSION: JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version,
  }
  return new Map([
    ['package.json', '{"type": "commonjs"}\n'],
    ['start.js', await loader(names, root)],
    ...made,
    ...stubs,
  ])
}

/** What oclif loads by its path. */
function stub(path, packOf) {
  const up = posix.relative(posix.dirname(inDist(path)), 'start.js')
  return `module.exports = require(${JSON.stringify(up.startsWith('.') ? up : `./${up}`)}).load(${JSON.stringify(idOf(path, packOf))})\n`
}

const inDist = (path) => posix.relative('dist', path)
const commandId = (path) => posix.relative('dist/commands', path).replace(/\.js$/, '').replaceAll('/', ':')

async function loader(names, root) {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: ['src/loader/start.ts'],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    define: Object.fromEntries(Object.entries(names).map(([name, value]) => [name, JSON.stringify(value)])),
    minify: true,
    write: false,
  })
  return outputFiles[0].text
}
