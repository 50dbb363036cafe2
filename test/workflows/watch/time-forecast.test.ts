import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {ServiceError} from '../../../src/errors/cli-error.js'
import type {ObservedExecution} from '../../../src/progress/observed-execution.js'
import {measure} from '../../../src/progress/progress.js'
import {TimeForecast} from '../../../src/workflows/watch/time-forecast.js'
import {executionOf, jobOf, MINUTE, START, things} from '../../progress/jobs.js'

const names = Array.from({length: 200}, (_, index) => `t${index}`)
/** A hundred were sent at once; each was taken after ten seconds, and took a minute. */
const executions = (ended: number): ObservedExecution[] =>
  names.slice(0, 100).map((thingName, index) =>
    executionOf({
      thingName,
      status: index < ended ? 'SUCCEEDED' : 'IN_PROGRESS',
      startedAt: START + 10_000,
      updatedAt: index < ended ? START + 70_000 : START + 10_000,
    }),
  )
const progress = (ended: number) =>
  measure(
    jobOf({
      executions: {SUCCEEDED: ended, IN_PROGRESS: 100 - ended},
      targets: things(...names),
      rollout: {maximumPerMinute: 50},
      rollingOut: true,
    }),
    undefined,
  )

describe('the time left, by what the devices have shown', () => {
  const asked = (list: () => ObservedExecution[]) => {
    const client = {
      lists: 0,
      async *executions() {
        client.lists++
        yield list()
      },
    }
    return {client, forecast: new TimeForecast(client)}
  }

  it('is that of the rollout, and then of a device', async () => {
    const {forecast} = asked(() => executions(60))
    // Two batches are left, the second of them a minute from now; its devices need seventy seconds.
    assert.equal(await forecast.update(progress(60), () => START + 70_000), MINUTE + 70_000)
  })

  it('goes by between two lists, which are far apart', async () => {
    const {client, forecast} = asked(() => executions(60))
    await forecast.update(progress(60), () => START + 70_000)
    assert.equal(await forecast.update(progress(61), () => START + 80_000), MINUTE + 60_000)
    assert.equal(client.lists, 1)
    await forecast.update(progress(62), () => START + 90_000)
    assert.equal(client.lists, 2)
  })

  it('is not known where all that is left has taken longer than any device before', async () => {
    const late = (execution: ObservedExecution): ObservedExecution =>
      execution.status === 'SUCCEEDED' ? execution : {...execution, status: 'IN_PROGRESS'}
    const {forecast} = asked(() => executions(60).map(late))
    assert.equal(await forecast.update({...progress(60), total: 60}, () => START + 90 * MINUTE), undefined)
  })

  it('is not known before thirty have ended', async () => {
    const {client, forecast} = asked(() => executions(29))
    assert.equal(await forecast.update(progress(29), () => START), undefined)
    assert.equal(client.lists, 0)
  })

  it('is not known to those who may not list executions, who are asked once', async () => {
    let lists = 0
    const client = {
      async *executions(): AsyncGenerator<readonly ObservedExecution[]> {
        lists++
        yield []
        throw new ServiceError('AccessDeniedException', 'ListJobExecutionsForJob', 'no', new Map(), 0)
      },
    }
    const forecast = new TimeForecast(client)
    assert.equal(await forecast.update(progress(60), () => START), undefined)
    assert.equal(await forecast.update(progress(61), () => START + 10 * MINUTE), undefined)
    assert.equal(lists, 1)
  })
})
