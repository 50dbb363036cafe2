import {Args, Flags} from '../../../cli/flags.js'
import {LocalCommand} from '../../../workflows/local/local-command.js'

export default class LocalFleetJoin extends LocalCommand {
  static override summary = 'Put things into a group of the local simulator'
  static override description = 'Continuous jobs on the group follow, as they do in AWS.'
  static override examples = ['<%= config.bin %> <%= command.id %> thing-0001 thing-0002 --group line-a']
  static override strict = false
  static override args = {thing: Args.string({description: 'Names of the things', required: true, names: 'thing'})}
  static override flags = {
    group: Flags.string({helpValue: '<name>', summary: 'The thing group', required: true, names: 'group'}),
  }

  override async run(): Promise<void> {
    const {argv: things, flags} = await this.parse(LocalFleetJoin)
    const {joinGroup} = await import('../../../emulator/fleet/fleet-members.js')
    await this.print(await this.withService((service) => joinGroup(service, things, flags.group)), 'fleet')
    await this.sayNext('iotjobs local fleet list')
  }
}
