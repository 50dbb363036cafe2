// docs/rollouts.md does what it says: its commands against the local simulator, its file of stages as it stands there.
import assert from 'node:assert/strict'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {Home} from '../support/program.js'

const page = readFileSync(new URL('../../docs/rollouts.md', import.meta.url), 'utf8')
const LOCAL = {IOTJOBS_LOCAL: '1', AWS_REGION: 'eu-west-1'}

describe('the page on rollouts', () => {
  const home = new Home()
  const run = (...argv: readonly string[]) =>
    argv.includes('--help') ? home.run(argv, LOCAL) : home.inProcess(argv, LOCAL)
  const ok = async (...argv: readonly string[]) => {
    const ended = await run(...argv)
    assert.equal(ended.exit, 0, ended.stderr)
    return ended
  }
  /** The lines of a command's block, as it is typed and as it is answered. */
  const block = (command: string) => {
    const found = page.split('```').find((text) => text.includes(`$ iotjobs ${command}`))
    assert.ok(found, command)
    const [typed = '', ...answer] = found.trim().split('\n')
    return {
      argv: (typed.replace('$ iotjobs ', '').match(/'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll("'", '')),
      answer,
    }
  }

  before(async () => {
    await ok('local', 'clock', '--pause')
    await ok('local', 'fleet', 'create', '--things', '1000', '--group', 'line-a', '--prefix', 'pump-')
  })
  after(() => home.remove())

  it('creates a job by names of things', async () => {
    const {argv, answer} = block('create-job')
    const {stderr} = await ok(...argv)
    assert.deepEqual(stderr.trim().split('\n'), answer)
  })

  it('retries what failed for the reasons it names', async () => {
    await ok(
      'create-job',
      '--job-id',
      'fw-2',
      '--group',
      'line-a',
      '--document',
      '{"v": 2}',
      '--yes',
      '--timeout-config',
      'inProgressTimeoutInMinutes=1',
    )
    const report = async (from: number, to: number, reason?: string) => {
      const lines = Array.from({length: to - from + 1}, (_, index) => `pump-${String(from + index).padStart(4, '0')}`)
      for (const thing of lines) {
        await ok(
          'data',
          'update-job-execution',
          '--job-id',
          'fw-2',
          '--thing-name',
          thing,
          '--status',
          reason ? 'FAILED' : 'SUCCEEDED',
          ...(reason ? ['--status-details', `reason=${reason}`] : []),
        )
      }
    }
    await report(1, 2, 'no space left on /data')
    await report(3, 5, 'sha256 mismatch')
    const {argv} = block('retry')
    const {stderr} = await ok(...argv)
    assert.match(stderr, /^2 of 5 things: 2 no space left on \/data · 3 left out \(sha256 mismatch\) · 995 not over\n/)
  })

  it('holds a job, and says what it says', async () => {
    await ok(
      'create-job',
      '--job-id',
      'fw-3',
      '--group',
      'line-a',
      '--document',
      '{}',
      '--yes',
      '--job-executions-rollout-config',
      'maximumPerMinute=50',
    )
    const {answer} = block('hold')
    const {stderr} = await ok('hold', 'fw-3')
    const shape = (text: string) =>
      text
        .replaceAll('fw-3', 'fw-2')
        .replace(/\d+ things/, 'N things')
        .replace(/\d+ queued/, 'N queued')
        .replace(/ +/g, ' ')
        .trim()
    assert.deepEqual(stderr.trim().split('\n').map(shape), answer.map(shape))
    await ok('resume', 'fw-3')
  })

  it('has a file of stages that is valid, and divides the things as it says', async () => {
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? []
    writeFileSync(join(home.folder, 'rollout.yaml'), yaml)
    writeFileSync(join(home.folder, 'fw-2-1-0.json'), '{"document": {"v": 3}}')
    const file = join(home.folder, 'rollout.yaml')
    await ok('validate', file)
    const {stderr} = await ok('stages', file, '--dry-run')
    assert.match(stderr, /^pilot +2 things.*\ntenth +\d+ things.*then 1d00h of soak\nrest +\d+ things/m)
  })

  it('names every flag of targets', async () => {
    const {stdout} = await ok('create-job', '--help')
    for (const [, flag = ''] of page.matchAll(/^\| `(--[a-z-]+)/gm)) assert.ok(stdout.includes(flag), flag)
  })
})
