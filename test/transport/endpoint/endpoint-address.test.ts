import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {addressUrl, isAddress} from '../../../src/transport/endpoint/endpoint-address.js'

describe('isAddress', () => {
  const cases: readonly (readonly [unknown, boolean])[] = [
    ['a1b2.jobs.iot.eu-west-1.amazonaws.com', true],
    ['127.0.0.1:18456', true],
    ['localhost', true],
    ['[::1]:8080', true],
    ['a b', false],
    ['', false],
    ['user@host', false],
    ['host/path', false],
    ['https://host', false],
    ['host:99999', false],
    ['host:', false],
    ['999.999.999.999', false],
    [undefined, false],
    [1, false],
  ]
  for (const [value, expected] of cases) {
    it(`${expected ? 'takes' : 'refuses'} ${JSON.stringify(value)}`, () => assert.equal(isAddress(value), expected))
  }
})

describe('addressUrl', () => {
  const cases: readonly (readonly [string, string | undefined, string])[] = [
    ['a.example.com', undefined, 'https://a.example.com'],
    ['127.0.0.1:1', 'http://127.0.0.1:1', 'http://127.0.0.1:1'],
    ['localhost', 'HTTP://localhost/', 'http://localhost'],
    ['127.0.0.1:1', 'https://127.0.0.1:1', 'https://127.0.0.1:1'],
    ['a.jobs.iot.eu-west-1.amazonaws.com', 'http://localhost:5000', 'https://a.jobs.iot.eu-west-1.amazonaws.com'],
    ['a.jobs.iot.cn-north-1.amazonaws.com.cn', 'http://localhost', 'https://a.jobs.iot.cn-north-1.amazonaws.com.cn'],
  ]
  for (const [address, control, url] of cases) {
    it(`${address}, told by ${control ?? 'AWS'}, is ${url}`, () => assert.equal(addressUrl(address, control), url))
  }
})
