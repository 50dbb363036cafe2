// A job document that stands in an input file as an object, or is named there as a file → the text that is sent. Compact, in
// the order written, with numbers as they were typed.

import {isAbsolute, resolve} from 'node:path'
import {whyUnreadable} from '../../files/file-errors.js'
import {isYamlName} from '../../text/file-kind.js'
import {linesBehind} from '../../text/one-line.js'
import {blankComments, parseJsonWithComments} from '../../value/json/json-comments.js'
import {printAsTyped} from '../../value/json/json-print.js'
import {memberText, minifyJson} from '../../value/json/minify-json.js'
import type {SourceText} from '../../value/source-text.js'
import {isList, isStructure, type Structure, type Value} from '../../value/value.js'
import {BadValue} from '../bad-value.js'
import {readBounded} from './read-bounded.js'
import {decodeDocument, NOT_TEXT_HINT, notText} from './text-encoding.js'

export interface WrittenInput {
  readonly text: string
  readonly format: 'json' | 'yaml'
  /** The folder of the file that it stands in: what it names is looked up from there. */
  readonly folder: string
}

export interface Inlined {
  readonly input: Structure
  /** Where the document was read from, if not from the input itself. */
  readonly file?: SourceText
}

const DOCUMENT = 'document'
const SCHEME = 'file://'

/** @throws BadValue where a file that it names cannot be read */
export async function inlineDocument(input: Structure, written: WrittenInput): Promise<Inlined> {
  const value = input.get(DOCUMENT)
  if (isStructure(value) || isList(value)) return {input: withText(input, textOf(value, written))}
  if (typeof value !== 'string' || !value.startsWith(SCHEME)) return {input}
  const name = value.slice(SCHEME.length)
  const text = fileText(name, written.folder)
  const file: SourceText = {name, kind: 'file', text, format: 'text', depth: 1}
  return {input: withText(input, await compact(name, text)), file}
}

const withText = (input: Structure, text: string): Structure => new Map(input).set(DOCUMENT, text)

function textOf(value: Value, {text, format}: WrittenInput): string {
  const typed = format === 'json' ? memberText(blankComments(text), DOCUMENT) : undefined
  return typed === undefined ? printAsTyped(value) : minifyJson(typed)
}

function fileText(name: string, folder: string): string {
  const text = decodeDocument(read(name, folder))
  if (text !== undefined) return text
  throw new BadValue(`${DOCUMENT}: ${notText(name)}`, {hints: [NOT_TEXT_HINT]})
}

function read(name: string, folder: string): Uint8Array {
  try {
    return readBounded(isAbsolute(name) ? name : resolve(folder, name))
  } catch (cause) {
    throw new BadValue(`${DOCUMENT}: cannot read ${name}: ${whyUnreadable(cause)}`, {
      cause,
      hints: isAbsolute(name)
        ? []
        : [`The path is looked up from the folder of the file that names it: ${resolve(folder, name)}`],
    })
  }
}

/** What is not JSON stays as it is: validation says what is wrong with it. */
async function compact(name: string, text: string): Promise<string> {
  try {
    if (isYamlName(name)) return printAsTyped((await import('../values/yaml-input.js')).parseYaml(text))
    const json = blankComments(text)
    parseJsonWithComments(text)
    return minifyJson(json)
  } catch (error) {
    if (error instanceof BadValue)
      throw new BadValue(linesBehind(`${DOCUMENT}: ${name}: `, error), {hints: error.hints, cause: error})
    return text
  }
}
