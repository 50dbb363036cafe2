// A file's bytes, but no more than any input has: a wrong name may be that of a disk image, or of a device without end.
import {closeSync, openSync, readSync} from 'node:fs'

export const MOST_BYTES = 32 * 1024 * 1024
const CHUNK = 64 * 1024

/** With a code, as the file system's own errors. */
export class TooLarge extends Error {
  readonly code = 'EFBIG'

  constructor() {
    super('it is larger than 32 MiB, the limit of input files')
  }
}

/** @throws TooLarge, and what the file system throws */
export function readBounded(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const chunks: Uint8Array[] = []
    for (let [size, read] = [0, -1]; read !== 0; size += read) {
      if (size > MOST_BYTES) throw new TooLarge()
      const chunk = Buffer.allocUnsafe(CHUNK)
      read = readSync(file, chunk)
      chunks.push(chunk.subarray(0, read))
    }
    return Buffer.concat(chunks)
  } finally {
    closeSync(file)
  }
}
