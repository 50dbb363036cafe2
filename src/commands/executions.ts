import {Command} from '../cli/command.js'
import {Args, Flags} from '../cli/flags.js'
import {DATA_FORMATS, formatList, RECORD_OUTPUTS} from '../cli/print/output-formats.js'
import {isInteractive} from '../cli/runtime/is-interactive.js'

export default class Executions extends Command {
  static override summary = 'List the executions of a job, or of a thing, one flat record each'
  static override description =
    `All pages are listed, and printed as they come. --output is one of ${formatList(RECORD_OUTPUTS)} (default: table). Several statuses may be asked for at once.`
  static override examples = [
    '<%= config.bin %> <%= command.id %> fw-2 --status FAILED,TIMED_OUT',
    '<%= config.bin %> <%= command.id %> fw-2 --output ndjson',
    '<%= config.bin %> <%= command.id %> --thing pump-7',
  ]
  static override args = {job: Args.string({description: 'Id of the job; any where a thing is given', names: 'job'})}
  static override flags = {
    thing: Flags.string({summary: 'Only executions on this thing', helpValue: '<name>', names: 'thing'}),
    status: Flags.string({
      summary: 'Only these statuses, with commas between them',
      names: 'execution status',
      multiple: true,
      multipleNonGreedy: true,
      helpValue: '<status>',
    }),
    reason: Flags.string({
      summary: "Only failures with this reason, as shown by failures, with * and ?: 'no space*'",
      multiple: true,
      multipleNonGreedy: true,
      helpValue: '<glob>',
    }),
    limit: Flags.integer({summary: 'Stop after this many', helpValue: '<number>', min: 1}),
  }
  static override outputFormats = RECORD_OUTPUTS
  static override effects = ['query'] as const
  static override dataFormats = DATA_FORMATS

  override async run(): Promise<void> {
    const {args, flags} = await this.parse(Executions)
    const isPicked = args.job === undefined && flags.thing === undefined && isInteractive(this.runtime)
    const picking = {command: 'executions', title: 'Job to list', from: 'any'} as const
    const jobId = isPicked ? await this.pickJob(picking) : args.job
    const {runExecutions} = await import('../workflows/executions/run-executions.js')
    const {thing, status, reason = [], limit} = flags
    await runExecutions({jobId, thing, statuses: status, reasons: reason, limit}, this.runtime)
  }
}
