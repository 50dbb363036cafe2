// The JSON Schema of an operation's input, or of a file of stages, as text.
import type {Operation} from '../../model/vocabulary.js'
import {jsonSchema} from '../../schema/json-schema.js'
import {stagesSchema} from '../../schema/stages-schema.js'

export const schemaText = (operation: Operation): string => `${JSON.stringify(jsonSchema(operation), null, 2)}\n`

export const stagesSchemaText = (): string => `${JSON.stringify(stagesSchema, null, 2)}\n`
