// The ids of a bulk command, from its words, a file or standard input, each with its location.
import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {BulkFlags} from '../../bulk/bulk-flags.js'
import {refuseDocument} from '../../bulk/refuse-document.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {UsageError} from '../../errors/cli-error.js'
import {whyUnreadable} from '../../files/file-errors.js'

interface Line {
  readonly text: string
  readonly location: string
}

/** Lines that begin with # are comments: no id begins so. */
export async function readLines({ids, from}: BulkFlags, runtime: Runtime): Promise<Line[]> {
  const typed = ids.map((text, index) => ({text, location: `Argument ${index + 1}`}))
  if (from === undefined) return typed
  const title = titleOf(from)
  const text = new TextDecoder().decode(await read(from, runtime))
  refuseDocument(text, title)
  const lines = text.split(/\r?\n/).map((line, index) => ({text: line, location: `Line ${index + 1} of ${title}`}))
  return [...typed, ...lines.filter((line) => !/^\s*#/.test(line.text))]
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
