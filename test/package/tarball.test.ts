// The package as users get it: packed, installed into an empty home, and run from there.
import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {after, before, describe, it} from 'mocha'

const root = fileURLToPath(new URL('../../', import.meta.url))

describe('the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'iotjobs-package-'))
  const installed = join(folder, 'lib/node_modules/iotjobs')
  let files: string[] = []

  before(() => {
    const packed = npm('pack', root, '--ignore-scripts', '--json', '--pack-destination', folder)
    const [{filename}]: [{filename: string}] = JSON.parse(packed)
    // Its one dependency is native and optional: only the embedded service needs it, and fetching it needs a network.
    npm('install', '--global', '--prefix', folder, '--offline', '--omit=optional', join(folder, filename))
    files = readdirSync(installed, {recursive: true, encoding: 'utf8'})
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => !name.startsWith('node_modules/'))
  })
  after(() => rmSync(folder, {recursive: true, force: true}))

  it('runs without what it was built with', () => {
    const skeleton: unknown = JSON.parse(run('update-job', '--generate-cli-skeleton'))
    assert.ok(skeleton && typeof skeleton === 'object' && 'jobId' in skeleton)
    assert.match(run('--version'), /^iotjobs\/\d+\.\d+\.\d+ /)
    assert.match(run('help'), /COMMANDS[\s\S]*update-job/)
    assert.match(run('update-job', '--help'), /--timeout-config/)
  })

  it('asks for nothing to be run or built at installation', () => {
    const {
      scripts,
      dependencies = {},
      optionalDependencies,
    } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
    assert.deepEqual(
      ['preinstall', 'install', 'postinstall'].filter((name) => name in scripts),
      [],
    )
    assert.deepEqual([Object.keys(dependencies), Object.keys(optionalDependencies)], [[], ['libsql']])
  })

  it('holds what is needed and nothing of our workshop', () => {
    for (const name of [
      'bin/run.js',
      'dist/cli/main.js',
      'oclif.manifest.json',
      'LICENSE',
      'dist/THIRD-PARTY-LICENSES.txt',
      'dist/iotjobs.1',
    ])
      assert.ok(files.includes(name), `${name} is missing`)
    assert.deepEqual(
      files.filter((name) => /\.map$|\.ts$|^(src|test|scripts)\//.test(name)),
      [],
    )
  })

  it('names the licence of every package whose code is bundled', () => {
    const licences = readFileSync(join(installed, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8')
    for (const name of ['@oclif/core', '@aws-sdk/client-iot', '@smithy/core', 'yaml', 'inquirer', 'cli-table3'])
      assert.match(licences, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'))
  })

  function run(...argv: string[]): string {
    const env = {PATH: process.env.PATH, HOME: join(folder, 'home')}
    return execFileSync(join(folder, 'bin/iotjobs'), argv, {
      env,
      encoding: 'utf8',
      cwd: folder,
    })
  }

  function npm(...argv: string[]): string {
    return execFileSync('npm', argv, {cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})
  }
})
