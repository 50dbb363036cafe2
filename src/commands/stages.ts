import {Command} from '../cli/command.js'
import {Args, Flags} from '../cli/flags.js'
import {formatList, VERDICT_OUTPUTS} from '../cli/print/output-formats.js'

export default class Stages extends Command {
  static override summary = 'Roll a job out in stages, each behind a gate'
  static override description =
    `Sends one job for each stage of the file, in turn: the next one once the gate of the one before has been passed. The service holds all state, in jobs and their tags, so that the command can be cut off and run again, from any machine. --dry-run says how many things each stage has, and how long it is likely to take. Exit codes: 0 all stages passed; 10 to 14 and 16 the verdict, as of wait, on the stage that stopped it, 10 also where its check failed; 15 a gate waits for time or approval; 130 interrupted. Nothing is rolled back by itself. iotjobs schema stages prints what the file may hold. --output is one of ${formatList(VERDICT_OUTPUTS)} (default: json).`
  static override examples = [
    '<%= config.bin %> <%= command.id %> rollout.yaml --dry-run',
    '<%= config.bin %> <%= command.id %> rollout.yaml',
    '<%= config.bin %> <%= command.id %> rollout.yaml --no-wait --yes',
    '<%= config.bin %> <%= command.id %> rollout.yaml --approve tenth',
  ]
  static override outputFormats = VERDICT_OUTPUTS
  static override effects = ['query', 'dryRun', 'noValidate', 'strict', 'ignore'] as const
  static override args = {
    file: Args.string({description: 'File of stages, YAML or JSON', required: true, names: 'file'}),
  }
  static override flags = {
    approve: Flags.string({summary: 'Approve this stage, for gates that ask; nothing is sent', helpValue: '<stage>'}),
    status: Flags.boolean({summary: 'Only show how far the rollout is', exclusive: ['approve']}),
    wait: Flags.boolean({
      summary: 'Wait where a gate waits; --no-wait ends there with exit code 15, for cron and pipelines',
      default: true,
      allowNo: true,
    }),
    changed: Flags.boolean({summary: 'Go on with the file though it has changed since a stage was sent'}),
  }

  override async run(): Promise<number> {
    const {args, flags} = await this.parse(Stages)
    const {approve, status, wait, changed} = flags
    return (await import('../workflows/stages/run-stages.js')).runStages(
      args.file,
      {approve, status, wait, changed},
      this.runtime,
    )
  }
}
