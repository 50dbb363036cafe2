import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {partitionOf} from '../../src/model/partition.js'

const cases = [
  ['us-east-1', 'aws', 'amazonaws.com', 'api.aws'],
  ['eu-central-1', 'aws', 'amazonaws.com', 'api.aws'],
  ['a-region-of-tomorrow-1', 'aws', 'amazonaws.com', 'api.aws'],
  ['cn-north-1', 'aws-cn', 'amazonaws.com.cn', 'api.amazonwebservices.com.cn'],
  ['cn-northwest-1', 'aws-cn', 'amazonaws.com.cn', 'api.amazonwebservices.com.cn'],
  ['us-gov-west-1', 'aws-us-gov', 'amazonaws.com', 'api.aws'],
  ['us-iso-east-1', 'aws-iso', 'c2s.ic.gov', 'api.aws.ic.gov'],
  ['us-isob-east-1', 'aws-iso-b', 'sc2s.sgov.gov', 'api.aws.scloud'],
  ['eu-isoe-west-1', 'aws-iso-e', 'cloud.adc-e.uk', 'api.cloud-aws.adc-e.uk'],
  ['us-isof-south-1', 'aws-iso-f', 'csp.hci.ic.gov', 'api.aws.hci.ic.gov'],
  ['eusc-de-east-1', 'aws-eusc', 'amazonaws.eu', 'api.amazonwebservices.eu'],
] as const

describe('partitionOf', () => {
  for (const [region, id, dnsSuffix, dualStackSuffix] of cases) {
    it(`${region} lies in ${id}`, () => assert.deepEqual(partitionOf(region), {id, dnsSuffix, dualStackSuffix}))
  }
})
