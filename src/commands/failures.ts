import {Command} from '../cli/command.js'
import {Args, Flags} from '../cli/flags.js'
import {DATA_FORMATS, FAILURE_OUTPUTS, formatList} from '../cli/print/output-formats.js'

export default class Failures extends Command {
  static override summary = 'Show which things failed, and why'
  static override description =
    `Asks every failed execution for what its device reported, and groups by reason: numbers, addresses and the like do not make a difference. Throttling is waited out. --output is one of ${formatList(FAILURE_OUTPUTS)} (default: table). Exit code 0 whatever is found; wait gives verdicts.`
  static override examples = [
    '<%= config.bin %> <%= command.id %> fw-2',
    '<%= config.bin %> <%= command.id %> fw-2 --output csv > failed.csv',
    "<%= config.bin %> <%= command.id %> fw-2 --reason 'no space*' --output things",
    '<%= config.bin %> <%= command.id %> fw-2 --output markdown >> "$GITHUB_STEP_SUMMARY"',
    '<%= config.bin %> <%= command.id %> fw-2 --status FAILED --reason-key error.code --output things',
  ]
  static override args = {
    job: Args.string({description: 'Id of the job; chosen from a list where none is given', names: 'job'}),
  }
  static override flags = {
    status: Flags.string({
      summary: 'Only these statuses, with commas between them (default: all that are not success)',
      multiple: true,
      multipleNonGreedy: true,
      helpValue: '<status>',
      names: 'execution status',
    }),
    reason: Flags.string({
      summary: "Only failures with this reason, as shown here, with * and ?: 'no space*'",
      multiple: true,
      multipleNonGreedy: true,
      helpValue: '<glob>',
    }),
    'except-reason': Flags.string({
      summary: 'Leave out failures with this reason',
      multiple: true,
      multipleNonGreedy: true,
      helpValue: '<glob>',
    }),
    'reason-key': Flags.string({
      summary: 'Key of statusDetails under which devices report why they failed (default: the usual ones)',
      multiple: true,
      multipleNonGreedy: true,
      helpValue: '<key>',
    }),
  }
  static override outputFormats = FAILURE_OUTPUTS
  static override effects = ['query'] as const
  static override dataFormats = DATA_FORMATS

  override async run(): Promise<void> {
    const {args, flags} = await this.parse(Failures)
    const jobId =
      args.job ?? (await this.pickJob({command: 'failures', title: 'Job whose failures to show', from: 'any'}))
    const {runFailures} = await import('../workflows/failures/run-failures.js')
    const reasons = {only: flags.reason ?? [], except: flags['except-reason'] ?? []}
    await runFailures(jobId, {statuses: flags.status, reasonKeys: flags['reason-key'] ?? [], reasons}, this.runtime)
  }
}
