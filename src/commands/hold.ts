import {Command} from '../cli/command.js'
import {Args} from '../cli/flags.js'
import {OUTPUT_FORMATS} from '../cli/print/output-formats.js'

export default class Hold extends Command {
  static override summary = 'Slow a job down as far as AWS allows, until it is resumed'
  static override description =
    'AWS cannot pause a job. This sets its rate to 1 thing a minute, the least there is, and keeps the rate that it had in the tag iotjobs:held, so that anyone can resume it from anywhere. Things that are queued already may still start. It asks for no confirmation: it is an emergency brake.'
  static override examples = ['<%= config.bin %> <%= command.id %> fw-2']
  static override outputFormats = OUTPUT_FORMATS
  static override effects = ['query', 'dryRun'] as const
  static override args = {
    job: Args.string({description: 'Id of the job; chosen from a list where none is given', names: 'job'}),
  }

  override async run(): Promise<void> {
    const {args} = await this.parse(Hold)
    const jobId = args.job ?? (await this.pickJob({command: 'hold', title: 'Job to hold', from: 'active'}))
    await (await import('../workflows/hold/run-hold.js')).runHold(jobId, this.runtime)
  }
}
