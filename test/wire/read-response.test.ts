import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {type OperationId, operationById} from '../../src/model/operations.js'
import {printJson} from '../../src/value/json/json-print.js'
import {readResponse, UnreadableAnswer} from '../../src/wire/read-response.js'

const rate = (value: string) =>
  `{"job":{"jobExecutionsRolloutConfig":{"exponentialRate":{"incrementFactor":${value}}}}}`
const minutes = (value: string) => `{"job":{"timeoutConfig":{"inProgressTimeoutInMinutes":${value}}}}`
const forced = (value: string) => `{"job":{"forceCanceled":${value}}}`

/** Operation, body, what is read of it. */
const read: [OperationId, string, string][] = [
  ['iot.UpdateJob', '', '{}'],
  ['iot.UpdateJob', '<html>', '{}'],
  ['iot.DescribeJob', '', '{}'],
  ['iot.CreateJob', '{"description":"d","jobId":"j","unknown":1,"jobArn":null}', '{"jobId":"j","description":"d"}'],
  [
    'iot.DescribeJob',
    '{"job":{"abortConfig":{"criteriaList":[{"thresholdPercentage":50}]}}}',
    '{"job":{"abortConfig":{"criteriaList":[{"thresholdPercentage":50.0}]}}}',
  ],
  [
    'iot.DescribeJob',
    '{"job":{"documentParameters":{"b":"2","10":"x","9":null}}}',
    '{"job":{"documentParameters":{"b":"2","10":"x","9":null}}}',
  ],
  ['iot.DescribeJob', '{"job":{"status":"NEW_WORD","targets":[]}}', '{"job":{"status":"NEW_WORD","targets":[]}}'],
  ['iot.DescribeJob', rate('"1.5"'), rate('1.5')],
  ['iot.DescribeJob', rate('true'), rate('1.0')],
  ['iot.DescribeJob', minutes('"5"'), minutes('5')],
  ['iot.DescribeJob', minutes('5.9'), minutes('5')],
  ['iot.DescribeJob', minutes('true'), minutes('1')],
  ['iot.DescribeJob', minutes('12345678901234567890'), minutes('12345678901234567890')],
  ['iot.DescribeJob', forced('"TRUE"'), forced('true')],
  ['iot.DescribeJob', forced('1'), forced('false')],
]

const unreadable: [OperationId, string][] = [
  ['iot.DescribeJob', '<html>a proxy</html>'],
  ['iot.DescribeJob', '{"job":{"jobId":'],
  ['iot.DescribeJob', '[]'],
  ['iot.DescribeJob', '{"job":[]}'],
  ['iot.ListJobs', '{"jobs":{}}'],
  ['iot.DescribeJob', rate('[]')],
  ['iot.DescribeJob', rate('"x"')],
  ['iot.DescribeJob', minutes('{}')],
  ['iot.DescribeJob', minutes('"x"')],
  ['iot.DescribeJob', minutes('1e400')],
]

describe('readResponse', () => {
  for (const [id, body, expected] of read) {
    it(`reads ${body.slice(0, 60)} of ${id}`, () =>
      assert.equal(printJson(readResponse(operationById(id), body)), expected))
  }
  for (const [id, body] of unreadable) {
    it(`takes ${body} of ${id} for no answer`, () =>
      assert.throws(() => readResponse(operationById(id), body), UnreadableAnswer))
  }
})
