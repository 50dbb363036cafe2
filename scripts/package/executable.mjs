// The packs and a binary of Node → one file that runs without either.
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {inject} from 'postject'
import {loader} from '../build/dist-files.mjs'
import {nodeBinary} from './node-binaries.mjs'
import {withoutSignature} from './unsigned.mjs'

/** Node looks for it in itself. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'
const HERE = `${process.platform.replace('win32', 'win')}-${process.arch}`

/**
 * @param texts of the packs, by name
 * @param constants of the loader, set when it is built
 * @returns the bytes of the executable
 */
export async function executable(platform, {texts, constants}, root) {
  const folder = mkdtempSync(join(tmpdir(), 'iotjobs-executable-'))
  try {
    const packs = join(folder, 'packs')
    mkdirSync(packs)
    for (const [name, text] of texts) writeFileSync(join(packs, `${name}.js`), text)
    // V8's code is for one platform, and only that of this machine can be made here.
    const compiled = platform === HERE
    if (compiled) await makeCode(packs, folder, constants, root)
    const main = await loader('src/loader/start-executable.ts', {...constants, COMPILED: compiled}, root)
    writeFileSync(join(folder, 'main.js'), main)
    const config = {
      main: 'main.js',
      output: 'blob',
      disableExperimentalSEAWarning: true,
      // Options of other Node programs on this machine are not meant for this one.
      execArgvExtension: 'none',
      assets: assetsIn(packs, folder),
    }
    writeFileSync(join(folder, 'config.json'), JSON.stringify(config))
    run(nodeBinary(HERE).binary, ['--experimental-sea-config', 'config.json'], folder)
    const file = join(folder, 'executable')
    const node = readFileSync(nodeBinary(platform).binary)
    writeFileSync(file, platform.startsWith('win') ? withoutSignature(node) : node, {mode: 0o755})
    await inject(file, 'NODE_SEA_BLOB', readFileSync(join(folder, 'blob')), {sentinelFuse: FUSE})
    return readFileSync(file)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function assetsIn(packs, folder) {
  const named = (path, names) => names.map((name) => [name, join(path, name)])
  return Object.fromEntries([
    ...named(packs, readdirSync(packs).sort()),
    ...named(
      folder,
      readdirSync(folder)
        .filter((name) => name.endsWith('.code'))
        .sort(),
    ),
  ])
}

async function makeCode(packs, folder, constants, root) {
  const text = await loader('scripts/package/make-code.mjs', constants, root)
  writeFileSync(join(folder, 'make-code.cjs'), text)
  const env = {
    HOME: join(folder, 'home'),
    TMPDIR: folder,
    AWS_MAX_ATTEMPTS: '1',
    AWS_ACCESS_KEY_ID: 'a',
    AWS_SECRET_ACCESS_KEY: 'b',
  }
  run(nodeBinary(HERE).binary, ['--hash-seed=1', '--no-flush-bytecode', 'make-code.cjs', packs, folder], folder, env)
}

function run(command, args, cwd, env = {}) {
  const {status, stderr} = spawnSync(command, args, {cwd, env, encoding: 'utf8'})
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
}
