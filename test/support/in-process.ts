// A command line in this process, from the sources, by the same steps as `main`: where the program as it is built and its process are
// not what a test is about. It takes a tenth of the time that a process takes to start.
import {readdirSync} from 'node:fs'
import type {GlobalFlags} from '../../src/arguments/global-flags.js'
import {refuseAmbiguous, scanGlobals} from '../../src/arguments/scan-globals.js'
import type {Supports} from '../../src/cli/errors/advice/supports.js'
import {presentError} from '../../src/cli/errors/present-error.js'
import {findCommand} from '../../src/cli/find-command.js'
import {checkGlobals, supportedBy} from '../../src/cli/global-checks.js'
import type {Installed} from '../../src/cli/installed-commands.js'
import {runCommand} from '../../src/cli/run-command.js'
import {guardedSink} from '../../src/cli/runtime/guarded-sink.js'
import type {Runtime} from '../../src/cli/runtime/runtime.js'
import {Secrets, secretsOfEnvironment} from '../../src/text/secrets.js'
import type {Ended} from './program.js'

export type Environment = Readonly<Record<string, string>>

export async function runInProcess(argv: readonly string[], env: Environment, stdin = ''): Promise<Ended> {
  const {HOME: home = ''} = env
  const [out, err]: [string[], string[]] = [[], []]
  const view = {isTTY: false, columns: 80}
  const secrets = new Secrets(secretsOfEnvironment(env))
  const stdout = guardedSink(async (text) => void out.push(text), view)
  const mask = (text: string) => secrets.mask(text)
  const stderr = guardedSink(async (text) => void err.push(text), {...view, messages: true, mask})
  const ended = (exit: number): Ended => ({exit, stdout: out.join(''), stderr: err.join('')})
  let globals: GlobalFlags = {}
  let supports: Supports | undefined
  try {
    const scanned = scanGlobals(argv)
    globals = scanned.globals
    await checkGlobals(globals)
    const found = findCommand(scanned.rest, program.ids)
    const command = await program.load(found.id)
    if (!found.awsSpelling) refuseAmbiguous(argv, Object.keys(command.flags ?? {}))
    supports = supportedBy(command)
    const runtime: Runtime = {
      env,
      cwd: '/',
      home,
      stdout,
      stderr,
      stdinIsTTY: false,
      readStdin: async () => Buffer.from(stdin),
      now: env.IOTJOBS_NOW === undefined ? Date.now : () => Date.parse(env.IOTJOBS_NOW ?? ''),
      untilInterrupted: () => new Promise(() => {}),
      exit: () => {},
      globals,
      awsSpelling: found.awsSpelling,
      argv,
      secrets,
      told: new Set(),
    }
    return ended(await runCommand(found, runtime, program))
  } catch (error) {
    const {text, exitCode} = await presentError(error, globals, env, home, stderr, supports)
    await stderr.draw(text)
    return ended(exitCode)
  }
}

const program: Installed = {
  version: '0.0.0',
  distribution: 'npm',
  ids: commandIds(),
  load: async (id) => (await import(`../../src/commands/${id.replaceAll(':', '/')}.js`)).default,
}

/** As oclif finds them: a file for each. */
function commandIds(): string[] {
  const files = readdirSync(new URL('../../src/commands', import.meta.url), {recursive: true})
  return files.flatMap((file) => {
    const path = String(file)
    return path.endsWith('.ts') ? [path.slice(0, -'.ts'.length).replaceAll(/[\\/]/g, ':')] : []
  })
}
