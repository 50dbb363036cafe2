// One invocation from argv to exit code. Errors of every kind end here and are turned into text in one place.
import {type Command, Config} from '@oclif/core'
import type {GlobalFlags} from '../arguments/global-flags.js'
import {scanGlobals} from '../arguments/scan-globals.js'
import {UsageError} from '../errors/cli-error.js'
import {type FoundCommand, findCommand} from './find-command.js'
import {presentError} from './present-error.js'
import {exitOnInterrupt, homeFolder, processRuntime, sink} from './process-runtime.js'
import {attachRuntime} from './runtime.js'

const SEE_HELP = 'iotjobs help lists the commands'

/**
 * @param argv what was typed after the program's name
 * @param root the folder of package.json
 * @returns the exit code
 */
export async function main(argv: readonly string[], root: string): Promise<number> {
  process.stdout.on('error', endQuietly)
  process.stderr.on('error', endQuietly)
  exitOnInterrupt()
  let globals: GlobalFlags = {}
  try {
    const scanned = scanGlobals(argv)
    globals = scanned.globals
    return await dispatch(globals, scanned.rest, root)
  } catch (error) {
    const {text, exitCode} = await presentError(
      error,
      globals,
      process.env,
      homeFolder(),
      process.stderr.isTTY === true,
    )
    await sink(process.stderr).write(text)
    return exitCode
  }
}

async function dispatch(globals: GlobalFlags, words: readonly string[], root: string): Promise<number> {
  const config = await Config.load({root})
  if (globals.version) {
    await sink(process.stdout).write(`${config.userAgent}\n`)
    return 0
  }
  const [first] = words
  if (first === 'help') return help(config, words.slice(1))
  if (first === undefined && (globals.help || Object.keys(globals).length === 0)) return help(config, [])
  if (first === undefined) throw new UsageError('the following arguments are required: command', {hints: [SEE_HELP]})
  const {checkGlobals} = await import('./check-globals.js')
  await checkGlobals(globals)
  const found = findCommand(words, config.commandIDs)
  if (globals.help || found.kind === 'topic' || found.argv[0] === 'help') return help(config, found.id.split(':'))
  attachRuntime(config, processRuntime(globals, found.awsSpelling))
  return run(config, found)
}

/** oclif's own way from here would load the whole configuration a second time, and print errors in its own words. */
async function run(config: Config, {id, argv}: FoundCommand): Promise<number> {
  const CommandClass = await config.findCommand(id, {must: true}).load()
  const command: Command = Reflect.construct(CommandClass, [[...argv], config])
  const exitCode: unknown = await command.run()
  return typeof exitCode === 'number' ? exitCode : 0
}

async function help(config: Config, words: readonly string[]): Promise<number> {
  const {default: Help} = await import('./help.js')
  await new Help(config).showHelp([...words])
  return 0
}

/** A reader that went away (`| head`) is no error. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
}
