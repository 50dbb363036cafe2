import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {findLeftGroups} from '../../../src/workflows/prune/prune-groups.js'
import {groupArn, useClient} from '../../emulator/local-client.js'
import {hookedService} from '../../support/hooked-service.js'

const service = useClient()
const group = (jobId: string, thingGroupName = `iotjobs-${jobId}`) =>
  service().call('CreateThingGroup', {
    thingGroupName,
    thingGroupProperties: {attributePayload: {attributes: {'iotjobs-job': jobId}}},
  })

describe('the groups that prune finds', () => {
  it('are those made for a job that is over or gone, and no others', async () => {
    const client = service()
    for (const jobId of ['over', 'alive', 'canceled', 'gone']) await group(jobId)
    await client.call('CreateThingGroup', {thingGroupName: 'iotjobs-by-hand'})
    await group('other', 'line-a')
    await client.call('CreateJob', {jobId: 'over', targets: [groupArn('iotjobs-over')], document: '{}'})
    await client.thing('pump-1')
    for (const jobId of ['alive', 'canceled']) {
      await client.call('AddThingToThingGroup', {thingGroupName: `iotjobs-${jobId}`, thingName: 'pump-1'})
      await client.call('CreateJob', {jobId, targets: [groupArn(`iotjobs-${jobId}`)], document: '{}'})
    }
    await client.call('CancelJob', {jobId: 'canceled'})
    const found = await findLeftGroups(hookedService(client))
    assert.deepEqual(found.map(({group: name, status}) => `${name} ${status}`).toSorted(), [
      'iotjobs-canceled CANCELED',
      'iotjobs-gone gone',
      'iotjobs-over COMPLETED',
    ])
  })

  it('are found however many there are', async () => {
    for (let index = 0; index < 260; index++) await group(`job-${index}`)
    assert.equal((await findLeftGroups(hookedService(service()))).length, 260)
  })
})
