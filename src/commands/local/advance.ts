import {Args} from '../../cli/flags.js'
import {LocalCommand} from '../../workflows/local/local-command.js'

export default class LocalAdvance extends LocalCommand {
  static override summary = 'Wind the clock of the local simulator forward'
  static override description =
    'Whatever falls due on the way happens, each event at its own moment: rollouts, timers, windows, simulated devices. A day of a large fleet takes some seconds.'
  static override examples = ['<%= config.bin %> <%= command.id %> 2h30m', '<%= config.bin %> <%= command.id %> 1d']
  static override args = {time: Args.string({description: 'How far: 90s, 45m, 2h30m or 1d', required: true})}

  override async run(): Promise<void> {
    const {args} = await this.parse(LocalAdvance)
    const {readSkip, clockOutput} = await import('../../workflows/local/clock-output.js')
    const time = readSkip(args.time)
    const {skipTime} = await import('../../emulator/state/clock.js')
    const clock = await this.withService((service) => skipTime(service, time))
    await this.print(clockOutput(clock), 'clock')
    await this.sayNext('iotjobs jobs')
  }
}
