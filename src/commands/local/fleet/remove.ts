import {Args, Flags} from '../../../cli/flags.js'
import {consent} from '../../../cli/operation/consent.js'
import {LocalCommand} from '../../../workflows/local/local-command.js'

export default class LocalFleetRemove extends LocalCommand {
  static override summary = 'Delete things of the local simulator'
  static override description = 'By name, or all members of a group. What they had to do counts as REMOVED.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> thing-0001 thing-0002 --yes',
    '<%= config.bin %> <%= command.id %> --group line-a --yes',
  ]
  static override strict = false
  static override args = {
    thing: Args.string({
      description: 'Names of the things; none where a group is given',
      names: 'thing',
      unless: ['group'],
    }),
  }
  static override flags = {
    group: Flags.string({
      helpValue: '<name>',
      summary: 'All members of this group, and of the groups below it',
      names: 'group',
    }),
  }

  override async run(): Promise<void> {
    const {argv: things, flags} = await this.parse(LocalFleetRemove)
    const {group} = flags
    const all = group === undefined ? things.join(', ') : [...things, `all things of group ${group}`].join(', ')
    await consent(`Delete ${all}?`, this.runtime)
    const {removeThings} = await import('../../../emulator/fleet/fleet-members.js')
    const removed = await this.withService((service) => removeThings(service, {things, group}))
    await this.print({removed}, 'fleet')
    await this.sayNext('iotjobs local fleet list')
  }
}
