import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {countsOf} from '../../src/engine/counters.js'
import {known} from '../../src/members/known.js'
import {JobExecutionSummaryForJob} from '../../src/model/iot/execution.js'
import {readExecution} from '../../src/progress/observed-execution.js'
import {measure, percent} from '../../src/progress/progress.js'
import {LatestAttempts, needsRecount} from '../../src/progress/recount.js'
import {parseJson} from '../../src/value/json/json-parse.js'
import {executionOf, jobOf, things} from './jobs.js'

describe('percentages', () => {
  const CASES: readonly (readonly [number, number, number])[] = [
    [0, 0, 0],
    [0, 10, 0],
    [5, 0, 0],
    [1, 100_000, 0.1],
    [641, 641, 100],
    [84, 45, 100],
    [999_999, 1_000_000, 99.9],
    [612, 641, 95.5],
    [23, 641, 3.6],
  ]
  for (const [part, whole, expected] of CASES) {
    it(`${part} of ${whole} is ${expected} %`, () => assert.equal(percent(part, whole), expected))
  }
})

describe('counts of things', () => {
  for (const status of ['PAUSED', 'constructor', '__proto__']) {
    it(`leave out a thing of the status ${status}, which is not known`, () => {
      const latest = new LatestAttempts()
      const summary = parseJson(
        `{"thingArn": "arn:aws:iot:x:1:thing/b", "jobExecutionSummary": {"status": "${status}"}}`,
      )
      latest.add([
        executionOf({thingName: 'a', status: 'FAILED'}),
        readExecution(known(JobExecutionSummaryForJob, summary)),
      ])
      const {sent, total, attempts} = measure(jobOf({targets: ['arn:aws:iot:x:1:thing/a']}), latest.count())
      assert.deepEqual({sent, total, attempts}, {sent: 1, total: 1, attempts: 2})
    })
  }

  it('are whole, and none is below 0', () => {
    const {QUEUED, FAILED, SUCCEEDED} = countsOf({
      numberOfQueuedThings: -5,
      numberOfFailedThings: 2.7,
      numberOfSucceededThings: 3,
    })
    assert.deepEqual([QUEUED, FAILED, SUCCEEDED], [0, 2, 3])
  })

  it('are the counters of the service where nothing was tried again', () => {
    const progress = measure(jobOf({executions: {SUCCEEDED: 6, FAILED: 2, QUEUED: 2}}), undefined)
    assert.deepEqual(
      [progress.total, progress.sent, progress.finished, progress.unsuccessful, progress.source, progress.attempts],
      [10, 10, 8, 2, 'service', 10],
    )
  })

  it('are those of the newest attempts where things were tried again, so that failures never exceed things', () => {
    const latest = new LatestAttempts()
    const failed = {status: 'FAILED'} as const
    latest.add([
      executionOf({thingName: 'a', ...failed, executionNumber: 3, retryAttempt: 2}),
      executionOf({thingName: 'a', ...failed}),
      executionOf({thingName: 'a', ...failed, executionNumber: 2, retryAttempt: 1}),
      executionOf({thingName: 'b', ...failed}),
      executionOf({thingName: 'b', status: 'SUCCEEDED', executionNumber: 2, retryAttempt: 1}),
      executionOf({thingName: 'c', status: 'SUCCEEDED'}),
    ])
    const job = jobOf({executions: {FAILED: 4, SUCCEEDED: 2}, retries: [{failureType: 'FAILED', numberOfRetries: 2}]})
    const progress = measure(job, latest.count())
    assert.equal(progress.things.FAILED, 1)
    assert.equal(progress.things.SUCCEEDED, 2)
    assert.deepEqual([progress.total, progress.attempts, progress.retried, progress.source], [3, 6, 2, 'recomputed'])
  })

  const TOTALS: readonly (readonly [string, Parameters<typeof jobOf>[0], number, string])[] = [
    [
      'things named one by one',
      {targets: things('a', 'b', 'c', 'c'), executions: {QUEUED: 1}, rollingOut: true},
      3,
      'targets',
    ],
    ['a group, rolled out', {executions: {QUEUED: 7}}, 7, 'executions'],
    ['a group, still rolling out', {executions: {QUEUED: 7}, rollingOut: true}, 7, 'so far'],
    ['a job that waits for its schedule', {status: 'SCHEDULED'}, 0, 'so far'],
    ['a continuous job', {selection: 'CONTINUOUS', executions: {QUEUED: 7}}, 7, 'so far'],
    ['more executions than targets', {targets: things('a'), executions: {QUEUED: 2}}, 2, 'targets'],
  ]
  it('never shrink when a job is canceled: the group is counted, or the whole is unknown', () => {
    const job = jobOf({status: 'CANCELED', executions: {SUCCEEDED: 180, FAILED: 20}})
    const of = (resolved: number | 'unknown') => measure(job, undefined, resolved)
    assert.deepEqual([of(2000).total, of(2000).totalSource], [2000, 'resolved'])
    assert.deepEqual([of('unknown').total, of('unknown').totalSource], [200, 'unknown'])
  })

  for (const [title, said, total, source] of TOTALS) {
    it(`know the whole of ${title}`, () => {
      const progress = measure(jobOf(said), undefined)
      assert.deepEqual([progress.total, progress.totalSource], [total, source])
    })
  }

  const RECOUNTS: readonly (readonly [string, Parameters<typeof jobOf>[0], boolean])[] = [
    ['no retries', {executions: {FAILED: 3}}, false],
    ['retries, but nothing failed', {retries: [{failureType: 'ALL', numberOfRetries: 1}]}, false],
    ['retries and failures', {retries: [{failureType: 'ALL', numberOfRetries: 1}], executions: {FAILED: 1}}, true],
    ['retries and timeouts', {retries: [{failureType: 'ALL', numberOfRetries: 1}], executions: {TIMED_OUT: 1}}, true],
    ['things that left a continuous job', {selection: 'CONTINUOUS', executions: {REMOVED: 1}}, true],
    ['things of a continuous job that may have come back', {selection: 'CONTINUOUS', executions: {SUCCEEDED: 3}}, true],
    ['a continuous job of which nothing has ended', {selection: 'CONTINUOUS', executions: {QUEUED: 3}}, false],
    [
      'a continuous job of things that are named',
      {selection: 'CONTINUOUS', executions: {SUCCEEDED: 3}, targets: things('a', 'b', 'c')},
      false,
    ],
  ]
  for (const [title, said, needed] of RECOUNTS) {
    it(`${needed ? 'need' : 'need no'} recount with ${title}`, () => assert.equal(needsRecount(jobOf(said)), needed))
  }
})
