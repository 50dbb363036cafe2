import {Command, type Completion} from '../cli/command.js'
import {requireWords} from '../cli/require-words.js'
import {wordsArg} from '../cli/words-arg.js'

export default class Apply extends Command {
  static override summary = 'Make jobs and job templates as files say'
  static override description =
    'A file is the input of create-job or create-job-template, as export writes it. What is missing is created, what may change is updated, templates are replaced; what is as the file says stays. Only what a file says is compared: numbers by value, documents as JSON, targets as sets, tags key by key. All files are checked and compared before anything is sent, and nothing is sent where one is refused. Run again, it goes on where it stopped. --dry-run shows what would be done, with exit code 1 where something would.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> jobs/*.yaml --dry-run',
    '<%= config.bin %> <%= command.id %> jobs/*.yaml templates/*.yaml --yes',
    '<%= config.bin %> <%= command.id %> fw-2.json --output ndjson',
  ]
  static override outputFormats = ['text', 'ndjson']
  static override effects = ['dryRun', 'strict', 'ignore'] as const
  static override takesPolicy = true
  static override strict = false
  static override args = wordsArg('file', 'Input of create-job or create-job-template; - is standard input')
  static override completion: Completion = {more: 'file'}

  override async run(): Promise<number> {
    const files = requireWords(this.argv, 'file', 'Name the files to apply')
    return (await import('../workflows/apply/run-apply.js')).runApply(files, this.runtime)
  }
}
