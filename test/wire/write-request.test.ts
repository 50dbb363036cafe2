import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {type OperationId, operationById} from '../../src/model/operations.js'
import {parseJson} from '../../src/value/json/json-parse.js'
import type {Structure} from '../../src/value/value.js'
import {queryText, writeRequest} from '../../src/wire/write-request.js'

const input = (json: string) => parseJson(json) as Structure

/** Operation, input, request line, body. */
const requests: [OperationId, string, string, string | undefined][] = [
  ['iot.DescribeJob', '{"jobId":"fw-2"}', 'GET /jobs/fw-2', undefined],
  ['iot.DescribeJob', '{"jobId":".."}', 'GET /jobs/..', undefined],
  ['iot.DescribeJob', '{"jobId":"a/b é!\'()*~"}', 'GET /jobs/a%2Fb%20%C3%A9%21%27%28%29%2A~', undefined],
  ['iot.CancelJob', '{"jobId":"j","force":true,"comment":"c"}', 'PUT /jobs/j/cancel?force=true', '{"comment":"c"}'],
  ['iot.CancelJob', '{"jobId":"j"}', 'PUT /jobs/j/cancel', '{}'],
  [
    'iot.DeleteJob',
    '{"namespaceId":"n","jobId":"j","force":false}',
    'DELETE /jobs/j?force=false&namespaceId=n',
    undefined,
  ],
  ['iot.ListJobs', '{"nextToken":"","maxResults":5}', 'GET /jobs?maxResults=5&nextToken=', undefined],
  [
    'iot.UpdateJob',
    '{"jobId":"j","timeoutConfig":{"inProgressTimeoutInMinutes":12345678901234567890}}',
    'PATCH /jobs/j',
    '{"timeoutConfig":{"inProgressTimeoutInMinutes":12345678901234567890}}',
  ],
  [
    'iot.CancelJobExecution',
    '{"jobId":"j","thingName":"t","statusDetails":{"10":"a","9":"b","__proto__":"c"}}',
    'PUT /things/t/jobs/j/cancel',
    '{"statusDetails":{"10":"a","9":"b","__proto__":"c"}}',
  ],
  ['iot-jobs-data.StartNextPendingJobExecution', '{"thingName":"t"}', 'PUT /things/t/jobs/$next', '{}'],
  ['iot-jobs-data.DescribeJobExecution', '{"jobId":"$next","thingName":"t"}', 'GET /things/t/jobs/%24next', undefined],
  [
    'iot-jobs-data.StartCommandExecution',
    '{"targetArn":"a","commandArn":"b","parameters":{"p":{"D":20.0},"q":{"D":NaN}}}',
    'POST /command-executions',
    '{"targetArn":"a","commandArn":"b","parameters":{"p":{"D":20.0},"q":{"D":"NaN"}}}',
  ],
]

describe('writeRequest', () => {
  for (const [id, json, line, body] of requests) {
    it(`writes ${id} ${json} as ${line}`, () => {
      const request = writeRequest(operationById(id), input(json))
      const query = queryText(request.query)
      assert.equal(`${request.method} ${request.path}${query === '' ? '' : `?${query}`}`, line)
      assert.equal(request.body, body)
    })
  }
})
