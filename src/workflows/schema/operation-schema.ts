// The JSON Schema of an operation's input, or of one of our own files, as text.
import type {Operation} from '../../model/vocabulary.js'
import {type JsonSchema, jsonSchema} from '../../schema/json-schema.js'
import {policySchema} from '../../schema/policy-schema.js'
import {stagesSchema} from '../../schema/stages-schema.js'

export const schemaText = (operation: Operation): string => text(jsonSchema(operation))

/** @returns nothing where the word is not the name of a kind of file */
export function fileSchemaText(word: string): string | undefined {
  const schema = Object.hasOwn(FILES, word) ? FILES[word] : undefined
  return schema && text(schema)
}

const FILES: Readonly<Record<string, JsonSchema>> = {policy: policySchema, stages: stagesSchema}

const text = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`
