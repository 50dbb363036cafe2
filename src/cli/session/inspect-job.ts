// The present state of one job: its things counted, its failures explained from a sample.
import type {InspectedJob} from '../../output/views/job-view.js'
import type {ObservedJob} from '../../progress/observed-job.js'
import {measure} from '../../progress/progress.js'
import {LatestAttempts, needsRecount} from '../../progress/recount.js'
import {FailureSampler} from './failure-sampler.js'
import type {JobClient} from './job-client.js'
import {resolveTotal} from './resolve-total.js'

/** @param sample failures that are asked for their reason */
export async function inspectJob(job: ObservedJob, sample: number, client: JobClient): Promise<InspectedJob> {
  const latest = needsRecount(job) ? new LatestAttempts() : undefined
  if (latest) for await (const page of client.executions(job.jobId)) latest.add(page)
  const sampler = new FailureSampler(client, {sample, keys: []}, async () => {})
  await sampler.explain(job, latest?.executions())
  return {progress: measure(job, latest?.count(), await resolveTotal(job, client)), reasons: sampler.reasons}
}
