// One command, once its words are found: what its class allows is checked, and it runs on what it may touch of the world. It
// knows nothing of the process around it.

import type {CommandConfig} from './command.js'
import type {FoundCommand} from './find-command.js'
import {checkEffects, checkOutput} from './global-checks.js'
import {attachInstalled, type Installed} from './installed-commands.js'
import {attachRuntime, type Runtime} from './runtime/runtime.js'

/**
 * oclif's own way would read the whole manifest, and print errors in its own words.
 *
 * @returns the exit code
 */
export async function runCommand({id, argv}: FoundCommand, runtime: Runtime, program: Installed): Promise<number> {
  const CommandClass = await program.load(id)
  checkOutput(runtime.globals.output, CommandClass.outputFormatsFor?.(argv) ?? CommandClass.outputFormats)
  checkEffects(id, runtime.globals, CommandClass, runtime.awsSpelling)
  const config: CommandConfig = {
    bin: 'iotjobs',
    runHook: async () => ({successes: [], failures: []}),
  }
  attachRuntime(config, runtime)
  attachInstalled(config, program)
  const exitCode: unknown = await new CommandClass([...argv], config).run()
  return typeof exitCode === 'number' ? exitCode : 0
}
