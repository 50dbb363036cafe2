import {consent} from '../../../cli/operation/consent.js'
import {LocalCommand} from '../../../workflows/local/local-command.js'
import {memberArgs, memberFlags} from '../../../workflows/local/member-flags.js'

export default class LocalFleetRemove extends LocalCommand {
  static override summary = 'Delete things of the local simulator'
  static override description = 'By name, or all members of a group. What they had to do counts as REMOVED.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> thing-0001 thing-0002 --yes',
    '<%= config.bin %> <%= command.id %> --group line-a --yes',
  ]
  static override strict = false
  static override args = memberArgs
  static override flags = memberFlags

  override async run(): Promise<void> {
    const {argv: things, flags} = await this.parse(LocalFleetRemove)
    const {group} = flags
    const all = group === undefined ? things.join(', ') : [...things, `all things of group ${group}`].join(', ')
    const {countThings, removeThings} = await import('../../../emulator/fleet/fleet-members.js')
    await this.withService((service) => countThings(service, {things, group}))
    await consent(`Delete ${all}?`, this.runtime)
    const removed = await this.withService((service) => removeThings(service, {things, group}))
    await this.print({removed}, 'fleet')
    await this.sayNext('iotjobs local fleet list')
  }
}
