import {Flags} from '../../../cli/flags.js'
import {behaviourFlags, behaviourOf} from '../../../workflows/local/behaviour-flags.js'
import {firstJobCommand} from '../../../workflows/local/first-job-command.js'
import {LocalCommand} from '../../../workflows/local/local-command.js'

export default class LocalFleetCreate extends LocalCommand {
  static override summary = 'Create things, and a group of them, in the local simulator'
  static override description =
    'With any of the flags about behavior the things are simulated devices: they start queued jobs, report progress, and finish, at random but repeatable with --seed. Without these flags, they wait for the device plane. Running it again adds the missing things; those that exist stay as they are (see local fleet set).'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --things 3',
    "<%= config.bin %> <%= command.id %> --things 1000 --group line-a --fail 4%:'sha256 mismatch' --fail 1%:'no space left' --reject 1% --timeout 2% --offline 5% --pickup 5s..2m --duration 20s..90s --seed 7",
  ]
  static override flags = {
    things: Flags.integer({helpValue: '<number>', summary: 'Number of things', required: true, min: 1, max: 1_000_000}),
    group: Flags.string({helpValue: '<name>', summary: 'Thing group that all of them are put into', names: 'group'}),
    prefix: Flags.string({helpValue: '<text>', summary: 'What their names begin with', default: 'thing-'}),
    ...behaviourFlags,
  }

  override async run(): Promise<void> {
    const {flags} = await this.parse(LocalFleetCreate)
    const {things, group, prefix} = flags
    const behaviour = behaviourOf(flags)
    const {createFleet} = await import('../../../emulator/fleet/fleet.js')
    const made = await this.withService((service) => createFleet(service, {things, group, prefix, behaviour}))
    const {created, added, simulated, first, last} = made
    if (behaviour && created < things) await this.sayWhatStays(things - created)
    await this.print({things, created, ...(group === undefined ? {} : {group, added}), simulated, first, last}, 'fleet')
    await this.sayNext(firstJobCommand(group, first))
  }

  private async sayWhatStays(existing: number): Promise<void> {
    const things =
      existing === 1 ? '1 thing exists already and keeps its' : `${existing} things exist already and keep their`
    await this.runtime.stderr.write(`${things} behavior; iotjobs local fleet set changes it\n`)
  }
}
