import {consent} from '../../cli/operation/consent.js'
import {LocalCommand} from '../../workflows/local/local-command.js'

export default class LocalReset extends LocalCommand {
  static override summary = 'Delete all jobs, things and groups of the local simulator'
  static override outputFormats = undefined
  static override effects = []
  static override examples = ['<%= config.bin %> <%= command.id %> --yes']

  override async run(): Promise<void> {
    await this.parse(LocalReset)
    await consent(`Delete all jobs, things and groups in ${this.shownState}?`, this.runtime)
    const {resetState} = await import('../../emulator/state/reset-state.js')
    await resetState(this.stateFile)
    await this.sayNext('iotjobs local fleet create --things 200 --group line-a --fail 5%')
  }
}
