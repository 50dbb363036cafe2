import {Flags} from '../../../cli/flags.js'
import {behaviourChange, behaviourFlags} from '../../../workflows/local/behaviour-flags.js'
import {LocalCommand} from '../../../workflows/local/local-command.js'
import {memberArgs, memberFlags} from '../../../workflows/local/member-flags.js'

export default class LocalFleetSet extends LocalCommand {
  static override summary = 'Change how things of the local simulator behave'
  static override description =
    'By name, or all members of a group. What no flag names is left unchanged. Devices that come online start the jobs that wait for them; with --manual the things wait for the device plane.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> thing-0004 thing-0017 --offline 0%',
    "<%= config.bin %> <%= command.id %> --group line-a --fail 25%:'no space left'",
    '<%= config.bin %> <%= command.id %> thing-0001 --manual',
  ]
  static override strict = false
  static override args = memberArgs
  static override flags = {
    ...memberFlags,
    manual: Flags.boolean({summary: 'Stop simulating them: your own program acts for them'}),
    ...behaviourFlags,
  }

  override async run(): Promise<void> {
    const {argv: things, flags} = await this.parse(LocalFleetSet)
    const {group} = flags
    const change = behaviourChange(flags)
    const {setBehaviour} = await import('../../../emulator/fleet/fleet-behaviour.js')
    const changed = await this.withService((service) => setBehaviour(service, {things, group}, change))
    await this.print(changed, 'fleet')
    await this.sayNext('iotjobs local fleet list')
  }
}
