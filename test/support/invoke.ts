// Runs a command line in this process as `main` does in its own: same stages, captured streams.
import {scanGlobals} from '../../src/arguments/scan-globals.js'
import {presentError} from '../../src/cli/errors/present-error.js'
import {findCommand} from '../../src/cli/find-command.js'
import {checkGlobals, checkOutput} from '../../src/cli/global-checks.js'
import {runOperation} from '../../src/cli/operation/run-operation.js'
import {guardedSink} from '../../src/cli/runtime/guarded-sink.js'
import type {Runtime, Sink} from '../../src/cli/runtime/runtime.js'
import {operations} from '../../src/model/operations.js'
import type {Operation} from '../../src/model/vocabulary.js'
import {Secrets, secretsOfEnvironment} from '../../src/text/secrets.js'

export interface InvokeOptions {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly cwd?: string
  readonly home?: string
  readonly stdin?: string
  readonly now?: number
}

export interface Invoked {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
}

const byId = new Map<string, Operation>(
  operations.map((operation) => [
    operation.service === 'iot' ? operation.command : `data:${operation.command}`,
    operation,
  ]),
)

export async function invoke(argv: readonly string[], around: InvokeOptions = {}): Promise<Invoked> {
  const {env = {}, cwd = '/', home = '/nowhere', stdin = '', now = Date.now()} = around
  const out: string[] = []
  const err: string[] = []
  const sink = (lines: string[]): Sink =>
    guardedSink(async (text) => void lines.push(text), {isTTY: false, columns: 80})
  const secrets = new Secrets(secretsOfEnvironment(env))
  let globals = {}
  let exit: number
  try {
    const scanned = scanGlobals(argv)
    globals = scanned.globals
    await checkGlobals(globals)
    const found = findCommand(scanned.rest, [...byId.keys()])
    const operation = byId.get(found.id)
    if (!operation) throw new Error(`${found.id} is no operation`)
    checkOutput(scanned.globals.output)
    const runtime: Runtime = {
      env,
      cwd,
      home,
      stdout: sink(out),
      stderr: sink(err),
      stdinIsTTY: false,
      readStdin: async () => Buffer.from(stdin),
      now: () => now,
      untilInterrupted: () => new Promise(() => {}),
      exit: () => {},
      globals,
      secrets,
      awsSpelling: found.awsSpelling,
    }
    const {default: OperationCommand} = await import(`../../src/commands/${found.id.replaceAll(':', '/')}.js`)
    const parts = {
      extensions: OperationCommand.extensions(),
      takesMany: OperationCommand.bulkKeys.length > 0,
      question: () => undefined,
    }
    exit = await runOperation(operation, found.argv, parts, runtime)
  } catch (error) {
    const presented = await presentError(error, globals, env, home, {isTTY: false, columns: 80})
    err.push(secrets.mask(presented.text))
    exit = presented.exitCode
  }
  return {exit, stdout: out.join(''), stderr: err.join('')}
}
