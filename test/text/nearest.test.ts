import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {nearest} from '../../src/text/nearest.js'
import {cpuClock} from '../support/in-time.js'

const members = ['failureType', 'action', 'thresholdPercentage', 'minNumberOfExecutedThings', 'Key', 'Value']

const cases: [string, string | undefined][] = [
  ['failuretype', 'failureType'],
  ['FAILURETYPE', 'failureType'],
  ['failureTpye', 'failureType'],
  ['falureType', 'failureType'],
  ['actions', 'action'],
  ['key', 'Key'],
  ['Kye', 'Key'],
  ['tresholdPercent', 'thresholdPercentage'],
  ['x', undefined],
  ['', undefined],
  ['retries', undefined],
]

describe('nearest', () => {
  for (const [name, expected] of cases) {
    it(`takes ${JSON.stringify(name)} for ${expected}`, () => assert.equal(nearest(name, members), expected))
  }

  it('prefers another case to a smaller slip', () => assert.equal(nearest('KEY', ['Kea', 'key']), 'key'))
  it('does not compare a long text with short names', () => {
    const spent = cpuClock()
    assert.equal(nearest('x'.repeat(1e6), members), undefined)
    assert.ok(spent() < 200)
  })
})
