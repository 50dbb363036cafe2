// A job whose id no job can have, as what came says it. It is not asked for.
import type {InspectedJob} from '../../output/views/job-view.js'
import {type ObservedJob, readJob} from '../../progress/observed-job.js'
import {measure} from '../../progress/progress.js'
import type {ListedJob} from './job-client.js'

const REASON = 'not asked: the id is not valid'

export function unaskedJob({jobId, status, createdAt, lastUpdatedAt, completedAt}: ListedJob): InspectedJob {
  return unasked({...readJob({job: {}}), jobId, status, createdAt, updatedAt: lastUpdatedAt, completedAt})
}

export const unasked = (job: ObservedJob): InspectedJob => ({
  progress: measure(job, undefined, 'unknown'),
  reasons: {groups: [{status: 'FAILED', reason: REASON, count: 1, sample: []}], sampled: 1, failures: []},
})
