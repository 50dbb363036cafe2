// Lines → what is to be done, in two readings of the same lines.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {settingsOf} from '../../../src/cli/session/settings-of.js'
import {operationById} from '../../../src/model/operations.js'
import {planWork} from '../../../src/workflows/bulk/plan-work.js'
import {fakeRuntime} from '../../cli/fake-runtime.js'

const KEYS = {AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 's', AWS_REGION: 'eu-west-1'}

async function plan(texts: readonly string[], {done = [] as string[], shared = [] as string[]} = {}) {
  const runtime = fakeRuntime([], {env: KEYS, home: '/home/me'})
  const checked: string[] = []
  const {items, ...counts} = await planWork(
    texts.map((text, index) => ({text, location: `Line ${index + 1}`})),
    {
      operation: operationById('iot.CancelJobExecution'),
      work: {
        flags: {ids: [], from: '-', journal: undefined, concurrency: 4, continueOnError: false, rest: shared},
        keys: ['jobId', 'thingName'],
      },
      done: new Set(done),
      onItem: (text) => checked.push(text),
      settings: await settingsOf(runtime),
      runtime,
    },
  )
  const sent: unknown[] = []
  for (const {text, input} of items) sent.push([text, Object.fromEntries(await input())])
  return {...counts, checked, sent}
}

describe('planWork', () => {
  it('makes each input again as it was checked, in the order of the lines', async () => {
    const {sent, checked, count, already} = await plan(['j t1', '', '{"jobId":"j","thingName":"t2","force":true}'])
    assert.deepEqual(sent, [
      ['j t1', {jobId: 'j', thingName: 't1'}],
      ['{"jobId":"j","thingName":"t2","force":true}', {jobId: 'j', thingName: 't2', force: true}],
    ])
    assert.deepEqual(
      checked,
      sent.map((item) => (item as [string])[0]),
    )
    assert.deepEqual({count, already}, {count: 2, already: 0})
  })

  it('leaves out what comes twice, and counts what is done once', async () => {
    const {sent, count, already} = await plan(['t1', 't2', ' t1 ', 't3', 't2', 't4'], {
      done: ['t2', 'other'],
      shared: ['--job-id', 'j'],
    })
    assert.deepEqual(
      sent.map((item) => (item as [string])[0]),
      ['t1', 't3', 't4'],
    )
    assert.deepEqual({count, already}, {count: 3, already: 1})
  })

  it('calls what listings print by its ids, also where it comes twice', async () => {
    const line = (status: string) =>
      `{"thingArn":"arn:aws:iot:eu-west-1:123456789012:thing/t1","jobExecutionSummary":{"status":"${status}"}}`
    const {sent} = await plan([line('QUEUED'), line('FAILED')], {shared: ['--job-id=j']})
    assert.deepEqual(sent, [['t1', {jobId: 'j', thingName: 't1'}]])
  })

  it('ends at the first line that cannot be sent', () =>
    assert.rejects(plan(['j t1', 'j t/2', 'j t/3']), {message: /^Line 2 \('j t\/2'\): /}))
})
