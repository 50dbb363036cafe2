// Types only: a member that the table does not have does not compile. Each line below would; `@ts-expect-error` fails where
// it does not.
import {ask} from '../../src/cli/session/ask.js'
import type {Send} from '../../src/cli/session/retrying-send.js'
import {inputOf, outputOf} from '../../src/members/operation-members.js'
import {numberAt, structureAt, structuresAt, textAt} from '../../src/members/shaped.js'
import {CancelJob, DescribeJob, ListJobs} from '../../src/model/iot/operations.js'
import {problemAt, type Rule} from '../../src/validation/rule.js'
import type {Structure} from '../../src/value/value.js'

export function answers(answer: Structure): readonly unknown[] {
  const {job = {}} = outputOf(DescribeJob, answer)
  const [first = {}] = outputOf(ListJobs, answer).jobs ?? []
  // @ts-expect-error: a job has an id
  const misspelt = job.jobID
  // @ts-expect-error: deep in it, too
  const deep = job.jobExecutionsRolloutConfig?.exponentialRate?.baseRate
  // @ts-expect-error: a member of a job is not one of a listed job
  const listed = first.description
  // @ts-expect-error: a number is not a text
  const text: string | undefined = job.timeoutConfig?.inProgressTimeoutInMinutes
  // @ts-expect-error: any member may be missing
  const present: string = job.jobId
  // @ts-expect-error: CANCELED has one L
  const isCanceled = job.status === 'CANCELLED'
  return [misspelt, deep, listed, text, present, isCanceled]
}

export const requests = (send: Send): readonly unknown[] => [
  inputOf(CancelJob, {jobId: 'a', force: true, comment: undefined}),
  // @ts-expect-error: what a request must have
  inputOf(CancelJob, {force: true}),
  // @ts-expect-error: a member that cancel-job does not take
  inputOf(CancelJob, {jobId: 'a', reason: 'b'}),
  // @ts-expect-error: a status that jobs do not have
  ask(ListJobs, {status: 'FAILED'}, send),
]

export const rule: Rule = ({input}) => {
  const config = structureAt(input, 'jobExecutionsRolloutConfig')
  const [[index, criterion] = []] = structuresAt(structureAt(input, 'abortConfig'), 'criteriaList')
  // @ts-expect-error: no operation takes it
  structureAt(input, 'rolloutConfig')
  // @ts-expect-error: a number is not a text
  textAt(config, 'maximumPerMinute')
  // @ts-expect-error: a member of what is in it
  numberAt(config, 'baseRatePerMinute')
  // @ts-expect-error: a criterion of retries, not of aborts
  numberAt(criterion, 'numberOfRetries')
  // @ts-expect-error: neither to be looked for
  config?.has('maxPerMinute')
  return [
    problemAt('W361', ['abortConfig', 'criteriaList', index ?? 0, 'failureType']),
    // @ts-expect-error: a path ends with a member that there is
    problemAt('E352', ['jobExecutionsRolloutConfig', 'maxPerMinute']),
    // @ts-expect-error: and leads through those that there are
    problemAt('E364', ['jobExecutionsRetryConfig', index ?? 0, 'failureType']),
  ]
}
