import {operationCommand} from '../cli/operation/operation-command.js'
import type {Input} from '../model/operations.js'
import {many} from '../workflows/bulk/many.js'

export default class CancelJobExecution extends operationCommand('iot.CancelJobExecution', {
  many: many('jobId', 'thingName'),
}) {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --job-id fw-2 --thing-name pump-7',
    '<%= config.bin %> <%= command.id %> --job-id fw-2 --thing-name pump-7 --force --status-details reason=recalled --yes',
    '<%= config.bin %> <%= command.id %> --job-id fw-2 --from things.txt --yes',
  ]

  /** A device that has started may be left half updated. */
  protected override confirmation({jobId, thingName, force}: Input<'iot.CancelJobExecution'>) {
    return force ? `Cancel job "${jobId}" on "${thingName}" even if it has started?` : undefined
  }
}
