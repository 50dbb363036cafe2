// What a value such as `file://name` stands for: expands the path, reads the file, decodes it. Knows nothing of flags.

import {resolve} from 'node:path'
import {expandHome} from '../../files/user-folders.js'
import {fileUrlPath, isBytesUrl, isFileUrl} from '../../text/file-url.js'
import {relativePathHints} from '../../text/likely-source.js'
import {BadValue} from '../bad-value.js'
import {readBounded} from './read-bounded.js'
import {decodeText} from './text-encoding.js'

export interface PathContext {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** What `~` stands for. */
  readonly home: string
}

export const STDIN_PATH = '/dev/stdin'

/** The value stands for standard input, which has not been read yet. */
export class StdinWanted extends Error {}

/**
 * Text for `file://`, with line ends as `\n`; bytes for `fileb://`; nothing for every other value.
 * @param stdin what standard input held, where it has been read already
 * @throws BadValue | StdinWanted
 */
export function fileContent(value: string, around: PathContext, stdin?: Uint8Array): string | Uint8Array | undefined {
  if (!isFileUrl(value)) return undefined
  const path = expandPath(fileUrlPath(value), around)
  const bytes = path === STDIN_PATH ? stdin : read(path, around.cwd, value)
  if (bytes === undefined) throw new StdinWanted()
  return isBytesUrl(value) ? bytes : text(bytes, path, around.env.AWS_CLI_FILE_ENCODING || 'utf-8')
}

/** The home folder first, then variables; what is unknown stays as it is. */
export function expandPath(path: string, {env, home}: PathContext): string {
  return expandHome(path, home).replace(
    /\$(?:(\w+)|\{([^}]*)\})/g,
    (whole, plain, braced) => env[plain ?? braced] ?? whole,
  )
}

function read(path: string, cwd: string, value: string): Uint8Array {
  try {
    // An empty path is not a file; resolving it would give the folder.
    if (path === '') throw Object.assign(new Error(), {code: 'ENOENT'})
    return readBounded(resolve(cwd, path))
  } catch (cause) {
    throw new BadValue(`Unable to load paramfile ${value}: ${reason(cause)}: ${quotePath(path)}`, {
      cause,
      hints: fileHints(path),
    })
  }
}

function text(bytes: Uint8Array, path: string, encoding: string): string {
  return decode(bytes, path, encoding).replace(/\r\n?/g, '\n')
}

function decode(bytes: Uint8Array, path: string, encoding: string): string {
  try {
    const decoded = decodeText(bytes, encoding)
    if (decoded !== undefined) return decoded
  } catch (cause) {
    throw new BadValue(`Unable to load paramfile (${path}), unknown encoding: ${encoding}`, {
      cause,
      hints: ['Set AWS_CLI_FILE_ENCODING to the name of an encoding, such as utf-8, or unset it'],
    })
  }
  throw new BadValue(
    `Unable to load paramfile (${path}), text contents could not be decoded.  If this is a binary file, please use the fileb:// prefix instead of the file:// prefix.`,
    {hints: [`If the file is text, but not ${encoding}, set AWS_CLI_FILE_ENCODING to its encoding`]},
  )
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '[Errno 2] No such file or directory',
  EACCES: '[Errno 13] Permission denied',
  ENOTDIR: '[Errno 20] Not a directory',
  EISDIR: '[Errno 21] Is a directory',
}

function reason(error: unknown): string {
  const {code = '', message = ''} = error as NodeJS.ErrnoException
  return REASONS[code] ?? (message || code)
}

/** In single quotes, or in double quotes where that saves an escape. */
function quotePath(path: string): string {
  const quote = path.includes("'") && !path.includes('"') ? '"' : "'"
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
  return quote + (quote === "'" ? escaped.replaceAll("'", "\\'") : escaped) + quote
}

function fileHints(path: string): string[] {
  const unset = /\$(?:\w+|\{[^}]*\})/.exec(path)
  if (unset) return [`${unset[0]} is not set in the environment`]
  if (path.startsWith('~')) return ['Only "~/" stands for a home folder; write the home folder of another user in full']
  return relativePathHints(path)
}
