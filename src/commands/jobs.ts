import {Command} from '../cli/command.js'
import {Flags} from '../cli/flags.js'
import {OUTPUT_FORMATS} from '../cli/print/output-formats.js'
import {followOptions} from '../workflows/watch/follow-flags.js'

export default class Jobs extends Command {
  static override summary = 'Show all jobs at a glance: how far, how fast, how long, and which are stuck or failing'
  static override description =
    'Jobs in progress and those that ended within a day, newest first, at most 50; --all shows all. STATE says which are stuck or failing, LEFT about how long they take, CANCEL how many more failures cancel them. --watch looks again and again on a terminal: arrows choose, Enter watches a job, q leaves.'
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --watch',
    `<%= config.bin %> <%= command.id %> --output json --query "[?state=='stuck'].jobId"`,
  ]
  static override flags = {
    all: Flags.boolean({summary: 'All jobs, also those that are long over'}),
    watch: Flags.boolean({summary: 'Look again and again, until q'}),
  }
  static override outputFormats = OUTPUT_FORMATS
  static override effects = ['query'] as const

  override async run(): Promise<number> {
    const {flags} = await this.parse(Jobs)
    const all = flags.all === true
    if (flags.watch !== true) {
      const {runJobs} = await import('../workflows/jobs/run-jobs.js')
      await runJobs(all, this.runtime)
      return 0
    }
    const {watchJobs} = await import('../workflows/jobs/watch-jobs.js')
    const jobId = await watchJobs(all, this.runtime)
    if (jobId === undefined) return 0
    const {runFollow} = await import('../workflows/watch/run-follow.js')
    return (await runFollow(jobId, followOptions({}, undefined), 'auto', this.runtime)).exit
  }
}
