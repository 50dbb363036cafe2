import {Command} from '../cli/command.js'
import {Args} from '../cli/flags.js'
import {OUTPUT_FORMATS} from '../cli/print/output-formats.js'
import {wantsStructuredOutput} from '../cli/runtime/wants-structured-output.js'
import {followFlags, followOptions} from '../workflows/watch/follow-flags.js'

export default class Watch extends Command {
  static override summary = 'Watch a job until it is over'
  static override description =
    'Shows progress on stderr: a live frame on a terminal, lines elsewhere. Without a job, a terminal offers those that are not over. Leaving with q or Ctrl-C does not affect the job; c cancels it once its id is typed, e writes what failed into a file, ? lists all keys. The exit code is the verdict, as of wait. With --output ndjson events are printed on stdout instead, one JSON document a line, the verdict last.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> fw-2',
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> fw-2 --progress plain --stall 30m',
    '<%= config.bin %> <%= command.id %> fw-2 --output ndjson',
  ]
  static override outputFormats = OUTPUT_FORMATS
  static override effects = ['query'] as const
  static override args = {
    job: Args.string({description: 'Id of the job; chosen from a list where none is given', names: 'job'}),
  }
  static override flags = followFlags

  override async run(): Promise<number> {
    const {args, flags} = await this.parse(Watch)
    const {globals, stderr} = this.runtime
    // On a terminal a user can leave; elsewhere a job without an end would hold a script forever.
    const options = followOptions(flags, stderr.isTTY ? undefined : 'longest')
    const jobId = args.job ?? (await this.pickJob({command: 'watch', title: 'Job to watch', from: 'active'}))
    const {runFollow} = await import('../workflows/watch/run-follow.js')
    const outcome = await runFollow(jobId, options, flags.progress ?? 'auto', this.runtime)
    if (wantsStructuredOutput(this.runtime) && globals.output !== 'ndjson' && flags.progress !== 'rawjson') {
      await (await import('../workflows/watch/print-verdict.js')).printVerdict(outcome, this.runtime)
    }
    return outcome.exit
  }
}
