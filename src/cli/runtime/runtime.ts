// All that a command may touch of the world outside: streams, environment, clock. Commands get it from their config, so
// that a test can hand them another.
import type {GlobalFlags} from '../../arguments/global-flags.js'
import type {Secrets} from '../../text/secrets.js'

export interface Sink {
  /**
   * Any text, also what devices and services said: on a terminal nothing in it can command it. Resolves when the text has
   * left, so that a slow reader holds a fast writer back.
   */
  write(text: string): Promise<void>
  /** Text with colours and movements of the cursor; what it holds of others must be neutralised already. */
  draw(text: string): Promise<void>
  readonly isTTY: boolean
  /** Columns of the terminal; 80 where there is none. */
  readonly columns: number
}

export interface Runtime {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Empty where the user has none. */
  readonly home: string
  readonly stdout: Sink
  readonly stderr: Sink
  readonly stdinIsTTY: boolean
  /** @param most more bytes are an error; without it they are all read */
  readStdin(most?: number): Promise<Uint8Array>
  /** Milliseconds since the epoch; `IOTJOBS_NOW` sets it. */
  now(): number
  /**
   * Resolves when the user, or the system, asks the process to end.
   * @param released ends the waiting: from then on the process ends as if nothing had waited
   */
  untilInterrupted(released?: AbortSignal): Promise<void>
  /** Ends the process at once, whatever is in progress; for what must not wait for what cannot be canceled. */
  exit(code: number): void
  readonly globals: GlobalFlags
  /** Whether the command was spelled as the AWS CLI spells it (`iotjobs iot …`), as scripts do. */
  readonly awsSpelling: boolean
  /** What was typed after the program's name; for the history. */
  readonly argv?: readonly string[]
  /** Those that become known are hidden in every message. */
  readonly secrets?: Secrets
  /** What has been said and is not said twice, however many connections a command opens. */
  readonly told?: Set<string>
}

const runtimes = new WeakMap<object, Runtime>()

export function attachRuntime(config: object, runtime: Runtime): void {
  runtimes.set(config, runtime)
}

export function runtimeOf(config: object): Runtime {
  const runtime = runtimes.get(config)
  if (!runtime) throw new Error('No runtime attached to this config')
  return runtime
}
