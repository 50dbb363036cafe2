// One dim line below a success with the command that is likely to come next: for users at a terminal alone.
import {deviceText} from '../../output/terminal/device-text.js'
import {wantsColorOn} from '../runtime/progress-mode.js'
import type {Runtime} from '../runtime/runtime.js'

/** Not where stdout goes elsewhere or data was asked for, and not to scripts that spell commands as the AWS CLI does. */
export async function sayNext(command: string | undefined, runtime: Runtime): Promise<void> {
  const {stdout, stderr, globals, awsSpelling} = runtime
  if (command === undefined || awsSpelling || !stdout.isTTY || !stderr.isTTY) return
  if (globals.query !== undefined || (globals.output !== undefined && !FOR_PEOPLE.includes(globals.output))) return
  const line = `next: ${deviceText(command)}`
  const {default: chalk} = await import('chalk')
  await stderr.draw(`${wantsColorOn(stderr, runtime) ? chalk.dim(line) : line}\n`)
}

const FOR_PEOPLE = ['table', 'view']
