import {Command} from '../cli/command.js'
import {Flags} from '../cli/flags.js'
import {operationById} from '../model/operations.js'

export default class Wizard extends Command {
  static override summary = 'Make a job by answering questions'
  static override description =
    'Asks one question at a time, says what each answer means for the fleet, and sends nothing before a review. Esc goes back, ? explains, Ctrl-P shows the command so far; TERM=dumb gives plain lines instead of menus. Answers are kept when you leave.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --local',
    '<%= config.bin %> <%= command.id %> --print json > job.json',
    '<%= config.bin %> <%= command.id %> --replay answers.json --dry-run',
  ]
  static override effects = ['query', 'dryRun'] as const
  static override takesPolicy = true
  static override flags = {
    replay: Flags.string({
      summary: 'Take the answers from this file; only what it lacks is asked',
      helpValue: '<file>',
      names: 'file',
    }),
    record: Flags.string({summary: 'Write the answers to this file, for --replay', helpValue: '<file>', names: 'file'}),
    print: Flags.string({
      summary: 'Print what the answers make instead of sending it',
      options: ['json', 'yaml', 'command', 'powershell', 'aws', 'aws-powershell'],
    }),
  }

  override async run(): Promise<number> {
    const {flags} = await this.parse(Wizard)
    const {runWizard} = await import('../workflows/wizard/run-wizard.js')
    return runWizard(operationById('iot.CreateJob'), new Map(), flags, this.runtime)
  }
}
