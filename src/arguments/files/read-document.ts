// The text of an input file → its members, or where and why it cannot be read. For files that are checked and not sent.
import {parseJsonWithComments} from '../../value/json/json-comments.js'
import {jsonHints} from '../../value/json/json-hints.js'
import {JsonSyntaxError} from '../../value/json/json-parse.js'
import {isStructure, type Structure, type Value} from '../../value/value.js'
import {BadValue} from '../bad-value.js'

export interface Unreadable {
  readonly reason: string
  /** In UTF-16 units from the start of the text. */
  readonly offset: number
  /** The member that is at fault, where one is. */
  readonly at?: readonly string[]
  readonly hint?: string | undefined
}

const NO_MEMBERS: Unreadable = {
  reason: 'an object with members is needed',
  offset: 0,
  hint: 'Write members as name: value in YAML, or as {"name": value} in JSON',
}

export async function readDocument(text: string, format: 'json' | 'yaml'): Promise<Structure | Unreadable> {
  try {
    const value = format === 'json' ? parseJsonWithComments(text) : await yaml(text)
    return isStructure(value) ? value : NO_MEMBERS
  } catch (error) {
    if (error instanceof JsonSyntaxError)
      return {reason: error.reason, offset: error.offset, hint: jsonHints(error, 'elsewhere')[0]}
    if (error instanceof BadValue) return yamlSyntax(error)
    throw error
  }
}

const yaml = async (text: string): Promise<Value> => (await import('../values/yaml-input.js')).parseYaml(text)

/** The message says the place too, and shows it: the report does both in its own way. */
function yamlSyntax({message, hints, cause}: BadValue): Unreadable {
  const [firstLine = ''] = message.split('\n')
  const reason = firstLine.replace(/^Invalid YAML: /, '').replace(/: line \d+ column \d+$/, '')
  return {reason, offset: offsetOf(cause), hint: hints[0]}
}

/** The fault that the reader of YAML threw, which is not loaded here. */
function offsetOf(fault: unknown): number {
  const isPlaced = fault instanceof Error && 'offset' in fault
  return isPlaced && typeof fault.offset === 'number' ? fault.offset : 0
}
