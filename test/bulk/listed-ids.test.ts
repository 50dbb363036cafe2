import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {listedIds} from '../../src/bulk/listed-ids.js'

const ARN = 'arn:aws:iot:eu-west-1:123456789012'
const MEMBERS = ['jobId', 'thingName', 'resourceArn']

const listed: readonly (readonly [line: object, ids: readonly (string | undefined)[]])[] = [
  [{jobArn: `${ARN}:job/fw`, jobId: 'fw', status: 'CANCELED'}, ['fw', undefined, `${ARN}:job/fw`]],
  [{thingArn: `${ARN}:thing/a:b`, jobExecutionSummary: {status: 'QUEUED'}}, [undefined, 'a:b', undefined]],
  [{jobId: 'fw', jobExecutionSummary: {status: 'QUEUED'}}, ['fw', undefined, undefined]],
  [{jobTemplateArn: `${ARN}:jobtemplate/t`, jobTemplateId: 't'}, [undefined, undefined, `${ARN}:jobtemplate/t`]],
  [{thing: 't', job: 'fw', status: 'FAILED', reason: null}, ['fw', 't', undefined]],
  [{jobId: 7, status: 'QUEUED'}, [undefined, undefined, undefined]],
]

const others = ['{"jobId":"fw","thingName":"t"}', '{"jobId":"fw","reasonCoed":"x"}', '{"jobId":"fw"', '7', 'null', '{']

describe('listedIds', () => {
  for (const [line, ids] of listed) {
    const text = JSON.stringify(line)
    it(`finds the ids in ${text}`, () =>
      assert.deepEqual(
        MEMBERS.map((member) => listedIds(text)?.(member)),
        ids,
      ))
  }
  for (const text of others) it(`leaves ${text} as it is`, () => assert.equal(listedIds(text), undefined))
})
