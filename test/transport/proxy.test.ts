import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {proxyFor} from '../../src/transport/proxy.js'

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
    it(`${url} with ${JSON.stringify(env)}`, () => assert.equal(proxyFor(new URL(url), env), expected))
  }
})
