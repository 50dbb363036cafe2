import {Command} from '../cli/command.js'
import {Args} from '../cli/flags.js'
import {helpFlags, retryFlags} from '../workflows/retry/retry-flags.js'

export default class Retry extends Command {
  static override summary = 'Send a job again to the things that failed'
  static override description =
    'Creates a new job for the things whose last attempt failed or timed out, with the document and settings of the old one; flags of create-job replace single settings. Before anything is sent, it shows which things it takes, and why they failed. Things in an earlier retry of the same job are left out, so an interrupted command can be run again. The new job has the tags iotjobs:retry-of and iotjobs:root. With --wait the exit code is the verdict, as of wait.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> fw-2',
    "<%= config.bin %> <%= command.id %> fw-2 --except-reason 'sha256*' --dry-run",
    '<%= config.bin %> <%= command.id %> fw-2 --status FAILED,TIMED_OUT,CANCELED,NOT_SENT --wait',
  ]
  static override effects = ['query', 'dryRun', 'noValidate', 'strict', 'ignore'] as const
  static override args = {job: Args.string({description: 'Id of the job', required: true, names: 'job'})}
  static override usage = '<%= command.id %> JOB [options]'
  static override flags = helpFlags(retryFlags)

  override async run(): Promise<number> {
    return (await import('../workflows/retry/run-continuation.js')).runContinuation('retry', this.argv, this.runtime)
  }
}
