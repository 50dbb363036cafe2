// Makes all that a release has, into release/: executables, Debian packages, the npm package, the list of what is in them, and
// the sums of all files. The same sources give the same bytes.
//
//   node scripts/package.mjs [linux-x64 linux-arm64 win-x64]
import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {bundle} from './build/bundle.mjs'
import {constantsOf} from './build/dist-files.mjs'
import {packs} from './build/packs.mjs'
import {architectureOf, deb, debianVersion} from './package/deb.mjs'
import {executable} from './package/executable.mjs'
import {nodeBinary} from './package/node-binaries.mjs'
import {sbom} from './package/sbom.mjs'
import {tar} from './package/tar.mjs'
import {zip} from './package/zip.mjs'

const PLATFORMS = ['linux-x64', 'linux-arm64', 'win-x64']
const root = fileURLToPath(new URL('..', import.meta.url))
const release = join(root, 'release')
const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const wanted = process.argv.length > 2 ? process.argv.slice(2) : PLATFORMS

rmSync(release, {recursive: true, force: true})
mkdirSync(release)
// npm builds dist/ before it packs.
run('npm', ['pack', '--silent', '--pack-destination', release])
const bundled = await bundle(root)
const made = await packs(bundled)
const program = {texts: made.texts, constants: constantsOf(made, root)}
const parts = {
  man: readFileSync(join(root, 'dist/iotjobs.1')),
  licences: licences(),
  completions: Object.fromEntries(['bash', 'zsh', 'fish', 'powershell'].map((shell) => [shell, completion(shell)])),
}
for (const platform of wanted) await packagesFor(platform)
write('sbom.cdx.json', sbom(bundled.metafile, about, root))
const names = readdirSync(release).sort()
write('SHA256SUMS', names.map((name) => `${sumOf(join(release, name))}  ${name}\n`).join(''))

async function packagesFor(platform) {
  const bytes = await executable(platform, program, root)
  const name = `iotjobs-${about.version}-${platform}`
  if (platform.startsWith('win')) {
    write(`${name}.zip`, zip(filesOf(name, 'iotjobs.exe', bytes, {'iotjobs.ps1': 'powershell'})))
    return
  }
  const shells = {'iotjobs.bash': 'bash', _iotjobs: 'zsh', 'iotjobs.fish': 'fish'}
  const files = [...filesOf(name, 'iotjobs', bytes, shells), {path: `${name}/iotjobs.1`, content: parts.man}]
  write(`${name}.tar.gz`, gzipSync(tar(files), {level: 9}))
  const debian = `iotjobs_${debianVersion(about.version)}_${architectureOf(platform)}.deb`
  write(debian, deb(platform, about, {...parts, executable: bytes}))
}

function filesOf(folder, program, bytes, shells) {
  return [
    {path: `${folder}/${program}`, content: bytes, mode: 0o755},
    {path: `${folder}/LICENSES.txt`, content: parts.licences},
    ...Object.entries(shells).map(([file, shell]) => ({
      path: `${folder}/completions/${file}`,
      content: parts.completions[shell],
    })),
  ]
}

/** Ours, those of the packages, and Node's with those of what is in Node. */
function licences() {
  const texts = ['LICENSE', 'dist/THIRD-PARTY-LICENSES.txt'].map((path) => readFileSync(join(root, path), 'utf8'))
  return [...texts, readFileSync(nodeBinary('linux-x64').licence, 'utf8')].join(`\n${'='.repeat(80)}\n\n`)
}

function completion(shell) {
  return run(process.execPath, [join(root, 'bin/run.js'), 'completion', shell])
}

function write(name, content) {
  writeFileSync(join(release, name), content)
  console.log(`${String(Math.round(content.length / 1024)).padStart(8)} KiB  release/${name}`)
}

function sumOf(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

function run(command, args) {
  const {status, stdout, stderr} = spawnSync(command, args, {cwd: root, encoding: 'utf8'})
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
  return stdout
}
