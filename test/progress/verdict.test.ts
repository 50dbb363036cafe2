import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {parseCondition} from '../../src/progress/condition.js'
import {measure} from '../../src/progress/progress.js'
import {abortText, decideVerdict} from '../../src/progress/verdict.js'
import {jobOf} from './jobs.js'

const ABORT = [
  {failureType: 'FAILED', action: 'CANCEL', thresholdPercentage: 10, minNumberOfExecutedThings: 100},
] as const
const TEN_OF_TEN = [
  {failureType: 'ALL', action: 'CANCEL', thresholdPercentage: 10, minNumberOfExecutedThings: 10},
] as const
const MANY_FAILED = {FAILED: 17, SUCCEEDED: 120, CANCELED: 863}

type Said = Parameters<typeof jobOf>[0]
const CASES: readonly (readonly [string, Said, string | undefined, number?, (string | null)?])[] = [
  ['a job that goes on', {executions: {QUEUED: 1}}, undefined],
  ['a job that waits for its schedule', {status: 'SCHEDULED'}, undefined],
  ['all succeeded', {status: 'COMPLETED', executions: {SUCCEEDED: 3}}, 'succeeded', 0],
  ['no things at all', {status: 'COMPLETED'}, 'nothing-reached', 16],
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
    'canceled by a user who said so',
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
    'canceled by its criteria, and devices in progress then succeeded',
    {status: 'CANCELED', abort: TEN_OF_TEN, reasonCode: 'ABORT_CRITERIA_MET', executions: {FAILED: 1, SUCCEEDED: 34}},
    'canceled',
    11,
    'abort-criteria',
  ],
  [
    'canceled with a code that the figures never allowed',
    {status: 'CANCELED', abort: TEN_OF_TEN, reasonCode: 'ABORT_CRITERIA_MET', executions: {SUCCEEDED: 34}},
    'canceled',
    11,
    'unknown',
  ],
  [
    'canceled with a code of its own, and nothing could have aborted',
    {status: 'CANCELED', reasonCode: 'ABORTED_BY_OPS', executions: {SUCCEEDED: 5}},
    'canceled',
    11,
    'user',
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
      const found = decideVerdict(measure(jobOf(said), undefined), {})
      assert.deepEqual(found, verdict === undefined ? undefined : {verdict, exit, cause})
    })
  }

  it('take what was asked for as good enough, but never a canceled job', () => {
    const enough = {okWhen: parseCondition('succeeded>=90%', '--ok-when')}
    const executions = {SUCCEEDED: 9, FAILED: 1}
    assert.equal(
      decideVerdict(measure(jobOf({status: 'COMPLETED', executions}), undefined), enough)?.verdict,
      'good-enough',
    )
    assert.equal(decideVerdict(measure(jobOf({status: 'COMPLETED', executions}), undefined), enough)?.exit, 0)
    assert.equal(decideVerdict(measure(jobOf({status: 'CANCELED', executions}), undefined), enough)?.exit, 11)
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
      assert.equal(decideVerdict(measure(jobOf(said), undefined), {until})?.verdict, verdict)
    })
  }

  const EMPTY: readonly (readonly [string, string, number])[] = [
    ['succeeded>=98%', 'nothing-reached', 16],
    ['failed<=2%', 'nothing-reached', 16],
    ['bad==0%', 'nothing-reached', 16],
    ['failed<=5', 'good-enough', 0],
  ]
  for (const [condition, verdict, exit] of EMPTY) {
    it(`of a job that reached nothing, where ${condition} is good enough: ${verdict}`, () => {
      const okWhen = parseCondition(condition, '--ok-when')
      const found = decideVerdict(measure(jobOf({status: 'COMPLETED'}), undefined), {okWhen})
      assert.deepEqual([found?.verdict, found?.exit], [verdict, exit])
    })
  }

  it('tell a condition that holds with both numbers', () => {
    const until = parseCondition('succeeded>=3,failed<=50%', '--until')
    const progress = measure(jobOf({executions: {SUCCEEDED: 3, FAILED: 1, QUEUED: 4}}), undefined)
    assert.equal(
      decideVerdict(progress, {until})?.met,
      'succeeded>=3 (3 of 8 things, 37.5 %), failed<=50% (1 of 8 things, 12.5 %)',
    )
  })

  it('tell of an abort what the figures were, where others succeeded after it', () => {
    assert.equal(
      abortText(jobOf({abort: TEN_OF_TEN, executions: {FAILED: 1, SUCCEEDED: 34}})),
      'ALL ≥ 10 % after 10 executions (2.9 % of 35 now: others succeeded after it)',
    )
  })

  it('tell the criterion with its figures', () => {
    const text = abortText(jobOf({abort: ABORT, executions: MANY_FAILED}))
    assert.equal(text, 'FAILED 12.4 % ≥ 10 % after 137 executions')
  })
})
