import {Flags} from '@oclif/core'
import type {Completion} from '../../../cli/command.js'
import {requireWords} from '../../../cli/require-words.js'
import {wordsArg} from '../../../cli/words-arg.js'
import {LocalCommand} from '../../../workflows/local/local-command.js'

export default class LocalFleetLeave extends LocalCommand {
  static override summary = 'Take things out of a group of the local simulator'
  static override description =
    'Continuous jobs on the group take back what the things have not started, as they do in AWS.'
  static override examples = ['<%= config.bin %> <%= command.id %> thing-0001 thing-0002 --group line-a']
  static override strict = false
  static override args = wordsArg('thing', 'Names of the things')
  static override flags = {group: Flags.string({helpValue: '<name>', summary: 'The thing group', required: true})}

  static override completion: Completion = {more: 'thing', flags: {group: 'group'}}

  override async run(): Promise<void> {
    const {argv, flags} = await this.parse({flags: LocalFleetLeave.flags, strict: false})
    const things = requireWords(argv, 'THING', 'Name the things', this.argv)
    const {leaveGroup} = await import('../../../emulator/fleet-members.js')
    await this.print(await this.withService((service) => leaveGroup(service, things, flags.group)), 'fleet')
    await this.sayNext('iotjobs local fleet list')
  }
}
