// The questions for a change of a job. What is left as it is does not go into the request.

import {printShorthand} from '../../arguments/shorthand/print.js'
import {known} from '../../members/known.js'
import type {PathIn, Shaped} from '../../members/shaped.js'
import {Job, type UpdateJobRequest} from '../../model/iot/job.js'
import type {Operation} from '../../model/vocabulary.js'
import {printJson} from '../../value/json/json-print.js'
import {fromPlain} from '../../value/plain.js'
import {isStructure, type Structure, type Value} from '../../value/value.js'
import {type GateChoice, gateQuestion, wasChosen} from '../gate-question.js'
import {memberQuestion} from '../member-question.js'
import type {Question} from '../question.js'
import {rolloutQuestions} from './rollout.js'
import {abortQuestions} from './safety.js'

/** What is set now stands beside it. */
function unchanged(job: Shaped<typeof Job>, member: keyof typeof Job.members): GateChoice {
  return {value: 'unchanged', label: 'leave as it is', note: `now: ${shownMember(job.get(member))}`, usual: true}
}

function shownMember(value: Value | undefined): string {
  if (value === undefined || (isStructure(value) && value.size === 0)) return 'not set'
  return (isStructure(value) ? printShorthand(value) : undefined) ?? printJson(value)
}

/** @param job `job` of DescribeJob: what the questions offer, though only what is answered is sent */
export function updateJobPlan(operation: Operation, job: Structure): Question[] {
  return [
    ...rolloutQuestions(operation, job, unchanged(job, 'jobExecutionsRolloutConfig')),
    ...abortQuestions(operation, job, unchanged(job, 'abortConfig')),
    ...changed(operation, job, 'timeout', 'Time limit', ['timeoutConfig', 'inProgressTimeoutInMinutes']),
    ...retriesOff(job),
    ...changed(operation, job, 'describe', 'Description', ['description']),
  ]
}

function changed(
  operation: Operation,
  job: Structure,
  id: string,
  title: string,
  path: Extract<PathIn<typeof UpdateJobRequest>, PathIn<typeof Job>>,
): Question[] {
  const gate = gateQuestion(new Map(), {
    id,
    title,
    help: operation.input.members[path[0]]?.doc ?? '',
    member: path[0],
    choices: [unchanged(job, path[0]), {value: 'change', label: 'change'}],
  })
  return [
    gate,
    memberQuestion(operation, path, job, {title: `New ${title.toLowerCase()}`, applies: wasChosen(id, 'change')}),
  ]
}

/** All that an update can do to retries, and only where there are any. */
function retriesOff(job: Structure): Question[] {
  const {criteriaList: stored = []} = known(Job, job).jobExecutionsRetryConfig ?? {}
  if (stored.length === 0) return []
  const off = stored.map((criterion) => fromPlain({...criterion, numberOfRetries: 0}))
  return [
    gateQuestion(new Map(), {
      id: 'retries',
      title: 'Retries',
      help: 'Retries can be switched off while a job is in progress; nothing else about them can change',
      member: 'jobExecutionsRetryConfig',
      choices: [
        unchanged(job, 'jobExecutionsRetryConfig'),
        {value: 'off', label: 'switch off', sets: new Map([['criteriaList', off]])},
      ],
    }),
  ]
}
