import assert from 'node:assert/strict'
import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {UsageError} from '../../../src/errors/cli-error.js'
import {withMqttPort} from '../../../src/workflows/local/serve-flags.js'
import {servePlan} from '../../../src/workflows/local/serve-plan.js'

const hasOpenssl = spawnSync('openssl', ['version']).status === 0

describe('withMqttPort', () => {
  const cases: [typed: string, words: string][] = [
    ['--mqtt', '--mqtt=1883'],
    ['--mqtt --port 1', '--mqtt=1883 --port 1'],
    ['--mqtt 0', '--mqtt 0'],
    ['--mqtt=5', '--mqtt=5'],
    ['--port 1', '--port 1'],
  ]
  for (const [typed, words] of cases)
    it(typed, () => assert.deepEqual(withMqttPort(typed.split(' ')), words.split(' ')))
})

describe('servePlan', () => {
  const folder = mkdtempSync(join(tmpdir(), 'iotjobs-'))
  const pathOf = (file: string) => join(folder, file)
  const plan = (flags: object, env: Record<string, string> = {}) => servePlan({port: 0, ...flags}, env, pathOf)
  before(() => {
    writeFileSync(pathOf('password'), 'from-file\n')
    writeFileSync(pathOf('text'), 'no certificate')
    if (hasOpenssl) for (const name of ['a', 'b']) makeCertificate(pathOf, name)
  })
  after(() => rmSync(folder, {recursive: true}))

  const brokers: [title: string, flags: object, env: Record<string, string>, user: unknown, password: unknown][] = [
    ['no credentials', {broker: 'mqtt://h'}, {}, undefined, undefined],
    ['credentials of the address', {broker: 'mqtts://u%40x:p@h:8883'}, {}, 'u@x', 'p'],
    ['a user by flag', {broker: 'mqtt://u@h', 'broker-user': 'other'}, {}, 'other', undefined],
    ['a password of the environment', {broker: 'mqtt://u@h'}, {IOTJOBS_BROKER_PASSWORD: 'e'}, 'u', 'e'],
    ['a password of a file', {broker: 'mqtt://u:p@h', 'broker-password-file': 'password'}, {}, 'u', 'from-file'],
  ]
  for (const [title, flags, env, user, password] of brokers)
    it(`takes ${title}, and prints none of them`, () => {
      const {broker} = plan(flags, env)
      assert.deepEqual([broker?.user, broker?.password], [user, password])
      assert.match(broker?.url ?? '', /^mqtts?:\/\/h(?::8883)?$/)
    })

  it('takes a port for MQTT', () => assert.equal(plan({mqtt: '0'}).mqttPort, 0))
  it('serves HTTP alone by default', () =>
    assert.deepEqual(plan({}), {port: 0, mqttPort: undefined, broker: undefined, tls: undefined}))

  const refused: [flags: object, message: RegExp][] = [
    [{mqtt: '1883', broker: 'mqtt://h'}, /--mqtt and --broker exclude each other/],
    [{mqtt: '70000'}, /argument --mqtt: not a port: '70000'/],
    [{mqtt: 'x'}, /not a port/],
    [{broker: 'http://h'}, /argument --broker: not the address of an MQTT broker/],
    [{broker: 'mqtt://'}, /not the address/],
    [{broker: 'h:1883'}, /not the address/],
    [{'broker-user': 'u'}, /--broker-user needs --broker/],
    [{'broker-password-file': 'password'}, /--broker-password-file needs --broker/],
    [
      {broker: 'mqtt://h', 'broker-password-file': 'none'},
      /argument --broker-password-file: cannot read .*no such file/,
    ],
    [{'tls-cert': 'text'}, /TLS needs --tls-key/],
    [{'tls-key': 'text'}, /TLS needs --tls-cert/],
    [{'tls-ca': 'text'}, /TLS needs --tls-cert/],
    [{'tls-cert': 'none', 'tls-key': 'none'}, /argument --tls-cert: cannot read/],
    [{'tls-cert': 'text', 'tls-key': 'text'}, /argument --tls-cert: not in PEM/],
  ]
  for (const [flags, message] of refused)
    it(`refuses ${JSON.stringify(flags)}`, () =>
      assert.throws(
        () => plan(flags),
        (error) => error instanceof UsageError && message.test(error.message) && !error.message.includes('secret'),
      ))

  it('does not show the password of an address that it refuses', () =>
    assert.throws(
      () => plan({broker: 'amqp://u:secret@h'}),
      (error) => error instanceof Error && !error.message.includes('secret'),
    ))

  if (hasOpenssl) {
    it('takes a certificate and its key', () =>
      assert.match(
        plan({'tls-cert': 'a.pem', 'tls-key': 'a.key', 'tls-ca': 'b.pem'}).tls?.ca ?? '',
        /BEGIN CERTIFICATE/,
      ))
    it('refuses the key of another certificate', () =>
      assert.throws(() => plan({'tls-cert': 'a.pem', 'tls-key': 'b.key'}), /TLS cannot use these files: .*mismatch/))
  }
})

function makeCertificate(pathOf: (file: string) => string, name: string): void {
  const files = ['-keyout', pathOf(`${name}.key`), '-out', pathOf(`${name}.pem`)]
  const options = [
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-subj',
    `/CN=${name}`,
  ]
  execFileSync('openssl', ['req', ...options, ...files], {stdio: 'ignore'})
}
