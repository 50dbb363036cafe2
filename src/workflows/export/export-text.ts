// An exported input as the text of a file. A file that is there already keeps its order and its comments.

import {printYaml} from '../../output/yaml/print-yaml.js'
import {printAsTyped} from '../../value/json-print.js'
import type {Structure} from '../../value/value.js'

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
