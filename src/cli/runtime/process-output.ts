// The two outputs of a process. Most of what is printed is small and goes to a file or a pipe, which takes it at once: the
// stream that Node would make for it takes longer than the rest of a short command.
import {fstatSync, type Stats, statSync, writeSync} from 'node:fs'
import {OtherError} from '../../errors/cli-error.js'

export interface Output {
  readonly isTTY: boolean
  /** 80 where there is no terminal. */
  readonly columns: number
  write(text: string): Promise<void>
}

const FILES = {stdin: 0, stdout: 1, stderr: 2} as const
/** As much as a pipe on Linux holds: beyond that, a slow reader must be waited for without holding up everything else. */
const AT_ONCE = 65_536

export function processOutput(name: 'stdout' | 'stderr'): Output {
  let left = isPlain(name) ? AT_ONCE : 0
  const isTTY = isTerminal(name)
  return {
    isTTY,
    get columns() {
      return isTTY ? process[name].columns || 80 : 80
    },
    async write(text) {
      const bytes = left > 0 ? Buffer.from(text) : undefined
      left -= bytes?.length ?? 0
      const rest = bytes && left >= 0 ? writeAtOnce(FILES[name], bytes) : text
      if (left < 0 || rest.length > 0) {
        left = 0
        await throughStream(name, rest)
      }
    },
  }
}

/** Whether it is a terminal, without making a stream where that is plain to see. */
export function isTerminal(name: keyof typeof FILES): boolean {
  return !isPlain(name) && process[name].isTTY === true
}

function isPlain(name: keyof typeof FILES): boolean {
  if (process.platform === 'win32') return false
  try {
    const stats = fstatSync(FILES[name])
    return stats.isFile() || stats.isFIFO() || stats.isSocket() || isNullDevice(stats)
  } catch {
    return false
  }
}

const isNullDevice = (stats: Stats) => stats.isCharacterDevice() && stats.rdev === statSync('/dev/null').rdev

/** @returns what a pipe would not take that another process has made to refuse instead of to wait */
function writeAtOnce(file: number, bytes: Buffer): Buffer {
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(file, bytes, done)
    } catch (error) {
      if (codeOf(error) === 'EAGAIN') return bytes.subarray(done)
      throw unwritten(error)
    }
  }
  return bytes.subarray(bytes.length)
}

const throughStream = (name: 'stdout' | 'stderr', text: string | Buffer) =>
  new Promise<void>((resolve, reject) => {
    leaveErrorsToWrites(name)
    process[name].write(text, (error) => (error ? reject(unwritten(error)) : resolve()))
  })

/**
 * Each write reports its own failure; without listeners a stream would throw it a second time. Libraries add listeners that
 * throw, too: those go.
 */
function leaveErrorsToWrites(name: 'stdout' | 'stderr'): void {
  process[name].removeAllListeners('error').on('error', () => {})
}

/** A reader that went away (`| head`) has what it wants; a full disk is an error. */
export class ReaderGone extends Error {}

function unwritten(error: unknown): Error {
  const code = codeOf(error)
  if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return new ReaderGone('The reader is gone')
  const hints = code === 'ENOSPC' ? ['The disk is full: make room on it, or write the output elsewhere'] : []
  const message = error instanceof Error ? error.message : String(error)
  return new OtherError('Output', `The output cannot be written: ${message}`, {cause: error, hints})
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)
