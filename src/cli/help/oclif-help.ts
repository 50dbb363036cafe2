// Help of topics: oclif's, as text.
import {Config, Help} from '@oclif/core'

export default class JobsHelp extends Help {
  private readonly logged: string[] = []

  /** What oclif would have printed itself, without a word of writes that fail. */
  get text(): string {
    return this.logged.map((text) => `${text}\n`).join('')
  }

  protected override log(...texts: string[]): void {
    this.logged.push(texts.join(' '))
  }
}

/** @param root the folder of package.json, beside which oclif finds the manifest */
export async function loadHelp(root: string): Promise<JobsHelp> {
  return new JobsHelp(await Config.load({root}))
}
