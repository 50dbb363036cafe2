// Reads a job's executions, all of them: to learn how its devices behave, and to go on from where it stands. Says on stderr
// how far it is.
import type {StatusLine} from '../../cli/runtime/status-line.js'
import type {JobClient} from '../../cli/session/job-client.js'
import {UsageError} from '../../errors/cli-error.js'
import {Learner} from '../../forecast/fleet/learn.js'
import {LatestExecutions} from '../../forecast/simulation/latest-executions.js'
import {isOpen, type ObservedJob} from '../../progress/observed-job.js'
import {counted} from '../../text/counted.js'
import {shellFlag} from '../../text/shell-quote.js'
import type {Learned} from './assumptions.js'
import type {Subject} from './subject.js'

interface Reading {
  readonly client: JobClient
  /** The service's time. */
  readonly now: number
  readonly status: StatusLine
}

export interface ReadJob {
  readonly job: ObservedJob
  readonly learner: Learner
  readonly latest: LatestExecutions
}

export async function readExecutionsOf(jobId: string, {client, now, status}: Reading): Promise<ReadJob> {
  const job = await client.job(jobId)
  const [learner, latest] = [new Learner(now), new LatestExecutions()]
  let read = 0
  for await (const page of client.executions(jobId)) {
    for (const execution of page) {
      learner.add(execution)
      latest.add(execution)
    }
    read += page.length
    await status.show(`${counted(read, 'execution')} of ${jobId} read`)
  }
  await status.clear()
  return {job, learner, latest}
}

/** @throws UsageError where too few of its executions have ended */
export function learnedFrom({job: {jobId}, learner}: ReadJob): Learned {
  if (learner.missing === 0) return {jobId, fleet: learner.fleet()}
  const needed = learner.finished + learner.missing
  throw new UsageError(`${jobId} has ${counted(learner.finished, 'finished execution')}; ${needed} are needed`, {
    hints: [
      'Name a job with --like that has reached more devices, or say with --fail, --pickup, --duration how they behave',
    ],
  })
}

/**
 * @param things all that it will reach, where that is known
 * @throws UsageError where it is over
 */
export function subjectOfJob({job, latest}: ReadJob, things: number | undefined, now: number): Subject {
  const {jobId, executions, targets, startsAt} = job
  if (!isOpen(job)) {
    throw new UsageError(`"${jobId}" is ${job.status}: there is nothing left to forecast`, {
      hints: [
        `To forecast another job whose devices behave like its devices: iotjobs forecast FILE ${shellFlag('--like', jobId)}`,
      ],
    })
  }
  const begun = latest.begun(executions, now)
  return {
    jobId,
    plan: job,
    targets,
    things: things === undefined ? undefined : Math.max(things, begun.notified),
    begun,
    start: Math.max(now, startsAt ?? now),
  }
}
