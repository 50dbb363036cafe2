// The SDK's own clients against the local simulator: in this process on a clock that stands still, and over HTTP. What
// they serialise and what they read back is what every other program does too.
import assert from 'node:assert/strict'
import * as iot from '@aws-sdk/client-iot'
import * as data from '@aws-sdk/client-iot-jobs-data-plane'
import {afterEach, beforeEach, describe, it} from 'mocha'
import {type Served, serve} from '../../src/emulator/http/serve.js'
import {DELETION_MS} from '../../src/emulator/quotas.js'
import {inProcessHandler} from '../../src/transport/in-process-handler.js'
import {groupArn, jobArn, LocalClient, MINUTE, START, thingArn} from '../emulator/local-client.js'

const settings = {region: 'eu-west-1', credentials: {accessKeyId: 'x', secretAccessKey: 'x'}, maxAttempts: 1}
const DOCUMENT = '{"operation":"update"}'

for (const transport of ['in process', 'over HTTP'] as const) {
  describe(`the SDK for JavaScript ${transport}`, () => {
    let local: LocalClient
    let served: Served | undefined
    let control: iot.IoTClient
    let device: data.IoTJobsDataPlaneClient

    beforeEach(async () => {
      local = new LocalClient()
      served = transport === 'over HTTP' ? await serve({service: local.service, port: 0}) : undefined
      const way = served
        ? {endpoint: served.endpoint}
        : {endpoint: 'http://localhost', requestHandler: handlerOf(local)}
      control = new iot.IoTClient({...settings, ...way})
      device = new data.IoTJobsDataPlaneClient({...settings, ...way})
      await control.send(new iot.CreateThingGroupCommand({thingGroupName: 'g'}))
      for (const thingName of ['a', 'b']) {
        await control.send(new iot.CreateThingCommand({thingName}))
        await control.send(new iot.AddThingToThingGroupCommand({thingName, thingGroupName: 'g'}))
      }
    })
    afterEach(async () => {
      control.destroy()
      device.destroy()
      await served?.close()
      local.close()
    })

    const create = (more: Partial<iot.CreateJobCommandInput> = {}) =>
      control.send(new iot.CreateJobCommand({jobId: 'j', targets: [groupArn('g')], document: DOCUMENT, ...more}))
    const describeJob = async () => (await control.send(new iot.DescribeJobCommand({jobId: 'j'}))).job
    const named = (name: string, status: number) => (error: unknown) => {
      const {name: found, $metadata} = error as iot.IoTServiceException
      return found === name && $metadata.httpStatusCode === status
    }

    it('creates, updates, describes and lists jobs (§1, §4, §5, 18.1)', async () => {
      const created = await create({
        abortConfig: {
          criteriaList: [
            {failureType: 'ALL', action: 'CANCEL', thresholdPercentage: 12.5, minNumberOfExecutedThings: 5},
          ],
        },
        jobExecutionsRolloutConfig: {
          maximumPerMinute: 50,
          exponentialRate: {
            baseRatePerMinute: 1,
            incrementFactor: 1.5,
            rateIncreaseCriteria: {numberOfNotifiedThings: 10},
          },
        },
        tags: [{Key: 'k', Value: 'v'}],
      })
      assert.equal(created.jobArn, jobArn('j'))
      await assert.rejects(create(), named('ResourceAlreadyExistsException', 409), '4.3')
      await control.send(
        new iot.UpdateJobCommand({jobId: 'j', description: 'd', timeoutConfig: {inProgressTimeoutInMinutes: 9}}),
      )
      const job = await describeJob()
      assert.deepEqual(
        [job?.status, job?.description, job?.timeoutConfig, job?.schedulingConfig, job?.isConcurrent],
        ['IN_PROGRESS', 'd', {inProgressTimeoutInMinutes: 9}, {}, true],
      )
      assert.equal(job?.createdAt?.getTime(), START, '1.12')
      assert.equal(job?.abortConfig?.criteriaList?.[0]?.thresholdPercentage, 12.5)
      assert.equal(job?.jobProcessDetails?.numberOfQueuedThings, 1, '6.1')
      const {jobs} = await control.send(new iot.ListJobsCommand({status: 'IN_PROGRESS'}))
      assert.deepEqual(
        jobs?.map(({jobId}) => jobId),
        ['j'],
      )
      const {document} = await control.send(new iot.GetJobDocumentCommand({jobId: 'j'}))
      assert.equal(document, DOCUMENT)
      const {tags} = await control.send(new iot.ListTagsForResourceCommand({resourceArn: jobArn('j')}))
      assert.deepEqual(tags, [{Key: 'k', Value: 'v'}])
    })

    it('takes an execution through its life (§8, §15)', async () => {
      await create()
      const {execution} = await device.send(
        new data.StartNextPendingJobExecutionCommand({thingName: 'a', statusDetails: {step: '1'}}),
      )
      assert.deepEqual([execution?.jobId, execution?.status, execution?.jobDocument], ['j', 'IN_PROGRESS', DOCUMENT])
      const pending = await device.send(new data.GetPendingJobExecutionsCommand({thingName: 'a'}))
      assert.deepEqual([pending.inProgressJobs?.length, pending.queuedJobs?.length], [1, 0], '15.1')
      const update = {jobId: 'j', thingName: 'a', status: 'SUCCEEDED'} as const
      const late = new data.UpdateJobExecutionCommand({...update, expectedVersion: 9})
      await assert.rejects(device.send(late), named('InvalidStateTransitionException', 409), '8.4')
      const {executionState} = await device.send(
        new data.UpdateJobExecutionCommand({...update, expectedVersion: 2, includeJobExecutionState: true}),
      )
      assert.equal(executionState?.versionNumber, 3)
      const terminal = new data.DescribeJobExecutionCommand({jobId: 'j', thingName: 'a'})
      await assert.rejects(device.send(terminal), named('TerminalStateException', 410), '15.5')
      const next = await device.send(new data.DescribeJobExecutionCommand({jobId: '$next', thingName: 'a'}))
      assert.equal(next.execution, undefined, '15.4')
      const described = await control.send(new iot.DescribeJobExecutionCommand({jobId: 'j', thingName: 'a'}))
      assert.deepEqual(described.execution?.statusDetails?.detailsMap, {step: '1'}, '1.16')
      const {executionSummaries} = await control.send(new iot.ListJobExecutionsForJobCommand({jobId: 'j'}))
      assert.deepEqual(
        executionSummaries?.map(({thingArn, jobExecutionSummary}) => [thingArn, jobExecutionSummary?.status]),
        [
          [thingArn('a'), 'SUCCEEDED'],
          [thingArn('b'), 'QUEUED'],
        ],
      )
    })

    it('cancels and deletes (§11)', async () => {
      await create()
      const ofA = {jobId: 'j', thingName: 'a'}
      const wrong = new iot.CancelJobExecutionCommand({...ofA, expectedVersion: 7})
      await assert.rejects(control.send(wrong), named('VersionConflictException', 409), '8.4')
      await control.send(new iot.CancelJobExecutionCommand(ofA))
      await control.send(new iot.DeleteJobExecutionCommand({...ofA, executionNumber: 1}))
      await control.send(new iot.CancelJobCommand({jobId: 'j', force: true, reasonCode: 'WRONG'}))
      const job = await describeJob()
      assert.deepEqual([job?.status, job?.reasonCode, job?.forceCanceled], ['CANCELED', 'WRONG', true], '4.8')
      await control.send(new iot.DeleteJobCommand({jobId: 'j'}))
      assert.equal((await describeJob())?.status, 'DELETION_IN_PROGRESS')
      local.now += DELETION_MS
      await assert.rejects(describeJob(), named('ResourceNotFoundException', 404))
    })

    it('makes jobs from templates (§14)', async () => {
      const template = {jobTemplateId: 't', description: 'd', document: DOCUMENT}
      const {jobTemplateArn} = await control.send(new iot.CreateJobTemplateCommand(template))
      await assert.rejects(
        control.send(new iot.CreateJobTemplateCommand(template)),
        named('ConflictException', 409),
        '14.2',
      )
      await create({document: undefined, jobTemplateArn})
      assert.equal((await describeJob())?.jobTemplateArn, jobTemplateArn, '14.3')
      const {jobTemplates} = await control.send(new iot.ListJobTemplatesCommand({}))
      assert.equal(jobTemplates?.length, 1)
      const {managedJobTemplates} = await control.send(new iot.ListManagedJobTemplatesCommand({}))
      assert.ok(
        managedJobTemplates?.some(({templateName}) => templateName === 'AWS-Reboot'),
        '14.7',
      )
      await control.send(new iot.DeleteJobTemplateCommand({jobTemplateId: 't'}))
      const gone = new iot.DescribeJobTemplateCommand({jobTemplateId: 't'})
      await assert.rejects(control.send(gone), named('ResourceNotFoundException', 404))
    })

    it('follows windows and associations of continuous jobs (§12, §13)', async () => {
      await create({
        targetSelection: 'CONTINUOUS',
        schedulingConfig: {maintenanceWindows: [{startTime: 'cron(0 13 * * ? *)', durationInMinutes: 60}]},
      })
      const scheduled = await describeJob()
      assert.deepEqual([scheduled?.status, scheduled?.scheduledJobRollouts?.length], ['SCHEDULED', 7], '12.6, 12.7')
      local.now += 60 * MINUTE
      assert.equal((await describeJob())?.status, 'IN_PROGRESS')
      await control.send(new iot.CreateThingGroupCommand({thingGroupName: 'h'}))
      await control.send(new iot.CreateThingCommand({thingName: 'c'}))
      await control.send(new iot.AddThingToThingGroupCommand({thingName: 'c', thingGroupName: 'h'}))
      await control.send(new iot.AssociateTargetsWithJobCommand({jobId: 'j', targets: [groupArn('h')]}))
      assert.equal((await describeJob())?.jobProcessDetails?.numberOfQueuedThings, 3)
    })

    it('refuses in the words that clients match (2.2, 17)', async () => {
      await assert.rejects(
        create({jobId: 'not valid', description: '\n'}),
        /^InvalidRequestException: 2 validation errors detected: /,
      )
      await assert.rejects(create({targets: [thingArn('nobody')]}), named('ResourceNotFoundException', 404), '3.1.3')
      const {endpointAddress} = await control.send(new iot.DescribeEndpointCommand({endpointType: 'iot:Jobs'}))
      assert.ok(endpointAddress, '19-35')
    })
  })
}

/** The SDK's type for handlers names classes of its own; what it calls is the same. */
function handlerOf({service}: LocalClient): NonNullable<iot.IoTClientConfig['requestHandler']> {
  return inProcessHandler(service.handle) as unknown as NonNullable<iot.IoTClientConfig['requestHandler']>
}
