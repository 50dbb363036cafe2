import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {recordLine} from '../../src/history/record.js'
import {changesSomething} from '../../src/model/effects.js'
import {SearchIndex} from '../../src/model/iot/registry/index-operations.js'
import {operationById} from '../../src/model/operations.js'
import {Secrets} from '../../src/text/secrets.js'
import {fromPlain} from '../../src/value/plain.js'
import type {Structure} from '../../src/value/value.js'

const input = {
  jobId: 'j',
  targets: ['a'],
  document: '{"wifi":"hunter2hunter2"}',
  documentParameters: {key: 'hunter2hunter2'},
}
const argvs: readonly (readonly string[])[] = [
  ['create-job', '--document', '{"wifi":"hunter2hunter2"}'],
  ['create-job', '--document={"wifi":"hunter2hunter2"}'],
  ['create-job', '--doc', 'hunter2hunter2'],
  ['create-job', '--document-parameters', 'key=hunter2hunter2'],
  ['create-job', '--cli-input-json', '{"document":"hunter2hunter2"}'],
  ['create-job', '--cli-input-yaml=document: hunter2hunter2'],
  ['update-job-execution', '--status-details', 'key=hunter2hunter2'],
  ['describe-job', '--endpoint-url', 'http://me:hunter2hunter2@h'],
  ['describe-job', '--comment', `x ${'hunter2hunter2'.repeat(40)}`],
]

describe('a line of the history', () => {
  for (const argv of argvs) {
    it(`holds no document and no password: ${argv.slice(0, 2).join(' ')}`, () => {
      const change = {at: 0, operation: operationById('iot.CreateJob'), input: fromPlain(input) as Structure}
      const line = recordLine(
        {...change, took: 1.5, requestId: 'r', code: undefined},
        {destination: 'p', argv, secrets: new Secrets()},
      )
      assert.doesNotMatch(line, /hunter2/)
      assert.ok(line.endsWith('}\n'))
      const {id, ok, ms, input: shown} = JSON.parse(line)
      assert.deepEqual({id, ok, ms, bytes: shown.document.bytes}, {id: 'j', ok: true, ms: 2, bytes: 25})
    })
  }

  it('keeps the names of files', () => {
    const argv = ['create-job', '--document', 'file://a.json', '--cli-input-json=file://b.json']
    const change = {at: 0, operation: operationById('iot.CreateJob'), input: new Map(), took: 0}
    const line = recordLine(
      {...change, requestId: undefined, code: 'X'},
      {destination: 'p', argv, secrets: new Secrets()},
    )
    assert.deepEqual(JSON.parse(line).argv, argv)
  })

  it('is of what changes something', () => {
    assert.equal(changesSomething(SearchIndex), false)
    assert.equal(changesSomething(operationById('iot.DescribeJob')), false)
    assert.equal(changesSomething(operationById('iot.TagResource')), true)
    assert.equal(changesSomething(operationById('iot-jobs-data.StartNextPendingJobExecution')), true)
  })
})
