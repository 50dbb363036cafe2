// An exported input as the text of a file. A file that is there already keeps its order and its comments.
import {known} from '../../members/known.js'
import {CreateJobRequest} from '../../model/iot/job.js'
import {printYaml} from '../../output/yaml/print-yaml.js'
import {parseJson} from '../../value/json/json-parse.js'
import {printAsTyped} from '../../value/json/json-print.js'
import {repeatedKey} from '../../value/json/strict-json.js'
import {isStructure, type Structure, type Value} from '../../value/value.js'

export type FileFormat = 'json' | 'yaml'

/** @param command whose input it is, for the schema that editors look for */
export const exportText = (value: Structure, format: FileFormat, command: string): string =>
  format === 'json'
    ? `${printAsTyped(value, 2)}\n`
    : `# yaml-language-server: $schema=${command}.schema.json\n${printYaml(value, 'as given')}`

/** @returns the text of the file with what differs replaced; nothing where that cannot be done */
export async function updatedText(text: string, value: Structure, format: FileFormat): Promise<string | undefined> {
  try {
    const {editJson, editYaml} = await import('./edit-text.js')
    return format === 'json' ? editJson(text, value) : editYaml(text, value)
  } catch {
    return undefined
  }
}

/** The input as people keep it in a file: a document that is a JSON object stands as one. */
export function exportValue(input: Structure): Structure {
  const {document} = known(CreateJobRequest, input)
  const value = document === undefined ? undefined : objectIn(document)
  return value ? new Map(input).set('document', value) : input
}

/** @returns nothing for a document that would not come back the same */
function objectIn(document: string): Structure | undefined {
  try {
    const value: Value = parseJson(document, document, true)
    return isStructure(value) && !repeatedKey(document) ? value : undefined
  } catch {
    return undefined
  }
}
