// When to stop, how long to wait, how often to try again: abort criteria, timer and retries.

import {safeMinimum} from '../../forecast/abort/hasty-abort.js'
import {known} from '../../members/known.js'
import type {AbortCriteria} from '../../model/iot/configuration.js'
import {CreateJobRequest} from '../../model/iot/job.js'
import {RetryableFailureType} from '../../model/iot/scalars.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Structure, Value} from '../../value/value.js'
import {type GateChoice, gateQuestion, wasChosen} from '../gate-question.js'
import {type MemberQuestion, memberQuestion, NONE} from '../member-question.js'
import type {Question} from '../question.js'

const CRITERION = ['abortConfig', 'criteriaList', 0] as const
const RETRY = ['jobExecutionsRetryConfig', 'criteriaList', 0] as const

const criterionWith = (members: readonly (readonly [string, Value])[]): Structure =>
  new Map([['criteriaList', [new Map(members)]]])

/** `action` is not asked for: CANCEL is all there is. */
export function abortQuestions(operation: Operation, base: Structure, unset: GateChoice): Question[] {
  const applies = wasChosen('abort', 'cancel')
  const leaf = (name: keyof typeof AbortCriteria.members, title: string, more: Partial<MemberQuestion>) =>
    memberQuestion(operation, [...CRITERION, name], base, {title, applies, ...more})
  return [
    gateQuestion(base, {
      id: 'abort',
      title: 'Abort',
      help: 'Whether failures cancel the job: a bad document then stops by itself. What is in progress may still finish',
      member: 'abortConfig',
      choices: [
        {
          value: 'cancel',
          label: 'cancel the job when too many things fail',
          sets: criterionWith([['action', 'CANCEL']]),
        },
        unset,
      ],
    }),
    leaf('failureType', 'What counts as a failure', {suggestion: 'ALL', choiceNotes: FAILURES}),
    leaf('thresholdPercentage', 'Percentage that must fail', {suggest: usualThreshold}),
    leaf('minNumberOfExecutedThings', 'Minimum finished things', {suggest: usualLeast}),
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

/** By failure type: what it counts. */
const FAILURES = {
  FAILED: 'the device reported FAILED',
  REJECTED: 'the device refused the job',
  TIMED_OUT: 'the time limit ran out',
  ALL: 'any of the three',
}

/** Without a time limit nothing times out, and such retries mean nothing. */
const retriesTimeouts = (input: Structure) =>
  (known(CreateJobRequest, input).jobExecutionsRetryConfig?.criteriaList ?? []).some(
    ({failureType}) => failureType === 'TIMED_OUT' || failureType === 'ALL',
  )

const USUAL_MINUTES = '30'

export function timeoutQuestion(operation: Operation, base: Structure, none: string): Question {
  return memberQuestion(operation, ['timeoutConfig', 'inProgressTimeoutInMinutes'], base, {
    title: 'Minutes a device may take',
    optional: {means: none, removes: ['timeoutConfig']},
    suggestion: NONE,
    suggest: ({input}) => (retriesTimeouts(input) ? USUAL_MINUTES : NONE),
  })
}

export function retryQuestions(operation: Operation, base: Structure, unset: GateChoice): Question[] {
  const failures = RetryableFailureType.enum
  return [
    gateQuestion(base, {
      id: 'retries',
      title: 'Retries',
      help: 'Whether a device gets the job again after a failure. TIMED_OUT needs a time limit, which is asked for next',
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
