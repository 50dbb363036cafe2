import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {createFleet} from '../../../src/emulator/fleet.js'
import {cellWidth} from '../../../src/output/cells.js'
import {jobListView} from '../../../src/output/views/job-list-view.js'
import {JOBS_COLUMNS, stateOf} from '../../../src/output/views/jobs-columns.js'
import {commonReason} from '../../../src/progress/common-reason.js'
import {overviewOf} from '../../../src/workflows/jobs/run-jobs.js'
import {groupArn, MINUTE, thingArn, useClient} from '../../emulator/local-client.js'
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
        const view = jobListView(64, client().now, {columns, color: false, ascii: true}, JOBS_COLUMNS)
        for (const line of [view.header, view.row(job)]) assert.ok(cellWidth(line) <= columns, `${columns}: ${line}`)
        assert.equal(view.row(job).includes('stuck'), columns >= 70)
      }
    }
  })
})
