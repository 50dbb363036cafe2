// One invocation from argv to exit code. Errors of every kind end here and are turned into text in one place.
import type {GlobalFlags} from '../arguments/global-flags.js'
import {refuseAmbiguous, type ScannedGlobals, scanGlobals} from '../arguments/scan-globals.js'
import {UsageError} from '../errors/cli-error.js'
import {didYouMeanCommand, requiredArguments} from '../errors/words.js'
import {Secrets, secretsOfEnvironment} from '../text/secrets.js'
import type {Supports} from './errors/advice/supports.js'
import {findCommand} from './find-command.js'
import {checkGlobals, checkOutput, supportedBy} from './global-checks.js'
import type {CommandClass, Installed} from './installed-commands.js'
import {runCommand} from './run-command.js'
import {ReaderGone} from './runtime/process-output.js'
import {
  dataSink,
  exitOnInterrupt,
  homeFolder,
  type Messages,
  messageSink,
  processRuntime,
} from './runtime/process-runtime.js'

const SEE_HELP = 'iotjobs help lists the commands'

/**
 * @param argv what was typed after the program's name
 * @param program as it is installed
 * @returns the exit code
 */
export async function main(argv: readonly string[], program: Installed): Promise<number> {
  exitOnInterrupt()
  const secrets = new Secrets(secretsOfEnvironment(process.env))
  const stderr = messageSink(secrets)
  let globals: GlobalFlags = {}
  let supports: Supports | undefined
  try {
    const scanned = scanGlobals(argv)
    globals = scanned.globals
    const task = await taskOf(argv, scanned, program)
    if (task.command) supports = supportedBy(task.command)
    return await task.run({stderr, secrets})
  } catch (error) {
    if (error instanceof ReaderGone) return 0
    const {presentError} = await import('./errors/present-error.js')
    const {text, exitCode} = await presentError(error, globals, process.env, homeFolder(), stderr, supports)
    await stderr.draw(text).catch(() => {})
    return exitCode
  }
}

interface Task {
  /** The command that is run, where one is. */
  readonly command?: CommandClass
  /** @returns the exit code */
  run(messages: Messages): Promise<number>
}

async function taskOf(
  argv: readonly string[],
  {globals, rest: words}: ScannedGlobals,
  program: Installed,
): Promise<Task> {
  if (globals.version) return {run: () => version(program)}
  const [first, ...others] = words
  if (first === 'help') return {run: async () => help(await helpId(others, program), program, globals.output)}
  if (first === undefined && (globals.help || Object.keys(globals).length === 0)) return {run: () => help('', program)}
  if (first === undefined) throw requiredArguments(['command'], [SEE_HELP])
  await checkGlobals(globals)
  const found = findCommand(globals.help ? [...words, 'help'] : words, program.ids)
  if (globals.help || found.kind === 'topic' || found.argv[0] === 'help') return {run: () => help(found.id, program)}
  const command = await program.load(found.id)
  if (!found.awsSpelling) refuseAmbiguous(argv, Object.keys(command.flags ?? {}))
  const run = (messages: Messages) => runCommand(found, processRuntime(globals, found.awsSpelling, messages), program)
  return {command, run}
}

/** A page, a command or a topic. */
async function helpId(words: readonly string[], {ids}: Installed): Promise<string> {
  const [word = ''] = words
  const {meantPage, pageNames} = await import('./help/meant-page.js')
  if (word === '' || pageNames.includes(word)) return word
  const isCommand = ids.some((id) => id === word || id.startsWith(`${word}:`))
  const meant = isCommand || words.length > 1 ? undefined : meantPage(word)
  if (meant !== undefined) {
    throw new UsageError(`No help page is called "${word}"`, {hints: [didYouMeanCommand(`help ${meant}`)]})
  }
  return findCommand([...words, 'help'], ids).id
}

async function help(id: string, program: Installed, output?: string): Promise<number> {
  if (output === 'json') {
    const {programData} = await import('./help/program-data.js')
    const isCommand = id === '' || program.ids.includes(id)
    if (!isCommand) throw new UsageError(`--output json is for commands, not for help ${id}`)
    await dataSink().write(`${JSON.stringify(await programData(id, program), undefined, 4)}\n`)
    return 0
  }
  checkOutput(output, ['text', 'json'])
  const {showHelp} = await import('./help/show-help.js')
  await showHelp(id, program, dataSink())
  return 0
}

async function version({version, distribution}: Installed): Promise<number> {
  const node = `node-${process.version}`
  await dataSink().write(`iotjobs/${version} ${process.platform}-${process.arch} ${node} ${distribution}\n`)
  return 0
}
