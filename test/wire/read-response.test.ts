import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {operationById} from '../../src/model/operations.js'
import {printJson} from '../../src/value/json-print.js'
import {readResponse, UnreadableAnswer} from '../../src/wire/read-response.js'

const job = operationById('iot.DescribeJob')
const rate = (value: string) =>
  `{"job":{"jobExecutionsRolloutConfig":{"exponentialRate":{"incrementFactor":${value}}}}}`
const minutes = (value: string) => `{"job":{"timeoutConfig":{"inProgressTimeoutInMinutes":${value}}}}`
const forced = (value: string) => `{"job":{"forceCanceled":${value}}}`

describe('readResponse', () => {
  const read: readonly [sent: string, read: string][] = [
    [rate('50'), rate('50.0')],
    [rate('"1.5"'), rate('1.5')],
    [rate('true'), rate('1.0')],
    [minutes('"5"'), minutes('5')],
    [minutes('5.9'), minutes('5')],
    [minutes('true'), minutes('1')],
    [minutes('12345678901234567890'), minutes('12345678901234567890')],
    [forced('"TRUE"'), forced('true')],
    [forced('1'), forced('false')],
    ['{"job":{"jobId":null,"extra":1,"targets":[null]}}', '{"job":{"targets":[null]}}'],
  ]
  for (const [sent, expected] of read) {
    it(`reads ${sent}`, () => assert.equal(printJson(readResponse(job, sent)), expected))
  }

  for (const sent of [
    rate('[]'),
    rate('"x"'),
    minutes('{}'),
    minutes('"x"'),
    minutes('1e400'),
    '[]',
    '{"job":5}',
    'x',
  ]) {
    it(`does not take ${sent} for an answer`, () => assert.throws(() => readResponse(job, sent), UnreadableAnswer))
  }
})
