import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {isOn} from '../../../src/cli/runtime/environment-switch.js'

const read: [string | undefined, boolean][] = [
  [undefined, false],
  ['', false],
  ['0', false],
  ['false', false],
  ['1', true],
  ['true', true],
  ['TRUE', true],
]

describe('isOn', () => {
  for (const [value, on] of read) {
    it(`is ${on} for ${value}`, () => assert.equal(isOn({IOTJOBS_LOCAL: value}, 'IOTJOBS_LOCAL'), on))
  }
  for (const value of ['yes', '1 ', 'on']) {
    it(`refuses '${value}' rather than guess which service is meant`, () =>
      assert.throws(() => isOn({IOTJOBS_LOCAL: value}, 'IOTJOBS_LOCAL'), /IOTJOBS_LOCAL is neither on nor off/))
  }
})
