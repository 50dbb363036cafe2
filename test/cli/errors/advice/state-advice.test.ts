import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {stateAdvice} from '../../../../src/cli/errors/advice/state-advice.js'
import {type OperationId, operationById} from '../../../../src/model/operations.js'

const CASES: readonly (readonly [id: OperationId, message: string, advice: RegExp | undefined])[] = [
  ['iot.CancelJobExecution', 'Job execution in status SUCCEEDED cannot be canceled.', /^It has ended as SUCCEEDED/],
  ['iot.CancelJobExecution', 'Job execution in status IN_PROGRESS cannot be canceled.', /--force/],
  ['iot.CancelJobExecution', 'Not possible', /in progress .*--force, and one that has ended not at all/],
  ['iot.CancelJob', 'Job j in status COMPLETED cannot be canceled.', /COMPLETED already/],
  ['iot.DeleteJob', 'Job j in status SCHEDULED cannot be deleted without force.', /SCHEDULED.*cancel-job.*--force/],
  ['iot.DeleteJob', 'Job j in status DELETION_IN_PROGRESS cannot be deleted.', /^It is being deleted already/],
  ['iot.CancelJob', 'Job j in status DELETION_IN_PROGRESS cannot be canceled.', /^It is being deleted already/],
  ['iot.UpdateJob', 'Job j in status DELETION_IN_PROGRESS cannot be updated.', /^It is being deleted already/],
  ['iot.UpdateJob', 'Job j in status COMPLETED cannot be updated.', /cannot be changed any more/],
  ['iot.UpdateJob', 'Update Job request for job j cannot be empty.', undefined],
  ['iot.AssociateTargetsWithJob', 'Job j is not a continuous job in status IN_PROGRESS.', /Only a continuous job/],
  ['iot.AssociateTargetsWithJob', 'Only thing groups can be associated with a job.', undefined],
  ['iot-jobs-data.UpdateJobExecution', 'The job execution is in terminal state FAILED', /^It has ended as FAILED/],
]

describe('what can be done in a state', () => {
  for (const [id, message, advice] of CASES) {
    it(`${id}: ${message}`, () => {
      const operation = operationById(id)
      const refused = {operation, region: 'us-east-1', profile: 'default', local: false}
      const found = stateAdvice(refused, message)
      if (advice) assert.match(found ?? '', advice)
      else assert.equal(found, undefined)
    })
  }
})
