import {cancellation, type JobNow} from '../cli/operation/consent-facts.js'
import {operationCommand} from '../cli/operation/operation-command.js'
import type {Input} from '../model/operations.js'
import {many} from '../workflows/bulk/many.js'

export default class CancelJob extends operationCommand('iot.CancelJob', {many: many('jobId')}) {
  static override examples = [
    '<%= config.bin %> <%= command.id %> fw-2 --reason-code BAD_BUILD --comment "sha256 of the image is wrong"',
    '<%= config.bin %> <%= command.id %> fw-2 --force --yes',
    '<%= config.bin %> <%= command.id %> --from ids.txt --reason-code RECALLED --continue-on-error',
  ]

  /** Without `--force` the service cancels only what is still queued; with it a device may be left half updated. */
  protected override confirmation({jobId, force}: Input<'iot.CancelJob'>) {
    const about = {jobId, facts: (job: JobNow) => cancellation(job, force === true)}
    if (!force) return {question: `Cancel job "${jobId}"?`, about}
    return {question: `Cancel job "${jobId}" also on devices that have started it?`, typed: jobId, about}
  }
}
