// The JSON Schema of an operation's input as text.
import type {Operation} from '../../model/vocabulary.js'
import {jsonSchema} from '../../schema/json-schema.js'

export const schemaText = (operation: Operation): string => `${JSON.stringify(jsonSchema(operation), null, 2)}\n`
