// Everything that can be said of the code without running it. Each check says what to do when it fails.
import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const checks = [
  ['types', 'tsc', []],
  [
    'lint and format',
    'biome',
    ['ci', '--colors=off', '--error-on-warnings', '.'],
    'npm run format mends what can be mended',
  ],
  ['import direction', process.execPath, ['scripts/check-imports.mjs']],
  ['unused code', 'knip', []],
  [
    'generated files',
    process.execPath,
    ['--import', 'tsx', 'scripts/generate.mjs', '--check'],
    'npm run docs writes them anew',
  ],
]
let failed = 0
for (const [title, command, args, mend] of checks) {
  const path = command === process.execPath ? command : `node_modules/.bin/${command}`
  const {status, stdout, stderr} = spawnSync(path, args, {encoding: 'utf8', shell: process.platform === 'win32'})
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${title}`)
  if (status === 0) continue
  failed++
  console.log(stdout + stderr)
  if (mend) console.log(`     ${mend}`)
}
process.exitCode = failed > 0 ? 1 : 0
