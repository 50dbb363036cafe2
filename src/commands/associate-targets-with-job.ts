import {confirmTargets} from '../cli/operation/confirm-targets.js'
import type {Question} from '../cli/operation/consent.js'
import {operationCommand} from '../cli/operation/operation-command.js'
import type {Input} from '../model/operations.js'

export default class AssociateTargetsWithJob extends operationCommand('iot.AssociateTargetsWithJob') {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --job-id fw-2 --targets arn:aws:iot:eu-central-1:123456789012:thinggroup/line-a',
  ]

  /** The job is in progress: what is added gets it at once. */
  protected override confirmation({jobId, targets}: Input<'iot.AssociateTargetsWithJob'>): Question {
    return confirmTargets(jobId, targets)
  }
}
