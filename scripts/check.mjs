// Everything that can be said of the code without running it, the checks at one time. Each says what to do when it fails.
import {spawn} from 'node:child_process'
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
const found = await Promise.all(checks.map(check))
for (const {title, status, said, mend} of found) {
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${title}`)
  if (status === 0) continue
  console.log(said)
  if (mend) console.log(`     ${mend}`)
}
process.exitCode = found.some(({status}) => status !== 0) ? 1 : 0

function check([title, command, args, mend]) {
  const path = command === process.execPath ? command : `node_modules/.bin/${command}`
  const child = spawn(path, args, {stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32'})
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(String(text)))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({title, status: 1, said: error.message, mend}))
    child.on('close', (status) => resolve({title, status, said: said.join(''), mend}))
  })
}
