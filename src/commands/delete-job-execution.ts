import {operationCommand} from '../cli/operation/operation-command.js'
import type {Input} from '../model/operations.js'

export default class DeleteJobExecution extends operationCommand('iot.DeleteJobExecution') {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --job-id fw-2 --thing-name pump-7 --execution-number 1',
  ]

  protected override confirmation({jobId, thingName, executionNumber}: Input<'iot.DeleteJobExecution'>) {
    return `Delete execution ${executionNumber} of job "${jobId}" on "${thingName}"?`
  }
}
