import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {type OperationId, operationById} from '../../../src/model/operations.js'
import {nonInteractive} from '../../../src/workflows/wizard/non-interactive.js'

/** The members that are given, and what the message lists. */
const cases: readonly (readonly [id: OperationId, given: readonly string[], listed: RegExp])[] = [
  ['iot.CreateJob', [], /: --job-id, --targets, --document or --document-source or --job-template-arn$/],
  ['iot.CreateJob', ['jobId', 'targets'], /: --document or --document-source or --job-template-arn$/],
  ['iot.CreateJob', ['jobId', 'targets', 'document'], /nothing required is missing$/],
  ['iot.UpdateJob', ['jobId'], /: --description or another setting$/],
  ['iot.UpdateJob', ['jobId', 'description'], /nothing required is missing$/],
]

describe('nonInteractive', () => {
  for (const [id, given, listed] of cases) {
    it(`${id} with ${given.join(', ') || 'nothing'}`, () => {
      const error = nonInteractive(operationById(id), new Map(given.map((member) => [member, 'x'])), {})
      assert.match(error.message, listed)
      assert.equal(error.hints.includes('Leave out --wizard'), /nothing/.test(error.message))
    })
  }
})
