// --diff through the built program: exit codes, formats, and that only --yes writes.
import assert from 'node:assert/strict'
import {stripVTControlCharacters} from 'node:util'
import {after, before, describe, it} from 'mocha'
import {refuseChanged} from '../../src/cli/diff/refuse-changed.js'
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
    assert.match(stderr, /add --yes to send it/)
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
    assert.deepEqual(JSON.parse(stdout).changes, [{path: 'description', before: 'a', after: 'b'}])
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

  it('refuses to send what the service would refuse', async () => {
    await home.run(['cancel-job', '--job-id', 'fw-2', '--yes'], LOCAL)
    const {exit, stderr} = await diff('--description', 'c', '--yes')
    assert.equal(exit, 252)
    assert.match(stderr, /A job that is CANCELED cannot be updated/)
  })
})

describe('refuseChanged', () => {
  const job = (time: number): Structure =>
    new Map<string, string | Float>([
      ['jobId', 'fw-2'],
      ['lastUpdatedAt', new Float(time)],
    ])
  const session: Pick<Session, 'send'> = {send: async () => new Map([['job', job(5.25)]])}

  it('lets a job pass that is as it was read', () => refuseChanged(job(5.25), session))

  it('refuses one that somebody has changed since', async () => {
    await assert.rejects(
      refuseChanged(job(5.125), session),
      (error) => error instanceof OtherError && error.code === 'JobChanged' && error.hints.length === 1,
    )
  })
})
