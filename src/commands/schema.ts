import {Command} from '../cli/command.js'
import {Args} from '../cli/flags.js'

export default class Schema extends Command {
  static override summary = 'Print the JSON Schema of an operation’s input'
  static override description =
    'The schema (draft 2020-12) has every bound that --cli-input-json is checked against, so that an editor completes and checks the file. Save it and name it in the file: "$schema": "./create-job.schema.json"; the member is dropped when the file is read.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> create-job > create-job.schema.json',
    '<%= config.bin %> <%= command.id %> data update-job-execution',
    '<%= config.bin %> <%= command.id %> stages > stages.schema.json',
    '<%= config.bin %> <%= command.id %> policy > policy.schema.json',
  ]
  static override outputFormats = ['json']
  static override strict = false
  static override args = {
    operation: Args.string({
      description: 'Such as create-job, or data update-job-execution; stages and policy are the files of those names',
      required: true,
      names: 'operation words',
    }),
  }

  override async run(): Promise<void> {
    const {argv: words} = await this.parse(Schema)
    const {fileSchemaText, schemaText} = await import('../workflows/schema/operation-schema.js')
    const ofFile = fileSchemaText(words.join(' '))
    if (ofFile !== undefined) return this.runtime.stdout.write(ofFile)
    const {operationByName} = await import('../cli/runtime/invocation.js')
    await this.runtime.stdout.write(schemaText(operationByName(words.join(' '), 'operation')))
  }
}
