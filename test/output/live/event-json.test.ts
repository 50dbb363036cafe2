import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {eventJson} from '../../../src/output/live/event-json.js'
import {nextSteps, verdictText} from '../../../src/output/live/verdict-text.js'
import type {Outcome} from '../../../src/progress/outcome.js'
import {measure} from '../../../src/progress/progress.js'
import {givenUp, type Limit, VERDICT_EXITS, verdictOf} from '../../../src/progress/verdict.js'
import {jobOf, START} from '../../progress/jobs.js'
import {outcome, snapshot} from './rollout.js'

const read = (...parameters: Parameters<typeof eventJson>) => JSON.parse(eventJson(...parameters))

describe('events as JSON', () => {
  it('have version, number, time and type first', () => {
    const text = eventJson({type: 'start', at: START, progress: snapshot.progress}, 7)
    assert.match(text, /^\{"v":1,"seq":7,"t":"2026-11-20T09:14:05.000Z","type":"start","jobId":"fw-2-1-0"/)
    assert.doesNotMatch(text, /\n/)
  })

  it('count things', () => {
    const {things, status, attempts, counts, ratePerMin} = read({type: 'counts', at: START, snapshot, changed: true}, 2)
    assert.deepEqual(things, {
      targeted: 1000,
      succeeded: 612,
      failed: 23,
      timedOut: 4,
      rejected: 2,
      canceled: 0,
      removed: 0,
      inProgress: 118,
      queued: 61,
      notSent: 180,
    })
    assert.deepEqual([status, attempts, counts, ratePerMin], ['IN_PROGRESS', 820, 'service', 48])
  })

  it('end with the verdict and what to do next', () => {
    const {verdict, exit, cause, jobStatus, waitedSec, next} = read({type: 'verdict', at: START, outcome}, 40)
    assert.deepEqual(
      [verdict, exit, cause, jobStatus, waitedSec],
      ['completed-with-failures', 10, null, 'COMPLETED', 1662],
    )
    assert.deepEqual(next, ['iotjobs failures fw-2-1-0', 'iotjobs retry fw-2-1-0'])
  })
})

describe('sentences of verdicts', () => {
  for (const word of Object.keys(VERDICT_EXITS) as (keyof typeof VERDICT_EXITS)[]) {
    it(`${word} names its exit code, seen or not`, () => {
      const seen: Outcome = {...outcome, ...verdictOf(word)}
      for (const told of [seen, {...seen, snapshot: undefined}]) {
        assert.match(verdictText(told), new RegExp(`\\(exit ${VERDICT_EXITS[word]}\\)$`))
        for (const step of nextSteps(told))
          assert.match(step, /^iotjobs (watch|failures|executions|retry|why) fw-2-1-0/)
      }
    })
  }

  for (const word of ['gave-up', 'stalled', 'detached', 'condition-met'] as const) {
    it(`${word} says that the job is still running`, () =>
      assert.match(verdictText({...outcome, snapshot, ...verdictOf(word)}), /still running|was not changed/))
  }

  it('condition-met says where the job is over, and what comes next then', () => {
    const over: Outcome = {...outcome, ...verdictOf('condition-met')}
    assert.match(verdictText(over), /condition met: .*; the job is over \(exit 0\)/)
    assert.deepEqual(nextSteps(over), ['iotjobs failures fw-2-1-0', 'iotjobs retry fw-2-1-0'])
    assert.deepEqual(nextSteps({...over, snapshot}), ['iotjobs watch fw-2-1-0'])
  })

  const OTHER = '(--max-errors sets another limit)'
  const LIMITS: readonly (readonly ['gave-up' | 'stalled', Limit, string])[] = [
    ['gave-up', {flag: '--timeout', timeout: 60_000}, '--timeout is over'],
    [
      'gave-up',
      {flag: '--timeout', timeout: 'longest'},
      'by its rollout, timers and retries the job should be over (--timeout sets another limit)',
    ],
    ['stalled', {flag: '--stall', unchanged: 1_800_000}, 'nothing has changed for 30m00s (--stall)'],
    ['gave-up', {flag: '--max-errors', code: 'X'}, 'the service does not respond: X (--max-errors)'],
    [
      'gave-up',
      {flag: '--max-errors', code: 'X', errors: 10},
      `the service does not respond: X, 10 times in a row ${OTHER}`,
    ],
    [
      'gave-up',
      {flag: '--max-errors', code: 'X', lasted: 300_000},
      `the service does not respond: X, for 5m00s ${OTHER}`,
    ],
  ]
  for (const [word, limit, reached] of LIMITS) {
    it(`${word} tells which limit was reached, and what is left: ${reached}`, () => {
      const left = {...outcome, ...givenUp(word, limit), snapshot}
      const seen = limit.flag === '--max-errors' ? ' when last seen' : ''
      const begins = `${word.replace('-', ' ')} after 27m42s: ${reached}; `
      const sentence = `${begins}the job is still running, with 118 in progress, 61 queued, 180 not sent of 1000${seen}`
      assert.equal(verdictText(left), `${sentence} (exit ${left.exit})`)
      const {limit: flag, message, next} = read({type: 'verdict', at: START, outcome: left}, 1)
      assert.deepEqual([flag, message, next.at(-1)], [limit.flag, sentence, 'iotjobs watch fw-2-1-0'])
    })
  }

  it('canceled tells the criterion, or what was said, never a guess', () => {
    const executions = {FAILED: 17, SUCCEEDED: 120, CANCELED: 863}
    const abort = [
      {failureType: 'FAILED', action: 'CANCEL', thresholdPercentage: 10, minNumberOfExecutedThings: 100},
    ] as const
    const told = (reasonCode: string | undefined, cause: 'abort-criteria' | 'user' | 'unknown') => {
      const progress = measure(jobOf({status: 'CANCELED', executions, abort, reasonCode}), undefined)
      return verdictText({...outcome, ...verdictOf('canceled', cause), snapshot: {...snapshot, progress}})
    }
    const aborted = 'canceled by its abort criteria: FAILED 12.4 % ≥ 10 % after 137 executions (exit 11)'
    assert.equal(told('ABORT_CRITERIA_MET', 'abort-criteria'), aborted)
    assert.equal(told('RC-7', 'unknown'), 'canceled, cause not reported: reasonCode RC-7 (exit 11)')
    assert.equal(told(undefined, 'user'), 'canceled by a user (exit 11)')
  })
})
