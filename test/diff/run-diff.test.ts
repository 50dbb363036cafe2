// --diff through the built program: exit codes, formats, and that only --yes writes.
import assert from 'node:assert/strict'
import {stripVTControlCharacters} from 'node:util'
import {after, before, describe, it} from 'mocha'
import {refuseChanged, refuseModified} from '../../src/cli/diff/refuse-changed.js'
import type {Session} from '../../src/cli/session.js'
import {OtherError} from '../../src/errors/cli-error.js'
import {Float, type Structure} from '../../src/value/value.js'
import {Home} from '../support/program.js'

const home = new Home()
const LOCAL = {IOTJOBS_LOCAL: '1'}
const diff = (...flags: readonly string[]) => home.run(['update-job', '--job-id', 'fw-2', ...flags, '--diff'], LOCAL)

describe('update-job --diff', () => {
  before(async () => {
    await home.run(['local', 'fleet', 'create', '--things', '3'])
    const target = 'arn:aws:iot:us-east-1:123456789012:thing/thing-0001'
    await home.run(
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
      /^Nothing was sent\. This sends it, unless the job is updated before:\niotjobs update-job \\\n/,
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

  it('is data where a format is asked for', async () => {
    const {stdout} = await diff('--description', 'b', '--output', 'json')
    const {changes, lastUpdatedAt} = JSON.parse(stdout)
    assert.deepEqual(changes, [{path: 'description', before: 'a', after: 'b'}])
    assert.equal(typeof lastUpdatedAt, 'number')
  })

  it('ends with the code of the error', async () => {
    assert.equal((await diff()).exit, 252)
    const missing = await home.run(['update-job', '--job-id', 'no', '--description', 'b', '--diff'], LOCAL)
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
    assert.equal((await home.run(words, LOCAL)).exit, 0)
    assert.equal((await diff('--description', 'seen')).exit, 0)
    for (const more of [[], ['--diff', '--yes']]) {
      const late = await home.run([...words.with(-3, 'late'), ...more], LOCAL)
      assert.equal(late.exit, 255)
      assert.match(late.stderr, /Job "fw-2" was updated at \S+Z, after \S+Z; nothing was sent\n\n.*--diff/)
    }
    assert.equal((await diff('--description', 'seen')).exit, 0)
    const bad = await home.run(words.with(-1, 'yesterday'), LOCAL)
    assert.equal(bad.exit, 252)
    assert.match(bad.stderr, /not a time: 'yesterday'/)
  })

  it('refuses to send what the service would refuse', async () => {
    await home.run(['cancel-job', '--job-id', 'fw-2', '--yes'], LOCAL)
    const {exit, stderr} = await diff('--description', 'c', '--yes')
    assert.equal(exit, 252)
    assert.match(stderr, /A job that is CANCELED cannot be updated/)
    assert.equal((await diff('--description', 'c')).stderr, 'Nothing was sent\n')
  })
})

describe('refuseChanged', () => {
  const job = (time: number, description: string): Structure =>
    new Map<string, string | Float>([
      ['jobId', 'fw-2'],
      ['lastUpdatedAt', new Float(time)],
      ['description', description],
    ])
  const session: Pick<Session, 'send'> = {send: async () => new Map([['job', job(5.25, 'new')]])}

  it('lets a job pass that is as it was read', () => refuseChanged(job(5.25, 'new'), session))

  it('refuses one that somebody has changed since, and tells in what', async () => {
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
  const answer = new Map([['lastUpdatedAt', new Float(1_767_225_600.123)]])
  const session: Pick<Session, 'send'> = {send: async () => new Map([['job', answer]])}
  const update = new Map([['jobId', 'fw-2']])
  for (const [since, passes] of [
    ['2026-01-01T00:00:00.123Z', true],
    ['2026-01-01T00:00:00.123000+00:00', true],
    ['1767225600.123', true],
    ['2026-01-01T01:00:01+01:00', true],
    ['2026-01-01T00:00:00.122Z', false],
    ['2026-01-01T00:00:00Z', false],
  ] as const) {
    it(`${passes ? 'passes' : 'refuses'} ${since}`, async () => {
      const refused = refuseModified(update, since, session)
      await (passes ? refused : assert.rejects(refused, OtherError))
    })
  }
})
