// A file named on the command line, or standard input, as text with its format.

import {resolve} from 'node:path'
import {MAX_BYTES, readBounded} from '../../arguments/files/read-bounded.js'
import {decodeDocument, NOT_TEXT_HINT, notText} from '../../arguments/files/text-encoding.js'
import {UsageError} from '../../errors/cli-error.js'
import {emptyFileName} from '../../errors/words.js'
import {whyUnreadable} from '../../files/file-errors.js'
import {isJsonName, isYamlName} from '../../text/file-kind.js'
import {relativePathHints} from '../../text/likely-source.js'
import type {SourceText} from '../../value/source-text.js'
import type {Runtime} from './runtime.js'

export interface DocumentText extends SourceText {
  readonly format: 'json' | 'yaml'
}

/**
 * @param name a path, with or without `file://`; `-` is standard input
 * @throws UsageError where it cannot be read or holds no text
 */
export async function readInputFile(name: string, runtime: Runtime): Promise<DocumentText> {
  const path = name.replace(/^file:\/\//, '')
  const bytes = path === '-' ? await runtime.readStdin(MAX_BYTES) : bytesOf(path, runtime.cwd)
  const text = decodeDocument(bytes)
  if (text === undefined) {
    throw new UsageError(notText(path), {hints: [NOT_TEXT_HINT]})
  }
  return {name: path === '-' ? '<stdin>' : path, kind: 'file', text, format: formatOf(path, text), depth: 0}
}

function bytesOf(path: string, cwd: string): Uint8Array {
  if (path === '') throw emptyFileName()
  try {
    return readBounded(resolve(cwd, path))
  } catch (cause) {
    const {code = ''} = cause as NodeJS.ErrnoException
    throw new UsageError(`Cannot read ${path}: ${whyUnreadable(cause)}`, {
      cause,
      hints: hintsFor(path, code),
    })
  }
}

function hintsFor(path: string, code: string): string[] {
  if (/[*?[]/.test(path)) return ['No file matches this pattern']
  if (code === 'EISDIR') return [`Name the files in it: ${path.replace(/\/$/, '')}/*.json`]
  return relativePathHints(path)
}

/** By the ending of the name; else a brace, or a comment of JSON, begins JSON. */
function formatOf(path: string, text: string): 'json' | 'yaml' {
  if (isYamlName(path)) return 'yaml'
  return isJsonName(path) || /^\s*[{/]/.test(text) ? 'json' : 'yaml'
}
