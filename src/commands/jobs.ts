import {Command} from '../cli/command.js'
import {Flags} from '../cli/flags.js'
import {OUTPUT_FORMATS} from '../cli/print/output-formats.js'
import {followOptions} from '../workflows/watch/follow-flags.js'

export default class Jobs extends Command {
  static override summary = 'Show all jobs at a glance: how far, how fast, how long, and which are stuck or failing'
  static override description = [
    'Jobs in progress and those that ended within a day, newest first, at most 50; --all shows all. --watch looks again and again on a terminal: arrows choose, Enter watches a job, q leaves. Columns that do not fit the terminal are left out, and those of jobs in progress where there are none.\n',
    'STATUS    as the service says it',
    'STATE     stuck: nothing has moved for too long; failing: on the way to being canceled',
    'AGE       since it was created',
    'THINGS    that it reaches',
    'PROGRESS  of its things, as in watch; on wide terminals',
    'GOOD      share of the things that have ended which succeeded',
    'RATE      things a minute that the rollout may send now',
    'LEFT      about how long it still takes, by what its devices have shown, or by its rate',
    'CANCEL    how many more failures cancel it',
    'WHY NOT   the most frequent reason of its failures',
  ].join('\n')
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
