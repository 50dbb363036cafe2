// Each cause of a device that does not do a job, made in the local simulator and found there: alone, and all at once.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {HELD_TAG} from '../../../src/derive/held-rollout.js'
import {type Diagnosis, diagnose} from '../../../src/doctor/diagnose.js'
import type {Check, Finding} from '../../../src/doctor/finding.js'
import {type Behaviour, createFleet} from '../../../src/emulator/fleet/fleet.js'
import {setBehaviour} from '../../../src/emulator/fleet/fleet-behaviour.js'
import {gatherJob, gatherThing} from '../../../src/workflows/why/gather-thing.js'
import {
  DOCUMENT,
  groupArn,
  jobArn,
  type LocalClient,
  MINUTE,
  STEADY,
  thingArn,
  useClient,
} from '../../emulator/local-client.js'
import {hookedService} from '../../support/hooked-service.js'

const HOUR = 60 * MINUTE
const THING = 'thing-0001'
const SLOW: Behaviour = {...STEADY, pickup: [HOUR, HOUR], certificate: 'active', authorization: 'allowed'}
const iso = (moment: number) => new Date(moment).toISOString().slice(0, 16).concat('Z')

interface Row {
  readonly title: string
  readonly cause: Check | undefined
  readonly text: RegExp
  readonly level?: Finding['level']
  readonly behaviour?: Behaviour | undefined
  readonly job?: (now: number) => object
  /** What else happens before or after the job is created. */
  readonly before?: (client: LocalClient) => Promise<unknown>
  readonly after?: (client: LocalClient) => Promise<unknown>
}

const rows: readonly Row[] = [
  {title: 'nothing', cause: undefined, text: /^its policies allow all that jobs need$/, level: 'ok'},
  {
    title: 'a job that is over',
    cause: 'job',
    text: /^the job is over: CANCELED$/,
    after: async (client) => {
      await client.call('CancelJob', {jobId: 'j', force: true})
      await client.call('DeleteJobExecution', {jobId: 'j', thingName: THING, executionNumber: 1})
    },
  },
  {
    title: 'a job that is held',
    cause: 'job',
    text: /^the job is held$/,
    job: (now) => ({
      schedulingConfig: {startTime: iso(now + HOUR), endTime: iso(now + 20 * HOUR), endBehavior: 'CANCEL'},
    }),
    after: (client) =>
      client.call('TagResource', {resourceArn: jobArn('j'), tags: [{Key: HELD_TAG, Value: 'max=1000'}]}),
  },
  {
    title: 'a job before its time',
    cause: 'job',
    text: /^the job starts at 2026-11-20 13:00Z$/,
    job: (now) => ({
      schedulingConfig: {startTime: iso(now + HOUR), endTime: iso(now + 20 * HOUR), endBehavior: 'CANCEL'},
    }),
  },
  {
    title: 'a window that is closed',
    cause: 'job',
    text: /^outside its maintenance window, which opens at 2026-11-21 01:00Z$/,
    job: () => ({
      targetSelection: 'CONTINUOUS',
      schedulingConfig: {maintenanceWindows: [{startTime: 'cron(0 1 * * ? *)', durationInMinutes: 60}]},
    }),
  },
  {
    title: 'a target through a group above its own',
    cause: undefined,
    text: /^a target, through group top$/,
    level: 'ok',
    before: async (client) => {
      await client.call('CreateThingGroup', {thingGroupName: 'top'})
      await client.call('CreateThingGroup', {thingGroupName: 'middle', parentGroupName: 'top'})
      await client.call('CreateThingGroup', {thingGroupName: 'low', parentGroupName: 'middle'})
      await client.call('AddThingToThingGroup', {thingGroupName: 'low', thingName: THING})
    },
    job: () => ({targets: [groupArn('top')]}),
  },
  {
    title: 'no target',
    cause: 'target',
    text: /^not a target of the job, and in none of its groups$/,
    job: () => ({targets: [thingArn('thing-0002')]}),
  },
  {
    title: 'a thing that joined too late',
    cause: 'target',
    text: /^never sent: it joined after the job was sent/,
    before: (client) => client.call('RemoveThingFromThingGroup', {thingGroupName: 'g', thingName: THING}),
    after: (client) => client.call('AddThingToThingGroup', {thingGroupName: 'g', thingName: THING}),
  },
  {
    title: 'no certificate',
    cause: undefined,
    text: /^no certificate is attached to it$/,
    level: 'note',
    behaviour: {...STEADY, pickup: [HOUR, HOUR]},
  },
  {
    title: 'an inactive certificate',
    cause: 'certificate',
    text: /is INACTIVE$/,
    behaviour: {...SLOW, certificate: 'inactive'},
  },
  {
    title: 'a revoked certificate',
    cause: 'certificate',
    text: /is REVOKED$/,
    behaviour: {...SLOW, certificate: 'revoked'},
  },
  {
    title: 'an expired certificate',
    cause: 'certificate',
    text: /expired at 2020-01-01 00:00Z$/,
    behaviour: {...SLOW, certificate: 'expired'},
  },
  {
    title: 'policies that do not allow it',
    cause: 'policy',
    text: /^its policies do not allow SUBSCRIBE jobs\/notify-next, jobs\/start-next\/accepted, jobs\/\+\/update\/accepted$/,
    behaviour: {...SLOW, authorization: 'denied'},
  },
  {
    title: 'policies that are not judged',
    cause: undefined,
    text: /^what its policies allow is not judged here$/,
    level: 'unknown',
    behaviour: {...STEADY, pickup: [HOUR, HOUR], certificate: 'active'},
  },
  {title: 'a device that is offline', cause: 'connection', text: /^not connected$/, behaviour: {...SLOW, offline: 1}},
  {
    title: 'a device that has gone',
    cause: 'connection',
    text: /^not connected since 2026-11-20 12:00Z: CONNECTION_LOST$/,
    behaviour: undefined,
    before: (client) => client.call('data.GetPendingJobExecutions', {thingName: THING}),
    after: async (client) => {
      client.now += HOUR
    },
  },
  {
    title: 'another job before it',
    cause: 'queue',
    text: /^old is before it: IN_PROGRESS for 1d00h$/,
    behaviour: {...STEADY, duration: [99 * HOUR, 99 * HOUR]},
    before: async (client) => {
      await client.call('CreateJob', {jobId: 'old', targets: [thingArn(THING)], document: DOCUMENT})
      client.now += 25 * HOUR
    },
  },
  {
    title: 'no timer',
    cause: 'timer',
    text: /^no timeout: it can stay IN_PROGRESS forever$/,
    behaviour: {...STEADY, duration: [99 * HOUR, 99 * HOUR]},
    after: async (client) => {
      client.now += MINUTE
    },
  },
  {
    title: 'a timer that runs',
    cause: undefined,
    text: /^times out in /,
    level: 'ok',
    behaviour: {...STEADY, duration: [99 * HOUR, 99 * HOUR]},
    job: () => ({timeoutConfig: {inProgressTimeoutInMinutes: 600}}),
    after: async (client) => {
      client.now += MINUTE
    },
  },
]

describe('why, of a device made stuck in the simulator', () => {
  const client = useClient()

  async function why(jobId = 'j'): Promise<Diagnosis> {
    const service = hookedService(client())
    return diagnose(await gatherThing(await gatherJob(jobId, service.read), THING, service))
  }

  for (const {title, cause, text, level = 'problem', job, before, after, ...rest} of rows) {
    it(`finds ${title}`, async () => {
      const behaviour = 'behaviour' in rest ? rest.behaviour : SLOW
      await createFleet(client().service, {things: 2, group: 'g', behaviour})
      await before?.(client())
      const input = {jobId: 'j', targets: [groupArn('g')], document: DOCUMENT, ...job?.(client().now)}
      await client().call('CreateJob', input)
      await after?.(client())
      const found = await why()
      assert.equal(found.cause, cause, JSON.stringify(found))
      assert.ok(
        found.findings.some((one) => one.level === level && text.test(one.text)),
        JSON.stringify(found.findings),
      )
    })
  }

  it('finds all of them at once, and the next when the first is mended', async () => {
    const set = (change: Partial<Behaviour>) =>
      setBehaviour(client().service, {group: 'g'}, (was) => ({...(was ?? STEADY), ...change}))
    await createFleet(client().service, {
      things: 1,
      group: 'g',
      behaviour: {...STEADY, duration: [99 * HOUR, 99 * HOUR]},
    })
    await client().call('CreateJob', {jobId: 'old', targets: [groupArn('g')], document: DOCUMENT})
    client().now += HOUR
    await client().call('CreateJob', {jobId: 'j', targets: [groupArn('g')], document: DOCUMENT})
    await set({certificate: 'inactive', authorization: 'denied', offline: 1})

    const problems = new Set((await why()).findings.filter(({level}) => level === 'problem').map(({check}) => check))
    assert.deepEqual([...problems].toSorted(), ['certificate', 'connection', 'policy', 'queue'])
    const mended: readonly (readonly [Check | undefined, () => Promise<unknown>])[] = [
      ['certificate', () => set({certificate: 'active'})],
      ['policy', () => set({authorization: 'allowed'})],
      ['connection', () => set({offline: 0})],
      ['queue', () => client().call('CancelJobExecution', {jobId: 'old', thingName: THING, force: true})],
      [undefined, async () => {}],
    ]
    for (const [cause, mend] of mended) {
      assert.equal((await why()).cause, cause)
      await mend()
    }
  })

  it('knows a certificate by its id alone, and no longer than its thing', async () => {
    await createFleet(client().service, {things: 2, behaviour: SLOW})
    const {principals} = await client().call('ListThingPrincipals', {thingName: THING})
    const [arn = ''] = principals as string[]
    const id = arn.slice(arn.indexOf('/') + 1)
    assert.match(arn, /^arn:aws:iot:eu-west-1:123456789012:cert\/[0-9a-f]{64}$/)
    const {certificateDescription} = await client().call('DescribeCertificate', {certificateId: id})
    const {certificateArn, certificateId, status} = certificateDescription as Record<string, unknown>
    assert.deepEqual([certificateArn, certificateId, status], [arn, id, 'ACTIVE'])
    const other = `${id.startsWith('0') ? '1' : '0'}${id.slice(1)}`
    for (const gone of [other, 'f'.repeat(64)])
      assert.equal((await client().refusal('DescribeCertificate', {certificateId: gone})).status, 404)
    await client().call('DeleteThing', {thingName: THING})
    assert.equal((await client().refusal('DescribeCertificate', {certificateId: id})).status, 404)
    const authInfos = [{actionType: 'CONNECT', resources: ['arn:aws:iot:eu-west-1:123456789012:client/x']}]
    assert.equal((await client().refusal('TestAuthorization', {principal: arn, authInfos})).status, 404)
  })
})
