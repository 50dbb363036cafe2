import assert from 'node:assert/strict'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, afterEach, before, beforeEach, describe, it} from 'mocha'
import {Home} from '../../support/program.js'
import {type Loopback, startLoopback} from '../../transport/loopback.js'

const ANSWER = {
  body: '<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::111122223333:user/ops</Arn><UserId>U</UserId><Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>',
}

describe('whoami', () => {
  let home: Home
  let sts: Loopback
  before(() => {
    home = new Home()
    mkdirSync(join(home.folder, '.aws'))
    const file = (name: string, text: string) => writeFileSync(join(home.folder, '.aws', name), text)
    file(
      'config',
      '# comment\n[default]\nregion = eu-west-1\n[profile prod]\nregion = cn-north-1\n[profile program]\ncredential_process = keys\n',
    )
    file('credentials', '[default]\naws_access_key_id = AKIADEFAULTWXYZ\naws_secret_access_key = abcdefghijk\n')
  })
  beforeEach(async () => {
    sts = await startLoopback()
    sts.replies = [ANSWER]
  })
  afterEach(() => sts.close())
  after(() => home.remove())

  const run = (argv: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    (argv.length === 0 ? home.run : home.inProcess).call(home, ['whoami', ...argv], {
      AWS_ENDPOINT_URL_STS: sts.url,
      AWS_MAX_ATTEMPTS: '1',
      ...env,
    })

  it('asks for the identity, and says where each setting was made', async () => {
    const {exit, stdout} = await run([])
    assert.equal(exit, 0)
    assert.deepEqual(stdout.split('\n'), [
      'account        111122223333',
      'identity       arn:aws:iam::111122223333:user/ops',
      'profile        default  (default)',
      `region         eu-west-1  (region in the profile "default", ${home.folder}/.aws/config:3)`,
      `credentials    ****WXYZ  (aws_access_key_id in the profile, ${home.folder}/.aws/credentials:2)`,
      'iot            https://iot.eu-west-1.amazonaws.com  (default)',
      'iot-jobs-data  asked of DescribeEndpoint before the first request',
      '',
    ])
    assert.match(sts.received[0]?.headers.authorization ?? '', /AKIADEFAULTWXYZ\/\d+\/eu-west-1\/sts\//)
  })

  const sources: readonly (readonly [
    argv: readonly string[],
    env: Record<string, string>,
    lines: readonly RegExp[],
  ])[] = [
    [['--region', 'us-west-2'], {}, [/^region +us-west-2 {2}\(--region\)$/m, /iot\.us-west-2\.amazonaws\.com/]],
    [[], {AWS_REGION: 'us-west-1'}, [/^region +us-west-1 {2}\(AWS_REGION\)$/m]],
    [['--profile', 'prod'], {}, [/^profile +prod {2}\(--profile\)$/m, /iot\.cn-north-1\.amazonaws\.com\.cn/]],
    [
      [],
      {AWS_PROFILE: 'program'},
      [
        /^profile +program {2}\(AWS_PROFILE\)$/m,
        /^credentials +a program {2}\(credential_process, .*config:7\)$/m,
        /^region +not set$/m,
      ],
    ],
    [
      [],
      {AWS_ACCESS_KEY_ID: 'AKIAENVQRST', AWS_SECRET_ACCESS_KEY: 'secret-of-env'},
      [/^credentials +\*{4}QRST {2}\(AWS_ACCESS_KEY_ID\)$/m],
    ],
    [['--endpoint-url', 'http://u:p@127.0.0.1:1'], {}, [/^iot +http:\/\/127\.0\.0\.1:1\/ {2}\(--endpoint-url\)$/m]],
    [[], {AWS_ENDPOINT_URL_IOT: 'http://127.0.0.1:1'}, [/^iot +http:\/\/127\.0\.0\.1:1 {2}\(AWS_ENDPOINT_URL_IOT\)$/m]],
  ]
  for (const [argv, env, lines] of sources) {
    it(`with ${[...argv, ...Object.keys(env)].join(' ')}, offline`, async () => {
      const {exit, stdout} = await run(['--offline', ...argv], env)
      assert.equal(exit, 0)
      assert.match(stdout, /^account +not known$/m)
      for (const line of lines) assert.match(stdout, line)
      assert.equal(sts.received.length, 0)
    })
  }

  it('prints the same as data', async () => {
    const {stdout} = await run(['--output', 'json'])
    const {v, account, arn, settings} = JSON.parse(stdout)
    assert.deepEqual([v, account, arn], [1, '111122223333', 'arn:aws:iam::111122223333:user/ops'])
    assert.deepEqual(settings.region, {
      value: 'eu-west-1',
      source: 'region in the profile "default"',
      place: `${home.folder}/.aws/config:3`,
    })
    assert.equal((await run(['--query', 'account', '--output', 'text'])).stdout, '111122223333\n')
  })

  it('names the local simulator', async () => {
    const {exit, stdout} = await run(['--local'])
    assert.equal(exit, 0)
    assert.match(stdout, /^account +123456789012$/m)
    assert.match(stdout, /^service +local simulator {2}\(--local\)$/m)
    assert.match(stdout, /^state +.*state\.sqlite {2}\(IOTJOBS_LOCAL_STATE\)$/m)
    assert.equal(sts.received.length, 0)
  })

  it('prints what is known, and fails with the reason', async () => {
    sts.replies = [
      {
        status: 403,
        body: '<ErrorResponse><Error><Code>ExpiredToken</Code><Message>expired</Message></Error></ErrorResponse>',
      },
    ]
    const env = {AWS_ACCESS_KEY_ID: 'AKIAENVQRST', AWS_SECRET_ACCESS_KEY: 'secret-of-env'}
    const {exit, stdout, stderr} = await run([], env)
    assert.equal(exit, 254)
    assert.match(stdout, /^account +not known$/m)
    assert.match(stderr, /\(ExpiredToken\) when calling the GetCallerIdentity operation: expired/)
    assert.match(stderr, /The identity|AWS_ACCESS_KEY_ID/)
  })
})
