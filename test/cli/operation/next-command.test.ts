import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {nextCommand} from '../../../src/cli/operation/next-command.js'
import {operationById, operations} from '../../../src/model/operations.js'
import {fromPlain} from '../../../src/value/plain.js'
import type {Structure} from '../../../src/value/value.js'

/** What devices are sent has no end that IoT Jobs knows of. */
const ENDLESS = ['StartCommandExecution']
const INPUT = fromPlain({
  jobId: 'fw-2',
  jobTemplateId: 'reboot',
  thingName: '-pump',
  resourceArn: 'arn:aws:iot:eu-west-1:123456789012:job/fw-2',
}) as Structure

describe('the command after an operation', () => {
  for (const operation of operations) {
    const reads = operation.http.method === 'GET' || /^(?:Get|Describe|List)/.test(operation.name)
    const named = !reads && !ENDLESS.includes(operation.name)
    it(`is ${named ? 'named' : 'none'} after ${operation.command}`, () => {
      const next = nextCommand(operation, INPUT, ' --local')
      assert.equal(next !== undefined, named)
      if (next !== undefined) assert.match(next, /^iotjobs .* ?--local\b/)
    })
  }

  it('takes any name', () => {
    const next = nextCommand(operationById('iot-jobs-data.UpdateJobExecution'), INPUT, ' --local')
    assert.equal(next, 'iotjobs data start-next-pending-job-execution --local -- -pump')
  })
})
