import {Command} from '../cli/command.js'
import {Args} from '../cli/flags.js'
import {OUTPUT_FORMATS} from '../cli/print/output-formats.js'

export default class Why extends Command {
  static override summary = 'Find out why a job is not done, as a whole or on one thing'
  static override description =
    'Only reads. Of a thing: whether it is a target, what stands before the job, whether it is connected, its certificates, what their policies allow, and its timer; each line names the permission it took, and what may not be asked is unknown. Of a job: what its waiting things wait for, and the oldest of them. Exit code 0 whatever is found.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> fw-2',
    '<%= config.bin %> <%= command.id %> fw-2 gateway-0041',
    '<%= config.bin %> <%= command.id %> fw-2 gateway-0041 --output json --query cause',
  ]
  static override args = {
    job: Args.string({description: 'Id of the job', required: true, names: 'job'}),
    thing: Args.string({description: 'Name of a thing', names: 'thing'}),
  }
  static override outputFormats = OUTPUT_FORMATS
  static override effects = ['query'] as const

  override async run(): Promise<void> {
    const {args} = await this.parse(Why)
    const {runWhy} = await import('../workflows/why/run-why.js')
    await runWhy(args.job, args.thing, this.runtime)
  }
}
