import {Command} from '../cli/command.js'
import {Args, Flags} from '../cli/flags.js'

export default class Export extends Command {
  static override summary = 'Write jobs and job templates to files that recreate them'
  static override description =
    'A file holds the input of create-job or create-job-template, for --cli-input-json, --cli-input-yaml, validate and apply: what was asked for, with tags, and the document as an object. A file that is there already keeps its order and its comments; only what differs is replaced.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> fw-2 > fw-2.json',
    '<%= config.bin %> <%= command.id %> fw-2 fw-3 --dir jobs --output yaml',
    '<%= config.bin %> <%= command.id %> --template reboot',
    '<%= config.bin %> <%= command.id %> --templates --dir templates',
  ]
  static override outputFormats = ['json', 'yaml']
  static override strict = false
  static override args = {
    job: Args.string({
      description: 'Id of a job; none where templates are exported',
      names: 'job',
      unless: ['template', 'templates'],
    }),
  }
  static override flags = {
    template: Flags.string({
      summary: 'Id of a job template; may be given again',
      multiple: true,
      helpValue: '<id>',
      names: 'template',
    }),
    templates: Flags.boolean({summary: 'All job templates of the account'}),
    dir: Flags.string({
      summary: 'Folder to write a file for each into, named after its id',
      helpValue: '<folder>',
      names: 'file',
    }),
  }

  override async run(): Promise<void> {
    const {argv: jobs, flags} = await this.parse(Export)
    const templates = flags.template ?? []
    const {runExport} = await import('../workflows/export/run-export.js')
    await runExport({jobs, templates, allTemplates: flags.templates, dir: flags.dir}, this.runtime)
  }
}
