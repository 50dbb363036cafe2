import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {parseCondition} from '../../src/progress/condition.js'
import {measure} from '../../src/progress/progress.js'
import {abortText, judge} from '../../src/progress/verdict.js'
import {jobOf} from './jobs.js'

const ABORT = [
  {failureType: 'FAILED', action: 'CANCEL', thresholdPercentage: 10, minNumberOfExecutedThings: 100},
] as const
const MANY_FAILED = {FAILED: 17, SUCCEEDED: 120, CANCELED: 863}

type Said = Parameters<typeof jobOf>[0]
const CASES: readonly (readonly [string, Said, string | undefined, number?, (string | null)?])[] = [
  ['a job that goes on', {executions: {QUEUED: 1}}, undefined],
  ['a job that waits for its schedule', {status: 'SCHEDULED'}, undefined],
  ['all succeeded', {status: 'COMPLETED', executions: {SUCCEEDED: 3}}, 'succeeded', 0],
  ['no things at all', {status: 'COMPLETED'}, 'succeeded', 0],
  ['one failed', {status: 'COMPLETED', executions: {SUCCEEDED: 9, FAILED: 1}}, 'completed-with-failures', 10],
  ['one timed out', {status: 'COMPLETED', executions: {SUCCEEDED: 9, TIMED_OUT: 1}}, 'completed-with-failures', 10],
  ['one rejected', {status: 'COMPLETED', executions: {SUCCEEDED: 9, REJECTED: 1}}, 'completed-with-failures', 10],
  ['one removed', {status: 'COMPLETED', executions: {SUCCEEDED: 9, REMOVED: 1}}, 'completed-with-failures', 10],
  ['one canceled', {status: 'COMPLETED', executions: {SUCCEEDED: 9, CANCELED: 1}}, 'completed-with-failures', 10],
  [
    'canceled by its criteria',
    {status: 'CANCELED', abort: ABORT, reasonCode: 'ABORT_CRITERIA_MET', executions: MANY_FAILED},
    'canceled',
    11,
    'abort-criteria',
  ],
  [
    'canceled by somebody who said so',
    {status: 'CANCELED', abort: ABORT, reasonCode: 'BAD_BUILD', executions: {SUCCEEDED: 5}},
    'canceled',
    11,
    'user',
  ],
  [
    'canceled, and nothing could have aborted',
    {status: 'CANCELED', executions: {SUCCEEDED: 5}},
    'canceled',
    11,
    'user',
  ],
  [
    'canceled with a criterion met, but another code',
    {status: 'CANCELED', abort: ABORT, reasonCode: 'RC-7', executions: MANY_FAILED},
    'canceled',
    11,
    'unknown',
  ],
  [
    'canceled silently, with criteria not met',
    {status: 'CANCELED', abort: ABORT, executions: {SUCCEEDED: 5}},
    'canceled',
    11,
    'unknown',
  ],
  ['being deleted', {status: 'DELETION_IN_PROGRESS'}, 'deleted', 12],
]

describe('verdicts', () => {
  for (const [title, said, verdict, exit, cause = null] of CASES) {
    it(`${title}: ${verdict ?? 'none yet'}`, () => {
      const found = judge(measure(jobOf(said), undefined), {})
      assert.deepEqual(found, verdict === undefined ? undefined : {verdict, exit, cause})
    })
  }

  it('take what was asked for as good enough, but never a canceled job', () => {
    const enough = {okWhen: parseCondition('succeeded>=90%', '--ok-when')}
    const executions = {SUCCEEDED: 9, FAILED: 1}
    assert.equal(judge(measure(jobOf({status: 'COMPLETED', executions}), undefined), enough)?.verdict, 'good-enough')
    assert.equal(judge(measure(jobOf({status: 'COMPLETED', executions}), undefined), enough)?.exit, 0)
    assert.equal(judge(measure(jobOf({status: 'CANCELED', executions}), undefined), enough)?.exit, 11)
  })

  const UNTIL: readonly (readonly [Said, string, string | undefined])[] = [
    [{executions: {SUCCEEDED: 9, QUEUED: 1}}, 'succeeded>=90%', 'condition-met'],
    [{executions: {SUCCEEDED: 8, QUEUED: 2}}, 'succeeded>=90%', undefined],
    [{status: 'COMPLETED', executions: {SUCCEEDED: 9, FAILED: 1}}, 'succeeded>=90%', 'condition-met'],
    [{status: 'COMPLETED', executions: {SUCCEEDED: 8, FAILED: 2}}, 'succeeded>=90%', 'completed-with-failures'],
    [{status: 'COMPLETED', executions: {SUCCEEDED: 10}}, 'succeeded>=90%', 'succeeded'],
    [{status: 'CANCELED', executions: {SUCCEEDED: 9, CANCELED: 1}}, 'succeeded>=90%', 'condition-met'],
    [{status: 'CANCELED', executions: {SUCCEEDED: 8, CANCELED: 2}}, 'succeeded>=90%', 'canceled'],
  ]
  for (const [said, condition, verdict] of UNTIL) {
    it(`count what was waited for (${condition}) in ${JSON.stringify(said)}: ${verdict ?? 'none yet'}`, () => {
      const until = parseCondition(condition, '--until')
      assert.equal(judge(measure(jobOf(said), undefined), {until})?.verdict, verdict)
    })
  }

  it('tell the criterion with its figures', () => {
    const text = abortText(jobOf({abort: ABORT, executions: MANY_FAILED}))
    assert.equal(text, 'FAILED 12.4 % ≥ 10 % after 137 executions')
  })
})
