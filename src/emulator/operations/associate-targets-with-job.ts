// AssociateTargetsWithJob: a continuous job gets more groups.

import {MAX_TARGETS} from '../../model/quotas.js'
import type {Handler} from '../context.js'
import {findJob, findTargets} from '../find.js'
import {addTargets, continueRollout} from '../lifecycle/roll-out.js'
import {invalidRequest, limitExceeded} from '../service-exception.js'

export const associateTargetsWithJob: Handler<'iot.AssociateTargetsWithJob'> = (input, context) => {
  const {jobId, comment} = input
  const {store, now, arns} = context
  const job = findJob(context, jobId, input.namespaceId)
  const wanted = findTargets(context, input.targets)
  if (wanted.some(({kind}) => kind === 'thing')) throw invalidRequest('Only thing groups can be associated with a job.')
  if (job.selection !== 'CONTINUOUS' || job.status !== 'IN_PROGRESS' || job.ended) {
    throw invalidRequest(`Job ${jobId} is not a continuous job in status IN_PROGRESS.`)
  }
  const present = store.jobs.targets(job.id)
  const added = wanted.filter(({kind, ref}) => !present.some((one) => one.kind === kind && one.ref === ref))
  if (present.length + added.length > MAX_TARGETS) {
    throw limitExceeded(`A job cannot have more than ${MAX_TARGETS} targets.`)
  }
  store.jobs.addTargets(job.id, added)
  addTargets(context, job, added, present.length)
  continueRollout(context, {...job, comment: comment ?? job.comment, updatedAt: now})
  return {jobArn: arns.of('job', jobId), jobId, description: job.description}
}
