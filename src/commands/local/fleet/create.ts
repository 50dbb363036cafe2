import {Flags} from '@oclif/core'
import {LocalCommand} from '../../../cli/local-command.js'

export default class LocalFleetCreate extends LocalCommand {
  static override summary = 'Make things, and a group of them, in the embedded service'
  static override description = 'Made again, a fleet only gets what it lacks.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --things 3',
    '<%= config.bin %> <%= command.id %> --things 1000 --group line-a --prefix pump-',
  ]
  static override flags = {
    things: Flags.integer({summary: 'How many things', required: true, min: 1, max: 1_000_000}),
    group: Flags.string({summary: 'Thing group that all of them are put into'}),
    prefix: Flags.string({summary: 'What their names begin with', default: 'thing-'}),
  }

  override async run(): Promise<void> {
    const {things, group, prefix} = (await this.parse(LocalFleetCreate)).flags
    const {createFleet} = await import('../../../emulator/fleet.js')
    const service = await this.openService()
    const {created, added, names} = await createFleet(service, {things, group, prefix})
    service.close()
    const answer = {
      things,
      created,
      ...(group === undefined ? {} : {group, added}),
      first: names[0],
      last: names.at(-1),
    }
    await this.runtime.stdout.write(`${JSON.stringify(answer, null, 4)}\n`)
  }
}
