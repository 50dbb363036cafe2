import {deleteFacts, type JobNow} from '../cli/operation/consent-facts.js'
import {operationCommand} from '../cli/operation/operation-command.js'
import type {Input} from '../model/operations.js'
import {many} from '../workflows/bulk/many.js'

export default class DeleteJob extends operationCommand('iot.DeleteJob', {many: many('jobId')}) {
  static override examples = [
    '<%= config.bin %> <%= command.id %> fw-1',
    '<%= config.bin %> <%= command.id %> fw-1 --force --yes',
    '<%= config.bin %> <%= command.id %> --from ids.txt --journal done.txt --yes',
  ]

  protected override confirmation({jobId, force}: Input<'iot.DeleteJob'>) {
    const about = {jobId, facts: (job: JobNow) => deleteFacts(job, force === true)}
    if (!force) return {question: `Delete job "${jobId}" and its executions?`, about}
    return {question: `Delete job "${jobId}" even while devices work on it?`, typed: jobId, about}
  }
}
