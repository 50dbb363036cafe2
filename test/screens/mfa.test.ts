// A role that wants the code of an MFA device, at a terminal: asked once, not shown, and never again while its credentials hold.
import assert from 'node:assert/strict'
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, beforeEach, describe, it} from 'mocha'
import {CredentialStub, type Replies, soon} from '../support/credential-stub.js'
import {Home} from '../support/program.js'
import {KEY, Terminal} from './terminal.js'

const CONFIG = `[profile p]
role_arn = arn:aws:iam::123456789012:role/r
mfa_serial = arn:aws:iam::123456789012:mfa/u
source_profile = b
[profile b]
aws_access_key_id = FILE
aws_secret_access_key = file-secret
`
const ARGV = ['describe-job', '--job-id', 'j', '--profile', 'p', '--region', 'eu-west-1']
const QUESTION = 'Enter MFA code for arn:aws:iam::123456789012:mfa/u: '

describe('the code of an MFA device', () => {
  const stub = new CredentialStub()
  const home = new Home()
  const env = () => home.env({AWS_ENDPOINT_URL: stub.url})

  before(async () => {
    await stub.start()
    mkdirSync(join(home.folder, '.aws'))
    writeFileSync(join(home.folder, '.aws', 'config'), CONFIG)
  })
  beforeEach(() => {
    stub.reset()
    rmSync(join(home.folder, '.aws', 'cli'), {recursive: true, force: true})
  })
  after(() => {
    stub.stop()
    home.remove()
  })

  it('is not needed to leave: Ctrl-C sends nothing', async () => {
    const terminal = new Terminal(ARGV, env())
    await terminal.on(QUESTION, KEY.interrupt)
    assert.deepEqual(await terminal.left(), {exit: 130, echo: true, lines: true})
    assert.deepEqual(stub.asked, [])
  })

  it('is asked for without being shown, and serves the commands that follow', async () => {
    const terminal = new Terminal(ARGV, env())
    await terminal.on(QUESTION, `654987${KEY.enter}`)
    assert.deepEqual(await terminal.left(), {exit: 0, echo: true, lines: true})
    assert.doesNotMatch(terminal.text, /654987/)
    const [sts] = stub.asked.filter(({part}) => part === 'sts')
    assert.equal(sts?.parameters.TokenCode, '654987')
    stub.reset()
    const next = await home.run(ARGV, {AWS_ENDPOINT_URL: stub.url})
    assert.deepEqual([next.exit, stub.asked.map(({part}) => part), stub.identity], [0, ['iot'], 'ROLE'])
  })

  const JOB = {
    jobId: 'j',
    status: 'IN_PROGRESS',
    targetSelection: 'SNAPSHOT',
    jobProcessDetails: {numberOfQueuedThings: 1},
  }
  const iot = {body: {job: JOB, jobs: [JOB], executionSummaries: []}}
  /** They end before the cache would take them, so that each command asks. */
  const brief = (seconds: number): Replies => ({
    iot,
    sts: {
      body: `<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>BRIEF</AccessKeyId>
<SecretAccessKey>stub-secret</SecretAccessKey><SessionToken>stub-token</SessionToken><Expiration>${soon(seconds)}</Expiration>
</Credentials></AssumeRoleResult></AssumeRoleResponse>`,
    },
  })
  const PLACE = ['--profile', 'p', '--region', 'eu-west-1']
  const SCREENS: readonly (readonly [argv: readonly string[], shown: string, exit: number])[] = [
    [['watch', 'j', '--interval', '1s'], 'q quit', 130],
    [['jobs', '--watch'], 'IN_PROGRESS', 0],
  ]
  for (const [argv, shown, exit] of SCREENS) {
    it(`is asked for before ${argv.join(' ')} reads keys, which it then does`, async () => {
      stub.reset(brief(840))
      const terminal = new Terminal([...argv, ...PLACE], env())
      await terminal.on(QUESTION, `654987${KEY.enter}`)
      await terminal.on(shown, 'q')
      assert.deepEqual(await terminal.left(), {exit, echo: true, lines: true})
      assert.doesNotMatch(terminal.text, /654987/)
    })
  }

  /** What else may ask, with what stands on the terminal behind the question, and the exit code of the stub's answers. */
  const OTHERS: readonly (readonly [argv: readonly string[], exit: number])[] = [
    [['wait', 'j', '--timeout', '1s', '--interval', '1s'], 13],
    [['watch', 'j', '--progress', 'plain', '--timeout', '1s', '--interval', '1s'], 13],
    [['jobs'], 0],
    [['failures', 'j'], 0],
    [['executions', 'j'], 0],
    [['cancel-job', 'j', 'k', '--yes'], 0],
  ]
  for (const [argv, exit] of OTHERS) {
    it(`is asked for once by ${argv.join(' ')}, and leaves nothing of the code on the screen`, async () => {
      stub.reset({iot})
      const terminal = new Terminal([...argv, ...PLACE], env())
      await terminal.on(QUESTION, `654987${KEY.enter}`)
      const left = await terminal.left()
      assert.deepEqual(left, {exit, echo: true, lines: true}, terminal.text)
      assert.doesNotMatch(terminal.text, /654987/)
      assert.equal(terminal.text.split(QUESTION).length, 2, terminal.text)
      assert.match(terminal.text.split(QUESTION)[1] ?? '', /^\n/)
      assert.equal(stub.asked.filter(({part}) => part === 'sts').length, 1)
    })
  }

  it('comes after the consent to cancel several jobs, which is given first', async () => {
    stub.reset({iot})
    const terminal = new Terminal(['cancel-job', 'j', 'k', ...PLACE], env())
    await terminal.on('Cancel 2 jobs? (y/N)', `y${KEY.enter}`)
    await terminal.on(QUESTION, `654987${KEY.enter}`)
    assert.deepEqual(await terminal.left(), {exit: 0, echo: true, lines: true}, terminal.text)
    assert.doesNotMatch(terminal.text, /654987/)
  })

  it('is asked for by the wizard between its questions, which it then goes on with', async () => {
    stub.reset({iot})
    const terminal = new Terminal(['update-job', '--wizard', '--job-id', 'j', ...PLACE], env())
    await terminal.on(QUESTION, `654987${KEY.enter}`)
    await terminal.on('? Rollout pace', KEY.interrupt)
    assert.deepEqual(await terminal.left(), {exit: 130, echo: true, lines: true}, terminal.text)
    assert.doesNotMatch(terminal.text, /654987/)
  })

  const LEFT: readonly (readonly [name: string, keys: string, exit: number, says: RegExp])[] = [
    ['Ctrl-C', KEY.interrupt, 130, /mfa\/u: \nNothing was typed\n$/],
    ['Ctrl-D', KEY.end, 130, /mfa\/u: \nNothing was typed\n$/],
    [
      'an empty answer',
      KEY.enter,
      255,
      /No code from the MFA device \S+ was typed\n\n {2}Run the command again, and type/,
    ],
  ]
  for (const [name, keys, exit, says] of LEFT) {
    for (const argv of [['wait', 'j'], ['jobs'], ['failures', 'j']]) {
      it(`is left with ${name} by ${argv.join(' ')}, and nothing is sent`, async () => {
        const terminal = new Terminal([...argv, ...PLACE], env())
        await terminal.on(QUESTION, keys)
        assert.deepEqual(await terminal.left(), {exit, echo: true, lines: true}, terminal.text)
        assert.match(terminal.text, says)
        assert.deepEqual(stub.asked, [])
      })
    }
  }

  it('is not asked for off a terminal: the message says what to do', async () => {
    const {exit, stderr} = await home.run(['wait', 'j', ...PLACE], {AWS_ENDPOINT_URL: stub.url})
    assert.equal(exit, 255)
    assert.match(stderr, /no code from the MFA device[\s\S]*is asked for on a terminal/)
    assert.deepEqual(stub.asked, [])
  })

  it('is not asked for behind a live view: the message says how to go on', async () => {
    stub.reset(brief(12))
    const terminal = new Terminal(['watch', 'j', '--interval', '1s', ...PLACE], env())
    await terminal.on(QUESTION, `654987${KEY.enter}`)
    await terminal.shows('q quit')
    await terminal.shows('The credentials have expired')
    await terminal.shows('iotjobs whoami --profile p --region eu-west-1')
    assert.deepEqual(await terminal.left(), {exit: 255, echo: true, lines: true})
    assert.equal(terminal.cursorShown, true)
    assert.equal(stub.asked.filter(({part}) => part === 'sts').length, 1)
  })
})
