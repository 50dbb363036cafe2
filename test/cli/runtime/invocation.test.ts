// What messages say of a command's words: in the spelling that was typed, and of flags that other commands have.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {spellingOf} from '../../../src/cli/runtime/invocation.js'
import {type OperationId, operationById} from '../../../src/model/operations.js'

const OPERATIONS = ['iot.CreateJob', 'iot-jobs-data.UpdateJobExecution'] as const

const spelled: readonly (readonly [OperationId, aws: boolean, command: string])[] = [
  [OPERATIONS[0], false, 'iotjobs create-job'],
  [OPERATIONS[0], true, 'iotjobs iot create-job'],
  [OPERATIONS[1], false, 'iotjobs data update-job-execution'],
  [OPERATIONS[1], true, 'iotjobs iot-jobs-data update-job-execution'],
]

const OTHERS = 'commands that take many ids have it, such as cancel-job'
const words: readonly (readonly [OperationId, aws: boolean, word: string, hint: string | undefined])[] = [
  ['iot.CreateJob', false, '--from', `create-job has no --from; ${OTHERS}`],
  ['iot.CreateJob', true, '--journal=x', `create-job has no --journal; ${OTHERS}`],
  ['iot.CancelJob', true, '--from', "The AWS CLI's cancel-job has no --from; spelled iotjobs cancel-job, it has"],
  [
    'iot.CancelJob',
    false,
    '--journal',
    '--journal is for many at once: add --from FILE, or put the ids before the first flag',
  ],
  ['iot.CreateJob', false, '--fromage', undefined],
  ['iot.CreateJob', false, '-', undefined],
]

describe('spellingOf', () => {
  for (const [id, awsSpelling, command] of spelled)
    it(command, () => assert.equal(spellingOf(operationById(id), {awsSpelling}).command, command))
  for (const [id, awsSpelling, word, hint] of words)
    it(`${id} ${awsSpelling ? 'as AWS spells it ' : ''}with ${word}`, () =>
      assert.equal(
        spellingOf(operationById(id), {awsSpelling}, {takesMany: id === 'iot.CancelJob'}).elsewhere(word),
        hint,
      ))
})
