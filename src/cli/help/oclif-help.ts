// Help of the program, its topics, and the commands that are not operations: oclif's, with our global flags.
import {type Command, Config, Help} from '@oclif/core'
import {globalFlagLines} from './operation-help.js'

export default class JobsHelp extends Help {
  private readonly logged: string[] = []

  /** What oclif would have printed itself, without a word of writes that fail. */
  get text(): string {
    return this.logged.map((text) => `${text}\n`).join('')
  }

  protected override log(...texts: string[]): void {
    this.logged.push(texts.join(' '))
  }

  protected override async showRootHelp(): Promise<void> {
    await super.showRootHelp()
    this.log(['GLOBAL OPTIONS', ...globalFlagLines(this.opts.maxWidth), ''].join('\n'))
    this.log('Operations may also be spelled as the AWS CLI spells them: iotjobs iot update-job …')
  }

  /** Of the global flags only the one that differs from command to command. */
  protected override formatCommand(command: Command.Loadable): string {
    const formats = 'outputFormats' in command && Array.isArray(command.outputFormats) ? command.outputFormats : []
    const output = formats.length === 0 ? [] : [`  --output <${formats.join('|')}>`]
    const lines = [
      '',
      'GLOBAL OPTIONS',
      ...output,
      '  iotjobs --help tells of the others, such as --local and --region',
    ]
    return `${super.formatCommand(command).trimEnd()}\n${lines.join('\n')}`
  }
}

/** @param root the folder of package.json, beside which oclif finds the manifest */
export async function loadHelp(root: string): Promise<JobsHelp> {
  return new JobsHelp(await Config.load({root}))
}
