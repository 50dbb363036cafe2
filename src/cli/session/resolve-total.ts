// How many things a job has in all, where its executions do not tell: asked of the registry.
import type {ObservedJob} from '../../progress/observed-job.js'
import {needsTotal, type Resolved} from '../../progress/progress.js'
import type {JobClient} from './job-client.js'

/** @returns undefined where nothing has to be asked */
export async function resolveTotal(job: ObservedJob, client: Pick<JobClient, 'targets'>): Promise<Resolved> {
  return needsTotal(job) ? ((await client.targets(job)) ?? 'unknown') : undefined
}
