import {Command} from '../cli/command.js'
import {Args, Flags} from '../cli/flags.js'
import {OUTPUT_FORMATS} from '../cli/print/output-formats.js'

export default class Resume extends Command {
  static override summary = 'Give a held job its rate back'
  static override description =
    'Reads the rate from the tag iotjobs:held, sets it again, and removes the tag. A job without the tag needs --rate.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> fw-2',
    '<%= config.bin %> <%= command.id %> fw-2 --rate 20',
  ]
  static override outputFormats = OUTPUT_FORMATS
  static override effects = ['query', 'dryRun'] as const
  static override args = {
    job: Args.string({description: 'Id of the job; chosen from a list where none is given', names: 'job'}),
  }
  static override flags = {
    rate: Flags.integer({
      helpValue: '<number>',
      summary: 'Things per minute, in place of the rate the job had',
      min: 1,
      max: 1000,
    }),
  }

  override async run(): Promise<void> {
    const {args, flags} = await this.parse(Resume)
    const jobId = args.job ?? (await this.pickJob({command: 'resume', title: 'Job to resume', from: 'active'}))
    await (await import('../workflows/hold/run-hold.js')).runResume(jobId, flags.rate, this.runtime)
  }
}
