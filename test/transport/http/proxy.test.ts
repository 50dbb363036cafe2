import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {ConfigurationError} from '../../../src/errors/cli-error.js'
import {proxyFor} from '../../../src/transport/http/proxy.js'

const P = 'http://proxy:3128'

const cases: readonly (readonly [string, Readonly<Record<string, string>>, string | undefined])[] = [
  ['https://a.example.com/', {}, undefined],
  ['https://a.example.com/', {HTTPS_PROXY: P}, P],
  ['https://a.example.com/', {https_proxy: P, HTTPS_PROXY: 'http://other'}, P],
  ['https://a.example.com/', {HTTPS_PROXY: 'proxy:3128'}, P],
  ['https://a.example.com/', {HTTP_PROXY: P}, undefined],
  ['http://a.example.com/', {HTTP_PROXY: P}, P],
  ['https://a.example.com/', {HTTPS_PROXY: P, NO_PROXY: 'example.com'}, undefined],
  ['https://a.example.com/', {HTTPS_PROXY: P, NO_PROXY: 'x.org, .Example.com'}, undefined],
  ['https://notexample.com/', {HTTPS_PROXY: P, NO_PROXY: 'example.com'}, P],
  ['https://a.example.com/', {HTTPS_PROXY: P, NO_PROXY: '*'}, undefined],
  ['http://localhost:5000/', {HTTP_PROXY: P, NO_PROXY: 'localhost:5000'}, undefined],
  ['http://localhost:5001/', {HTTP_PROXY: P, NO_PROXY: 'localhost:5000'}, P],
  ['https://a.example.com/', {HTTPS_PROXY: P, NO_PROXY: ' ,'}, P],
  ['https://a.example.com/', {HTTPS_PROXY: P, no_proxy: '', NO_PROXY: '*'}, P],
]

describe('proxyFor', () => {
  for (const [url, env, expected] of cases) {
    it(`${url} with ${JSON.stringify(env)}`, () => assert.equal(proxyFor(new URL(url), env)?.url, expected))
  }

  it('names it by its variable and without its credentials', () => {
    const names = [{https_proxy: 'user:secret@proxy:3128'}, {HTTPS_PROXY: 'https://user@proxy/'}].map(
      (env) => proxyFor(new URL('https://a.example.com/'), env)?.name,
    )
    assert.deepEqual(names, [
      {origin: 'http://proxy:3128', variable: 'https_proxy'},
      {origin: 'https://proxy', variable: 'HTTPS_PROXY'},
    ])
  })

  const unusable: readonly (readonly [string, RegExp])[] = [
    ['http://user:sec ret@[bad', /^The environment variable HTTP_PROXY does not hold the URL of a proxy$/],
    ['user:secret@:x', /does not hold the URL/],
    ['socks5://user:secret@proxy', /speaks "socks5", but only http and https are known/],
    ['http://user:secret%@proxy', /a bare "%"/],
  ]
  for (const [proxy, message] of unusable) {
    it(`refuses ${proxy}, and does not show it`, () => {
      assert.throws(
        () => proxyFor(new URL('http://a.example.com/'), {HTTP_PROXY: proxy}),
        (error) => {
          assert.ok(error instanceof ConfigurationError)
          assert.match(error.message, message)
          assert.doesNotMatch([error.message, ...error.hints].join(), /sec ?ret|user/)
          return true
        },
      )
    })
  }
})
