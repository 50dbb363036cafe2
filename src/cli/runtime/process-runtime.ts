// The runtime of a real process: with main.ts and process-terminal.ts the only place that reads `process`.
import {homedir} from 'node:os'
import {TOO_LARGE} from '../../arguments/files/read-bounded.js'
import type {GlobalFlags} from '../../arguments/global-flags.js'
import {ExitCode, OtherError, UsageError} from '../../errors/cli-error.js'
import type {Secrets} from '../../text/secrets.js'
import {guardedSink} from './guarded-sink.js'
import {wantsAscii} from './locale.js'
import {isTerminal, type Output, processOutput} from './process-output.js'
import type {Runtime, Sink} from './runtime.js'

/** Where messages go, and what is masked in them. */
export interface Messages {
  readonly stderr: Sink
  readonly secrets: Secrets
}

/** @param messages of the whole process, so that nothing overtakes what was written before */
export function processRuntime(globals: GlobalFlags, awsSpelling: boolean, messages: Messages): Runtime {
  const {env} = process
  const now = clock(env.IOTJOBS_NOW)
  return {
    env,
    get cwd() {
      return currentFolder()
    },
    home: homeFolder(),
    stdout: dataSink(),
    stderr: bestEffort(messages.stderr),
    get stdinIsTTY() {
      return isTerminal('stdin')
    },
    readStdin: once(readStdin),
    now,
    untilInterrupted,
    exit: (code) => process.exit(code),
    globals,
    awsSpelling,
    argv: process.argv.slice(2),
    secrets: messages.secrets,
    told: new Set(),
  }
}

/** Asked for where a path is read: a folder that was deleted meanwhile does not keep from anything else. */
function currentFolder(): string {
  try {
    return process.cwd()
  } catch (cause) {
    throw new OtherError('NoFolder', 'The current folder does not exist any more', {
      cause,
      hints: ['Change to one that does, such as cd ~'],
    })
  }
}

/** An empty HOME is not a home, and neither is one that the system does not know: nothing is read or kept there. */
export function homeFolder(): string {
  if (process.env.HOME !== undefined) return process.env.HOME
  try {
    return homedir()
  } catch {
    return ''
  }
}

/** For data. */
export const dataSink = () => sinkOf(processOutput('stdout'))

/** For messages, which people read wherever they end up. */
export const messageSink = (secrets: Secrets) => sinkOf(processOutput('stderr'), (text) => secrets.mask(text))

const sinkOf = (output: Output, mask?: (text: string) => string) =>
  guardedSink((text) => output.write(text), {
    isTTY: output.isTTY,
    get columns() {
      return output.columns
    },
    messages: mask !== undefined,
    ascii: wantsAscii(process.env),
    ...(mask ? {mask} : {}),
  })

/** What is said beside the data must not stop the work, even when its reader is gone. */
function bestEffort(target: Sink): Sink {
  return {
    isTTY: target.isTTY,
    get columns() {
      return target.columns
    },
    write: (text) => target.write(text).catch(() => {}),
    draw: (text) => target.draw(text).catch(() => {}),
  }
}

const exitInterrupted = () => process.exit(ExitCode.interrupted)

/** Ctrl-C ends the process at once, with the exit code that shells and scripts know; for commands that wait for it, see below. */
export function exitOnInterrupt(): void {
  process.off('SIGINT', exitInterrupted)
  process.once('SIGINT', exitInterrupted)
}

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

function untilInterrupted(released?: AbortSignal): Promise<void> {
  process.off('SIGINT', exitInterrupted)
  return new Promise((resolve) => {
    const interrupted = () => resolve()
    for (const signal of ENDING) process.once(signal, interrupted)
    released?.addEventListener('abort', () => {
      for (const signal of ENDING) process.off(signal, interrupted)
      // A command around this one may still wait for it, and has something to say.
      if (process.listenerCount('SIGINT') === 0) exitOnInterrupt()
    })
  })
}

/** What is asked for again is what was read: standard input has one end. */
function once(read: Runtime['readStdin']): Runtime['readStdin'] {
  let bytes: Promise<Uint8Array> | undefined
  return (most) => {
    bytes ??= read(most)
    return bytes
  }
}

async function readStdin(most = Infinity): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    size += chunk.length
    if (size > most) throw new UsageError(`Standard input is ${TOO_LARGE}`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The years that have four digits: answers hold no others. */
const FIRST_MOMENT = Date.parse('0001-01-01T00:00:00Z')
const LAST_MOMENT = Date.parse('9999-12-31T23:59:59Z')

/** The time is read once more at each call; a set clock stands still. */
function clock(setTo: string | undefined): () => number {
  if (!setTo) return Date.now
  const time = /^\d+(\.\d+)?$/.test(setTo) ? Number(setTo) * 1000 : Date.parse(setTo)
  if (Number.isNaN(time) || time < FIRST_MOMENT || time > LAST_MOMENT) {
    throw new UsageError(`IOTJOBS_NOW is not a time: '${setTo}'`, {
      hints: ['Write it as 2026-01-31T12:00:00Z, or as seconds since 1970'],
    })
  }
  return () => time
}
