// The text of an input file → the input that is sent, and where each part of it was read from. For files that are named on the
// command line: validate, apply and their like.
import type {Path} from '../../value/path.js'
import type {SourceText} from '../../value/source-text.js'
import type {Structure, Value} from '../../value/value.js'
import {BadValue} from '../bad-value.js'
import {inlineDocument} from './inline-document.js'
import {readDocument, type Unreadable} from './read-document.js'

export interface ReadRequest {
  readonly input: Structure
  /** The file's note of the schema that it follows. */
  readonly schema: Value | undefined
  readonly sourceOf: (path: Path) => Promise<SourceText>
}

export interface RequestFile extends SourceText {
  readonly format: 'json' | 'yaml'
}

/** @param folder of the file, from which it names others */
export async function readRequestFile(file: RequestFile, folder: string): Promise<ReadRequest | Unreadable> {
  const read = await readDocument(file.text, file.format)
  if (!(read instanceof Map)) return read
  const written = new Map([...read].filter(([member]) => member !== '$schema'))
  try {
    const {input, file: document} = await inlineDocument(written, {...file, folder})
    const sourceOf = async ([member]: Path) => (member === 'document' && document ? document : file)
    return {input, schema: read.get('$schema'), sourceOf}
  } catch (error) {
    if (!(error instanceof BadValue)) throw error
    const [reason = ''] = error.message.replace(/^document: /, '').split('\n')
    return {reason, offset: 0, at: ['document'], hint: error.hints[0]}
  }
}

export const isUnreadable = (read: ReadRequest | Unreadable): read is Unreadable => 'reason' in read
