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

  const PASSWORD = 'p@ss/wörd+1&"2"'
  const BEARER = 'eyJhbGci.OiJIUzI1/NiJ9+x=='
  const basic = (text: string) => Buffer.from(text).toString('base64')
  const more = new Secrets([`Bearer ${BEARER}`, `Basic ${basic(`operator:${PASSWORD}`)}`, `  ${TOKEN}\n`])
  const both = <T>(form: (secret: string) => T): T[] => [BEARER, PASSWORD, TOKEN].map(form)
  const forms: readonly (readonly [title: string, texts: readonly string[]])[] = [
    ['itself', both((secret) => secret)],
    ['with its scheme', [`Bearer ${BEARER}`, `bearer ${BEARER}`, `"Basic ${basic(`operator:${PASSWORD}`)}"`]],
    ['percent-encoded', both(encodeURIComponent)],
    [
      'percent-encoded in small letters',
      both((secret) => encodeURIComponent(secret).replace(/%../g, (one) => one.toLowerCase())),
    ],
    ['percent-encoded in part', both(encodeURI)],
    ['percent-encoded twice', both((secret) => encodeURIComponent(encodeURIComponent(secret)))],
    ['as a form', both((secret) => new URLSearchParams({s: secret}).toString().slice(2))],
    ['in JSON', both((secret) => JSON.stringify(secret).slice(1, -1))],
    ['in JSON of PHP', both((secret) => JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/'))],
    ['in JSON in JSON', both((secret) => JSON.stringify(JSON.stringify(secret)).slice(3, -3))],
    [
      'in JSON for pages',
      both((secret) =>
        JSON.stringify(secret)
          .slice(1, -1)
          .replace(/[&+/=]/g, (one) => `\\u00${one.charCodeAt(0).toString(16)}`),
      ),
    ],
    [
      'in HTML',
      both((secret) =>
        secret.replace(/[&"+/]/g, (one) =>
          one === '&' ? '&amp;' : one === '"' ? '&quot;' : `&#${one.charCodeAt(0)};`,
        ),
      ),
    ],
    [
      'in HTML by hexadecimal numbers',
      both((secret) => secret.replace(/[^a-z0-9]/gi, (one) => `&#x${one.charCodeAt(0).toString(16)};`)),
    ],
    ['in hexadecimal digits', both((secret) => Buffer.from(secret).toString('hex'))],
    ['in base64', both((secret) => basic(secret))],
    ['in base64 of URLs', both((secret) => Buffer.from(secret).toString('base64url'))],
    [
      'in base64 behind names of every length',
      ['u', 'us', 'use', 'user'].flatMap((user) => both((secret) => basic(`${user}:${secret}`))),
    ],
    ['in base64 in JSON of PHP', both((secret) => basic(`me:${secret}`).replaceAll('/', '\\/'))],
    ['in base64 in an address', both((secret) => encodeURIComponent(basic(`me:${secret}`)))],
    ['cut behind its beginning', both((secret) => `${secret.slice(0, 12)}… (cut)`)],
    ['cut before its end', both((secret) => `${'x'.repeat(9)} … (9 characters) …${secret.slice(-12)}`)],
  ]
  for (const [title, texts] of forms) {
    it(`are masked ${title}`, () => {
      for (const text of texts) {
        const masked = more.mask(`not [${text}] valid`)
        assert.match(masked, /\*\*\*\*/, masked)
        for (const secret of [BEARER, PASSWORD, TOKEN])
          for (let at = 0; at + 8 <= secret.length; at++)
            for (const form of [String, encodeURIComponent, basic])
              assert.ok(!masked.includes(form(secret.slice(at, at + 8))), `${masked} has a part of ${secret}`)
        assert.ok(masked.startsWith('not [') && masked.endsWith('] valid'), masked)
      }
    })
  }

  it('of containers and of proxies are known from the environment', () => {
    const found = new Secrets(
      secretsOfEnvironment({
        AWS_CONTAINER_AUTHORIZATION_TOKEN: `Bearer ${BEARER}`,
        https_proxy: 'http://me:long%2Fpassword@proxy:1',
      }),
    )
    assert.equal(found.mask(`${BEARER} long/password ${basic('me:long/password')}`), '**** **** ****')
  })

  it('take no time that grows with the square of the text, whatever it holds', () => {
    const start = process.cpuUsage().user
    for (const piece of ['\\', '%25', '&#0', '…', BEARER.slice(0, 20), basic(BEARER).slice(0, 16), `${basic(BEARER)}x`])
      more.mask(piece.repeat(100_000))
    assert.ok(process.cpuUsage().user - start < 6_000_000)
  })

  it('take no time that grows with the square of the text', () => {
    const text = 'http://'.repeat(200_000)
    const start = process.cpuUsage().user
    secrets.mask(text)
    assert.ok(process.cpuUsage().user - start < 3_000_000)
  })
})
