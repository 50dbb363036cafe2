// The history as the built program writes and reads it.
import assert from 'node:assert/strict'
import {chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {Home} from '../support/program.js'

const CANCEL = ['cancel-job', '--job-id', 'nope', '--local', '--yes']

describe('history', () => {
  let home: Home
  let file = ''
  before(() => {
    home = new Home()
    file = join(home.folder, '.local', 'state', 'iotjobs', 'history.ndjson')
  })
  after(() => home.remove())
  const cancel = (env: Readonly<Record<string, string>> = {}) => home.inProcess(CANCEL, env)

  it('has a line for each change, also when processes make them at once', async () => {
    await Promise.all(Array.from({length: 4}, () => home.run(CANCEL)))
    const lines = readFileSync(file, 'utf8').split('\n')
    assert.equal(lines.length, 5)
    for (const line of lines.slice(0, 4)) assert.equal(JSON.parse(line).code, 'ResourceNotFoundException')
    const {stdout, exit} = await home.run(['history', '--output', 'json'])
    assert.equal(exit, 0)
    assert.equal(JSON.parse(stdout).length, 4)
    const queried = await home.inProcess(['history', '--query', '[?!ok].id | length(@)'])
    assert.equal(queried.stdout, '4\n')
    const table = await home.inProcess(['history', '--limit', '1'])
    assert.match(
      table.stdout,
      /^TIME +OPERATION +ID +PLACE +RESULT\n\S+ \S+Z {2}CancelJob {2}nope {2}us-east-1 local sim/,
    )
  })

  it('keeps its columns where an id is very long', async () => {
    const other = new Home()
    await other.inProcess(['cancel-job', '--job-id', 'x'.repeat(50_000), '--no-validate', '--local', '--yes'])
    const {stdout} = await other.inProcess(['history'])
    other.remove()
    assert.match(stdout, /CancelJob {2}x{255}… {2}us-east-1/)
    assert.ok(stdout.length < 1000, String(stdout.length))
  })

  it('has none of what only reads, of dry runs, or where it is off', async () => {
    const before = readFileSync(file, 'utf8')
    await home.inProcess(['list-jobs', '--local'])
    await home.inProcess(['cancel-job', '--job-id', 'nope', '--local', '--dry-run'])
    await cancel({IOTJOBS_HISTORY: 'off'})
    assert.equal(readFileSync(file, 'utf8'), before)
    assert.match((await cancel({IOTJOBS_HISTORY: 'perhaps'})).stderr, /IOTJOBS_HISTORY must be on or off/)
  })

  it('that cannot be written is one warning, and stops nothing', async () => {
    const state = join(home.folder, 'broken')
    writeFileSync(state, 'a file in the place of the folder')
    const {exit, stderr} = await cancel({XDG_STATE_HOME: state})
    assert.equal(exit, 254)
    assert.equal(stderr.match(/Warning: the history .* cannot be written/g)?.length, 1)
    rmSync(state)
    mkdirSync(join(state, 'iotjobs', 'history.ndjson'), {recursive: true})
    chmodSync(state, 0o500)
    assert.match((await cancel({XDG_STATE_HOME: state})).stderr, /cannot be written: it is a folder;/)
    chmodSync(state, 0o700)
  })

  const places: readonly (readonly [title: string, folder: string, made: (folder: string) => void, said: RegExp])[] = [
    [
      'a full disk',
      'full',
      (folder) => {
        mkdirSync(join(folder, 'iotjobs'), {recursive: true})
        symlinkSync('/dev/full', join(folder, 'iotjobs', 'history.ndjson'))
      },
      /cannot be written: the disk is full;/,
    ],
    [
      'a disk that is full after half a line',
      'limited',
      (folder) => {
        mkdirSync(join(folder, 'iotjobs'), {recursive: true})
        writeFileSync(join(folder, 'iotjobs', 'history.ndjson'), '{"v":1,"t":"2026-11')
      },
      /^$/,
    ],
    [
      'a home that is read-only',
      'readonly',
      (folder) => {
        mkdirSync(folder)
        chmodSync(folder, 0o500)
      },
      /cannot be written: permission denied;/,
    ],
  ]
  for (const [title, name, make, said] of places) {
    // Permissions do not hold for root.
    const isTried = name === 'readonly' ? process.getuid?.() !== 0 : existsSync('/dev/full')
    if (isTried)
      it(`on ${title} is one warning at most, for however many changes`, async () => {
        const folder = join(home.folder, name)
        make(folder)
        const argv = ['cancel-job', 'a', 'b', 'c', '--local', '--yes', '--continue-on-error']
        const {exit, stdout, stderr} = await home.inProcess(argv, {XDG_STATE_HOME: folder})
        assert.equal(exit, 254)
        assert.equal(stdout.match(/"ok":false/g)?.length, 3)
        const warnings = stderr.split('\n').filter((line) => line.startsWith('Warning'))
        assert.ok(warnings.length <= 1, stderr)
        assert.match(warnings[0] ?? '', said)
      })
  }

  it('that is not there is empty', async () => {
    const {exit, stdout, stderr} = await home.inProcess(['history'], {XDG_STATE_HOME: join(home.folder, 'none')})
    assert.equal(exit, 0)
    assert.equal(stdout, '')
    assert.match(stderr, /^No changes found in /)
    assert.equal(existsSync(join(home.folder, 'none')), false)
  })
})
