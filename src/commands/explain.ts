import {Command} from '../cli/command.js'
import {Args, Flags} from '../cli/flags.js'
import {installedOf} from '../cli/installed-commands.js'
import {OUTPUT_FORMATS} from '../cli/print/output-formats.js'

export default class Explain extends Command {
  static override summary = 'Explain a problem, an operation or a member of its input'
  static override description =
    'Works offline. A code such as W334 is explained with what to do; a member such as create-job.abortConfig.criteriaList with its type, bounds, default, source and an example; the cron expression of a maintenance window in words, with its next ten openings; a concept, such as abort, attempts, continuous, verdicts, exit-codes or the status TIMED_OUT.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> W334',
    '<%= config.bin %> <%= command.id %> create-job.abortConfig.criteriaList',
    '<%= config.bin %> <%= command.id %> data.update-job-execution.status',
    '<%= config.bin %> <%= command.id %> verdicts',
    "<%= config.bin %> <%= command.id %> 'cron(0 2 ? * SUN *)' --zone Europe/Berlin",
  ]
  static override outputFormats = OUTPUT_FORMATS
  static override effects = ['query'] as const
  static override strict = false
  static override args = {
    topic: Args.string({
      description: 'Code of a problem, such as W334, or an operation and members of its input, joined by dots',
      required: true,
      names: 'topic',
    }),
  }

  static override flags = {
    zone: Flags.string({
      summary: 'Time zone in which openings are also shown, such as Europe/Berlin (default: TZ)',
      helpValue: '<zone>',
    }),
  }

  override async run(): Promise<void> {
    const {argv, flags} = await this.parse(Explain)
    const {explain} = await import('../workflows/explain/explain.js')
    await explain(argv.join(' '), installedOf(this.config).ids, flags.zone, this.runtime)
  }
}
