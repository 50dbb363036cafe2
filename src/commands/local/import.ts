import {Args} from '../../cli/flags.js'
import {consent} from '../../cli/operation/consent.js'
import {LocalCommand} from '../../workflows/local/local-command.js'

export default class LocalImport extends LocalCommand {
  static override summary = 'Replace the state of the local simulator by one that was exported'
  static override description =
    'The state is replaced as a whole or not at all. Programs that use it meanwhile, such as iotjobs local serve, continue with what was imported.'
  static override outputFormats = undefined
  static override effects = []
  static override examples = ['<%= config.bin %> <%= command.id %> before-the-rollout.sqlite --yes']
  static override args = {
    file: Args.string({description: 'File that local export wrote', required: true, names: 'file'}),
  }

  override async run(): Promise<void> {
    const {file} = (await this.parse(LocalImport)).args
    const {checkImport, importState} = await import('../../emulator/state/exported-state.js')
    await checkImport(this.pathOf(file))
    await consent(`Replace all jobs, things and groups in ${this.shownState}?`, this.runtime)
    await importState(this.stateFile, this.pathOf(file))
    await this.sayNext('iotjobs local status')
  }
}
