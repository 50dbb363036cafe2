// The input that makes a job or a template again, as people keep it in a file: a document that is a JSON object stands as one.
import {parseJson} from '../../value/json-parse.js'
import {repeatedKey} from '../../value/strict-json.js'
import {isStructure, type Structure, type Value} from '../../value/value.js'

export function exportValue(input: Structure): Structure {
  const document = input.get('document')
  const value = typeof document === 'string' ? objectIn(document) : undefined
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
