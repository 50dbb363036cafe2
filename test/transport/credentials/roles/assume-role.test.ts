// Roles, through a whole request: STS and IoT both on loopback.
import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, it} from 'mocha'
import {CliError} from '../../../../src/errors/cli-error.js'
import {operationById} from '../../../../src/model/operations.js'
import {resolveSettings} from '../../../../src/settings/resolve-settings.js'
import {createSender, type SenderContext} from '../../../../src/transport/sender.js'
import {type Loopback, startLoopback} from '../../loopback.js'

const NOW = Date.parse('2026-11-28T10:00:00Z')
const ARN = 'arn:aws:iam::1:role/r'
const MFA = 'arn:aws:iam::1:mfa/u'
const CONFIG = `[profile base]
aws_access_key_id = BASE
aws_secret_access_key = s
[profile role]
role_arn = ${ARN}
source_profile = base
[profile chain]
role_arn = arn:aws:iam::2:role/outer
source_profile = role
external_id = x
[profile mfa]
role_arn = ${ARN}
source_profile = base
mfa_serial = ${MFA}
duration_seconds = 900
`
const answer = (key: string, until = '2026-11-28T11:00:00Z') => ({
  body: `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
<AccessKeyId>${key}</AccessKeyId><SecretAccessKey>a&amp;b</SecretAccessKey><SessionToken>T+/=</SessionToken>
<Expiration>${until}</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`,
})

describe('roles of profiles', () => {
  let [sts, iot]: Loopback[] = []
  let home = ''

  beforeEach(async () => {
    sts = await startLoopback()
    iot = await startLoopback()
    home = await mkdtemp(join(tmpdir(), 'role-'))
    await mkdir(join(home, '.aws'))
    await writeFile(join(home, '.aws', 'config'), CONFIG)
  })
  afterEach(async () => {
    await Promise.all([sts?.close(), iot?.close()])
    await rm(home, {recursive: true})
  })

  async function send(profile: string, context: Partial<SenderContext> = {}): Promise<string> {
    const env = {AWS_ENDPOINT_URL_STS: sts?.url, AWS_ENDPOINT_URL_IOT: iot?.url, AWS_MAX_ATTEMPTS: '1'}
    const settings = await resolveSettings({profile, region: 'eu-west-1'}, env, home)
    const sender = createSender(settings, {env, home, now: () => NOW, ...context})
    try {
      await sender.send(operationById('iot.DescribeJob'), new Map([['jobId', 'j']]))
      return iot?.received.at(-1)?.headers.authorization ?? ''
    } finally {
      sender.close()
    }
  }
  const asked = () => (sts?.received ?? []).map(({body}) => Object.fromEntries(new URLSearchParams(body)))
  const reply = (...replies: object[]) => {
    if (sts) sts.replies = replies
  }

  it('are assumed with a signed request', async () => {
    reply(answer('ROLE'))
    assert.match(await send('role'), /Credential=ROLE\/\d+\/eu-west-1\/iot\//)
    assert.deepEqual(asked(), [
      {Action: 'AssumeRole', Version: '2011-06-15', RoleArn: ARN, RoleSessionName: `iotjobs-${NOW / 1000}`},
    ])
    assert.match(sts?.received[0]?.headers.authorization ?? '', /Credential=BASE\/\d+\/eu-west-1\/sts\/aws4_request/)
    assert.equal(iot?.received[0]?.headers['x-amz-security-token'], 'T+/=')
  })

  it('are chained', async () => {
    reply(answer('ROLE'), answer('OUTER'))
    assert.match(await send('chain'), /Credential=OUTER\//)
    assert.deepEqual(
      asked().map(({RoleArn, ExternalId}) => [RoleArn, ExternalId]),
      [
        [ARN, undefined],
        ['arn:aws:iam::2:role/outer', 'x'],
      ],
    )
  })

  it('are kept where the AWS CLI keeps them, for the user alone', async () => {
    reply(answer('ROLE'))
    await send('role')
    assert.match(await send('role'), /Credential=ROLE\//)
    assert.equal(asked().length, 1)
    const file = join(
      home,
      '.aws',
      'cli',
      'cache',
      `${createHash('sha1').update(`{"RoleArn": "${ARN}"}`).digest('hex')}.json`,
    )
    assert.equal((await stat(file)).mode & 0o777, 0o600)
    assert.deepEqual(JSON.parse(await readFile(file, 'utf8')).Credentials, {
      AccessKeyId: 'ROLE',
      SecretAccessKey: 'a&b',
      SessionToken: 'T+/=',
      Expiration: '2026-11-28T11:00:00Z',
    })
  })

  for (const Expiration of ['2026-11-28T11:00:00UTC', '2026-11-28T11:00:00+00:00', '2026-11-28T11:00:00Z']) {
    it(`are taken from the AWS CLI's cache, which says ${Expiration}`, async () => {
      const key = `{"DurationSeconds": 900, "RoleArn": "${ARN}", "SerialNumber": "${MFA}"}`
      const folder = join(home, '.aws', 'cli', 'cache')
      await mkdir(folder, {recursive: true})
      const Credentials = {AccessKeyId: 'KEPT', SecretAccessKey: 's', SessionToken: 't', Expiration}
      const file = join(folder, `${createHash('sha1').update(key).digest('hex')}.json`)
      await writeFile(file, JSON.stringify({Credentials, AssumedRoleUser: {}, ResponseMetadata: {}}))
      assert.match(await send('mfa'), /Credential=KEPT\//)
      assert.deepEqual(asked(), [])
    })
  }

  it('are assumed anew where the cache is ending or damaged', async () => {
    reply(answer('OLD', '2026-11-28T10:14:00Z'), answer('NEW'))
    await send('role')
    assert.match(await send('role'), /Credential=NEW\//)
    const folder = join(home, '.aws', 'cli', 'cache')
    for (const name of await readdir(folder)) await writeFile(join(folder, name), '{"Credentials":')
    assert.match(await send('role'), /Credential=NEW\//)
  })

  it('ask for a code of the MFA device', async () => {
    reply(answer('ROLE'))
    const serials: string[] = []
    const askMfaCode = async (serial: string) => {
      serials.push(serial)
      return '123456\n'
    }
    assert.match(await send('mfa', {askMfaCode}), /Credential=ROLE\//)
    assert.deepEqual(serials, [MFA])
    assert.deepEqual(
      asked().map(({SerialNumber, TokenCode, DurationSeconds}) => [SerialNumber, TokenCode, DurationSeconds]),
      [[MFA, '123456', '900']],
    )
  })

  const failure = (profile: string, context?: Partial<SenderContext>) =>
    send(profile, context).then(
      () => assert.fail('sent'),
      (error: unknown) => (error instanceof CliError ? error : assert.fail(String(error))),
    )

  it('say that the user cannot be asked for the code', async () => {
    const error = await failure('mfa')
    assert.equal(error.message, `Error when assuming a role: no code from the MFA device ${MFA}`)
    assert.deepEqual(asked(), [])
  })

  it('say why STS refused', async () => {
    reply({
      status: 403,
      body: '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>not &quot;you&quot;</Message></Error></ErrorResponse>',
    })
    const error = await failure('role')
    assert.equal(error.message, 'An error occurred (AccessDenied) when calling the AssumeRole operation: not "you"')
    assert.equal(error.exitCode, 254)
    assert.match(error.hints.join('\n'), /The profile "role" assumes the role arn:aws:iam::1:role\/r/)
    assert.equal(iot?.received.length, 0)
  })

  it('say that STS answered with something else', async () => {
    reply({body: '<html>Sign in</html>'})
    assert.match((await failure('role')).message, /without credentials$/)
  })

  it('say that STS cannot be reached', async () => {
    await sts?.close()
    assert.match((await failure('role')).message, /^Could not connect to the endpoint URL: "http:\/\/127/)
  })
})
