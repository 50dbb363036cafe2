// Goes through the checklist of a release: says what is missing, makes and tries everything, and tells which commands are left.
// It publishes nothing and tags nothing.
//
//   node scripts/release.mjs [--skip-tests]
import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const {version} = JSON.parse(readFileSync('package.json', 'utf8'))
const heading = `## [${version}] - `

step(
  'The working tree is clean',
  () => output('git', 'status', '--porcelain') === '',
  'Commit or remove what is not committed',
)
step(
  `CHANGELOG.md has a section for ${version}, and nothing is left under Unreleased`,
  () => {
    const [, unreleased = '', rest = ''] =
      /## \[Unreleased\]\n([\s\S]*?)(?=\n## )([\s\S]*)/.exec(`${readFileSync('CHANGELOG.md', 'utf8')}\n## `) ?? []
    return unreleased.trim() === '' && rest.trimStart().startsWith(heading)
  },
  `Move what is under Unreleased to "${heading}YYYY-MM-DD", and set the version in package.json (npm version --no-git-tag-version)`,
)
step(
  `README.md and docs/install.md name the files of ${version}`,
  () =>
    ['README.md', 'docs/install.md'].every((page) =>
      [...readFileSync(page, 'utf8').matchAll(/\biotjobs[-_](\d+\.\d+\.\d+)/g)].every(([, named]) => named === version),
    ),
  'Set the version in the lines on how to install',
)
step(
  `There is no tag v${version} yet`,
  () => output('git', 'tag', '--list', `v${version}`) === '',
  'Raise the version in package.json',
)
if (!process.argv.includes('--skip-tests')) {
  step('Checks and tests pass', () => passes('.ci/run'), '.ci/run tells what fails')
}
step('Everything can be packaged', () => passes('npm', 'run', 'package'), 'npm run package tells what fails')
const first = readFileSync('release/SHA256SUMS', 'utf8')
step(
  'Packaged again, it is the same to the byte',
  () => passes('npm', 'run', 'package') && readFileSync('release/SHA256SUMS', 'utf8') === first,
  'Compare release/SHA256SUMS of two runs: a file that differs names what is not reproducible',
)
step(
  'The executable works where nothing else is',
  () => passes(process.execPath, '--import', 'tsx', 'scripts/try-release.mjs'),
  'node --import tsx scripts/try-release.mjs',
)

console.log(`
Everything is in release/:
${readdirSync('release')
  .map((name) => `  ${name}`)
  .join('\n')}

What is left is yours to run:
  git tag --annotate v${version} --message 'iotjobs ${version}'
  git push origin v${version}
  npm publish release/iotjobs-${version}.tgz
and to publish the other files of release/ beside the tag, with its section of CHANGELOG.md.`)

function step(title, holds, otherwise) {
  const isFine = holds()
  console.log(`${isFine ? 'ok  ' : 'FAIL'} ${title}`)
  if (isFine) return
  console.log(`     ${otherwise}`)
  process.exit(1)
}

function output(command, ...args) {
  return spawnSync(command, args, {encoding: 'utf8'}).stdout.trim()
}

function passes(command, ...args) {
  return spawnSync(command, args, {stdio: 'inherit', shell: process.platform === 'win32'}).status === 0
}
