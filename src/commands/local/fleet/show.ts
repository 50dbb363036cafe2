import {Args} from '../../../cli/flags.js'
import {LocalCommand} from '../../../workflows/local/local-command.js'

export default class LocalFleetShow extends LocalCommand {
  static override summary = 'Show a thing: its groups, its behavior, its latest executions'
  static override examples = ['<%= config.bin %> <%= command.id %> thing-0001']
  static override args = {thing: Args.string({description: 'Name of the thing', required: true, names: 'thing'})}

  override async run(): Promise<void> {
    const {thing} = (await this.parse(LocalFleetShow)).args
    const {viewThing} = await import('../../../emulator/fleet/fleet-view.js')
    await this.print(await this.withService((service) => viewThing(service, thing)), 'thing')
  }
}
