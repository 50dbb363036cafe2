import {Command} from '../cli/command.js'
import {Flags} from '../cli/flags.js'
import {OUTPUT_FORMATS} from '../cli/print/output-formats.js'

export default class Whoami extends Command {
  static override summary = 'Show which account, identity, region and endpoints commands go to, and where each was set'
  static override description =
    'Asks AWS STS for the account and the identity; everything else is read from flags, environment and the shared config files. Lines for people by default; --output json prints the same as data. Exit code 0, or that of the error where the identity cannot be found.'
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --profile prod --output json',
    '<%= config.bin %> <%= command.id %> --offline',
  ]
  static override flags = {offline: Flags.boolean({summary: 'Send nothing: leave account and identity out'})}
  static override outputFormats = OUTPUT_FORMATS
  static override effects = ['query'] as const

  override async run(): Promise<number> {
    const {flags} = await this.parse(Whoami)
    const {runWhoami} = await import('../workflows/whoami/run-whoami.js')
    return runWhoami(flags.offline === true, this.runtime)
  }
}
