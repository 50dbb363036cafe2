// The package as users get it: packed, installed into an empty home, and run from there.
import assert from 'node:assert/strict'
import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync} from 'node:fs'
import {isBuiltin} from 'node:module'
import {tmpdir} from 'node:os'
import {join, posix} from 'node:path'
import {fileURLToPath} from 'node:url'
import {after, before, describe, it} from 'mocha'

const root = fileURLToPath(new URL('../../', import.meta.url))

describe('the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'iotjobs-package-'))
  const installed = join(folder, 'lib/node_modules/iotjobs')
  let files: string[] = []
  let archive = ''
  let said = ''

  before(() => {
    npm('pack', root, '--ignore-scripts', '--pack-destination', folder)
    archive = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '')
    // Its one dependency is native and optional: only the local simulator needs it, and fetching it needs a network.
    // npm would take it from its cache anyway, so it gets an empty one.
    said = npm('install', '--global', '--prefix', folder, '--offline', '--cache', join(folder, 'cache'), archive)
    files = readdirSync(installed, {recursive: true, encoding: 'utf8'})
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => !name.startsWith('node_modules/'))
  })
  after(() => rmSync(folder, {recursive: true, force: true}))

  it('installs without a warning', () => assert.doesNotMatch(said, /warn/i))

  it('runs without what it was built with', () => {
    const skeleton: unknown = JSON.parse(run('update-job', '--generate-cli-skeleton'))
    assert.ok(skeleton && typeof skeleton === 'object' && 'jobId' in skeleton)
    assert.match(run('--version'), /^iotjobs\/\d+\.\d+\.\d+ /)
    assert.match(run('help'), /MORE COMMANDS[\s\S]*create-job/)
    assert.match(run('update-job', '--help'), /--timeout-config/)
  })

  it('completes, and explains itself in the manual', () => {
    assert.match(run('completion', 'bash'), /complete .*iotjobs/)
    const words = {IOTJOBS_COMPLETION_WORDS: 'update-job\n--timeout-c\nx'}
    assert.equal(runWith(words, 'completion', 'words'), 'words\n--timeout-config\n')
    // Where man looks for programs of this prefix.
    assert.match(readFileSync(join(folder, 'share/man/man1/iotjobs.1'), 'utf8'), /^\.TH IOTJOBS 1/)
  })

  it('says what is missing where the optional package was left out, and Node has no SQLite of its own', () => {
    if (isBuiltin('node:sqlite')) assert.equal(run('--local', 'list-jobs', '--query', 'jobs'), '[]\n')
    else
      assert.throws(
        () => run('--local', 'list-jobs'),
        ({status, stderr}: {status: number; stderr: string}) => status === 253 && /--include=optional/.test(stderr),
      )
  })

  it('has the local simulator where the optional package is', () => {
    linkPackages('libsql', 'detect-libc', '@libsql', '@neon-rs')
    run('local', 'fleet', 'create', '--things', '1')
    const target = 'arn:aws:iot:us-east-1:123456789012:thing/thing-0001'
    run('--local', 'create-job', '--job-id', 'fw-2', '--targets', target, '--document', '{}')
    assert.equal(run('--local', 'describe-job', '--job-id', 'fw-2', '--query', 'job.status'), '"IN_PROGRESS"\n')
  })

  it('stays small', () => {
    assert.ok(statSync(archive).size < 1_500_000, `${statSync(archive).size} bytes`)
  })

  it('asks for nothing to be run or built at installation', () => {
    const {
      scripts,
      dependencies = {},
      optionalDependencies,
    } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
    assert.deepEqual(
      ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare'].filter((name) => name in scripts),
      [],
    )
    assert.deepEqual([Object.keys(dependencies), Object.keys(optionalDependencies)], [[], ['libsql']])
  })

  it('holds what is needed and nothing of our workshop', () => {
    for (const name of [
      'bin/run.js',
      'bin/package.json',
      'dist/start.js',
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
    const code = files.filter((name) => name.endsWith('.js'))
    const telling = code.filter((name) => readFileSync(join(installed, name), 'utf8').includes('sourceMappingURL'))
    assert.deepEqual(telling, [])
    assert.deepEqual(
      code.filter((name) => readFileSync(join(installed, name), 'utf8').includes(root)),
      [],
    )
  })

  it('has every page that its pages lead to', () => {
    const broken = files
      .filter((name) => /^docs\/[\w-]+\.md$/.test(name))
      .flatMap((name) => linksIn(name).filter((target) => target.startsWith('docs/') && !files.includes(target)))
    assert.deepEqual(broken, [])
  })

  it('names the licence of every package whose code is bundled', () => {
    const licences = readFileSync(join(installed, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8')
    for (const name of ['@aws-sdk/client-iot', '@smithy/core', 'yaml', 'inquirer'])
      assert.match(licences, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'))
    const texts = licences.split('-'.repeat(80)).slice(1)
    assert.deepEqual(
      texts.filter((text) => !/copyright|apache license|permission/i.test(text)),
      [],
    )
  })

  it('leaves nothing behind', () => {
    const other = join(folder, 'other')
    npm('install', '--global', '--prefix', other, '--offline', '--cache', join(folder, 'cache'), archive)
    assert.ok(existsSync(join(other, 'bin/iotjobs')))
    npm('uninstall', '--global', '--prefix', other, 'iotjobs')
    const left = readdirSync(other, {recursive: true, encoding: 'utf8'}).filter((name) => name.includes('iotjobs'))
    assert.deepEqual(left, [])
  })

  /** Links of a page to other files, as paths from the package's folder; sources are not in it. */
  function linksIn(page: string): string[] {
    const links = readFileSync(join(installed, page), 'utf8').matchAll(/\]\(([\w./-]+\.\w+)(?:#[^)]*)?\)/g)
    return [...links].map(([, target = '']) => posix.join(posix.dirname(page), target))
  }

  /** As if npm had installed them: fetching them would need a network. */
  function linkPackages(...names: string[]): void {
    mkdirSync(join(installed, 'node_modules'))
    for (const name of names) symlinkSync(join(root, 'node_modules', name), join(installed, 'node_modules', name))
  }

  const run = (...argv: string[]) => runWith({}, ...argv)

  function runWith(extra: Readonly<Record<string, string>>, ...argv: string[]): string {
    const env = {PATH: process.env.PATH, HOME: join(folder, 'home'), ...extra}
    return execFileSync(join(folder, 'bin/iotjobs'), argv, {
      env,
      encoding: 'utf8',
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }

  /** @returns all that npm says */
  function npm(...argv: string[]): string {
    const {status, stdout, stderr} = spawnSync('npm', argv, {cwd: folder, encoding: 'utf8'})
    assert.equal(status, 0, stderr)
    return stdout + stderr
  }
})
