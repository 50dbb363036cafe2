// Makes the checkout ready to run, on a fresh clone with nothing but Node and npm: installs and builds what is missing
// or older than its sources.
import {spawnSync} from 'node:child_process'
import {existsSync, lstatSync, readdirSync, statSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
// Through a link, npm would empty the folder of another checkout: what it holds is that checkout's to keep.
if (!isLink('node_modules') && isOlder('node_modules/.package-lock.json', 'package-lock.json')) {
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
}
if (isOlder('dist/start.js', 'src', 'scripts/build.mjs', 'scripts/build', 'package.json')) {
  run(process.execPath, ['scripts/build.mjs'])
}

function isLink(path) {
  return lstatSync(path, {throwIfNoEntry: false})?.isSymbolicLink() === true
}

/** Also where it is missing. */
function isOlder(made, ...sources) {
  return !existsSync(made) || newest(...sources) > newest(made)
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
