// The runtime of a real process: with main.ts and process-terminal.ts the only place that reads `process`.
import {homedir} from 'node:os'
import type {GlobalFlags} from '../../arguments/global-flags.js'
import {ExitCode, OtherError, UsageError} from '../../errors/cli-error.js'
import type {Secrets} from '../../value/secrets.js'
import {guardedSink} from './guarded-sink.js'
import {wantsAscii} from './locale.js'
import type {Runtime, Sink} from './runtime.js'

export function processRuntime(globals: GlobalFlags, awsSpelling: boolean, secrets: Secrets): Runtime {
  const {env} = process
  const now = clock(env.IOTJOBS_NOW)
  return {
    env,
    cwd: process.cwd(),
    home: homeFolder(),
    stdout: sink(process.stdout),
    stderr: bestEffort(messageSink(secrets)),
    stdinIsTTY: process.stdin.isTTY === true,
    readStdin,
    now,
    untilInterrupted,
    exit: (code) => process.exit(code),
    globals,
    awsSpelling,
    secrets,
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

export const sink = (stream: NodeJS.WriteStream) => guardedSink(writerOf(stream), viewOf(stream))

/** For messages, which people read wherever they end up. */
export const messageSink = (secrets: Secrets) =>
  guardedSink(
    writerOf(process.stderr),
    viewOf(process.stderr, true, (text) => secrets.mask(text)),
  )

const viewOf = (stream: NodeJS.WriteStream, messages = false, mask?: (text: string) => string) => ({
  isTTY: stream.isTTY === true,
  get columns() {
    return stream.columns || 80
  },
  messages,
  ascii: wantsAscii(process.env),
  ...(mask ? {mask} : {}),
})

const writerOf = (stream: NodeJS.WriteStream) => (text: string) =>
  new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(unwritten(error)) : resolve()))
  })

/**
 * Each write reports its own failure; without listeners the streams would throw it a second time. Libraries add listeners
 * that throw, too: those go.
 */
export function leaveErrorsToWrites(): void {
  for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners('error').on('error', () => {})
}

/** A reader that went away (`| head`) has what it wants; a full disk is an error. */
export class ReaderGone extends Error {}

function unwritten(error: NodeJS.ErrnoException): Error {
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
    return new ReaderGone('The reader has closed the pipe')
  const hints = error.code === 'ENOSPC' ? ['The disk is full: make room on it, or write the output elsewhere'] : []
  return new OtherError('Output', `The output cannot be written: ${error.message}`, {cause: error, hints})
}

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
      exitOnInterrupt()
    })
  })
}

async function readStdin(most = Infinity): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    size += chunk.length
    if (size > most) throw new UsageError('Standard input is larger than 32 MiB, the limit of input files')
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
