import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {inputSkeleton} from '../../src/arguments/skeleton/input-skeleton.js'
import {operationById, operations} from '../../src/model/operations.js'
import {reportUneditedSkeleton} from '../../src/validation/unedited-skeleton.js'
import {isError, validate} from '../../src/validation/validate.js'
import {fromPlain, type Plain} from '../../src/value/plain.js'
import {isStructure, type Structure} from '../../src/value/value.js'

const CREATE = operationById('iot.CreateJob')
const structure = (plain: Plain): Structure => {
  const value = fromPlain(plain)
  assert.ok(isStructure(value))
  return value
}
const context = {now: 0, depth: 'all'} as const
const tell = (input: Structure, operation = CREATE) =>
  reportUneditedSkeleton(operation, input, validate(operation, input, context), context)
const codes = (input: Structure) => tell(input).map(({code, path}) => `${code} ${path.join('.')}`.trim())

const FILLED = {jobId: 'fw-2', targets: ['arn:aws:iot:eu-west-1:123456789012:thing/a'], document: '{"a": 1}'}

describe('reportUneditedSkeleton', () => {
  it('tells once that a skeleton is as it was generated, and which members are', () => {
    const [first, ...others] = tell(inputSkeleton(CREATE, new Map()))
    assert.equal(first?.code, 'E112')
    assert.deepEqual(others, [])
    const names = first?.expected.names
    for (const name of ['jobId', 'targets', 'document', 'documentParameters', 'schedulingConfig', 'tags'])
      assert.ok(Array.isArray(names) && names.includes(name), name)
  })

  it('leaves no skeleton of any operation with more than that', () => {
    for (const operation of operations) {
      const found = tell(inputSkeleton(operation, new Map()), operation).filter(isError)
      if (found.some(({code}) => code === 'E112')) assert.equal(found.length, 1, operation.name)
    }
  })

  it('keeps what is wrong with members that were filled in', () => {
    const input = inputSkeleton(CREATE, structure({...FILLED, timeoutConfig: {inProgressTimeoutInMinutes: 20_000}}))
    assert.deepEqual(codes(input), ['E112', 'E201 timeoutConfig.inProgressTimeoutInMinutes'])
  })

  it('takes one or two empty values for slips', () => {
    assert.deepEqual(codes(structure({...FILLED, description: '', namespaceId: ''})), [
      'E204 description',
      'E204 namespaceId',
    ])
  })
})
