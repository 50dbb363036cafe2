// Runs all tests: a file per process, and two processes more than there are cores, since many wait for programs that they start.
// Files that took longest the last time come first, so that none of them is left for the end. What tests leave in the folder
// for temporary files is a failure. Sources and tests are compiled once, before any process needs them.
//
//   node scripts/test.mjs [arguments for mocha] [some.test.ts …]
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {availableParallelism, tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {compileTests} from './compile-tests.mjs'

const CACHE = 'node_modules/.cache/iotjobs'
const KEPT = `${CACHE}/test-times.json`
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const work = mkdtempSync(join(tmpdir(), 'iotjobs-test-'))
const [folder, times, compiled] = ['left', 'times', 'compiled'].map((name) => join(work, name))
mkdirSync(folder)
mkdirSync(CACHE, {recursive: true})
// In the checkout, where packages are found.
const javascript = mkdtempSync(join(process.cwd(), CACHE, 'tests-'))
process.once('exit', () => rmSync(javascript, {recursive: true, force: true}))
await compileTests(process.cwd(), javascript)
const known = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : {}
const status = runMocha()
keepTimes()
// As mkdtemp names them; what shells and compilers keep for the next time is theirs.
const left = readdirSync(folder).filter((name) => /^[a-z-]+-[A-Za-z0-9]{6}$/.test(name))
rmSync(work, {recursive: true, force: true})
if (left.length > 0) console.error(`FAIL The tests left ${left.length} temporary files: ${left.slice(0, 20).join(' ')}`)
process.exitCode = status === 0 && left.length > 0 ? 1 : status

function runMocha() {
  const [files, typed] = [process.argv.slice(2).filter(isTest), process.argv.slice(2).filter((word) => !isTest(word))]
  const jobs = String(availableParallelism() + 2)
  const {require, timeout, reporter} = JSON.parse(readFileSync('.mocharc.json', 'utf8'))
  const required = [...require, './test/support/record-times.cjs'].flatMap((path) => ['--require', path])
  const options = ['--no-config', '--timeout', String(timeout), '--reporter', reporter, ...required]
  const argv = [
    '--enable-source-maps',
    'node_modules/mocha/bin/mocha.js',
    ...[...options, '--parallel', '--jobs', jobs],
    ...typed,
    ...byCost(files.length > 0 ? files : allTests()).map((path) => join(javascript, path.replace(/\.ts$/, '.js'))),
  ]
  // Programs that tests start share what Node has compiled: each has a home of its own.
  const env = {
    ...process.env,
    IOTJOBS_TEST_FOLDER: folder,
    IOTJOBS_TEST_TIMES: times,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? compiled,
  }
  return spawnSync(process.execPath, argv, {stdio: 'inherit', env}).status ?? 1
}

function isTest(word) {
  return word.endsWith('.test.ts')
}

function allTests() {
  const names = readdirSync('test', {recursive: true}).filter(isTest)
  return names.map((name) => `test/${name.replaceAll('\\', '/')}`)
}

function byCost(files) {
  const costs = files.map((path) => ({path, cost: cost(path)}))
  return costs.sort((a, b) => b.cost - a.cost || (a.path < b.path ? -1 : 1)).map(({path}) => path)
}

/** Milliseconds, or where none are known, a guess. */
function cost(path) {
  if (known[path] !== undefined) return known[path]
  const text = readFileSync(path, 'utf8')
  return text.length * (/support\/program\.js|child_process/.test(text) ? 1 : 0.01)
}

/** Of files that failed as well; a file that has not run keeps what is known of it. */
function keepTimes() {
  if (!existsSync(times)) return
  const lines = readFileSync(times, 'utf8').trimEnd().split('\n')
  const took = lines.map((line) => line.replace(javascript, '').replaceAll('\\', '/').slice(1).split('\t'))
  const all = {
    ...known,
    ...Object.fromEntries(took.map(([path, time]) => [path.replace(/\.js$/, '.ts'), Number(time)])),
  }
  writeFileSync(KEPT, JSON.stringify(all))
}
