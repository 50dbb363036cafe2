import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {CredentialPorts} from '../../../src/transport/credentials/credential-provider.js'
import {credentialProvider} from '../../../src/transport/credentials/credential-provider.js'
import {requireSendable} from '../../../src/transport/credentials/require-sendable.js'
import type {Credentials} from '../../../src/transport/credentials/static-credentials.js'

const KEYS: Credentials = {accessKeyId: 'AKID', secretAccessKey: 'a/b+c=', sessionToken: 'IQo//='}
const CASES: readonly (readonly [part: keyof Credentials, value: string, message: RegExp, variable: string])[] = [
  ['sessionToken', 'tok\nline', /^The session token has a line break/, 'AWS_SESSION_TOKEN'],
  ['sessionToken', 'tok\r', /^The session token/, 'AWS_SESSION_TOKEN'],
  ['accessKeyId', 'AK\u00e9', /^The access key id/, 'AWS_ACCESS_KEY_ID'],
  ['accessKeyId', 'AK\u0000', /^The access key id/, 'AWS_ACCESS_KEY_ID'],
  ['secretAccessKey', 'secret\n', /^The secret access key/, 'AWS_SECRET_ACCESS_KEY'],
]

describe('credentials that cannot be sent', () => {
  for (const [part, value, message, variable] of CASES) {
    const credentials = {...KEYS, [part]: value}
    it(`are refused with the name of their variable: ${part} ${JSON.stringify(value)}`, () =>
      assert.throws(() => requireSendable(credentials, {kind: 'keys', from: 'environment', credentials}), {
        message,
        hints: [`Set ${variable} again, without the line break`],
      }))
    it(`are refused from a program: ${part} ${JSON.stringify(value)}`, async () => {
      const secrets: Pick<CredentialPorts['secrets'], 'add'> = {add: () => undefined}
      const ports = {secrets, runProcess: async () => credentials} as unknown as CredentialPorts
      const get = credentialProvider({kind: 'process', command: 'x', profile: 'p'}, ports)
      assert.ok(typeof get === 'function')
      await assert.rejects(get, {message, hints: ['Correct it where it is kept']})
    })
  }
  it('are few', () => assert.equal(requireSendable(KEYS, {kind: 'keys', from: 'profile', credentials: KEYS}), KEYS))
})
