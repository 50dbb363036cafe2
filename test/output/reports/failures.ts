// A job with four failures, two of them with text that would do harm if it were not taken for text.
import type {Failure, FailureReport} from '../../../src/output/reports/failure.js'
import {measure} from '../../../src/progress/progress.js'
import {ReasonGroups} from '../../../src/progress/reason-groups.js'
import {executionOf, jobOf, MINUTE, START} from '../../progress/jobs.js'

export const HOSTILE = '=cmd|\'/c calc\'!A1 \u001b[2J\u009b1m<script>alert("x")</script> & \u202e,\n'

const ended = {queuedAt: START, startedAt: START + MINUTE, updatedAt: START + 5 * MINUTE}

export const failures: readonly Failure[] = [
  {
    execution: executionOf({thingName: 'kot-1', status: 'FAILED', ...ended}),
    reason: 'sha256 mismatch',
    details: {reason: 'sha256 mismatch'},
  },
  {
    execution: executionOf({thingName: 'kot-2', status: 'FAILED', ...ended, executionNumber: 3, retryAttempt: 2}),
    reason: 'sha256 mismatch',
    details: {},
  },
  {execution: executionOf({thingName: 'kot-3', status: 'TIMED_OUT', ...ended}), reason: '(no details)', details: {}},
  {
    execution: executionOf({thingName: '+kot:4', status: 'REJECTED', ...ended}),
    reason: HOSTILE,
    details: {reason: HOSTILE},
  },
]

const progress = measure(
  jobOf({status: 'COMPLETED', executions: {SUCCEEDED: 96, FAILED: 2, TIMED_OUT: 1, REJECTED: 1}}),
  undefined,
)

const curve = [
  {at: START, sent: 100, succeeded: 0, failed: 0},
  {at: START + 5 * MINUTE, sent: 100, succeeded: 96, failed: 4},
]

export function textOf(report: FailureReport, listed: readonly Failure[] = failures, points = curve): string {
  const groups = new ReasonGroups()
  for (const {execution, reason} of listed) groups.add(execution.status, reason, execution.thingName ?? '')
  return [
    report.begin({progress, count: listed.length}),
    ...listed.map((failure) => report.failure(failure)),
    report.end({groups: groups.sorted(), curve: points}),
  ].join('')
}
