// Help of the program, its topics, and the commands that are no operations: oclif's, with our global flags.
import {Config, Help} from '@oclif/core'
import {globalFlagLines} from './operation-help.js'

export default class JobsHelp extends Help {
  protected override async showRootHelp(): Promise<void> {
    await super.showRootHelp()
    this.log(['GLOBAL OPTIONS', ...globalFlagLines(this.opts.maxWidth), ''].join('\n'))
    this.log('Operations may also be spelled as the AWS CLI spells them: iotjobs iot update-job …')
  }
}

/** @param root the folder of package.json, beside which oclif finds the manifest */
export async function loadHelp(root: string): Promise<JobsHelp> {
  return new JobsHelp(await Config.load({root}))
}
