import assert from 'node:assert/strict'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, it} from 'mocha'
import {operationById, operations} from '../../src/model/operations.js'
import type {StructureShape} from '../../src/model/vocabulary.js'
import {type JsonSchema, jsonSchema} from '../../src/schema/json-schema.js'

/** The schema of a member, by the names on the way; `*` for the items of a list or the values of a map. */
function at(schema: unknown, ...path: string[]): JsonSchema {
  return path.reduce((inner, step) => {
    const {properties, items, additionalProperties} = inner as {[keyword: string]: JsonSchema}
    return (step === '*' ? (items ?? additionalProperties) : properties?.[step]) as JsonSchema
  }, schema as JsonSchema)
}

const createJob = jsonSchema(operationById('iot.CreateJob'))

describe('jsonSchema', () => {
  it('is an object of known members', () => {
    assert.equal(createJob.$schema, 'https://json-schema.org/draft/2020-12/schema')
    assert.equal(createJob.type, 'object')
    assert.deepEqual(createJob.required, ['jobId', 'targets'])
    assert.equal(createJob.additionalProperties, false)
    const members = Object.keys(operationById('iot.CreateJob').input.members)
    assert.deepEqual(Object.keys(createJob.properties as object), ['$schema', ...members])
  })

  const keywords: [path: string[], keywords: JsonSchema][] = [
    [['jobId'], {type: 'string', minLength: 1, maxLength: 64, pattern: '^(?:[a-zA-Z0-9_-]+)$'}],
    [['targets'], {type: 'array', minItems: 1, maxItems: 100}],
    [['targetSelection'], {enum: ['CONTINUOUS', 'SNAPSHOT'], default: 'SNAPSHOT'}],
    [['jobExecutionsRolloutConfig', 'maximumPerMinute'], {type: 'integer', minimum: 1, maximum: 1000, default: 1000}],
    [['timeoutConfig', 'inProgressTimeoutInMinutes'], {minimum: 1, maximum: 10_080}],
    [['abortConfig', 'criteriaList', '*', 'thresholdPercentage'], {type: 'number', maximum: 100, exclusiveMinimum: 0}],
    [
      ['abortConfig', 'criteriaList', '*'],
      {required: ['failureType', 'action', 'thresholdPercentage', 'minNumberOfExecutedThings']},
    ],
    [['documentParameters', '*'], {type: 'string', maxLength: 30_720}],
    [['tags'], {maxItems: 50}],
  ]
  for (const [path, expected] of keywords) {
    it(`bounds ${path.join('.')}`, () => {
      const schema = at(createJob, ...path)
      const found = Object.fromEntries(Object.keys(expected).map((keyword) => [keyword, schema[keyword]]))
      assert.deepEqual(found, expected)
    })
  }

  it('allows numbers beside a range', () => {
    const schema = at(jsonSchema(operationById('iot-jobs-data.UpdateJobExecution')), 'stepTimeoutInMinutes')
    assert.deepEqual(schema.anyOf, [{minimum: 1, maximum: 10_080}, {enum: [-1]}])
  })

  it('bounds the keys of maps', () => {
    const schema = at(jsonSchema(operationById('iot.CancelJobExecution')), 'statusDetails')
    assert.equal(schema.maxProperties, 10)
    assert.equal((schema.propertyNames as JsonSchema).maxLength, 128)
  })

  for (const operation of operations) {
    it(`describes every member of ${operation.service}.${operation.name}`, () => {
      const check = (shape: StructureShape, schema: JsonSchema): void => {
        for (const [name, member] of Object.entries(shape.members)) {
          assert.equal(at(schema, name).description, member.doc)
          if (member.shape.type === 'structure') check(member.shape, at(schema, name))
        }
      }
      check(operation.input, jsonSchema(operation))
    })
  }

  it('is plain JSON', () => {
    for (const operation of operations) {
      const schema = jsonSchema(operation)
      assert.deepEqual(JSON.parse(JSON.stringify(schema)), schema)
    }
  })
})

describe('schemas in strict mode', () => {
  for (const operation of operations) {
    it(`${operation.command} of ${operation.service} is taken by ajv, and names itself`, () => {
      const schema = jsonSchema(operation)
      assert.match(String(schema.$id), /^urn:iotjobs:[a-z-]+:[a-z-]+\.schema\.json$/)
      assert.doesNotThrow(() => new Ajv2020({strict: true}).compile(schema))
    })
  }

  it('take a document as text and as an object', () => {
    const check = new Ajv2020({strict: true}).compile(jsonSchema(operationById('iot.CreateJob')))
    const job = {jobId: 'a', targets: ['arn:aws:iot:us-east-1:123456789012:thing/a']}
    for (const document of ['{}', {operation: 'reboot'}, 'file://doc.json']) assert.ok(check({...job, document}))
    assert.equal(check({...job, document: 5}), false)
  })
})
