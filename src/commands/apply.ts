import {Command} from '../cli/command.js'
import {Args} from '../cli/flags.js'

export default class Apply extends Command {
  static override summary = 'Create or update jobs and job templates from files'
  static override description =
    'A file is the input of create-job or create-job-template, as export writes it. Missing jobs are created, jobs that may change are updated, templates are replaced, and the rest stays. Only what a file contains is compared: numbers by value, documents as JSON, targets as sets, tags key by key. All files are checked and compared before anything is sent, and nothing is sent where one is refused. When run again, it continues where it stopped. --dry-run shows what would be done; its exit code is 1 when something would.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> jobs/*.yaml --dry-run',
    '<%= config.bin %> <%= command.id %> jobs/*.yaml templates/*.yaml --yes',
    '<%= config.bin %> <%= command.id %> fw-2.json --output ndjson',
  ]
  static override outputFormats = ['text', 'ndjson']
  static override effects = ['dryRun', 'strict', 'ignore'] as const
  static override takesPolicy = true
  static override strict = false
  static override args = {
    file: Args.string({
      description: 'Input of create-job or create-job-template; - is standard input',
      required: true,
      names: 'file',
    }),
  }

  override async run(): Promise<number> {
    const {argv} = await this.parse(Apply)
    return (await import('../workflows/apply/run-apply.js')).runApply(argv, this.runtime)
  }
}
