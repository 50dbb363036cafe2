import {Command} from '../cli/command.js'
import {Args} from '../cli/flags.js'
import {formatList, VERDICT_OUTPUTS} from '../cli/print/output-formats.js'
import {followFlags, followOptions} from '../workflows/watch/follow-flags.js'

export default class Wait extends Command {
  static override summary = 'Wait until a job is over, and report the verdict'
  static override description =
    `Prints a verdict on stdout. --output is one of ${formatList(VERDICT_OUTPUTS)} (default: json); markdown suits the summary of a build. Exit codes: 0 all good, or good enough; 10 completed with failures; 11 canceled; 12 deleted; 13 gave up, the job is still running; 14 stalled; 16 reached no things; 130 interrupted. Without --timeout it waits as long as the rollout, the timers and the retries of the job can take.`
  static override examples = [
    '<%= config.bin %> <%= command.id %> fw-2',
    "<%= config.bin %> <%= command.id %> fw-2 --timeout 2h --stall 30m --ok-when 'succeeded>=98%'",
    '<%= config.bin %> <%= command.id %> fw-2 --query verdict --output text',
  ]
  static override outputFormats = VERDICT_OUTPUTS
  static override effects = ['query'] as const
  static override args = {
    job: Args.string({description: 'Id of the job; chosen from a list where none is given', names: 'job'}),
  }
  static override flags = followFlags

  override async run(): Promise<number> {
    const {args, flags} = await this.parse(Wait)
    const options = followOptions(flags, 'longest')
    const jobId = args.job ?? (await this.pickJob({command: 'wait', title: 'Job to wait for', from: 'active'}))
    const {runFollow} = await import('../workflows/watch/run-follow.js')
    const outcome = await runFollow(jobId, options, flags.progress ?? 'wait', this.runtime)
    if (this.runtime.globals.output !== 'ndjson' && flags.progress !== 'rawjson') {
      await (await import('../workflows/watch/print-verdict.js')).printVerdict(outcome, this.runtime)
    }
    return outcome.exit
  }
}
