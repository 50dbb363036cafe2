import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {arnText, isGroupArn, nameInArn, parseArn} from '../../src/model/arn.js'

const HOME = 'arn:aws:iot:us-east-1:123456789012'

/** An ARN, whether it names a group, and the name in it. */
const cases: readonly (readonly [arn: string, isGroup: boolean, name: string])[] = [
  [`${HOME}:thing/door-1`, false, 'door-1'],
  [`${HOME}:thing/hall:door`, false, 'hall:door'],
  [`${HOME}:thinggroup/a:b`, true, 'a:b'],
  ['arn:aws-cn:iot:cn-north-1:123456789012:thinggroup/doors', true, 'doors'],
  ['arn:aws:iot:us-east-1::jobtemplate/AWS-Reboot:1.0', false, 'AWS-Reboot:1.0'],
]

describe('an ARN', () => {
  for (const [arn, isGroup, name] of cases) {
    it(arn, () => {
      const parsed = parseArn(arn)
      assert.equal(parsed && arnText(parsed), arn)
      assert.equal(parsed?.name, name)
      assert.equal(nameInArn(arn), name)
      assert.equal(isGroupArn(arn), isGroup)
    })
  }

  it('names a thing by all that is behind its type', () => {
    assert.equal(nameInArn(`${HOME}:thing/a b/../c`), 'a b/../c')
  })

  for (const text of ['door-1', `${HOME}:thing/`, `${HOME}:thing/a b`, 'arn:aws:s3:::bucket', `x${HOME}:thing/t`]) {
    it(`is not ${text}`, () => assert.equal(parseArn(text), undefined))
  }
})
