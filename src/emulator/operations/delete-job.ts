// DeleteJob: its executions go at once; the job itself can be seen for a little longer.
import {isDeletable} from '../../engine/job.js'
import {MAX_DELETING_JOBS} from '../../model/quotas.js'
import type {Handler} from '../context.js'
import {findJob} from '../find.js'
import {armIdle} from '../lifecycle/arm-idle.js'
import {DELETION_MS} from '../quotas.js'
import {invalidTransition, limitExceeded} from '../service-exception.js'

export const deleteJob: Handler<'iot.DeleteJob'> = ({jobId, force = false, namespaceId}, context) => {
  const {store, now} = context
  const job = findJob(context, jobId, namespaceId)
  if (!isDeletable(job.status, force)) {
    throw invalidTransition(`Job ${jobId} in status ${job.status} cannot be deleted${force ? '' : ' without force'}.`)
  }
  if (store.jobs.countByStatus('DELETION_IN_PROGRESS') >= MAX_DELETING_JOBS) {
    throw limitExceeded(`More than ${MAX_DELETING_JOBS} jobs cannot be deleted at a time.`)
  }
  if (force) armIdle(context, job)
  store.executions.removeAll(job.id)
  store.rollouts.removeAll(job.id)
  store.jobs.save({...job, status: 'DELETION_IN_PROGRESS', due: now + DELETION_MS, updatedAt: now})
  return undefined
}
