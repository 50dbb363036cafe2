// The topics of IoT Jobs: which operation a topic asks for, and what a device may publish and subscribe to.
import {
  DescribeJobExecution,
  GetPendingJobExecutions,
  StartNextPendingJobExecution,
  UpdateJobExecution,
} from '../model/iot-jobs-data/operations.js'
import type {Operation} from '../model/vocabulary.js'

export interface JobsTopic {
  readonly thing: string
  /** Nothing where no operation is at the topic. */
  readonly request: {readonly operation: Operation; readonly jobId?: string} | undefined
}

const OPERATIONS: Readonly<Record<string, Operation>> = {
  get: GetPendingJobExecutions,
  'start-next': StartNextPendingJobExecution,
}
const OPERATIONS_OF_JOB: Readonly<Record<string, Operation>> = {get: DescribeJobExecution, update: UpdateJobExecution}

/** Under this filter are all requests. */
export const ALL_JOBS_TOPICS = '$aws/things/+/jobs/#'

/** @returns nothing for a topic that is not of IoT Jobs */
export function readTopic(topic: string): JobsTopic | undefined {
  const [root, things, thing, jobs, ...rest] = topic.split('/')
  if (root !== '$aws' || things !== 'things' || jobs !== 'jobs' || !thing) return undefined
  return {thing, request: readRequest(rest)}
}

function readRequest(rest: readonly string[]): JobsTopic['request'] {
  const [first = '', second] = rest
  if (rest.length === 1) {
    const operation = own(OPERATIONS, first)
    return operation && {operation}
  }
  const operation = rest.length === 2 && first !== '' ? own(OPERATIONS_OF_JOB, second ?? '') : undefined
  return operation && {operation, jobId: first}
}

const own = (table: Readonly<Record<string, Operation>>, name: string) =>
  Object.hasOwn(table, name) ? table[name] : undefined

/** What the service publishes. A client of a shared broker gets its own messages back. */
export const isFromService = (topic: string) => /\/(?:accepted|rejected|notify|notify-next)$/.test(topic)

/** A device has its own topics of IoT Jobs, and all that do not begin with a dollar sign. */
export function mayUse(thing: string, topic: string): boolean {
  return !topic.startsWith('$') || topic.startsWith(jobsTopic(thing, ''))
}

export const jobsTopic = (thing: string, name: string) => `$aws/things/${thing}/jobs/${name}`
