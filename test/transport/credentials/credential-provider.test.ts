// An error that nothing foresaw: told by the kind of the source that it came from.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {OtherError} from '../../../src/errors/cli-error.js'
import {Secrets} from '../../../src/text/secrets.js'
import type {CredentialSource} from '../../../src/transport/credentials/credential-kinds.js'
import {type CredentialPorts, credentialProvider} from '../../../src/transport/credentials/credential-provider.js'
import type {Credentials} from '../../../src/transport/credentials/static-credentials.js'
import {TransportFailure} from '../../../src/transport/failures/transport-failure.js'

const process: CredentialSource = {kind: 'process', profile: 'b', command: 'x'}
const login: CredentialSource = {kind: 'login', profile: 'b'}
const roleOf = (source: CredentialSource): CredentialSource => ({
  kind: 'role',
  role: {
    profile: 'p',
    roleArn: 'arn:aws:iam::1:role/r',
    sessionName: undefined,
    externalId: undefined,
    mfaSerial: undefined,
    duration: undefined,
  },
  source,
})
const signIn: CredentialSource = {
  kind: 'sign-in',
  signIn: {profile: 'p', session: undefined, startUrl: 's', region: 'eu-west-1', accountId: '1', roleName: 'r'},
}
const identity: CredentialSource = {
  kind: 'web-identity',
  identity: {tokenFile: '/t', roleArn: 'r', sessionName: undefined, setBy: 'AWS_WEB_IDENTITY_TOKEN_FILE'},
}
const container: CredentialSource = {
  kind: 'container',
  container: {url: 'http://localhost/', token: undefined, tokenFile: undefined, setBy: 'AWS_FULL'},
}

function failing(error: unknown): CredentialPorts {
  const fail = async (): Promise<Credentials> => {
    throw error
  }
  return {
    now: () => 0,
    secrets: new Secrets([]),
    runProcess: fail,
    assumeRole: (_role, source) => source(),
    withWebIdentity: fail,
    signIn: fail,
    fromConsole: fail,
    fromContainer: fail,
    fromInstance: fail,
  }
}

async function failureOf(source: CredentialSource, error: unknown): Promise<unknown> {
  const provider = credentialProvider(source, failing(error))
  assert.ok(typeof provider === 'function')
  return provider().then(
    () => assert.fail('found'),
    (thrown: unknown) => thrown,
  )
}

describe('credentialProvider', () => {
  const cases: readonly (readonly [string, CredentialSource, string, RegExp])[] = [
    ['a program', process, 'custom-process', /credential_process of the profile "b"/],
    ['the program of a role', roleOf(process), 'custom-process', /credential_process of the profile "b"/],
    ['a web identity', identity, 'assume-role-with-web-identity', /AWS_WEB_IDENTITY_TOKEN_FILE/],
    ['a sign-in', signIn, 'sso', /aws sso login --profile p/],
    ['a sign-in at the console', login, 'login', /aws login --profile b/],
    ['the sign-in at the console of a role', roleOf(login), 'login', /aws login --profile b/],
    ['a container', container, 'container-role', /AWS_FULL/],
  ]
  for (const [title, source, provider, hint] of cases) {
    it(`tells an unexpected error of ${title} from others`, async () => {
      const error = await failureOf(source, new Error('EMFILE: too many open files\nmore'))
      assert.ok(error instanceof OtherError)
      assert.equal(error.message, `Error when retrieving credentials from ${provider}: EMFILE: too many open files`)
      assert.match(error.hints.join(), hint)
    })
  }

  it('says that a sign-in at the console is over, in the profile that signs in', async () => {
    const error = await failureOf(roleOf(login), new Error('Failed to load token'))
    assert.ok(error instanceof OtherError)
    assert.equal(error.code, 'UnauthorizedSSOToken')
    assert.match(error.hints.join(), /aws login --profile b/)
  })

  it('leaves a lost connection to those who try again, also where the SDK has wrapped it', async () => {
    const lost = new TransportFailure('closed', 'http://localhost/')
    assert.equal(await failureOf(login, new Error('could not be had', {cause: lost})), lost)
  })
})
