import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {withIdFlag} from '../../../src/cli/operation/word-for-id.js'
import {type OperationId, operationById} from '../../../src/model/operations.js'

const CASES: readonly (readonly [name: string, typed: string, read: string, takesMany?: boolean])[] = [
  ['DescribeJob', 'fw-2', '--job-id=fw-2'],
  ['DescribeJob', 'fw-2 --query job', '--job-id=fw-2 --query job'],
  ['DescribeJob', '--query job', '--query job'],
  ['DescribeJob', 'fw-2 --job-id fw-3', 'fw-2 --job-id fw-3'],
  ['UpdateJob', 'fw-2 --description x', '--job-id=fw-2 --description x'],
  ['GetJobDocument', 'fw-2', '--job-id=fw-2'],
  ['ListJobExecutionsForJob', 'fw-2', '--job-id=fw-2'],
  ['ListJobExecutionsForThing', 'pump-7', '--thing-name=pump-7'],
  ['DescribeJobTemplate', 'reboot', '--job-template-id=reboot'],
  ['DeleteJobTemplate', 'reboot', '--job-template-id=reboot'],
  ['DescribeManagedJobTemplate', 'AWS-Reboot', '--template-name=AWS-Reboot'],
  ['CreateJob', 'fw-2', 'fw-2'],
  ['CreateJobTemplate', 'reboot', 'reboot'],
  ['DeleteJobExecution', 'fw-2', 'fw-2'],
  ['DescribeJob', '-- -x', '--job-id=-x'],
  ['DescribeJob', '--query job -- --x', '--job-id=--x --query job'],
  ['DescribeJob', '--job-id a -- -x', '--job-id a -- -x'],
  ['DescribeJob', '-- --job-id a', '-- --job-id a'],
  ['CancelJob', '--force -- -x', '--job-id=-x --force', true],
  ['CancelJob', 'fw-2', '--job-id=fw-2', true],
  ['CancelJob', 'fw-2 --force', '--job-id=fw-2 --force', true],
  ['CancelJob', 'fw-2 fw-3', 'fw-2 fw-3', true],
  ['CancelJob', 'fw-2 --journal done', 'fw-2 --journal done', true],
  ['CancelJob', 'fw-2 --from ids', 'fw-2 --from ids', true],
  ['CancelJob', 'fw-2 --continue-on-error', 'fw-2 --continue-on-error', true],
]

describe('a bare word in front of an operation', () => {
  for (const [name, typed, read, takesMany = false] of CASES) {
    it(`${name} ${typed}: ${read}`, () => {
      assert.deepEqual(
        withIdFlag(operationById(`iot.${name}` as OperationId), typed.split(' '), takesMany),
        read.split(' '),
      )
    })
  }
})
