import assert from 'node:assert/strict'
import fc from 'fast-check'
import {openState} from '../../../src/emulator/store/open-state.js'
import {STATUS_CODES} from '../../../src/emulator/store/schema.js'
import {DOCUMENT, groupArn, LocalClient, MINUTE} from '../local-client.js'

const THINGS = ['a', 'b', 'c']

describe('counters', () => {
  it('say what counting the executions would say, whatever happened', async () => {
    const thing = fc.constantFrom(...THINGS)
    const status = fc.constantFrom('IN_PROGRESS', 'SUCCEEDED', 'FAILED', 'REJECTED')
    const step = fc.oneof(
      fc.tuple(fc.constant('data.UpdateJobExecution'), fc.record({jobId: fc.constant('j'), thingName: thing, status})),
      fc.tuple(fc.constant('data.StartNextPendingJobExecution'), fc.record({thingName: thing})),
      fc.tuple(
        fc.constantFrom('AddThingToThingGroup', 'RemoveThingFromThingGroup'),
        fc.record({thingGroupName: fc.constant('g'), thingName: thing}),
      ),
      fc.tuple(
        fc.constantFrom('CancelJobExecution', 'DeleteJobExecution'),
        fc.record({
          jobId: fc.constant('j'),
          thingName: thing,
          executionNumber: fc.integer({min: 1, max: 3}),
          force: fc.boolean(),
        }),
      ),
      fc.tuple(fc.constantFrom('DeleteThing', 'CreateThing'), fc.record({thingName: thing})),
      fc.tuple(fc.constant('CancelJob'), fc.record({jobId: fc.constant('j'), force: fc.boolean()})),
      fc.tuple(fc.constant('wait'), fc.constant({})),
    )
    await fc.assert(fc.asyncProperty(fc.array(step, {minLength: 5, maxLength: 30}), play), {numRuns: 40, seed: 7})
  })
})

async function play(steps: [string, object][]): Promise<void> {
  const client = new LocalClient()
  try {
    await client.call('CreateJob', {
      jobId: 'j',
      targets: [await client.fleet('g', ...THINGS), groupArn('g')],
      document: DOCUMENT,
      targetSelection: 'CONTINUOUS',
      timeoutConfig: {inProgressTimeoutInMinutes: 2},
      jobExecutionsRetryConfig: {criteriaList: [{failureType: 'ALL', numberOfRetries: 2}]},
    })
    for (const [id, input] of steps) {
      if (id === 'wait') client.now += MINUTE
      else assert.ok((await client.send(id, input)).status < 500, `${id} ${JSON.stringify(input)}`)
    }
    assert.deepEqual(await stored(client), await counted(client))
  } finally {
    client.close()
  }
}

const query = async (client: LocalClient, text: string) => {
  const sql = await openState(client.stateFile)
  const rows = sql.all<{status: number; n: number}>(text)
  sql.close()
  return rows.map(({status, n}) => [STATUS_CODES[status], n])
}
const stored = (client: LocalClient) => query(client, 'SELECT status, n FROM job_count WHERE n <> 0 ORDER BY status')
const counted = (client: LocalClient) =>
  query(client, 'SELECT status, count(*) AS n FROM execution GROUP BY status ORDER BY status')
