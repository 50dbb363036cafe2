// When to stop, how long to wait, how often to try again: abort criteria, timer and retries.
import type {Operation} from '../../model/vocabulary.js'
import type {Structure, Value} from '../../value/value.js'
import {chose, type GateChoice, gateQuestion} from '../gate-question.js'
import {memberQuestion, NONE} from '../member-question.js'
import type {Path, Question} from '../question.js'

const CRITERION: Path = ['abortConfig', 'criteriaList', 0]
const RETRY: Path = ['jobExecutionsRetryConfig', 'criteriaList', 0]

const criterionWith = (members: readonly (readonly [string, Value])[]): Structure =>
  new Map([['criteriaList', [new Map(members)]]])

/** `action` is not asked for: CANCEL is all there is. */
export function abortQuestions(operation: Operation, base: Structure, unset: GateChoice): Question[] {
  const applies = chose('abort', 'cancel')
  const leaf = (name: string, title: string, suggestion: string) =>
    memberQuestion(operation, [...CRITERION, name], base, {title, suggestion, applies})
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
    leaf('failureType', 'What counts as a failure', 'ALL'),
    leaf('thresholdPercentage', 'Percent that must fail', '10'),
    leaf('minNumberOfExecutedThings', 'Not before so many ended', '10'),
  ]
}

export function timeoutQuestion(operation: Operation, base: Structure, none: string): Question {
  return memberQuestion(operation, ['timeoutConfig', 'inProgressTimeoutInMinutes'], base, {
    title: 'Minutes a device may take',
    optional: {means: none, removes: ['timeoutConfig']},
    suggestion: NONE,
  })
}

export function retryQuestions(operation: Operation, base: Structure, unset: GateChoice): Question[] {
  const failures = ['FAILED', 'TIMED_OUT', 'ALL']
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
      applies: chose('retries', ...failures),
    }),
  ]
}
