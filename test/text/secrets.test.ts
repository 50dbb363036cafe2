import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {Secrets, secretsOfEnvironment} from '../../src/text/secrets.js'

const TOKEN = 'FwoGZXIvYXdzE/+token=='

const rows: readonly (readonly [text: string, masked: string])[] = [
  [`The security token ${TOKEN} is invalid`, 'The security token **** is invalid'],
  [`${TOKEN}${TOKEN}`, '********'],
  [`?token=${encodeURIComponent(TOKEN)}&x`, '?token=****&x'],
  ['the secret wJalrXUtnFEMI/K7MDENG is here', 'the secret **** is here'],
  ['http://user:pass@host:1/x', 'http://****@host:1/x'],
  ['at https://user@host, and ftp://u:p@h', 'at https://****@host, and ftp://****@h'],
  ['http://host/a@b', 'http://host/a@b'],
  ['mail a@b.c', 'mail a@b.c'],
  ['x?X-Amz-Credential=AK/1&X-Amz-Signature=abc&y=1', 'x?X-Amz-Credential=****&X-Amz-Signature=****&y=1'],
  ['short s and testing', 'short s and testing'],
]

describe('Secrets', () => {
  const env = {AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG', AWS_SESSION_TOKEN: TOKEN, AWS_SECURITY_TOKEN: 's'}
  const secrets = new Secrets(secretsOfEnvironment(env))
  for (const [text, masked] of rows) it(text, () => assert.equal(secrets.mask(text), masked))

  it('take no time that grows with the square of the text', () => {
    const text = 'http://'.repeat(200_000)
    const start = process.cpuUsage().user
    secrets.mask(text)
    assert.ok(process.cpuUsage().user - start < 3_000_000)
  })
})
