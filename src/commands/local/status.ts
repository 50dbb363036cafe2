import {LocalCommand} from '../../workflows/local/local-command.js'

export default class LocalStatus extends LocalCommand {
  static override summary = 'Show clock, fleet and jobs of the local simulator at a glance'
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --output json',
  ]

  override async run(): Promise<void> {
    await this.parse(LocalStatus)
    const {viewState} = await import('../../emulator/state/state-view.js')
    const view = await this.withService((service) => viewState(service, JOBS_SHOWN))
    if (this.wantsStructuredOutput) return this.print(view, 'status')
    const {statusText} = await import('../../workflows/local/status-text.js')
    await this.runtime.stdout.write(statusText(view, this.stateFile))
  }
}

const JOBS_SHOWN = 20
