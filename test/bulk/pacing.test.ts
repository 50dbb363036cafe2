import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {pacing} from '../../src/bulk/pacing.js'
import {SearchIndex} from '../../src/model/iot/registry/index-operations.js'
import {operationById} from '../../src/model/operations.js'
import {requestsPerSecond} from '../../src/model/quotas.js'
import type {Operation} from '../../src/model/vocabulary.js'

const DescribeJob = operationById('iot.DescribeJob')

/** When each of so many requests is sent that are all wanted at once, in milliseconds. */
async function moments(operation: Operation, count: number): Promise<number[]> {
  const waits: number[] = []
  const said: string[] = []
  const pace = pacing({
    now: () => 0,
    sleep: async (milliseconds) => void waits.push(milliseconds),
    onWait: (name, perSecond) => void said.push(`${name} ${perSecond}`),
  })
  for (let i = 0; i < count; i++) await pace(operation)
  assert.equal(said.length, waits.length > 0 ? 1 : 0)
  return waits
}

describe('pacing', () => {
  const rows: readonly (readonly [operation: Operation, perSecond: number])[] = [
    [DescribeJob, 10],
    [SearchIndex, 15],
    [operationById('iot-jobs-data.DescribeJobExecution'), 200],
  ]
  for (const [operation, perSecond] of rows) {
    it(`keeps ${operation.name} to 80 % of ${perSecond} a second`, async () => {
      assert.equal(requestsPerSecond(operation), perSecond)
      const rate = perSecond * 0.8
      const waits = await moments(operation, Math.round(perSecond * 0.2) + 3)
      assert.deepEqual(
        waits.map(Math.round),
        [1, 2, 3].map((place) => Math.round((place / rate) * 1000)),
      )
    })
  }

  it('never lets more through in any second than the quota', async () => {
    let time = 0
    const sent: number[] = []
    const sleep = async (milliseconds: number) => {
      time += milliseconds
    }
    const pace = pacing({now: () => time, sleep})
    for (let i = 0; i < 200; i++) {
      await pace(DescribeJob)
      sent.push(time)
    }
    for (const start of sent) assert.ok(sent.filter((at) => at >= start && at < start + 1000).length <= 10)
    assert.ok(time > 20_000, `${time}`)
  })
})
