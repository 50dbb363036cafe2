// --cli-input-json and --cli-input-yaml: one document → the members it gives. No shorthand, no files and no conversions
// inside; whether the members fit is for validation to say.

import {likelySource} from '../../text/likely-source.js'
import {linesBehind} from '../../text/one-line.js'
import {parseJsonWithComments} from '../../value/json/json-comments.js'
import {JsonSyntaxError} from '../../value/json/json-parse.js'
import {looksLikeYaml} from '../../value/looks-like-yaml.js'
import {isStructure, type Structure, type Value} from '../../value/value.js'
import {BadValue, usageError} from '../bad-value.js'
import {notJson, withoutShell} from '../values/json-value.js'
import {inlineDocument} from './inline-document.js'
import type {ParameterFiles} from './parameter-file.js'
import {decodeDocument, NOT_TEXT_HINT, notText} from './text-encoding.js'

export interface InputDocument {
  readonly flag: '--cli-input-json' | '--cli-input-yaml'
  /** Inline text, `file://` or `fileb://`, or `-` for standard input. */
  readonly text: string
  readonly files: ParameterFiles
}

/** @throws UsageError */
export async function readInputDocument({flag, text, files}: InputDocument): Promise<Structure> {
  let document = ''
  try {
    document = await documentText(text, files)
    const value =
      flag === '--cli-input-yaml' ? (await import('../values/yaml-input.js')).parseYaml(document) : json(document)
    return await withDocument(members(value), document, {flag, text, files})
  } catch (error) {
    if (!(error instanceof BadValue)) throw error
    const isYaml = flag === '--cli-input-json' && looksLikeYaml(document)
    const isTyped = text !== '-' && files.recall(text) === undefined
    throw usageError(flag, withBetterHint(error, text, {isYaml, isTyped}))
  }
}

/** The document may stand in the input as an object, or be named there as a file. */
async function withDocument(
  input: Structure,
  document: string,
  {flag, text, files}: InputDocument,
): Promise<Structure> {
  const format = flag === '--cli-input-yaml' ? 'yaml' : 'json'
  const inlined = await inlineDocument(input, {text: document, format, folder: files.folderOf(text)})
  if (inlined.file) files.keepDocument(inlined.file)
  return inlined.input
}

async function documentText(text: string, files: ParameterFiles): Promise<string> {
  const content = text === '-' ? await files.stdin() : ((await files.loadDocument(text)) ?? text)
  if (typeof content === 'string') return content
  const decoded = decodeDocument(content)
  if (decoded === undefined) throw new BadValue(notText('The document'), {hints: [NOT_TEXT_HINT]})
  return decoded
}

/** Comments are more than the AWS CLI takes, but what `validate` has passed must not be refused here. */
function json(text: string): Value {
  try {
    return parseJsonWithComments(text)
  } catch (error) {
    throw error instanceof JsonSyntaxError ? notJson(error) : error
  }
}

interface Origin {
  readonly isYaml: boolean
  /** On the command line, through a shell. */
  readonly isTyped: boolean
}

/** A path or shorthand in place of a document is a mistake of another kind than a slip within it. */
function withBetterHint(error: BadValue, text: string, {isYaml, isTyped}: Origin): BadValue {
  const {cause} = error
  const message = linesBehind('', error)
  const meant = isTyped ? likelySource(text) : undefined
  if (meant?.kind === 'file') return new BadValue(message, {cause, hints: [`To read a file, write ${meant.url}`]})
  if (meant)
    return new BadValue(message, {cause, hints: ['Nothing is fetched from an address: save it, and give the file']})
  if (isYaml) return new BadValue(message, {cause, hints: ['This looks like YAML: use --cli-input-yaml']})
  if (/^[\w.-]+=/.test(text))
    return new BadValue(message, {
      cause,
      hints: ['Shorthand is not read here: write JSON, or YAML for --cli-input-yaml'],
    })
  return isTyped ? error : withoutShell(error)
}

function members(value: Value): Structure {
  if (!isStructure(value)) {
    throw new BadValue(`Invalid type: expecting map, received ${kind(value)}`, {
      hints: ['Give one object with the members of the request, such as {"jobId": "fw-2"}'],
    })
  }
  // An editor's note of the schema, not a member of any operation.
  return new Map([...value].filter(([name]) => name !== '$schema'))
}

function kind(value: Value): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'string' || typeof value === 'boolean') return typeof value
  return typeof value === 'object' && 'text' in value ? 'date' : 'number'
}
