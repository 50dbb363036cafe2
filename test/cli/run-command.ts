// Runs the command of a command line in this process, as `main` does in its own: with its class, and so with what it asks.
import {readdirSync} from 'node:fs'
import {scanGlobals} from '../../src/arguments/scan-globals.js'
import type {CommandConfig} from '../../src/cli/command.js'
import {presentError} from '../../src/cli/errors/present-error.js'
import {findCommand} from '../../src/cli/find-command.js'
import type {CommandClass} from '../../src/cli/installed-commands.js'
import {guardedSink} from '../../src/cli/runtime/guarded-sink.js'
import {attachRuntime, type Runtime, type Sink} from '../../src/cli/runtime/runtime.js'
import type {Invoked} from '../support/invoke.js'
import {fakeRuntime} from './fake-runtime.js'

const ids = readdirSync(new URL('../../src/commands', import.meta.url), {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length).replaceAll(/[\\/]/g, ':'))

/** A user at a terminal, who leaves at the first question. */
export const LEAVES: Partial<Runtime> = {
  stdinIsTTY: true,
  untilInterrupted: async () => {},
}

export async function runCommand(argv: readonly string[], around: Partial<Runtime> = {}): Promise<Invoked> {
  const {globals, rest} = scanGlobals(argv)
  const {id, argv: words, awsSpelling} = findCommand(rest, ids)
  const [out, err]: [string[], string[]] = [[], []]
  const isTTY = around.stdinIsTTY === true
  const runtime = fakeRuntime([], {
    ...around,
    globals,
    awsSpelling,
    stdout: sink(out, isTTY),
    stderr: sink(err, isTTY),
  })
  const config: CommandConfig = {bin: 'iotjobs', runHook: async () => ({successes: [], failures: []})}
  attachRuntime(config, runtime)
  const {default: Loaded}: {default: CommandClass} = await import(`../../src/commands/${id.replaceAll(':', '/')}.js`)
  const exit = await new Loaded([...words], config).run().catch(async (error: unknown) => {
    const {text, exitCode} = await presentError(error, globals, runtime.env, runtime.home, runtime.stderr)
    err.push(text)
    return exitCode
  })
  return {exit: Number(exit ?? 0), stdout: out.join(''), stderr: err.join('')}
}

const sink = (texts: string[], isTTY: boolean): Sink =>
  guardedSink(async (text) => void texts.push(text), {isTTY, columns: 160})
