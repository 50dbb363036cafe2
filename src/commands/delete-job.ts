import {operationCommand} from '../cli/operation/operation-command.js'
import type {Input} from '../model/operations.js'
import {many} from '../workflows/bulk/many.js'

export default class DeleteJob extends operationCommand('iot.DeleteJob', {many: many('jobId')}) {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --job-id fw-1',
    '<%= config.bin %> <%= command.id %> --job-id fw-1 --force --yes',
    '<%= config.bin %> <%= command.id %> --from ids.txt --journal done.txt --yes',
  ]

  protected override confirmation({jobId, force}: Input<'iot.DeleteJob'>) {
    if (!force) return `Delete job "${jobId}" and its executions?`
    return {question: `Delete job "${jobId}" even while devices work on it?`, typed: jobId}
  }
}
