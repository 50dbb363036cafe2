import {Command} from '../cli/command.js'
import {Args, Flags} from '../cli/flags.js'
import {formatList, OUTPUT_FORMATS} from '../cli/print/output-formats.js'

const FORMATS = [...OUTPUT_FORMATS, 'github']

export default class Validate extends Command {
  static override summary = 'Check input files before anything is sent'
  static override description =
    `A file is JSON, JSON with comments, or YAML: the input of an operation, or a job document. In an input, document may be text, an object, or file://PATH. It is checked against every bound and rule, without credentials or network. The exit code is 0 where no file has an error, 252 otherwise. --output is one of ${formatList(FORMATS)} (default: a report for people), and github shows problems beside the lines of a pull request. --strict counts warnings as errors, --ignore passes over a code.`
  static override examples = [
    '<%= config.bin %> <%= command.id %> jobs/*.json',
    '<%= config.bin %> <%= command.id %> --operation create-job rollout.yaml',
    '<%= config.bin %> <%= command.id %> --strict --output json fw-2.json',
    '<%= config.bin %> <%= command.id %> --output github jobs/*.json',
  ]
  static override outputFormats = FORMATS
  static override dataFormats = OUTPUT_FORMATS
  static override effects = ['query', 'noValidate', 'strict', 'ignore'] as const
  static override takesPolicy = true
  static override strict = false
  static override args = {
    file: Args.string({
      description: 'Input of an operation, as --cli-input-json takes it, or a job document; - is standard input',
      required: true,
      names: 'file',
    }),
  }
  static override flags = {
    operation: Flags.string({
      helpValue: '<command>',
      summary: 'Operation that the files are inputs of, such as create-job (default: inferred from their members)',
      exclusive: ['kind'],
      names: 'operation',
    }),
    kind: Flags.string({
      summary: 'What the files are: inputs of operations, or job documents (default: inferred from their members)',
      options: ['request', 'document'],
    }),
  }

  override async run(): Promise<number> {
    const {argv: files, flags} = await this.parse(Validate)
    const {operationByName} = await import('../cli/runtime/invocation.js')
    const operation = flags.operation === undefined ? undefined : operationByName(flags.operation, '--operation')
    const {validateFiles} = await import('../workflows/validate/validate-files.js')
    return validateFiles(files, operation, this.runtime, flags.kind === 'document')
  }
}
