// Runs all tests: a file per process, and a process more than there are cores, since many wait for programs that they start.
// Files that start programs come first, the largest before the others, so that none of them is left for the end.
//
//   node scripts/test.mjs [arguments for mocha]
import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {fileURLToPath} from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const jobs = String(availableParallelism() + 1)
const argv = ['node_modules/mocha/bin/mocha.js', '--parallel', '--jobs', jobs, ...process.argv.slice(2), ...testFiles()]
const {status} = spawnSync(process.execPath, argv, {stdio: 'inherit'})
process.exitCode = status ?? 1

function testFiles() {
  const names = readdirSync('test', {recursive: true}).filter((name) => name.endsWith('.test.ts'))
  const files = names.map((name) => `test/${name.replaceAll('\\', '/')}`).map((path) => ({path, cost: cost(path)}))
  return files.sort((a, b) => b.cost - a.cost || (a.path < b.path ? -1 : 1)).map(({path}) => path)
}

/** Grows with the time that a file is likely to take. */
function cost(path) {
  const text = readFileSync(path, 'utf8')
  return text.length * (/support\/program\.js|child_process/.test(text) ? 1000 : 1)
}
