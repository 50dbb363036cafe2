// When to stop, how long to wait, how often to try again: abort criteria, timer and retries.

import {safeMinimum} from '../../forecast/hasty-abort.js'
import {known} from '../../members/known.js'
import {CreateJobRequest} from '../../model/iot/job.js'
import {RetryableFailureType} from '../../model/iot/scalars.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Structure, Value} from '../../value/value.js'
import {type GateChoice, gateQuestion, wasChosen} from '../gate-question.js'
import {type MemberQuestion, memberQuestion, NONE} from '../member-question.js'
import type {Path, Question} from '../question.js'

const CRITERION: Path = ['abortConfig', 'criteriaList', 0]
const RETRY: Path = ['jobExecutionsRetryConfig', 'criteriaList', 0]

const criterionWith = (members: readonly (readonly [string, Value])[]): Structure =>
  new Map([['criteriaList', [new Map(members)]]])

/** `action` is not asked for: CANCEL is all there is. */
export function abortQuestions(operation: Operation, base: Structure, unset: GateChoice): Question[] {
  const applies = wasChosen('abort', 'cancel')
  const leaf = (name: string, title: string, more: Partial<MemberQuestion>) =>
    memberQuestion(operation, [...CRITERION, name], base, {title, applies, ...more})
  return [
    gateQuestion(base, {
      id: 'abort',
      title: 'Abort',
      help: 'Whether failures cancel the job: a bad document then stops by itself',
      member: 'abortConfig',
      choices: [
        {
          value: 'cancel',
          label: 'cancel the job when too much fails',
          sets: criterionWith([['action', 'CANCEL']]),
        },
        unset,
      ],
    }),
    leaf('failureType', 'What counts as a failure', {suggestion: 'ALL'}),
    leaf('thresholdPercentage', 'Percent that must fail', {suggest: usualThreshold}),
    leaf('minNumberOfExecutedThings', 'Not before so many ended', {suggest: usualLeast}),
  ]
}

/** Few executions cannot tell a bad rollout from bad luck at a low threshold. */
const usualThreshold: Suggest = (_, things) => (things === undefined || things >= MANY ? '10' : '20')

/** As many as good rollouts need to be left alone, but so few that half the things are enough. */
const usualLeast: Suggest = ({input}, things = Infinity) => {
  const threshold = known(CreateJobRequest, input).abortConfig?.criteriaList?.[0]?.thresholdPercentage ?? 10
  return String(Math.max(1, Math.min(safeMinimum(threshold) ?? MANY, Math.ceil(things / 2))))
}

const MANY = 200

type Suggest = NonNullable<Question['suggest']>

export function timeoutQuestion(operation: Operation, base: Structure, none: string): Question {
  return memberQuestion(operation, ['timeoutConfig', 'inProgressTimeoutInMinutes'], base, {
    title: 'Minutes a device may take',
    optional: {means: none, removes: ['timeoutConfig']},
    suggestion: NONE,
  })
}

export function retryQuestions(operation: Operation, base: Structure, unset: GateChoice): Question[] {
  const failures = RetryableFailureType.enum
  return [
    gateQuestion(base, {
      id: 'retries',
      title: 'Retries',
      help: 'Whether a device tries again by itself after a failure',
      member: 'jobExecutionsRetryConfig',
      choices: [
        unset,
        {value: 'FAILED', label: 'after FAILED', sets: criterionWith([['failureType', 'FAILED']])},
        {value: 'TIMED_OUT', label: 'after TIMED_OUT', sets: criterionWith([['failureType', 'TIMED_OUT']])},
        {value: 'ALL', label: 'after both', sets: criterionWith([['failureType', 'ALL']])},
      ],
    }),
    memberQuestion(operation, [...RETRY, 'numberOfRetries'], base, {
      title: 'Retries per device',
      suggestion: '2',
      applies: wasChosen('retries', ...failures),
    }),
  ]
}
