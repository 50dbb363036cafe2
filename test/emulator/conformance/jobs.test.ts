import assert from 'node:assert/strict'
import {DELETION_MS} from '../../../src/emulator/quotas.js'
import {type Answer, DOCUMENT, groupArn, jobArn, useClient} from '../local-client.js'

describe('jobs', () => {
  const client = useClient()
  const fleetJob = async (more: object = {}) => {
    const targets = [await client().fleet('g', 'a', 'b')]
    await client().call('CreateJob', {jobId: 'j', targets, document: DOCUMENT, description: 'd', ...more})
  }

  describe('CancelJob', () => {
    it('cancels what is queued and leaves what is in progress, which may still end (8.11)', async () => {
      await fleetJob()
      await client().report('j', 'a', 'IN_PROGRESS')
      const answer = await client().call('CancelJob', {jobId: 'j', reasonCode: 'BAD_1', comment: 'c'})
      assert.deepEqual({...answer}, {jobArn: jobArn('j'), jobId: 'j', description: 'd'})
      const job = await client().job('j')
      assert.deepEqual(
        [job.status, job.reasonCode, job.comment, job.forceCanceled, job.completedAt],
        ['CANCELED', 'BAD_1', 'c', undefined, undefined],
        '4.8, 19-12',
      )
      await client().report('j', 'a', 'SUCCEEDED')
      assert.deepEqual(await client().counts('j'), {Canceled: 1, Succeeded: 1})
    })

    it('with force ends what is in progress too', async () => {
      await fleetJob()
      await client().report('j', 'a', 'IN_PROGRESS')
      await client().call('CancelJob', {jobId: 'j', force: true})
      assert.deepEqual(await client().counts('j'), {Canceled: 2})
      const execution = await client().execution('j', 'a')
      assert.deepEqual([execution.versionNumber, execution.forceCanceled], [3, true], '8.3')
      assert.equal((await client().job('j')).forceCanceled, true)
      const late = await client().refusal('data.UpdateJobExecution', {jobId: 'j', thingName: 'a', status: 'SUCCEEDED'})
      assert.equal(late.status, 409, '8.11')
    })

    it('19-7 a job that has ended is refused with 400', async () => {
      await fleetJob()
      await client().call('CancelJob', {jobId: 'j'})
      const refusal = await client().refusal('CancelJob', {jobId: 'j'})
      assert.deepEqual([refusal.status, refusal.code], [400, 'InvalidRequestException'])
    })
  })

  describe('DeleteJob', () => {
    it('§4 wants force before the end', async () => {
      await fleetJob()
      const refusal = await client().refusal('DeleteJob', {jobId: 'j'})
      assert.deepEqual([refusal.status, refusal.code], [409, 'InvalidStateTransitionException'])
    })

    it('shows DELETION_IN_PROGRESS for a while, 19-8 when nothing else is possible; then the id is free', async () => {
      await fleetJob()
      await client().call('DeleteJob', {jobId: 'j', force: true})
      assert.equal((await client().job('j')).status, 'DELETION_IN_PROGRESS')
      assert.equal((await client().refusal('DeleteJob', {jobId: 'j', force: true})).status, 409)
      const again = {jobId: 'j', targets: [groupArn('g')], document: DOCUMENT}
      assert.equal((await client().refusal('CreateJob', again)).code, 'ResourceAlreadyExistsException', '4.3')
      const update = {jobId: 'j', thingName: 'a', status: 'SUCCEEDED'}
      assert.equal((await client().refusal('data.UpdateJobExecution', update)).status, 404, '§11')
      client().now += DELETION_MS
      assert.equal((await client().refusal('DescribeJob', {jobId: 'j'})).status, 404)
      await client().call('CreateJob', again)
    })

    it('§11 ten at a time; 410', async () => {
      const targets = [await client().fleet('g', 'a')]
      for (let i = 0; i <= 10; i++) await client().call('CreateJob', {jobId: `j${i}`, targets, document: DOCUMENT})
      for (let i = 0; i < 10; i++) await client().call('DeleteJob', {jobId: `j${i}`, force: true})
      const refusal = await client().refusal('DeleteJob', {jobId: 'j10', force: true})
      assert.deepEqual([refusal.status, refusal.code], [410, 'LimitExceededException'])
    })
  })

  describe('ListJobs', () => {
    const ids = async (filter: object) =>
      ((await client().call('ListJobs', filter)).jobs as Answer[]).map(({jobId}) => jobId)

    it('19-31 newest first; 18.3 by status, selection, group and namespace', async () => {
      const group = await client().fleet('g', 'a')
      const thing = await client().thing('t')
      const create = (jobId: string, target: string, more: object = {}) =>
        client().call('CreateJob', {jobId, targets: [target], document: DOCUMENT, ...more})
      await create('one', thing)
      await create('two', group, {targetSelection: 'CONTINUOUS'})
      await create('three', group, {namespaceId: 'ns'})
      await client().call('CancelJob', {jobId: 'three'})
      const cases: [object, string[]][] = [
        [{}, ['three', 'two', 'one']],
        [{status: 'IN_PROGRESS'}, ['two', 'one']],
        [{targetSelection: 'CONTINUOUS'}, ['two']],
        [{thingGroupName: 'g'}, ['three', 'two']],
        [{thingGroupName: 'g', status: 'CANCELED'}, ['three']],
        [{thingGroupName: 'nobody'}, []],
        [{namespaceId: 'ns'}, ['three']],
      ]
      for (const [filter, expected] of cases) assert.deepEqual(await ids(filter), expected, JSON.stringify(filter))
      const {thingGroupId} = await client().call('DescribeThingGroup', {thingGroupName: 'g'})
      assert.deepEqual(await ids({thingGroupId}), ['three', 'two'])
      const [summary] = (await client().call('ListJobs', {thingGroupName: 'g'})).jobs as Answer[]
      assert.equal(summary?.thingGroupId, thingGroupId, '18.4')
    })

    it('pages without gaps, also when a job goes between two pages', async () => {
      const targets = [await client().thing('t')]
      for (const jobId of ['a', 'b', 'c', 'd']) await client().call('CreateJob', {jobId, targets, document: DOCUMENT})
      const first = await client().call('ListJobs', {maxResults: 2})
      await client().call('DeleteJob', {jobId: 'c', force: true})
      client().now += DELETION_MS
      assert.deepEqual(await ids({maxResults: 2, nextToken: first.nextToken}), ['b', 'a'])
    })

    it('18.5 refuses a page of 251', async () => {
      const refusal = await client().refusal('ListJobs', {maxResults: 251})
      assert.match(refusal.message, /^1 validation error detected: Value '251' at 'maxResults'/)
    })
  })

  describe('AssociateTargetsWithJob', () => {
    it('adds groups to a continuous job and keeps the comment', async () => {
      await fleetJob({targetSelection: 'CONTINUOUS'})
      const more = await client().fleet('h', 'b', 'c')
      await client().call('AssociateTargetsWithJob', {jobId: 'j', targets: [more], comment: 'c'})
      const job = await client().job('j')
      assert.deepEqual([job.targets, job.comment], [[groupArn('g'), more], 'c'])
      assert.deepEqual(await client().counts('j'), {Queued: 3})
    })

    it('3.1.6 refuses things, and §11 snapshots', async () => {
      await fleetJob()
      const thing = await client().thing('t')
      assert.equal((await client().refusal('AssociateTargetsWithJob', {jobId: 'j', targets: [thing]})).status, 400)
      assert.equal(
        (await client().refusal('AssociateTargetsWithJob', {jobId: 'j', targets: [groupArn('g')]})).status,
        400,
      )
    })
  })

  describe('continuous jobs', () => {
    const member = {thingGroupName: 'g', thingName: 'c'}
    const join = (more: object = {}) => client().call('AddThingToThingGroup', {...member, ...more})
    const leave = (more: object = {}) => client().call('RemoveThingFromThingGroup', {...member, ...more})
    const history = async () => {
      const page = await client().call('ListJobExecutionsForThing', {thingName: 'c'})
      return (page.executionSummaries as Answer[]).map((one) => (one.jobExecutionSummary as Answer).status)
    }
    beforeEach(async () => {
      await fleetJob({targetSelection: 'CONTINUOUS'})
      await client().thing('c')
      await join()
    })

    it('13.1 a thing that joins gets an execution; 4.1 and the job never completes', async () => {
      for (const thing of ['a', 'b', 'c']) await client().report('j', thing, 'SUCCEEDED')
      assert.deepEqual(await client().counts('j'), {Succeeded: 3})
      assert.equal((await client().job('j')).status, 'IN_PROGRESS')
    })

    it('13.2 leaving removes what is queued, 8.3 with the version as it was', async () => {
      await leave()
      const execution = await client().execution('j', 'c')
      assert.deepEqual([execution.status, execution.versionNumber], ['REMOVED', 1])
      await join()
      assert.deepEqual(await history(), ['QUEUED', 'REMOVED'], '13.3')
    })

    it('13.2 leaving does not touch what is in progress', async () => {
      await client().report('j', 'c', 'IN_PROGRESS')
      await leave()
      await join()
      await client().report('j', 'c', 'SUCCEEDED')
      assert.deepEqual(await history(), ['SUCCEEDED'], '13.3 nor queues another')
    })

    it('13.3 adding a member again is not a join', async () => {
      await client().report('j', 'c', 'SUCCEEDED')
      await join()
      assert.deepEqual(await history(), ['SUCCEEDED'])
    })

    it('13.4 a second target group is another join; leaving one of two is not leaving', async () => {
      const more = await client().fleet('h')
      await client().call('AssociateTargetsWithJob', {jobId: 'j', targets: [more]})
      await client().report('j', 'c', 'SUCCEEDED')
      await join({thingGroupName: 'h'})
      await leave({thingGroupName: 'h'})
      assert.deepEqual(await history(), ['QUEUED', 'SUCCEEDED'])
    })

    it('joins through a child group, and moving between children is neither join nor leave', async () => {
      await client().report('j', 'c', 'SUCCEEDED')
      for (const thingGroupName of ['g1', 'g2']) {
        await client().call('CreateThingGroup', {thingGroupName, parentGroupName: 'g'})
      }
      await leave()
      await join({thingGroupName: 'g1'})
      await join({thingGroupName: 'g2'})
      await leave({thingGroupName: 'g1'})
      assert.deepEqual(await history(), ['QUEUED', 'SUCCEEDED'])
    })

    it('19-20 deleting a thing removes what it had to do, in progress or not', async () => {
      await client().report('j', 'c', 'IN_PROGRESS')
      await client().call('DeleteThing', {thingName: 'c'})
      await client().call('DeleteThing', {thingName: 'a'})
      assert.deepEqual(await client().counts('j'), {Removed: 2, Queued: 1})
    })

    it('deleting the group is leaving for all', async () => {
      await client().call('DeleteThingGroup', {thingGroupName: 'g'})
      assert.deepEqual(await client().counts('j'), {Removed: 3})
    })
  })

  it('13.1, 19-20 a snapshot follows no one', async () => {
    await fleetJob()
    await client().thing('c')
    await client().call('AddThingToThingGroup', {thingGroupName: 'g', thingName: 'c'})
    await client().call('RemoveThingFromThingGroup', {thingGroupName: 'g', thingName: 'a'})
    assert.deepEqual(await client().counts('j'), {Queued: 2})
  })
})
