import {Command, type Completion} from '../cli/command.js'
import {OUTPUT_FORMATS} from '../cli/print/output-formats.js'
import {requireWords} from '../cli/require-words.js'
import {wordsArg} from '../cli/words-arg.js'

export default class Explain extends Command {
  static override summary = 'Explain a problem, an operation or a member of its input'
  static override description =
    'Works offline. A code such as W334 is explained with what to do; a member such as create-job.abortConfig.criteriaList with its type, bounds, default, source and an example.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> W334',
    '<%= config.bin %> <%= command.id %> create-job.abortConfig.criteriaList',
    '<%= config.bin %> <%= command.id %> data.update-job-execution.status',
  ]
  static override outputFormats = OUTPUT_FORMATS
  static override effects = ['query'] as const
  static override strict = false
  static override args = wordsArg(
    'topic',
    'Code of a problem, or an operation and members of its input, joined by dots',
  )

  static override completion: Completion = {words: ['topic']}

  override async run(): Promise<void> {
    const words = requireWords(
      this.argv,
      'topic',
      'Name a code, such as W334, or a member, such as create-job.abortConfig',
    )
    const {explain} = await import('../workflows/explain/explain.js')
    await explain(words.join(' '), this.runtime)
  }
}
