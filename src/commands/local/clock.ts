import {Flags} from '../../cli/flags.js'
import {LocalCommand} from '../../workflows/local/local-command.js'

export default class LocalClock extends LocalCommand {
  static override summary = 'Show the virtual clock of the local simulator, or change its pace'
  static override description =
    'Rollouts, timers, schedules and simulated devices live by this clock. It is kept in the state; every command catches up with it.'
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --speed 60',
    '<%= config.bin %> <%= command.id %> --pause',
  ]
  static override flags = {
    speed: Flags.string({summary: 'Virtual seconds a real second, such as 60', helpValue: '<number>'}),
    pause: Flags.boolean({summary: 'Stop the clock', exclusive: ['resume']}),
    resume: Flags.boolean({summary: 'Let time go on'}),
  }

  override async run(): Promise<void> {
    const {speed, pause, resume} = (await this.parse(LocalClock)).flags
    const {clockChange, clockOutput} = await import('../../workflows/local/clock-output.js')
    const change = clockChange({speed, pause, resume})
    const {adjustClock} = await import('../../emulator/state/clock.js')
    const clock = await this.withService((service) => adjustClock(service, change))
    await this.print(clockOutput(clock), 'clock')
    if (pause) await this.sayNext('iotjobs local advance 10m')
    else if (resume || speed !== undefined) await this.sayNext('iotjobs jobs')
  }
}
