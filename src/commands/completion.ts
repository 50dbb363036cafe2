import {Command} from '../cli/command.js'
import {Args} from '../cli/flags.js'
import {installedOf} from '../cli/installed-commands.js'

export default class Completion extends Command {
  static override summary = 'Print the completion script of a shell: bash, zsh, fish or powershell'
  static override description =
    'Completes commands, flags, values, keys of shorthand, and the ids of jobs and the names of their things, which it asks the service for; answers that take too long are skipped.'
  static override examples = [
    'source <(<%= config.bin %> <%= command.id %> bash)',
    '<%= config.bin %> <%= command.id %> zsh > "$' + '{fpath[1]}/_iotjobs"',
    '<%= config.bin %> <%= command.id %> fish > ~/.config/fish/completions/iotjobs.fish',
    '<%= config.bin %> <%= command.id %> powershell >> $PROFILE',
  ]
  static override outputFormats = ['text']
  static override args = {
    shell: Args.string({description: 'bash, zsh, fish or powershell', required: true, names: 'shell'}),
  }

  override async run(): Promise<void> {
    const {runCompletion} = await import('../workflows/completion/run-completion.js')
    await runCompletion(this.argv, installedOf(this.config), this.runtime)
  }
}
