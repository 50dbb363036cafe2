// Makes the checkout ready to run, on a fresh clone with nothing but Node and npm: installs and builds what is missing
// or older than its sources.
import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync, statSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
if (
  !existsSync('node_modules/.package-lock.json') ||
  newest('package-lock.json') > newest('node_modules/.package-lock.json')
) {
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
}
if (
  !existsSync('dist/cli/main.js') ||
  newest('src', 'scripts/build.mjs', 'package.json') > newest('dist/cli/main.js')
) {
  run(process.execPath, ['scripts/build.mjs'])
}

function newest(...paths) {
  return Math.max(
    ...paths.flatMap((path) =>
      statSync(path).isDirectory()
        ? readdirSync(path, {recursive: true}).map((name) => statSync(`${path}/${name}`).mtimeMs)
        : [statSync(path).mtimeMs],
    ),
  )
}

function run(command, args) {
  const {status} = spawnSync(command, args, {stdio: ['ignore', 2, 2], shell: process.platform === 'win32'})
  if (status !== 0) process.exit(status ?? 1)
}
