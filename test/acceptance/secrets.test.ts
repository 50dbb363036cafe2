// Secrets, quoted by a service or written into an address, in everything that the built program prints.
import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, afterEach, before, beforeEach, describe, it} from 'mocha'
import {Home} from '../support/program.js'
import {type Loopback, startLoopback} from '../transport/loopback.js'

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const TOKEN = 'FwoGZXIvYXdzEDoaDPnUmyToken//abc=='
const PASSWORD = 'pa55word-of-mine'

describe('secrets', () => {
  let home: Home
  let loopback: Loopback
  before(() => {
    home = new Home()
    const script = join(home.folder, 'keys.mjs')
    const keys = {Version: 1, AccessKeyId: 'AKIAPROCESS', SecretAccessKey: SECRET, SessionToken: TOKEN}
    writeFileSync(script, `console.log(${JSON.stringify(JSON.stringify(keys))})`)
    const config = `[profile process]\ncredential_process = ${process.execPath} ${script}\n`
    writeFileSync(join(home.folder, 'config'), config)
  })
  beforeEach(async () => {
    loopback = await startLoopback()
    const message = `The token ${TOKEN}, or ${encodeURIComponent(TOKEN)}, of ${SECRET} at http://me:${PASSWORD}@h/ is bad`
    loopback.replies = [{status: 403, body: {__type: 'InvalidClientTokenId', message}}]
  })
  afterEach(() => loopback.close())
  after(() => home.remove())

  const env = {AWS_ACCESS_KEY_ID: 'AKIAENVIRONMENT', AWS_SECRET_ACCESS_KEY: SECRET, AWS_SESSION_TOKEN: TOKEN}
  const rows: readonly (readonly [title: string, argv: readonly string[], environment: Record<string, string>])[] = [
    ['of the environment', ['describe-job', '--job-id', 'j'], env],
    ['of a process', ['describe-job', '--job-id', 'j', '--profile', 'process'], {}],
    ['in --debug', ['describe-job', '--job-id', 'j', '--debug'], env],
    ['in --debug of a process', ['describe-job', '--job-id', 'j', '--debug', '--profile', 'process'], {}],
    ['in JSON', ['describe-job', '--job-id', 'j', '--cli-error-format', 'json'], env],
    ['in lines of a bulk', ['describe-job-execution', '--job-id', 'j', 't1', '--thing-name', 't1'], env],
  ]
  for (const [index, [title, argv, environment]] of rows.entries()) {
    it(`are not shown: ${title}`, async () => {
      const {stdout, stderr} = await home.tableCase(
        index,
        [...argv, '--region', 'eu-west-1', '--endpoint-url', loopback.url],
        {
          AWS_CONFIG_FILE: join(home.folder, 'config'),
          AWS_MAX_ATTEMPTS: '1',
          ...environment,
        },
      )
      const shown = stdout + stderr
      for (const secret of [SECRET, TOKEN, encodeURIComponent(TOKEN), PASSWORD])
        assert.ok(!shown.includes(secret), shown)
      assert.ok(shown.length > 0)
    })
  }

  const addresses: readonly (readonly [title: string, argv: readonly string[], environment: Record<string, string>])[] =
    [
      ['a flag', ['--endpoint-url', `http://me:${PASSWORD}@127.0.0.1:1`], {}],
      ['a flag without a scheme', ['--endpoint-url', `me:${PASSWORD}@h:1`], {}],
      ['a flag of another scheme', ['--endpoint-url', `ftp://me:${PASSWORD}@h`], {}],
      ['a variable', [], {AWS_ENDPOINT_URL: `http://me:${PASSWORD}@127.0.0.1:1`}],
      ['a proxy', ['--endpoint-url', 'http://example.com'], {HTTP_PROXY: `http://me:${PASSWORD}@127.0.0.1:1`}],
      [
        'a proxy of another scheme',
        ['--endpoint-url', 'http://example.com'],
        {HTTP_PROXY: `socks5://me:${PASSWORD}@h`},
      ],
    ]
  for (const [index, [title, argv, environment]] of addresses.entries()) {
    it(`in an address are not shown: ${title}`, async () => {
      const {stdout, stderr, exit} = await home.tableCase(
        index,
        ['describe-job', '--job-id', 'j', '--region', 'eu-west-1', '--debug', ...argv],
        {AWS_MAX_ATTEMPTS: '1', ...env, ...environment},
      )
      assert.notEqual(exit, 0)
      assert.ok(!(stdout + stderr).includes(PASSWORD), stderr)
    })
  }
})
