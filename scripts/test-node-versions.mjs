// Runs the tests on other versions of Node than the installed one. Their binaries are fetched as the npm package `node`.
//
//   node scripts/test-node-versions.mjs [20 22 24 26] [-- arguments for mocha]
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const ALL = ['20', '22', '24', '26']
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const split = process.argv.indexOf('--')
const typed = process.argv.slice(2, split === -1 ? undefined : split)
const typedForMocha = split === -1 ? undefined : process.argv.slice(split + 1)
const tests = typedForMocha ? ['node_modules/mocha/bin/mocha.js', ...typedForMocha] : ['scripts/test.mjs']
const failed = (typed.length > 0 ? typed : ALL).filter((version) => !passes(version))
if (failed.length > 0) console.error(`Tests fail on Node ${failed.join(', ')}`)
process.exitCode = failed.length > 0 ? 1 : 0

/** Programs that the tests start find the same Node first on PATH. */
function passes(version) {
  const bin = binaryFolder(version)
  const env = {...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`}
  const node = join(bin, 'node')
  console.log(`Node ${spawnSync(node, ['--version'], {encoding: 'utf8'}).stdout.trim()}`)
  const {status} = spawnSync(node, tests, {env, stdio: 'inherit'})
  return status === 0
}

/** Outside of the checkout, and kept for the next time. */
function binaryFolder(version) {
  const folder = join(tmpdir(), `iotjobs-node-${version}`)
  const bin = join(folder, 'node_modules', 'node', 'bin')
  if (existsSync(join(bin, 'node'))) return bin
  const args = [
    'install',
    '--prefix',
    folder,
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    `node@${version}`,
  ]
  const {status} = spawnSync('npm', args, {stdio: 'inherit', shell: process.platform === 'win32'})
  if (status !== 0 || !existsSync(join(bin, 'node'))) throw new Error(`Cannot install Node ${version} with npm`)
  return bin
}
