// --diff through the built program: exit codes, formats, and that only --yes writes.
import assert from 'node:assert/strict'
import {stripVTControlCharacters} from 'node:util'
import {after, before, describe, it} from 'mocha'
import type {Session} from '../../../src/cli/session/session.js'
import {OtherError} from '../../../src/errors/cli-error.js'
import {Float, type Structure} from '../../../src/value/value.js'
import {refuseChanged, refuseModified} from '../../../src/workflows/diff/refuse-changed.js'
import {Home} from '../../support/program.js'

const home = new Home()
const LOCAL = {IOTJOBS_LOCAL: '1'}
const diff = (...flags: readonly string[]) =>
  home.inProcess(['update-job', '--job-id', 'fw-2', ...flags, '--diff'], LOCAL)

describe('update-job --diff', () => {
  before(async () => {
    await home.prepare(['local', 'fleet', 'create', '--things', '3'])
    const target = 'arn:aws:iot:us-east-1:123456789012:thing/thing-0001'
    await home.prepare(
      ['create-job', '--job-id', 'fw-2', '--targets', target, '--document', '{}', '--description', 'a'],
      LOCAL,
    )
  })
  after(() => home.remove())

  it('ends with 0 where nothing differs', async () => {
    const {exit, stdout} = await diff('--description', 'a')
    assert.deepEqual({exit, stdout}, {exit: 0, stdout: 'fw-2  IN_PROGRESS: nothing would change\n'})
  })

  it('ends with 1 where something does, and writes nothing', async () => {
    const {exit, stdout, stderr} = await diff('--description', 'b')
    assert.equal(exit, 1)
    assert.equal(stdout, 'fw-2  IN_PROGRESS\n  ~ description  "a" → "b"\n')
    assert.match(
      stderr,
      /^Nothing was sent\. To send it, unless the job is updated in the meantime:\niotjobs update-job \\\n/,
    )
    assert.equal((await diff('--description', 'a')).exit, 0)
  })

  it('is coloured only where that is wanted, and says nothing by colour alone', async () => {
    const plain = await diff('--description', 'b')
    const colored = await home.run(['update-job', '--job-id', 'fw-2', '--description', 'b', '--diff'], {
      ...LOCAL,
      FORCE_COLOR: '1',
    })
    assert.match(colored.stdout, /^fw-2 .*\n\u001b\[33m {2}~ description/)
    assert.equal(stripVTControlCharacters(colored.stdout), plain.stdout)
    const commanding = await home.run(
      ['update-job', '--job-id', 'fw-2', '--description', 'b', '--diff', '--color', 'on'],
      {...LOCAL, NO_COLOR: '1'},
    )
    assert.equal(commanding.stdout, colored.stdout)
  })

  it('commands no terminal that the text is piped to', async () => {
    const {stdout} = await diff('--description', 'b\u202e\u009b31m', '--no-validate')
    assert.match(stdout, /"a" → "b\\u202e\\u009b31m"\n$/)
  })

  it('is data where a format is asked for', async () => {
    const {stdout} = await diff('--description', 'b', '--output', 'json')
    const {changes, lastUpdatedAt} = JSON.parse(stdout)
    assert.deepEqual(changes, [{path: 'description', before: 'a', after: 'b'}])
    assert.equal(typeof lastUpdatedAt, 'number')
  })

  it('ends with the code of the error', async () => {
    assert.equal((await diff()).exit, 252)
    const missing = await home.inProcess(['update-job', '--job-id', 'no', '--description', 'b', '--diff'], LOCAL)
    assert.equal(missing.exit, 254)
  })

  it('sends with --yes', async () => {
    assert.equal((await diff('--description', 'b', '--yes')).exit, 0)
    assert.equal((await diff('--description', 'b')).exit, 0)
  })

  it('prints a command that sends what was seen, and only while the job is as it was seen', async () => {
    const {stderr} = await diff('--description', 'seen')
    const words = stderr
      .slice(stderr.indexOf('update-job'))
      .split(/[\s\\]+/)
      .slice(0, -1)
    assert.equal(words.at(-2), '--if-unmodified-since')
    assert.equal((await home.inProcess(words, LOCAL)).exit, 0)
    assert.equal((await diff('--description', 'seen')).exit, 0)
    for (const more of [[], ['--diff', '--yes']]) {
      const late = await home.inProcess([...words.with(-3, 'late'), ...more], LOCAL)
      assert.equal(late.exit, 255)
      assert.match(late.stderr, /Job "fw-2" was updated at \S+Z, after \S+Z; nothing was sent\n\n.*--diff/)
    }
    assert.equal((await diff('--description', 'seen')).exit, 0)
  })

  describe('with --if-unmodified-since', () => {
    const guarded = (since: string, ...more: readonly string[]) =>
      home.inProcess(
        ['update-job', '--job-id', 'fw-2', '--description', 'guarded', '--if-unmodified-since', since, ...more],
        LOCAL,
      )
    const modes = [[], ['--diff'], ['--diff', '--yes'], ['--dry-run']]

    for (const mode of modes) {
      it(`${mode.join(' ') || 'sending'}: refuses what is not a time`, async () => {
        const {exit, stdout, stderr} = await guarded('tomorrow 2099', ...mode)
        assert.deepEqual({exit, stdout}, {exit: 252, stdout: ''})
        assert.match(stderr, /not a time: 'tomorrow 2099'/)
      })
    }

    for (const mode of modes.slice(0, 3)) {
      it(`${mode.join(' ') || 'sending'}: refuses a job that was updated since, and prints no newer guard`, async () => {
        const {exit, stdout, stderr} = await guarded('2026-01-01T00:00:00Z', ...mode)
        assert.deepEqual({exit, stdout}, {exit: 255, stdout: ''})
        assert.match(stderr, /was updated at \S+Z, after 2026-01-01T00:00:00\.000Z; nothing was sent/)
        assert.equal(stderr.match(/--if-unmodified-since/g)?.length, 1, 'as the flag to leave out')
      })
    }

    it('--dry-run: prints the request, and says that the user was not asked', async () => {
      const {exit, stdout, stderr} = await guarded('2026-01-01T00:00:00Z', '--dry-run')
      assert.equal(exit, 0)
      assert.equal(JSON.parse(stdout).body.description, 'guarded')
      assert.match(stderr, /^--if-unmodified-since was not checked: a dry run asks no service$/m)
    })

    it('--wizard: is refused', async () => {
      const {exit, stderr} = await guarded('2026-01-01T00:00:00Z', '--wizard')
      assert.equal(exit, 252)
      assert.match(stderr, /--if-unmodified-since and --wizard exclude each other/)
    })

    it('shows and sends what has not changed since', async () => {
      const shown = await guarded('2099-01-01T00:00:00Z', '--diff')
      assert.equal(shown.exit, 1)
      assert.match(shown.stderr, /--if-unmodified-since 20[2-8]/)
      assert.equal((await guarded('2099-01-01T00:00:00Z', '--diff', '--yes')).exit, 0)
      assert.equal((await diff('--description', 'guarded')).exit, 0)
    })
  })

  describe('once the job is over', () => {
    it('refuses to send what the service would refuse', async () => {
      await home.prepare(['cancel-job', '--job-id', 'fw-2', '--yes'], LOCAL)
      const {exit, stderr} = await diff('--description', 'c', '--yes')
      assert.equal(exit, 252)
      assert.match(stderr, /A job that is CANCELED cannot be updated/)
      const {exit: shown, stderr: told} = await diff('--description', 'c')
      assert.deepEqual({shown, told}, {shown: 252, told: 'Nothing was sent\n'})
    })
  })
})

describe('refuseChanged', () => {
  const job = (time: number, description: string): Structure =>
    new Map<string, string | Float>([
      ['jobId', 'fw-2'],
      ['status', 'IN_PROGRESS'],
      ['lastUpdatedAt', new Float(time)],
      ['description', description],
    ])
  const session: Pick<Session, 'send'> = {send: async () => new Map([['job', job(5.25, 'new')]])}

  it('lets a job pass that is as it was read', () => refuseChanged(job(5.25, 'new'), session))

  it('refuses one that has changed since, and says in what', async () => {
    await assert.rejects(refuseChanged(job(5.125, 'old'), session), (error) => {
      assert.ok(error instanceof OtherError)
      assert.equal(error.code, 'JobChanged')
      assert.match(
        error.message,
        /has changed since it was read; nothing was sent\n {2}~ description {2}"old" → "new"$/,
      )
      return true
    })
  })
})

describe('refuseModified', () => {
  const job: Structure = new Map<string, string | Float>([
    ['jobId', 'fw-2'],
    ['lastUpdatedAt', new Float(1_767_225_600.123)],
  ])
  const last = 1_767_225_600_123

  it('passes a job that was updated then or before', () => {
    refuseModified(job, last)
    refuseModified(job, last + 1)
  })
  it('refuses one that was updated a millisecond later', () => {
    assert.throws(() => refuseModified(job, last - 1), OtherError)
  })
  it('refuses one of which the service does not say when it was updated', () => {
    assert.throws(() => refuseModified(new Map([['jobId', 'fw-2']]), last), /no time of its last update/)
  })
})
