// Every command that writes a file, where none can be: one sentence that says why, with what the system calls it by no name.
import assert from 'node:assert/strict'
import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {Home} from '../support/program.js'

describe('files that cannot be written', function () {
  this.timeout(30_000)
  const home = new Home()
  const at = (...names: readonly string[]) => join(home.folder, ...names)
  before(async () => {
    writeFileSync(at('ids'), 'j\n')
    writeFileSync(at('file'), '')
    mkdirSync(at('closed'), {mode: 0o500})
    mkdirSync(at('folder'))
    await home.prepare(['local', 'fleet', 'create', '--things', '1'])
    const thing = 'arn:aws:iot:us-east-1:123456789012:thing/thing-0001'
    await home.prepare(['create-job', '--local', '--job-id', 'j', '--targets', thing, '--document', '{}', '--yes'])
  })
  after(() => home.remove())

  const isRoot = process.getuid?.() === 0
  const PLACES: readonly (readonly [title: string, path: () => string, why: RegExp, canRun?: boolean])[] = [
    ['below /proc', () => '/proc/none/x', /no file or folder can be made there/, existsSync('/proc/self')],
    ['below a file', () => at('file', 'x'), /a part of its path is a file, not a folder/],
    ['with a name that is too long', () => at('n'.repeat(300)), /the name is too long/],
    ['with a NUL in its name', () => at('a\0b'), /the name has a NUL character in it/],
    ['in a folder of others', () => at('closed', 'x'), /permission denied/, !isRoot],
  ]
  const COMMANDS: readonly (readonly [
    title: string,
    argv: (path: string) => readonly string[],
    env?: (path: string) => Record<string, string>,
  ])[] = [
    ['export --dir', (path) => ['export', 'j', '--local', '--dir', path]],
    ['--journal', (path) => ['cancel-job', '--local', '--from', at('ids'), '--journal', path, '--yes']],
    ['--local-state', (path) => ['list-jobs', '--local', '--local-state', path]],
    ['IOTJOBS_LOCAL_STATE', () => ['list-jobs', '--local'], (path) => ({IOTJOBS_LOCAL_STATE: path})],
    ['local export', (path) => ['local', 'export', path]],
    [
      'history',
      () => [
        'tag-resource',
        '--local',
        '--resource-arn',
        'arn:aws:iot:us-east-1:123456789012:job/j',
        '--tags',
        'Key=a,Value=b',
      ],
      (path) => ({XDG_STATE_HOME: path}),
    ],
  ]
  for (const [place, path, why, canRun = true] of PLACES) {
    for (const [title, argv, env] of COMMANDS) {
      it(`${title} ${place}`, async function () {
        if (!canRun) return this.skip()
        const {stderr, stdout} = await home.inProcess(argv(path()), env?.(path()) ?? {})
        assert.match(stderr, why)
        assert.doesNotMatch(stderr, /\bE[A-Z]{4,}\b|This is a bug|syscall|\n {4}at /)
        assert.equal(stdout, '')
      })
    }
  }

  it('--local-state names the flag and the variable', async () => {
    const {stderr, exit} = await home.inProcess(['list-jobs', '--local', '--local-state', at('file', 'x')])
    assert.equal(exit, 253)
    assert.match(stderr, /^ {2}--local-state FILE, or IOTJOBS_LOCAL_STATE, names another file for the state$/m)
  })
})
