import {Args} from '../../cli/flags.js'
import {LocalCommand} from '../../workflows/local/local-command.js'

export default class LocalExport extends LocalCommand {
  static override summary = 'Copy the state of the local simulator into a file'
  static override outputFormats = undefined
  static override effects = []
  static override examples = ['<%= config.bin %> <%= command.id %> before-the-rollout.sqlite']
  static override args = {
    file: Args.string({description: 'File to write; it must not exist', required: true, names: 'file'}),
  }

  override async run(): Promise<void> {
    const {file} = (await this.parse(LocalExport)).args
    const {exportState} = await import('../../emulator/state/exported-state.js')
    await this.withService((service) => exportState(service, this.pathOf(file)))
  }
}
