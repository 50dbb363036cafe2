import {Flags} from '@oclif/core'
import type {Completion} from '../../../cli/command.js'
import type {Behaviour} from '../../../emulator/fleet.js'
import {behaviourFlags, behaviourOf} from '../../../workflows/local/behaviour-flags.js'
import {LocalCommand} from '../../../workflows/local/local-command.js'

export default class LocalFleetCreate extends LocalCommand {
  static override summary = 'Make things, and a group of them, in the embedded service'
  static override description =
    'With any of the flags on behaviour the things are simulated devices: they take what is queued, report progress, and finish, at random, repeatable with --seed. Without, they wait for the device plane. Made again, a fleet gets the things that it lacks; with flags on behaviour, those that were there behave so, too.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --things 3',
    "<%= config.bin %> <%= command.id %> --things 1000 --group line-a --fail 4%:'sha256 mismatch' --fail 1%:'no space left' --reject 1% --timeout 2% --offline 5% --pickup 5s..2m --duration 20s..90s --seed 7",
  ]
  static override flags = {
    things: Flags.integer({summary: 'How many things', required: true, min: 1, max: 1_000_000}),
    group: Flags.string({summary: 'Thing group that all of them are put into'}),
    prefix: Flags.string({summary: 'What their names begin with', default: 'thing-'}),
    ...behaviourFlags,
  }

  static override completion: Completion = {flags: {group: 'group'}}

  override async run(): Promise<void> {
    const {flags} = await this.parse(LocalFleetCreate)
    const {things, group, prefix} = flags
    const behaviour = behaviourOf(flags)
    const {createFleet} = await import('../../../emulator/fleet.js')
    const made = await this.withService((service) => createFleet(service, {things, group, prefix, behaviour}))
    const {created, changed, added, simulated, names} = made
    const inGroup = group === undefined ? {} : {group, added}
    if (behaviour && changed > 0) await this.tellOfChange(changed, behaviour)
    await this.print(
      {things, created, ...(changed > 0 && {changed}), ...inGroup, simulated, first: names[0], last: names.at(-1)},
      'fleet',
    )
  }

  /** Who only meant to add things must learn that those of before are not what they were. */
  private async tellOfChange(changed: number, behaviour: Behaviour): Promise<void> {
    const {behaviourText} = await import('../../../workflows/local/behaviour-text.js')
    const things =
      changed === 1 ? '1 thing that was there already behaves' : `${changed} things that were there already behave`
    await this.runtime.stderr.write(`${things} differently now: ${behaviourText(behaviour)}\n`)
  }
}
