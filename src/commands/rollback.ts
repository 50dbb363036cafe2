import {Command} from '../cli/command.js'
import {Args} from '../cli/flags.js'
import {helpFlags, rollbackFlags} from '../workflows/retry/retry-flags.js'

export default class Rollback extends Command {
  static override summary = 'Send the document of an earlier job to the things that took a job'
  static override description =
    'Creates a new job for the things on which the job succeeded, with the document of the job named by --to, or another one, and the settings of the job itself. The job must be over; --cancel cancels it first. When run again, it sends to no thing twice. The new job has the tags iotjobs:rollback-of and iotjobs:root. With --wait the exit code is the verdict, as of wait.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> fw-2 --to fw-1',
    '<%= config.bin %> <%= command.id %> fw-2 --to fw-1 --status SUCCEEDED,FAILED --dry-run',
    '<%= config.bin %> <%= command.id %> fw-2 --document file://undo.json --cancel --wait',
  ]
  static override effects = ['query', 'dryRun', 'noValidate', 'strict', 'ignore'] as const
  static override args = {job: Args.string({description: 'Id of the job', required: true, names: 'job'})}
  static override usage = '<%= command.id %> JOB [options]'
  static override flags = helpFlags(rollbackFlags)

  override async run(): Promise<number> {
    return (await import('../workflows/retry/run-continuation.js')).runContinuation('rollback', this.argv, this.runtime)
  }
}
