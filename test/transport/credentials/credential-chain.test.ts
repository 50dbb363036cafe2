// Configurations of credentials through a whole command, with every service that gives some on loopback.
import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {type CredentialCase, credentialCases, filled} from '../../support/credential-cases.js'
import {CredentialStub} from '../../support/credential-stub.js'
import {invoke} from '../../support/invoke.js'
import {Home, PROGRAM} from '../../support/program.js'

const SECRET =
  /stub-secret|stub-token|file-secret|env-secret-key|program-secret|kept-token|refresh-token|client-secret|container-token|web-identity-token|imds-session-token|Y29udGFpbmVyLXRva2Vu/

describe('credentials', () => {
  const stub = new CredentialStub()
  const around = new Home()
  const root = mkdtempSync(join(tmpdir(), 'chain-'))
  before(() => stub.start())
  after(() => {
    stub.stop()
    around.remove()
    rmSync(root, {recursive: true})
  })

  async function run(one: CredentialCase) {
    const home = mkdtempSync(join(root, 'home-'))
    const fill = (text: string) => filled(text, home, stub.url)
    const files = {...one.files, '.aws/config': one.config ?? '', '.aws/credentials': one.credentials ?? ''}
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(home, path)), {recursive: true})
      writeFileSync(join(home, path), fill(text))
    }
    const env = {
      PATH: process.env.PATH ?? '',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_ENDPOINT_URL: stub.url,
      AWS_MAX_ATTEMPTS: '1',
      ...Object.fromEntries(Object.entries(one.env ?? {}).map(([name, value]) => [name, fill(value)])),
    }
    stub.reset(one.stub)
    const argv = ['describe-job', '--job-id', 'j', '--region', 'eu-west-1', ...(one.argv ?? [])]
    const ended = one.isProcess
      ? await around.other(process.execPath, [PROGRAM, ...argv], {...env, HOME: home})
      : await invoke(argv, {env, home, cwd: home})
    return {...ended, home}
  }

  for (const one of credentialCases) {
    const {title, identity, exit = 0, says = [], asks} = one
    it(`${title}: ${identity ?? exit}`, async () => {
      const ended = await run(one)
      assert.deepEqual([ended.exit, stub.identity], [exit, identity], ended.stderr)
      const said = ended.stderr.replaceAll(ended.home, '{home}').replaceAll(stub.url, '{url}')
      for (const expected of says) assert.match(said, expected)
      if (asks)
        assert.deepEqual(
          stub.asked.map(({part}) => part).filter((part) => part !== 'iot'),
          asks,
        )
      assert.doesNotMatch(ended.stderr + ended.stdout, SECRET)
    })
  }

  const named = (title: string) => {
    const found = credentialCases.find((one) => one.title === title)
    assert.ok(found)
    return found
  }

  it('of a sign-in are kept where the AWS CLI keeps them, and its renewed token, too', async () => {
    const {home} = await run(named('a sign-in whose token is renewed'))
    const [portal] = stub.asked.filter(({part}) => part === 'portal')
    assert.equal(portal?.headers['x-amz-sso_bearer_token'], 'renewed-token')
    assert.deepEqual(portal?.parameters, {role_name: 'Operator', account_id: '123456789012'})
    const read = (folder: string) => {
      const [name = ''] = readdirSync(join(home, '.aws', folder, 'cache'))
      const file = join(home, '.aws', folder, 'cache', name)
      assert.equal(statSync(file).mode & 0o777, 0o600)
      return JSON.parse(readFileSync(file, 'utf8'))
    }
    assert.equal(read('cli').ProviderType, 'sso')
    assert.equal(read('cli').Credentials.AccessKeyId, 'SIGNED-IN')
    const {accessToken, refreshToken, clientId} = read('sso')
    assert.deepEqual([accessToken, refreshToken, clientId], ['renewed-token', 'next-refresh-token', 'client'])
  })

  it('of a web identity are asked for without a signature', async () => {
    await run(named('a web identity of the environment'))
    const [sts] = stub.asked
    assert.equal(sts?.headers.authorization, undefined)
    assert.equal(sts?.parameters.WebIdentityToken, 'web-identity-token')
  })

  it('of a container are asked for with its token', async () => {
    await run(named('a container with its token in a file'))
    assert.equal(stub.asked[0]?.headers.authorization, 'web-identity-token')
  })

  it('of an instance are asked for with a token, and without where there is none', async () => {
    await run(named('an instance'))
    assert.equal(stub.asked[2]?.headers['x-aws-ec2-metadata-token'], 'imds-session-token')
    await run(named('an instance of version 1'))
    assert.equal(stub.asked[2]?.headers['x-aws-ec2-metadata-token'], undefined)
  })
})
