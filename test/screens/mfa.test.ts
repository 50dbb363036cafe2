// A role that wants the code of an MFA device, at a terminal: asked once, not shown, and never again while its credentials hold.
import assert from 'node:assert/strict'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, beforeEach, describe, it} from 'mocha'
import {CredentialStub} from '../support/credential-stub.js'
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
  beforeEach(() => stub.reset())
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
})
