import {LocalCommand} from '../../../workflows/local/local-command.js'

export default class LocalFleetList extends LocalCommand {
  static override summary = 'Show how many things there are, in which groups, and how they behave'
  static override examples = ['<%= config.bin %> <%= command.id %>']

  override async run(): Promise<void> {
    await this.parse(LocalFleetList)
    const {viewFleet} = await import('../../../emulator/fleet/fleet-view.js')
    await this.print(await this.withService(viewFleet), 'fleet')
  }
}
