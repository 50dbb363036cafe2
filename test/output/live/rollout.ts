// One moment of a rollout of a thousand things, as every frame is drawn from.
import type {FrameState} from '../../../src/output/live/frame-state.js'
import type {Outcome, Snapshot} from '../../../src/progress/outcome.js'
import {measure} from '../../../src/progress/progress.js'
import {verdictOf} from '../../../src/progress/verdict.js'
import {executionOf, jobOf, MINUTE, START, things} from '../../progress/jobs.js'

const NOW = START + 17 * MINUTE + 5000

const ABORT = [
  {failureType: 'FAILED', action: 'CANCEL', thresholdPercentage: 10, minNumberOfExecutedThings: 100},
] as const

const thousand = things(...Array.from({length: 1000}, (_, i) => `kot-gw-${i}`))

const groups = [
  {status: 'FAILED', reason: 'sha256 mismatch', count: 14, sample: ['kot-gw-0041', 'kot-gw-0077', 'kot-gw-0090']},
  {status: 'FAILED', reason: 'no space left on /data', count: 6, sample: ['kot-gw-0102', 'kot-gw-0118']},
  {status: 'TIMED_OUT', reason: '(no details; last step "download")', count: 4, sample: ['mak-gw-0003']},
  {status: 'FAILED', reason: 'bad \u001b[31msignature\n', count: 3, sample: ['kot-gw-0200']},
  {status: 'REJECTED', reason: 'family mismatch: minipar', count: 2, sample: ['mp-0007', 'mp-0009']},
] as const

/** What each thing of the samples reported. */
const failures = groups.flatMap(({status, reason, sample}) =>
  sample.map((thingName, i) => ({
    reason,
    execution: executionOf({
      thingName,
      status,
      executionNumber: i + 1,
      retryAttempt: i,
      startedAt: START + MINUTE,
      updatedAt: NOW - (i + 1) * MINUTE,
    }),
  })),
)

export const snapshot: Snapshot = {
  at: NOW,
  since: START,
  progress: measure(
    jobOf({
      jobId: 'fw-2-1-0',
      targets: thousand,
      rollingOut: true,
      executions: {SUCCEEDED: 612, FAILED: 23, TIMED_OUT: 4, REJECTED: 2, IN_PROGRESS: 118, QUEUED: 61},
      rollout: {maximumPerMinute: 50},
      timeoutMinutes: 60,
      abort: ABORT,
      updatedAt: NOW,
    }),
    undefined,
  ),
  sendRate: 48.2,
  timeLeft: 8 * MINUTE,
  latest: 69 * MINUTE,
  reasons: {groups, sampled: 29, failures},
  stuck: undefined,
  connection: '',
}

export const state: FrameState = {
  seen: snapshot,
  where: 'eu-west-1 prod',
  now: NOW,
  watched: 17 * MINUTE + 5000,
  log: ['09:31:02Z kot-gw-0512 FAILED sha256 mismatch', '09:31:06Z DescribeJob: ThrottlingException, retrying in 8s'],
  stale: undefined,
  frozen: false,
  keys: true,
  page: 'main',
  slow: [
    executionOf({thingName: 'kot-gw-0300', status: 'IN_PROGRESS', startedAt: NOW - 16 * MINUTE}),
    executionOf({thingName: 'kot-gw-0007', status: 'IN_PROGRESS', startedAt: NOW - 95_000}),
  ],
}

/** The same job at its end. */
const ended = measure(
  jobOf({
    jobId: 'fw-2-1-0',
    status: 'COMPLETED',
    completedAt: START + 27 * MINUTE + 42_000,
    updatedAt: START + 27 * MINUTE + 42_000,
    targets: thousand,
    executions: {SUCCEEDED: 968, FAILED: 26, TIMED_OUT: 4, REJECTED: 2},
  }),
  undefined,
)

export const outcome: Outcome = {
  ...verdictOf('completed-with-failures'),
  jobId: 'fw-2-1-0',
  waited: 27 * MINUTE + 42_000,
  snapshot: {...snapshot, progress: ended},
  connection: '',
}
