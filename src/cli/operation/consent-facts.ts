// What a confirmation says before it asks: where the change goes, and what it does to the job as it is now. Only reads.
import {ServiceError} from '../../errors/cli-error.js'
import {parseArn} from '../../model/arn.js'
import {cancelFacts} from '../../progress/cancel-facts.js'
import {isOpen, type ObservedJob} from '../../progress/observed-job.js'
import type {Settings} from '../../settings/resolve-settings.js'
import {counted} from '../../text/counted.js'
import type {Structure} from '../../value/value.js'
import type {Runtime} from '../runtime/runtime.js'
import {describeJob} from '../session/described-job.js'
import {isLocal} from '../session/local-simulator.js'
import type {Session} from '../session/session.js'

/** `local simulator`, or account, region, profile and endpoint as far as they are known. */
export function whereText(
  {region, profile}: Pick<Settings, 'region' | 'profile'>,
  runtime: Pick<Runtime, 'globals' | 'env'>,
  account?: string,
): string {
  if (isLocal(runtime)) return 'local simulator'
  const {endpointUrl} = runtime.globals
  return [
    ...(account === undefined ? [] : [`account ${account}`]),
    ...(region === undefined ? [] : [region]),
    ...(profile.name === 'default' ? [] : [`profile ${profile.name}`]),
    ...(endpointUrl === undefined ? [] : [`endpoint ${endpointUrl}`]),
  ].join(', ')
}

/** The account of the first ARN that an input names. */
export function accountIn(input: Structure): string | undefined {
  const texts = [...input.values()].flatMap((value) => (Array.isArray(value) ? value : [value]))
  const arn = texts.find((value) => typeof value === 'string' && value.startsWith('arn:'))
  return typeof arn === 'string' ? parseArn(arn)?.account : undefined
}

export interface JobNow {
  readonly job: ObservedJob
  readonly account: string | undefined
}

/** @returns nothing where the service does not tell: it then refuses the change itself, and says so better */
export async function jobNow(jobId: string, send: Session['send']): Promise<JobNow | undefined> {
  try {
    const {facts, jobArn} = await describeJob(jobId, send)
    return {job: facts, account: parseArn(jobArn)?.account}
  } catch (error) {
    if (error instanceof ServiceError) return undefined
    throw error
  }
}

/** What canceling would do to the executions of a job. */
export function cancellation({job}: JobNow, force: boolean): readonly string[] {
  if (!isOpen(job)) return [`The job is ${job.status} already`]
  const {QUEUED, IN_PROGRESS} = job.executions
  const unstarted = job.rollingOut ? `${QUEUED} queued, and those not sent yet` : `${QUEUED} queued`
  return cancelFacts({unstarted, inProgress: IN_PROGRESS, done: doneCount(job)}, force)
}

/** What goes with a job that is deleted. Without force, the service deletes only what has ended. */
export function deleteFacts({job}: JobNow, force: boolean): string[] {
  if (isOpen(job) && !force) {
    return [`The job is ${job.status}, so the service will refuse: cancel it first, or add --force`]
  }
  const {QUEUED, IN_PROGRESS} = job.executions
  const all = QUEUED + IN_PROGRESS + doneCount(job)
  const open = isOpen(job) ? [`${QUEUED} queued and ${IN_PROGRESS} in progress: canceled`] : []
  return [...open, `The records of ${counted(all, 'execution')} are deleted, and cannot be brought back`]
}

function doneCount({executions}: ObservedJob): number {
  const {QUEUED, IN_PROGRESS, ...done} = executions
  return Object.values(done).reduce((sum, count) => sum + count, 0)
}
