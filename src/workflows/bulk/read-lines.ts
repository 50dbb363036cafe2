// The ids of a bulk command, from its words, a file or standard input, each with its location.

import {isUtf8} from 'node:buffer'
import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {decodeDocument, NOT_TEXT_HINT, notText} from '../../arguments/files/text-encoding.js'
import type {BulkFlags} from '../../bulk/bulk-flags.js'
import {refuseDocument} from '../../bulk/refuse-document.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {UsageError} from '../../errors/cli-error.js'
import {whyUnreadable} from '../../files/file-errors.js'
import {byteLines} from '../../text/byte-lines.js'

export interface Line {
  readonly text: string
  readonly location: string
}

/**
 * They can be gone through again: what was read is kept as it came, and each line made when it is asked for. Those that
 * begin with # are comments: no id begins so.
 */
export async function readLines({ids, from}: BulkFlags, runtime: Runtime): Promise<Iterable<Line>> {
  const typed = ids.map((text, index) => ({text, location: `Argument ${index + 1}`}))
  if (from === undefined) return typed
  const title = titleOf(from)
  const bytes = utf8Of(await read(from, runtime), title)
  refuseDocument(bytes, title)
  return {
    *[Symbol.iterator]() {
      yield* typed
      let number = 0
      for (const text of byteLines(bytes)) {
        const location = `Line ${++number} of ${title}`
        if (!/^\s*#/.test(text)) yield {text, location}
      }
    },
  }
}

/** As it came where it is UTF-8; Windows PowerShell writes UTF-16, and byte order marks. */
function utf8Of(bytes: Uint8Array, title: string): Uint8Array {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb
  if (isUtf8(bytes) && !isMarked && !bytes.subarray(0, 4).includes(0)) return bytes
  const text = decodeDocument(bytes)
  if (text === undefined) throw new UsageError(`Cannot read ${title}: ${notText('it')}`, {hints: [NOT_TEXT_HINT]})
  return Buffer.from(text)
}

/** How messages name what the ids are read from. */
export const titleOf = (from: string): string => (from === '-' ? 'standard input' : from)

async function read(from: string, {cwd, readStdin}: Runtime): Promise<Uint8Array> {
  if (from === '-') return readStdin()
  try {
    return await readFile(resolve(cwd, from))
  } catch (cause) {
    const hints = ['Name a file with an id on each line, or - for standard input']
    throw new UsageError(`Cannot read ${from}: ${whyUnreadable(cause)}`, {cause, hints})
  }
}
