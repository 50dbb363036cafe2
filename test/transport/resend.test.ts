// What is sent again when the outcome of the first is unknown, from the rows of the model.
import assert from 'node:assert/strict'
import {afterEach, before, beforeEach, describe, it} from 'mocha'
import {adviceFor} from '../../src/cli/errors/advice/advice-for.js'
import {CliError} from '../../src/errors/cli-error.js'
import {type OperationId, operationById, operations} from '../../src/model/operations.js'
import {createSender, type Sender} from '../../src/transport/sender.js'
import {fromPlain} from '../../src/value/plain.js'
import type {Structure} from '../../src/value/value.js'
import {type Loopback, type Reply, startLoopback} from './loopback.js'
import {KEYS, settingsWith} from './settings.js'

const CLOSED: Reply = {instead: 'close'}
const SILENT: Reply = {instead: 'hang'}
const BROKEN: Reply = {status: 500, body: {message: 'm'}}
const GATEWAY: Reply = {status: 504, body: ''}
const THROTTLED: Reply = {status: 429, headers: {'x-amzn-errortype': 'ThrottlingException'}, body: {message: 'm'}}
const DOWN: Reply = {status: 503, headers: {'x-amzn-errortype': 'ServiceUnavailableException'}, body: {}}

const update = {jobId: 'j', thingName: 't', status: 'FAILED'}
const LOOK = /^The request may have been carried out anyway\. To check: iotjobs /

const rows: readonly (readonly [
  id: OperationId,
  input: object,
  reply: Reply,
  requests: number,
  look: RegExp | undefined,
])[] = [
  ['iot.DescribeJob', {jobId: 'j'}, CLOSED, 3, undefined],
  ['iot.CreateJob', {jobId: 'j', targets: ['a']}, CLOSED, 3, /describe-job --job-id j$/],
  ['iot.CancelJob', {jobId: 'j'}, BROKEN, 3, /describe-job --job-id j$/],
  ['iot.DeleteJob', {jobId: "it's"}, CLOSED, 3, /describe-job --job-id "?'?it/],
  [
    'iot.CancelJobExecution',
    {jobId: 'j', thingName: 't'},
    CLOSED,
    3,
    /describe-job-execution --job-id j --thing-name t$/,
  ],
  [
    'iot-jobs-data.StartNextPendingJobExecution',
    {thingName: 't'},
    CLOSED,
    1,
    /data get-pending-job-executions --thing-name t$/,
  ],
  ['iot-jobs-data.StartNextPendingJobExecution', {thingName: 't'}, SILENT, 1, /data get-pending/],
  ['iot-jobs-data.StartNextPendingJobExecution', {thingName: 't'}, BROKEN, 1, /data get-pending/],
  ['iot-jobs-data.StartNextPendingJobExecution', {thingName: 't'}, GATEWAY, 1, /data get-pending/],
  ['iot-jobs-data.StartNextPendingJobExecution', {thingName: 't'}, THROTTLED, 3, undefined],
  ['iot-jobs-data.StartNextPendingJobExecution', {thingName: 't'}, DOWN, 3, undefined],
  ['iot-jobs-data.UpdateJobExecution', update, CLOSED, 1, /describe-job-execution --job-id j --thing-name t$/],
  ['iot-jobs-data.UpdateJobExecution', {...update, expectedVersion: 2}, CLOSED, 3, /describe-job-execution/],
  [
    'iot-jobs-data.StartCommandExecution',
    {targetArn: 'a', commandArn: 'c'},
    CLOSED,
    3,
    /check before you send it again$/,
  ],
]

describe('a request whose outcome is unknown', () => {
  let loopback: Loopback
  let sender: Sender | undefined

  before(() => {
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
  })
  beforeEach(async () => {
    loopback = await startLoopback()
  })
  afterEach(async () => {
    sender?.close()
    await loopback.close()
  })

  for (const [id, input, reply, requests, look] of rows) {
    const what = reply.instead ?? `status ${reply.status}`
    it(`${id} ${JSON.stringify(input)} after ${what}: sent ${requests} times`, async () => {
      loopback.replies = [reply]
      const settings = settingsWith({
        endpointUrl: loopback.url,
        readTimeout: 0.2,
        retries: {mode: 'standard', maxAttempts: 3},
      })
      sender = createSender(settings, {env: KEYS, home: '', now: () => 0})
      const error = await sender.send(operationById(id), fromPlain(input) as Structure).then(
        () => assert.fail('accepted'),
        (thrown: unknown) => (thrown instanceof CliError ? thrown : assert.fail(String(thrown))),
      )
      assert.equal(loopback.received.length, requests)
      const bodies = new Set(loopback.received.map(({body}) => body))
      assert.equal(bodies.size, 1, 'the same request each time')
      const [first = ''] = adviceFor(error, {})
      if (look) assert.match(first, look)
      else assert.doesNotMatch(first, LOOK)
    })
  }

  it('is decided on for each POST of the table', () => {
    const posts = operations.filter(({http, resend}) => http.method === 'POST' && resend === undefined)
    // Adding what is there already, and removing what is gone, changes nothing.
    assert.deepEqual(
      posts.map(({name}) => name),
      ['AssociateTargetsWithJob', 'TagResource', 'UntagResource'],
    )
  })
})
