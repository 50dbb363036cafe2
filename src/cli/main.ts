// One invocation from argv to exit code. Errors of every kind end here and are turned into text in one place.
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {GlobalFlags} from '../arguments/global-flags.js'
import {scanGlobals} from '../arguments/scan-globals.js'
import {UsageError} from '../errors/cli-error.js'
import {Secrets, secretsOfEnvironment} from '../value/secrets.js'
import type {CommandConfig} from './command.js'
import {type FoundCommand, findCommand} from './find-command.js'
import {checkEffects, checkGlobals, checkOutput} from './global-checks.js'
import {commandIds, loadCommand} from './installed-commands.js'
import {
  exitOnInterrupt,
  homeFolder,
  leaveErrorsToWrites,
  messageSink,
  processRuntime,
  ReaderGone,
  sink,
} from './runtime/process-runtime.js'
import {attachRuntime, type Runtime} from './runtime/runtime.js'

const SEE_HELP = 'iotjobs help lists the commands'

/**
 * @param argv what was typed after the program's name
 * @param root the folder of package.json
 * @returns the exit code
 */
export async function main(argv: readonly string[], root: string): Promise<number> {
  leaveErrorsToWrites()
  exitOnInterrupt()
  const secrets = new Secrets(secretsOfEnvironment(process.env))
  let globals: GlobalFlags = {}
  try {
    const scanned = scanGlobals(argv)
    globals = scanned.globals
    return await dispatch(globals, scanned.rest, root, secrets)
  } catch (error) {
    if (error instanceof ReaderGone) return 0
    const {presentError} = await import('./errors/present-error.js')
    const stderr = messageSink(secrets)
    const {text, exitCode} = await presentError(error, globals, process.env, homeFolder(), stderr)
    await stderr.draw(text).catch(() => {})
    return exitCode
  }
}

async function dispatch(
  globals: GlobalFlags,
  words: readonly string[],
  root: string,
  secrets: Secrets,
): Promise<number> {
  if (globals.version) return version(root)
  const [first, ...others] = words
  if (first === 'help') return help(others.length > 0 ? findCommand(others, commandIds(root)).id : '', root)
  if (first === undefined && (globals.help || Object.keys(globals).length === 0)) return help('', root)
  if (first === undefined) throw new UsageError('the following arguments are required: command', {hints: [SEE_HELP]})
  await checkGlobals(globals)
  const found = findCommand(words, commandIds(root))
  if (globals.help || found.kind === 'topic' || found.argv[0] === 'help') return help(found.id, root)
  return run(found, processRuntime(globals, found.awsSpelling, secrets), root)
}

/** oclif's own way would read the whole manifest, and print errors in its own words. */
async function run({id, argv}: FoundCommand, runtime: Runtime, root: string): Promise<number> {
  const CommandClass = await loadCommand(root, id)
  checkOutput(runtime.globals.output, CommandClass.outputFormats)
  checkEffects(id, runtime.globals, CommandClass)
  const config: CommandConfig = {root, bin: 'iotjobs', runHook: async () => ({successes: [], failures: []})}
  attachRuntime(config, runtime)
  const exitCode: unknown = await new CommandClass([...argv], config).run()
  return typeof exitCode === 'number' ? exitCode : 0
}

async function help(id: string, root: string): Promise<number> {
  const {showHelp} = await import('./help/show-help.js')
  await showHelp(id, root, sink(process.stdout))
  return 0
}

async function version(root: string): Promise<number> {
  const {name, version} = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  await sink(process.stdout).write(`${name}/${version} ${process.platform}-${process.arch} node-${process.version}\n`)
  return 0
}
