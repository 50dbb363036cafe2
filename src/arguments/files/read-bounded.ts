// A file's bytes, but no more than any input has: a wrong name may be that of a disk image, or of a device without end.
import {closeSync, openSync, readSync} from 'node:fs'

const MAX_MEBIBYTES = 32
export const MAX_BYTES = MAX_MEBIBYTES * 1024 * 1024
/** Said of a file and of standard input. */
export const TOO_LARGE = `larger than ${MAX_MEBIBYTES} MiB, the limit of input files`
const CHUNK = 64 * 1024

/** With a code, as the file system's own errors. */
export class TooLarge extends Error {
  readonly code = 'EFBIG'

  constructor() {
    super(`it is ${TOO_LARGE}`)
  }
}

/** @throws TooLarge, and what the file system throws */
export function readBounded(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const chunks: Uint8Array[] = []
    for (let [size, read] = [0, -1]; read !== 0; size += read) {
      if (size > MAX_BYTES) throw new TooLarge()
      const chunk = Buffer.allocUnsafe(CHUNK)
      read = readSync(file, chunk)
      chunks.push(chunk.subarray(0, read))
    }
    return Buffer.concat(chunks)
  } finally {
    closeSync(file)
  }
}
