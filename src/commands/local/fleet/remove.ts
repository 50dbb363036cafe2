import {Flags} from '@oclif/core'
import type {Completion} from '../../../cli/command.js'
import {consent} from '../../../cli/operation/consent.js'
import {requireWords} from '../../../cli/require-words.js'
import {wordsArg} from '../../../cli/words-arg.js'
import {LocalCommand} from '../../../workflows/local/local-command.js'

export default class LocalFleetRemove extends LocalCommand {
  static override summary = 'Delete things of the local simulator'
  static override description = 'By name, or all members of a group. What they had to do counts as REMOVED.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> thing-0001 thing-0002 --yes',
    '<%= config.bin %> <%= command.id %> --group line-a --yes',
  ]
  static override strict = false
  static override args = wordsArg('thing', 'Names of the things; none where a group is given', false)
  static override flags = {
    group: Flags.string({helpValue: '<name>', summary: 'All members of this group, and of the groups below it'}),
  }

  static override completion: Completion = {more: 'thing', flags: {group: 'group'}}

  override async run(): Promise<void> {
    const {argv, flags} = await this.parse({flags: LocalFleetRemove.flags, strict: false})
    const {group} = flags
    const hint = 'Name things, or a group with --group'
    const things = group === undefined || argv.length > 0 ? requireWords(argv, 'THING', hint, this.argv) : []
    const all = group === undefined ? things.join(', ') : [...things, `all of group ${group}`].join(', ')
    await consent(`Delete ${all}?`, this.runtime)
    const {removeThings} = await import('../../../emulator/fleet-members.js')
    const removed = await this.withService((service) => removeThings(service, {things, group}))
    await this.print({removed}, 'fleet')
    await this.sayNext('iotjobs local fleet list')
  }
}
