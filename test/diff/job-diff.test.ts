import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {diffStructure} from '../../src/diff/diff-structure.js'
import {diffJob} from '../../src/diff/job-diff.js'
import {renderDiff} from '../../src/diff/render-diff.js'
import {printJson} from '../../src/value/json/json-print.js'
import {fromPlain} from '../../src/value/plain.js'
import type {Structure} from '../../src/value/value.js'

const job = (members: object = {}) =>
  structure({
    jobId: 'fw-2',
    status: 'IN_PROGRESS',
    description: 'old',
    jobExecutionsRolloutConfig: {maximumPerMinute: 50},
    timeoutConfig: {inProgressTimeoutInMinutes: 60},
    abortConfig: {criteriaList: [criterion('FAILED', 20)]},
    jobExecutionsRetryConfig: {criteriaList: [{failureType: 'FAILED', numberOfRetries: 3}]},
    jobProcessDetails: {
      numberOfQueuedThings: 300,
      numberOfInProgressThings: 2,
      numberOfSucceededThings: 370,
      numberOfFailedThings: 30,
    },
    ...members,
  })

const criterion = (failureType: string, thresholdPercentage: number, minNumberOfExecutedThings = 100) => ({
  failureType,
  action: 'CANCEL',
  thresholdPercentage,
  minNumberOfExecutedThings,
})

/** What is updated, and the lines below the head; the job may differ from the usual one. */
const cases: readonly (readonly [title: string, update: object, lines: readonly string[], changed?: object])[] = [
  ['nothing given', {}, []],
  ['the same again', {description: 'old', timeoutConfig: {inProgressTimeoutInMinutes: 60}}, []],
  ['20 and 20.0 are one', {abortConfig: {criteriaList: [criterion('FAILED', 20.0)]}}, []],
  ['a text', {description: 'new'}, ['  ~ description  "old" → "new"']],
  ['a new member', {description: 'new'}, ['  + description  "new"'], {description: undefined}],
  [
    'a faster rate',
    {jobExecutionsRolloutConfig: {maximumPerMinute: 200}},
    [
      '  ~ jobExecutionsRolloutConfig.maximumPerMinute  50 → 200',
      '    Rollout to the remaining 600 things: 12 min → 3 min',
    ],
  ],
  [
    'a threshold that is reached already',
    {abortConfig: {criteriaList: [criterion('FAILED', 5)]}},
    [
      '  ~ abortConfig.criteriaList[0].thresholdPercentage  20 → 5',
      '  ! 7.5 % FAILED already (30 of 400): this would cancel the job with the next execution that ends',
    ],
  ],
  [
    'a threshold that is not reached',
    {abortConfig: {criteriaList: [criterion('FAILED', 7.51)]}},
    [
      '  ~ abortConfig.criteriaList[0].thresholdPercentage  20 → 7.51',
      '    Chance that its criteria cancel it, if 7.5 % fail as before: 0 % → 95 %',
    ],
  ],
  [
    'a second criterion',
    {abortConfig: {criteriaList: [criterion('FAILED', 20), criterion('ALL', 30)]}},
    [
      '  + abortConfig.criteriaList[1].failureType                "ALL"',
      '  + abortConfig.criteriaList[1].action                     "CANCEL"',
      '  + abortConfig.criteriaList[1].thresholdPercentage        30',
      '  + abortConfig.criteriaList[1].minNumberOfExecutedThings  100',
    ],
  ],
  [
    'a timer that those in progress do not get',
    {timeoutConfig: {inProgressTimeoutInMinutes: 30}},
    [
      '  ~ timeoutConfig.inProgressTimeoutInMinutes  60 → 30',
      '    timeoutConfig: ignored for what has started: 2 executions in progress keep theirs',
    ],
  ],
  [
    'a member that falls away because the update does not repeat it',
    {presignedUrlConfig: {expiresInSec: 60}},
    [
      '  - presignedUrlConfig.roleArn       "arn:aws:iam::1:role/r"',
      '  + presignedUrlConfig.expiresInSec  60',
      '  ! presignedUrlConfig.roleArn is not in the update, and is removed: members are replaced as a whole',
    ],
    {presignedUrlConfig: {roleArn: 'arn:aws:iam::1:role/r'}},
  ],
  [
    'retries of other types',
    {jobExecutionsRetryConfig: {criteriaList: [{failureType: 'ALL', numberOfRetries: 0}]}},
    [
      '  ~ jobExecutionsRetryConfig.criteriaList[0].failureType      "FAILED" → "ALL"',
      '  ~ jobExecutionsRetryConfig.criteriaList[0].numberOfRetries  3 → 0',
      '  x Refused: jobExecutionsRetryConfig: name the failure types of the job, FAILED, each with 0 retries',
      '  ! Retries are switched off, and cannot be switched on again',
    ],
  ],
  [
    'a job that is over',
    {description: 'new'},
    [
      '  ~ description  "old" → "new"',
      '  x Refused: A job that is COMPLETED cannot be updated: create a new one from it with iotjobs wizard',
    ],
    {status: 'COMPLETED'},
  ],
]

describe('diffJob and renderDiff', () => {
  for (const [title, update, lines, changed = {}] of cases) {
    it(title, () => {
      const diff = diffJob({job: job(changed), things: 1302}, structure({jobId: 'fw-2', ...update}))
      const [, ...shown] = renderDiff(diff)
      assert.deepEqual(shown, lines)
    })
  }

  it('says that nothing would change', () => {
    const diff = diffJob({job: job()}, structure({jobId: 'fw-2'}))
    assert.deepEqual(renderDiff(diff), ['fw-2  IN_PROGRESS: nothing would change'])
  })

  it('does not guess how many things are left', () => {
    const update = structure({jobId: 'fw-2', jobExecutionsRolloutConfig: {maximumPerMinute: 200}})
    const {effects} = diffJob({job: job()}, update)
    assert.deepEqual(effects, [{text: 'The new rate holds for things that are not notified yet', grave: false}])
  })

  it('is data for programs', () => {
    const diff = diffJob({job: job()}, structure({jobId: 'fw-2', description: 'new'}))
    assert.equal(
      printJson(diffStructure(diff)),
      '{"jobId":"fw-2","status":"IN_PROGRESS","same":false,"changes":[{"path":"description","before":"old","after":"new"}],"refusals":[],"effects":[]}',
    )
  })
})

function structure(plain: object): Structure {
  const value = fromPlain(plain)
  if (value instanceof Map) return value
  throw new Error('not a structure')
}
