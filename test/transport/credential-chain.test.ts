import assert from 'node:assert/strict'
import {chmod, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, afterEach, before, beforeEach, describe, it} from 'mocha'
import {CliError} from '../../src/errors/cli-error.js'
import {operationById} from '../../src/model/operations.js'
import {resolveSettings} from '../../src/settings/resolve-settings.js'
import {createSender} from '../../src/transport/sender.js'
import {type Loopback, startLoopback} from './loopback.js'

/** The SDK's chain reads the environment of the process itself. */
describe('credentials of the chain', () => {
  let loopback: Loopback
  let home = ''
  const {env: inherited} = process

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'chain-'))
    await mkdir(join(home, '.aws'))
    const tool = join(home, 'keys')
    await writeFile(tool, `#!/bin/sh\necho '{"Version":1,"AccessKeyId":"PROCESS","SecretAccessKey":"s"}'\n`)
    await chmod(tool, 0o755)
    const profiles = [
      'default',
      ...['works', 'fails', 'roleless', 'regionless', 'sessionless', 'out'].map((n) => `profile ${n}`),
    ]
    const sso = 'sso_account_id = 1\nsso_role_name = r\n'
    const values = [
      '',
      `credential_process = ${tool}`,
      'credential_process = /bin/false --token secret',
      'role_arn = arn:aws:iam::1:role/r\nsource_profile = none',
      `${sso}sso_start_url = https://sso.invalid`,
      `${sso}sso_session = none`,
      `${sso}sso_start_url = https://sso.invalid\nsso_region = eu-west-1`,
    ]
    await writeFile(join(home, '.aws', 'config'), profiles.map((name, i) => `[${name}]\n${values[i]}\n`).join(''))
    process.env = {
      PATH: inherited.PATH,
      HOME: home,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    }
  })
  beforeEach(async () => {
    loopback = await startLoopback()
  })
  afterEach(() => loopback.close())
  after(async () => {
    process.env = inherited
    await rm(home, {recursive: true})
  })

  async function send(profile?: string): Promise<void> {
    const flags = {region: 'eu-west-1', endpointUrl: loopback.url, ...(profile === undefined ? {} : {profile})}
    const sender = createSender(await resolveSettings(flags, process.env, home), {env: process.env, home, now: () => 0})
    try {
      await sender.send(operationById('iot.DescribeJob'), new Map([['jobId', 'j']]))
    } finally {
      sender.close()
    }
  }

  it('come from a process', async () => {
    await send('works')
    assert.match(loopback.received[0]?.headers.authorization ?? '', /Credential=PROCESS\//)
  })

  const failures: readonly (readonly [string | undefined, string, number, RegExp])[] = [
    [undefined, 'NoCredentials', 253, /^Unable to locate credentials/],
    ['fails', 'CredentialRetrievalError', 255, /^Error when retrieving credentials from custom-process:/],
    ['roleless', 'InvalidConfig', 255, /^The source_profile "none" of the profile "roleless" does not exist$/],
    ['regionless', 'CredentialRetrievalError', 255, /^Error when retrieving credentials from sso: Profile.*sso_region/],
    ['sessionless', 'CredentialRetrievalError', 255, /^Error when retrieving credentials from sso: the settings are/],
    ['out', 'UnauthorizedSSOToken', 255, /session of this profile has expired/],
  ]
  for (const [profile, code, exitCode, message] of failures) {
    it(`that the profile ${profile ?? 'default'} does not have are missed before anything is sent`, async () => {
      await assert.rejects(
        send(profile),
        (error) =>
          error instanceof CliError &&
          error.code === code &&
          error.exitCode === exitCode &&
          message.test(error.message),
      )
      assert.equal(loopback.received.length, 0)
    })
  }
})
