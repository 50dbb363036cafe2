import {Command} from '../cli/command.js'
import {Flags} from '../cli/flags.js'

export default class History extends Command {
  static override summary = 'Show what was changed from this machine, newest first'
  static override description =
    'Every request of iotjobs that changes something leaves a line in a file of your own, $XDG_STATE_HOME/iotjobs/history.ndjson: when, what, where, and whether it worked. Documents and what devices report stand in it as their size and hash. IOTJOBS_HISTORY=off turns it off. --output is one of table, json and ndjson; default: table.'
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --job fw-2 --since 2d',
    '<%= config.bin %> <%= command.id %> --output ndjson --limit 1000',
    "<%= config.bin %> <%= command.id %> --output json --query '[?!ok].id'",
  ]
  static override flags = {
    job: Flags.string({summary: 'Only changes of this job', helpValue: '<id>', names: 'job'}),
    since: Flags.string({summary: 'Only changes of the last time, such as 2d or 90m', helpValue: '<duration>'}),
    limit: Flags.integer({summary: 'How many at most', default: 50, min: 1, helpValue: '<number>'}),
  }
  static override outputFormats = ['table', 'json', 'ndjson']
  static override effects = ['query'] as const
  static override dataFormats = ['json']

  override async run(): Promise<void> {
    const {flags} = await this.parse(History)
    const {runHistory} = await import('../workflows/history/run-history.js')
    await runHistory({jobId: flags.job, since: flags.since, limit: flags.limit}, this.runtime)
  }
}
