import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {partitionOf} from '../../src/model/partition.js'

const cases = [
  ['us-east-1', 'aws', 'amazonaws.com'],
  ['eu-central-1', 'aws', 'amazonaws.com'],
  ['a-region-of-tomorrow-1', 'aws', 'amazonaws.com'],
  ['cn-north-1', 'aws-cn', 'amazonaws.com.cn'],
  ['cn-northwest-1', 'aws-cn', 'amazonaws.com.cn'],
  ['us-gov-west-1', 'aws-us-gov', 'amazonaws.com'],
  ['us-iso-east-1', 'aws-iso', 'c2s.ic.gov'],
  ['us-isob-east-1', 'aws-iso-b', 'sc2s.sgov.gov'],
  ['eu-isoe-west-1', 'aws-iso-e', 'cloud.adc-e.uk'],
  ['us-isof-south-1', 'aws-iso-f', 'csp.hci.ic.gov'],
  ['eusc-de-east-1', 'aws-eusc', 'amazonaws.eu'],
] as const

describe('partitionOf', () => {
  for (const [region, id, dnsSuffix] of cases) {
    it(`${region} lies in ${id}`, () => assert.deepEqual(partitionOf(region), {id, dnsSuffix}))
  }
})
