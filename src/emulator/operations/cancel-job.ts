// CancelJob: what is queued is canceled, with force also what devices have started.
import {isActive} from '../../engine/job.js'
import type {Handler} from '../context.js'
import {findJob} from '../find.js'
import {cancelJob as cancel} from '../lifecycle/cancel-job.js'
import {invalidRequest} from '../service-exception.js'

export const cancelJob: Handler<'iot.CancelJob'> = ({jobId, force = false, comment, reasonCode}, context) => {
  const job = findJob(context, jobId)
  if (!isActive(job.status)) throw invalidRequest(`Job ${jobId} in status ${job.status} cannot be canceled.`)
  cancel(context, job, {force, comment, reasonCode})
  return {jobArn: context.arns.of('job', jobId), jobId, description: job.description}
}
