import {Command} from '../cli/command.js'
import {Args, Flags} from '../cli/flags.js'

export default class Render extends Command {
  static override summary = 'Print a job document as a device gets it'
  static override description =
    'Of a file (the input of a job, or a document), a job, or a template: parameters are filled in, and placeholders for signed URLs stay, since the service signs them only when a device asks. A parameter that is required and missing is an error.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> fw-2.yaml',
    '<%= config.bin %> <%= command.id %> fw-2',
    '<%= config.bin %> <%= command.id %> --template AWS-Run-Command --parameter command=reboot',
  ]
  static override args = {
    'file|job': Args.string({
      description: 'A word with a dot or a slash is a file, - is standard input, any other a job',
      names: 'file or job',
      unless: ['template'],
    }),
  }
  static override flags = {
    template: Flags.string({summary: 'Id or ARN of a job template, or name of a managed one', helpValue: '<template>'}),
    parameter: Flags.string({
      summary: 'A parameter of the document; may be given again',
      multiple: true,
      helpValue: '<key=value>',
    }),
  }

  override async run(): Promise<void> {
    const {argv, flags} = await this.parse(Render)
    const {runRender} = await import('../workflows/render/run-render.js')
    await runRender({words: argv, template: flags.template, parameters: flags.parameter ?? []}, this.runtime)
  }
}
