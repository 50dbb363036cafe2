import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {eventJson} from '../../../src/output/live/event-json.js'
import {parseCondition} from '../../../src/progress/condition.js'
import type {Limit} from '../../../src/progress/verdict.js'
import {type FollowOptions, JobFollower} from '../../../src/workflows/watch/follow-job.js'
import {type Moment, ScriptedService, START} from './service.js'

const MINUTE = 60_000
const OPTIONS: FollowOptions = {timeout: undefined, sample: 200, reasonKeys: []}

async function follow(moments: readonly Moment[], options: Partial<FollowOptions> = {}, details = {}) {
  const service = new ScriptedService(moments, details)
  const outcome = await new JobFollower('fw-2', {...OPTIONS, ...options}, service.ports).follow()
  return {service, outcome, verdict: outcome.verdict, exit: outcome.exit}
}

const running = {things: {a: 'QUEUED', b: 'SUCCEEDED'}}
const retries = {jobExecutionsRetryConfig: {criteriaList: [{failureType: 'FAILED', numberOfRetries: 2}]}}

describe('following a job', () => {
  const CASES: readonly (readonly [string, readonly Moment[], Partial<FollowOptions>, string, number])[] = [
    ['finished before the start', [{status: 'COMPLETED', things: {a: 'SUCCEEDED'}}], {}, 'succeeded', 0],
    [
      'finishes between two looks',
      [running, {status: 'COMPLETED', things: {a: 'SUCCEEDED', b: 'SUCCEEDED'}}],
      {},
      'succeeded',
      0,
    ],
    [
      'finishes with a failure',
      [running, {status: 'COMPLETED', things: {a: 'FAILED', b: 'SUCCEEDED'}}],
      {},
      'completed-with-failures',
      10,
    ],
    [
      'is good enough',
      [{status: 'COMPLETED', things: {a: 'FAILED', b: 'SUCCEEDED'}}],
      {okWhen: parseCondition('succeeded>=50%', '')},
      'good-enough',
      0,
    ],
    ['has one thing', [{status: 'COMPLETED', things: {a: 'SUCCEEDED'}}], {}, 'succeeded', 0],
    ['has no things', [{status: 'COMPLETED'}], {}, 'nothing-reached', 16],
    ['is canceled', [running, {status: 'CANCELED', things: {a: 'CANCELED', b: 'SUCCEEDED'}}], {}, 'canceled', 11],
    ['is deleted while watched', [running, {fails: 'gone'}], {}, 'deleted', 12],
    ['is being deleted', [running, {status: 'DELETION_IN_PROGRESS'}], {}, 'deleted', 12],
    ['outlasts the time', [running], {timeout: 10 * MINUTE}, 'gave-up', 13],
    [
      'outlasts all that it could take',
      [{...running, job: {timeoutConfig: {inProgressTimeoutInMinutes: 30}}}],
      {timeout: 'longest'},
      'gave-up',
      13,
    ],
    ['stands still', [running], {stall: 5 * MINUTE}, 'stalled', 14],
    [
      'reaches what was waited for',
      [
        {selection: 'CONTINUOUS', ...running},
        {selection: 'CONTINUOUS', things: {a: 'SUCCEEDED'}},
      ],
      {until: parseCondition('succeeded==1,finished==1', '')},
      'condition-met',
      0,
    ],
    [
      'is throttled and answers again',
      [running, {fails: 'throttled'}, {fails: 'throttled'}, {status: 'COMPLETED', things: {a: 'SUCCEEDED'}}],
      {},
      'succeeded',
      0,
    ],
    [
      'is behind a network that is cut for a while',
      [running, {fails: 'network'}, {status: 'COMPLETED', things: {a: 'SUCCEEDED'}}],
      {},
      'succeeded',
      0,
    ],
  ]
  for (const [title, moments, options, verdict, exit] of CASES) {
    it(`that ${title}: ${verdict}`, async () => {
      const found = await follow(moments, options)
      assert.deepEqual([found.verdict, found.exit], [verdict, exit])
      const {events} = found.service
      assert.equal(events[0]?.type, 'start')
      assert.equal(events.filter(({type}) => type === 'verdict').length, 1)
      assert.equal(JSON.parse(eventJson(events.at(-1) ?? assert.fail(), 1)).verdict, verdict)
    })
  }

  it('counts ten thousand things, and asks only a sample of those that failed', async () => {
    const things = Object.fromEntries(
      Array.from({length: 10_000}, (_, i) => [`t${i}`, i % 4 === 0 ? 'FAILED' : 'SUCCEEDED']),
    )
    const {service, outcome, verdict} = await follow([{things: {t0: 'QUEUED'}}, {status: 'COMPLETED', things}])
    assert.equal(verdict, 'completed-with-failures')
    assert.deepEqual([outcome.snapshot?.progress.total, outcome.snapshot?.progress.things.FAILED], [10_000, 2500])
    assert.equal(service.requests.filter((name) => name === 'DescribeJobExecution').length, 200)
  })

  it('never counts more than there is, also where counts shrink after a retry', async () => {
    const {service} = await follow([
      {job: retries, things: {a: 'FAILED', b: 'FAILED'}},
      {job: retries, things: {a: ['FAILED', 'IN_PROGRESS'], b: ['FAILED', 'QUEUED']}},
      {status: 'COMPLETED', job: retries, things: {a: ['FAILED', 'SUCCEEDED'], b: ['FAILED', 'SUCCEEDED']}},
    ])
    const looks = service.events.flatMap((event) => (event.type === 'counts' ? [event.snapshot.progress] : []))
    assert.deepEqual(
      looks.map(({finished, unsuccessful, total}) => [finished, unsuccessful, total]),
      [
        [2, 2, 2],
        [0, 0, 2],
        [2, 0, 2],
      ],
    )
  })

  const LIMITS: readonly (readonly [Partial<FollowOptions>, string, Limit])[] = [
    [{timeout: 10 * MINUTE}, 'gave-up', {flag: '--timeout', timeout: 10 * MINUTE}],
    [{timeout: 'longest'}, 'gave-up', {flag: '--timeout', timeout: 'longest'}],
    [{stall: 5 * MINUTE, timeout: 10 * MINUTE}, 'stalled', {flag: '--stall', unchanged: 5 * MINUTE}],
    [{stall: 15 * MINUTE, timeout: 10 * MINUTE}, 'gave-up', {flag: '--timeout', timeout: 10 * MINUTE}],
  ]
  for (const [options, verdict, limit] of LIMITS) {
    it(`tells which limit ended it: ${verdict} with ${JSON.stringify(options)}`, async () => {
      const {outcome} = await follow([running], options)
      assert.deepEqual([outcome.verdict, outcome.limit], [verdict, limit])
    })
  }

  it('does not give up for the time that asking for reasons took', async () => {
    const things = {a: 'FAILED', b: 'QUEUED'}
    const service = new ScriptedService([{things}, {status: 'COMPLETED', things: {a: 'FAILED', b: 'SUCCEEDED'}}])
    service.ports.client.details = async () => {
      service.now += 20 * MINUTE
      return {}
    }
    const outcome = await new JobFollower('fw-2', {...OPTIONS, timeout: 10 * MINUTE}, service.ports).follow()
    assert.equal(outcome.verdict, 'completed-with-failures')
  })

  it('gives up when it said it would, to the second', async () => {
    const {outcome} = await follow([running], {timeout: 10 * MINUTE})
    assert.ok(Math.abs(outcome.waited - 10 * MINUTE) < 1000, `${outcome.waited}`)
  })

  it('waits as long as timers and retries can take', async () => {
    const job = {timeoutConfig: {inProgressTimeoutInMinutes: 30}, ...retries}
    const {outcome} = await follow([{...running, job}], {timeout: 'longest'})
    assert.ok(Math.abs(outcome.waited - 95 * MINUTE) < 1000, `${outcome.waited / MINUTE} min`)
  })

  it('looks often while things change, and seldom while nothing does', async () => {
    const {service} = await follow([running], {timeout: 60 * MINUTE})
    const looks = service.requests.filter((name) => name === 'DescribeJob').length
    assert.ok(looks > 200 && looks < 290, `${looks} looks`)
  })

  it('says nothing of a job that is not there', async () => {
    await assert.rejects(follow([{fails: 'gone'}]), /cannot be found/)
  })

  it('does not wait for credentials that have run out', async () => {
    const service = new ScriptedService([running, {fails: 'expired'}])
    await assert.rejects(new JobFollower('fw-2', OPTIONS, service.ports).follow(), /expired/)
    assert.equal(service.events.filter(({type}) => type === 'api').length, 0)
  })

  it('gives up on a service that does not come back, after ten tries', async () => {
    const service = new ScriptedService([running, {fails: 'network'}])
    await assert.rejects(new JobFollower('fw-2', OPTIONS, service.ports).follow(), /Could not connect/)
    const waits = service.events.flatMap((event) => (event.type === 'api' ? [event.retryIn] : []))
    assert.deepEqual(waits, [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 30_000])
  })

  it('refuses to wait for a continuous job without an end', async () => {
    await assert.rejects(follow([{selection: 'CONTINUOUS', ...running}], {timeout: 'longest'}), /never completes/)
  })

  it('tells each new reason once, and asks each device once', async () => {
    const details = {a: {reason: 'no space'}, b: {reason: 'no space'}, c: {step: 'download'}}
    const {service, outcome} = await follow(
      [
        {things: {a: 'FAILED', b: 'QUEUED', c: 'QUEUED'}},
        {things: {a: 'FAILED', b: 'FAILED', c: 'QUEUED'}},
        {status: 'COMPLETED', things: {a: 'FAILED', b: 'FAILED', c: 'TIMED_OUT'}},
      ],
      {},
      details,
    )
    const reasons = service.events.flatMap((event) =>
      event.type === 'reason' ? [[event.thingName, event.group.count]] : [],
    )
    assert.deepEqual(reasons, [
      ['a', 1],
      ['b', 2],
      ['c', 1],
    ])
    assert.equal(service.requests.filter((name) => name === 'DescribeJobExecution').length, 3)
    const groups = outcome.snapshot?.reasons.groups.map(({reason, count}) => [reason, count])
    assert.deepEqual(groups, [
      ['no space', 2],
      ['(no details; last step "download")', 1],
    ])
  })

  it('samples every kind of failure, however many there are of one', async () => {
    const failed = Array.from({length: 50}, (_, i) => [`f${i}`, 'FAILED'] as const)
    const things = Object.fromEntries([...failed, ['a', 'TIMED_OUT'], ['b', 'TIMED_OUT'], ['c', 'REJECTED']])
    const {outcome} = await follow([{status: 'COMPLETED', things}], {sample: 7})
    const sampled = outcome.snapshot?.reasons.groups.map(({status, count}) => [status, count])
    assert.deepEqual(sampled, [
      ['FAILED', 5],
      ['REJECTED', 1],
      ['TIMED_OUT', 1],
    ])
  })

  it('asks no more devices than the sample', async () => {
    const things = Object.fromEntries(Array.from({length: 50}, (_, i) => [`t${i}`, 'FAILED']))
    const {service, outcome} = await follow([{status: 'COMPLETED', things}], {sample: 7})
    assert.equal(service.requests.filter((name) => name === 'DescribeJobExecution').length, 7)
    assert.equal(service.requests.filter((name) => name === 'ListJobExecutionsForJob').length, 1)
    assert.deepEqual([outcome.snapshot?.reasons.sampled, outcome.snapshot?.progress.things.FAILED], [7, 50])
  })

  const later: readonly (readonly [string, Moment])[] = [
    ['one after the other', {}],
    ['where things are tried again', {job: retries}],
  ]
  for (const [how, around] of later) {
    it(`tells a reason that is new once the sample is used up: ${how}`, async () => {
      const old = Object.fromEntries(Array.from({length: 50}, (_, i) => [`t${i}`, 'FAILED']))
      const moments = [old, {...old, a: 'FAILED'}, {...old, a: 'FAILED', b: 'FAILED', c: 'REJECTED'}]
      const {service, outcome} = await follow(
        [...moments.map((things) => ({...around, things})), {...around, status: 'COMPLETED', things: moments[2] ?? {}}],
        {sample: 7},
        {a: {reason: 'no space'}, b: {reason: 'no power'}, c: {reason: 'no need'}},
      )
      const told = service.events.flatMap((event) => (event.type === 'reason' ? [event.group.reason] : []))
      assert.deepEqual(told.slice(7).sort(), ['no need', 'no power', 'no space'])
      assert.deepEqual([outcome.snapshot?.reasons.sampled, outcome.snapshot?.progress.things.FAILED], [10, 52])
    })
  }

  const paused: readonly (readonly [Partial<FollowOptions>, string])[] = [
    [{timeout: 10 * MINUTE}, 'gave-up'],
    [{stall: 5 * MINUTE}, 'stalled'],
  ]
  for (const [options, verdict] of paused) {
    it(`keeps to its limits while the clock of the service stands still, and says so once: ${verdict}`, async () => {
      const service = new ScriptedService([running])
      let slept = 0
      const ports = {
        ...service.ports,
        speed: () => 0,
        connection: ' --local',
        sleep: async (milliseconds: number) => {
          slept += milliseconds
        },
      }
      const outcome = await new JobFollower('fw-2', {...OPTIONS, ...options}, ports).follow()
      assert.equal(outcome.verdict, verdict)
      assert.equal(outcome.waited, slept)
      assert.ok(slept >= (options.timeout === undefined ? 5 : 10) * MINUTE && slept < 11 * MINUTE, String(slept))
      const warnings = service.events.flatMap((event) => (event.type === 'warning' ? [event.text] : []))
      assert.equal(warnings.length, 1)
      assert.match(warnings[0] ?? '', /paused.*: iotjobs local clock --resume --local$/)
    })
  }

  it('asks for no reason where none is wanted', async () => {
    const {service} = await follow(
      [{things: {a: 'FAILED'}}, {status: 'COMPLETED', things: {a: 'FAILED', b: 'FAILED'}}],
      {
        sample: 0,
      },
    )
    assert.deepEqual([...new Set(service.requests)], ['DescribeJob'])
  })

  it('counts things, not attempts, and forgets failures that a retry has mended', async () => {
    const {outcome, service} = await follow([
      {job: retries, things: {a: ['FAILED', 'FAILED'], b: ['FAILED', 'QUEUED']}},
      {status: 'COMPLETED', job: retries, things: {a: ['FAILED', 'FAILED', 'FAILED'], b: ['FAILED', 'SUCCEEDED']}},
    ])
    const progress = outcome.snapshot?.progress
    assert.deepEqual([progress?.things.FAILED, progress?.things.SUCCEEDED, progress?.total], [1, 1, 2])
    assert.deepEqual([progress?.attempts, progress?.retried, progress?.source], [5, 2, 'recomputed'])
    assert.deepEqual(
      outcome.snapshot?.reasons.groups.map(({count}) => count),
      [1],
    )
    for (const event of service.events) {
      if (event.type === 'counts') assert.ok(event.snapshot.progress.finished <= event.snapshot.progress.total)
    }
  })

  it('begins at the time of the service', async () => {
    const {outcome} = await follow([{status: 'COMPLETED'}])
    assert.equal(outcome.snapshot?.since, START)
  })
})
