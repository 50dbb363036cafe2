import {Args, Flags} from '../../../cli/flags.js'
import {LocalCommand} from '../../../workflows/local/local-command.js'

export default class LocalFleetLeave extends LocalCommand {
  static override summary = 'Take things out of a group of the local simulator'
  static override description =
    'Continuous jobs on the group take back what the things have not started, as they do in AWS.'
  static override examples = ['<%= config.bin %> <%= command.id %> thing-0001 thing-0002 --group line-a']
  static override strict = false
  static override args = {thing: Args.string({description: 'Names of the things', required: true, names: 'thing'})}
  static override flags = {
    group: Flags.string({helpValue: '<name>', summary: 'The thing group', required: true, names: 'group'}),
  }

  override async run(): Promise<void> {
    const {argv: things, flags} = await this.parse(LocalFleetLeave)
    const {leaveGroup} = await import('../../../emulator/fleet/fleet-members.js')
    await this.print(await this.withService((service) => leaveGroup(service, things, flags.group)), 'fleet')
    await this.sayNext('iotjobs local fleet list')
  }
}
