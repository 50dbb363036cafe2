import {Command} from '../cli/command.js'
import {Flags} from '../cli/flags.js'

export default class Prune extends Command {
  static override summary = 'Delete jobs that ended long ago, or the thing groups left over from them'
  static override description =
    'Finds jobs by status, age, name and tags, asks once, and deletes them ten at a time, which is the quota of the service. It prints one line of JSON for each. --dry-run only lists them. When run again after an interrupt, it continues with what is left. With --groups it deletes instead the thing groups that retry, create-job and stages made for jobs that are over; the things stay. Exit code 254: the service refused to delete some.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --older-than 30d --dry-run',
    "<%= config.bin %> <%= command.id %> --older-than 30d --name 'ci-*' --keep 20 --yes",
    '<%= config.bin %> <%= command.id %> --groups --dry-run',
    '<%= config.bin %> <%= command.id %> --older-than 7d --tag env=dev --status COMPLETED,CANCELED',
  ]
  static override outputFormats = ['ndjson']
  static override effects = ['dryRun'] as const
  static override flags = {
    'older-than': Flags.string({
      summary: 'Jobs that ended at least this long ago, such as 30d or 12h; required for jobs',
      helpValue: '<time>',
    }),
    status: Flags.string({
      helpValue: '<status>',
      summary: 'Statuses of the jobs, with commas',
      default: 'COMPLETED,CANCELED',
      names: 'job status',
    }),
    name: Flags.string({
      summary: 'Ids of the jobs, with * and ? (default: any)',
      multiple: true,
      helpValue: '<glob>',
    }),
    tag: Flags.string({summary: 'Tag that the jobs have', multiple: true, helpValue: '<key=value>'}),
    keep: Flags.integer({helpValue: '<number>', summary: 'Keep this many of the newest', default: 0, min: 0}),
    force: Flags.boolean({summary: 'Also jobs that are IN_PROGRESS or SCHEDULED, where --status names them'}),
    expect: Flags.integer({
      helpValue: '<number>',
      summary: 'Delete nothing unless exactly this many are found; required with --force',
      min: 1,
    }),
    groups: Flags.boolean({
      summary: 'Thing groups that were made for a job which is over or gone, instead of jobs',
      exclusive: ['older-than', 'status', 'name', 'tag', 'keep', 'force'],
    }),
  }

  override async run(): Promise<number> {
    const {flags} = await this.parse(Prune)
    if (flags.groups) {
      return (await import('../workflows/prune/prune-groups.js')).runPruneGroups(flags.expect, this.runtime)
    }
    const {pruneOptions} = await import('../workflows/prune/prune-options.js')
    const {runPrune} = await import('../workflows/prune/run-prune.js')
    return runPrune(pruneOptions(flags), this.runtime)
  }
}
