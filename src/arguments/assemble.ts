// Flags, documents and files → one input. What is typed on the command line wins over a document, member by member.
import {UsageError} from '../errors/cli-error.js'
import type {Operation} from '../model/vocabulary.js'
import type {Structure} from '../value/value.js'
import {readInputDocument} from './files/input-document.js'
import type {ParameterFiles} from './files/parameter-file.js'
import type {GlobalFlags} from './global-flags.js'
import {flagOf, INPUT_JSON, INPUT_YAML} from './operation-flags.js'
import {PAGINATION_CONFIG, type Paging, readPaging} from './paging.js'
import {documentName, replacedNotes} from './replaced-notes.js'
import type {ScannedOperation} from './scan-operation.js'
import {parseOption} from './values/option-value.js'

export interface Assembled {
  /** Flags in model order, then what only a document gives, in its order. */
  readonly input: Structure
  readonly paging: Paging
  /** What of the document the flags have replaced, a sentence each. */
  readonly notes: readonly string[]
}

/** @throws UsageError for the first flag or document that cannot be read */
export async function assemble(
  operation: Operation,
  scanned: ScannedOperation,
  globals: GlobalFlags,
  files: ParameterFiles,
): Promise<Assembled> {
  const fromFlags = await readFlags(operation, scanned, files)
  const document = await readDocument(scanned, files)
  const given: Structure = new Map([...fromFlags, ...[...document].filter(([name]) => !fromFlags.has(name))])
  const paging = await readPaging(operation, scanned, globals, given, files)
  const input = operation.paging ? new Map([...given].filter(([name]) => name !== PAGINATION_CONFIG)) : given
  return {input, paging, notes: replacedNotes(fromFlags, document, documentName(scanned))}
}

async function readFlags(operation: Operation, scanned: ScannedOperation, files: ParameterFiles): Promise<Structure> {
  const input: Structure = new Map()
  for (const [name, {shape}] of Object.entries(operation.input.members)) {
    const flag = flagOf(name)
    const words = scanned.given.get(flag)
    const on = scanned.switches.get(name)
    if (on !== undefined) input.set(name, on)
    else if (words) input.set(name, await parseOption({flag, shape, words, files}))
  }
  return input
}

async function readDocument({given}: ScannedOperation, files: ParameterFiles): Promise<Structure> {
  const json = given.get(INPUT_JSON)?.[0]
  const yaml = given.get(INPUT_YAML)?.[0]
  if (json !== undefined && yaml !== undefined) {
    throw new UsageError('Only one --cli-input- parameter may be specified.', {
      hints: [`Leave out ${INPUT_JSON} or ${INPUT_YAML}`],
    })
  }
  if (json !== undefined) return readInputDocument({flag: INPUT_JSON, text: json, files})
  return yaml === undefined ? new Map() : readInputDocument({flag: INPUT_YAML, text: yaml, files})
}
