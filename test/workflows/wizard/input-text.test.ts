import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {fromPlain} from '../../../src/value/plain.js'
import type {Structure} from '../../../src/value/value.js'
import {inputText} from '../../../src/workflows/wizard/input-text.js'

const input = fromPlain({
  jobId: 'fw-2',
  targets: ['t'],
  abortConfig: {criteriaList: [{failureType: 'ALL', action: 'CANCEL'}]},
})

describe('inputText', () => {
  it('keeps the order of members in YAML, at every depth', () => {
    assert.equal(
      inputText(input as Structure, 'yaml'),
      'jobId: fw-2\ntargets:\n- t\nabortConfig:\n  criteriaList:\n  - failureType: ALL\n    action: CANCEL\n',
    )
  })

  it('keeps it in JSON', () => {
    assert.deepEqual(Object.keys(JSON.parse(inputText(input as Structure, 'json'))), [
      'jobId',
      'targets',
      'abortConfig',
    ])
  })
})
