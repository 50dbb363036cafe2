import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {createFleet} from '../../../src/emulator/fleet/fleet.js'
import {cellWidth} from '../../../src/output/terminal/cells.js'
import {jobListView} from '../../../src/output/views/job-list-view.js'
import {jobsColumns, stateOf} from '../../../src/output/views/jobs-columns.js'
import {commonReason} from '../../../src/progress/common-reason.js'
import {timeLeft} from '../../../src/progress/time-left.js'
import {overviewOf} from '../../../src/workflows/jobs/overview.js'
import {TimesLeft} from '../../../src/workflows/jobs/times-left.js'
import {groupArn, MINUTE, STEADY, thingArn, useClient} from '../../emulator/local-client.js'
import {hookedService} from '../../support/hooked-service.js'

describe('jobs', () => {
  const client = useClient()

  async function overview(count: number, all = false) {
    await createFleet(client().service, {things: 1})
    for (let index = 0; index < count; index++) {
      client().now += 1000
      await client().call('CreateJob', {jobId: `job-${index}`, targets: [thingArn('thing-0001')], document: '{}'})
    }
    const service = hookedService(client())
    const {jobs, more} = await overviewOf(all, service, client().now)
    const ids: string[] = []
    for await (const {progress} of jobs) ids.push(progress.job.jobId)
    return {ids, more, described: service.sent.filter((name) => name === 'DescribeJob').length}
  }

  const rows: readonly (readonly [count: number, all: boolean, shown: number, more: number])[] = [
    [0, false, 0, 0],
    [1, false, 1, 0],
    [50, false, 50, 0],
    [60, false, 50, 10],
    [60, true, 60, 0],
  ]
  for (const [count, all, shown, more] of rows) {
    it(`shows ${shown} of ${count}${all ? ' with --all' : ''}, newest first, with a request each`, async () => {
      const found = await overview(count, all)
      assert.equal(found.ids.length, shown)
      assert.equal(found.more, more)
      assert.equal(found.described, shown)
      assert.equal(found.ids[0], count === 0 ? undefined : `job-${count - 1}`)
    })
  }

  const causes: readonly (readonly [title: string, late: number, cause: string | null])[] = [
    ['names the reason that all share', 0, 'sha256 mismatch'],
    ['names none where the last to fail had another one', 10, null],
  ]
  for (const [title, late, cause] of causes) {
    it(title, async () => {
      await createFleet(client().service, {things: 28, group: 'line'})
      await client().call('CreateJob', {jobId: 'j', targets: [groupArn('line')], document: '{}'})
      for (let index = 1; index <= 28; index++) {
        client().now += 1000
        const statusDetails = {reason: index > 28 - late ? 'no space left' : 'sha256 mismatch'}
        await client().report('j', `thing-${String(index).padStart(4, '0')}`, 'FAILED', {statusDetails})
      }
      const {jobs} = await overviewOf(true, hookedService(client()), client().now)
      for await (const {reasons, progress} of jobs) assert.equal(commonReason(reasons, progress) ?? null, cause)
    })
  }

  it('says which job is stuck, in lines that fit', async () => {
    await createFleet(client().service, {things: 1})
    await client().call('CreateJob', {jobId: 'j'.repeat(64), targets: [thingArn('thing-0001')], document: '{}'})
    client().now += 30 * MINUTE
    const service = hookedService(client())
    const {jobs} = await overviewOf(false, service, client().now)
    for await (const job of jobs) {
      assert.equal(stateOf(job.progress, client().now), 'stuck')
      for (const columns of [40, 60, 80, 120, 160]) {
        const view = jobListView(64, client().now, {columns, color: false, ascii: true}, jobsColumns(true))
        for (const line of [view.header, view.row(job)]) assert.ok(cellWidth(line) <= columns, `${columns}: ${line}`)
        assert.equal(view.row(job).includes('stuck'), columns >= 70)
      }
    }
  })

  it('tells how long a job still takes by what its devices have shown', async () => {
    await createFleet(client().service, {
      things: 100,
      group: 'g',
      behaviour: {...STEADY, duration: [MINUTE, 9 * MINUTE]},
    })
    const jobExecutionsRolloutConfig = {maximumPerMinute: 2}
    const job = {jobId: 'learned', targets: [groupArn('g')], document: '{}', jobExecutionsRolloutConfig}
    await client().call('CreateJob', job)
    client().now += 30 * MINUTE
    const {jobs} = await overviewOf(false, hookedService(client()), client().now)
    for await (const {progress, left} of jobs) {
      // Twenty more minutes until all are sent, and up to nine for a device.
      assert.ok(left !== undefined && left > 20 * MINUTE && left < 30 * MINUTE, `${left}`)
      assert.notEqual(left, timeLeft(progress, [], client().now))
    }
  })

  it('shows a job once that ends between two lists', async () => {
    await createFleet(client().service, {things: 1})
    await client().call('CreateJob', {jobId: 'j', targets: [thingArn('thing-0001')], document: '{}'})
    let lists = 0
    const service = hookedService(client(), async (operation) => {
      if (operation === 'ListJobs' && lists++ === 1) await client().report('j', 'thing-0001', 'SUCCEEDED')
    })
    const {jobs, isAnyOpen, total} = await overviewOf(false, service, client().now)
    const found: string[] = []
    for await (const {progress} of jobs) found.push(`${progress.job.jobId} ${progress.job.status}`)
    assert.deepEqual([found, isAnyOpen, total], [['j COMPLETED'], false, 1])
  })

  it('shows a job that was canceled a moment ago, however old it is', async () => {
    await createFleet(client().service, {things: 1})
    await client().call('CreateJob', {jobId: 'old', targets: [thingArn('thing-0001')], document: '{}'})
    client().now += 9 * 24 * 60 * MINUTE
    await client().call('CancelJob', {jobId: 'old', force: true})
    for (const [later, shown] of [
      [23 * 60 * MINUTE, 1],
      [2 * 60 * MINUTE, 0],
    ] as const) {
      client().now += later
      const {total, isAnyOpen} = await overviewOf(false, hookedService(client()), client().now)
      assert.deepEqual([total, isAnyOpen], [shown, false])
    }
  })

  it('lists the executions of a few jobs, and no more of them in the next round', async () => {
    await createFleet(client().service, {
      things: 40,
      group: 'g',
      behaviour: {...STEADY, duration: [MINUTE, 9 * 60 * MINUTE]},
    })
    for (let index = 0; index < 26; index++) {
      await client().call('CreateJob', {jobId: `job-${index}`, targets: [groupArn('g')], document: '{}'})
    }
    client().now += 99 * 60 * MINUTE
    const service = hookedService(client())
    const times = new TimesLeft(service.client)
    const round = async () => {
      const before = service.sent.length
      const {jobs} = await overviewOf(false, service, client().now, times)
      for await (const _ of jobs);
      return service.sent.slice(before).filter((name) => name === 'ListJobExecutionsForJob').length
    }
    const [first, second] = [await round(), await round()]
    assert.ok(first > 0 && first <= 24, `${first}`)
    assert.ok(second <= 24, `${second}`)
  })
})
