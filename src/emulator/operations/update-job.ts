// UpdateJob: what is given replaces what is stored, member by member.
import {isActive} from '../../engine/job.js'
import type {Handler} from '../context.js'
import {findJob} from '../find.js'
import {configOf} from '../job-config.js'
import {checkAbort} from '../rules/abort.js'
import {checkPresignedUrl} from '../rules/presigned-url.js'
import {checkRetryMatches, checkRetryUpdate} from '../rules/retry.js'
import {checkRollout} from '../rules/rollout.js'
import {checkTimeout} from '../rules/timeout.js'
import {invalidRequest} from '../service-exception.js'

export const updateJob: Handler<'iot.UpdateJob'> = (input, context) => {
  const {jobId, namespaceId, description, ...config} = input
  if (description === undefined && Object.keys(config).length === 0) {
    throw invalidRequest(`Update Job request for job ${jobId} cannot be empty.`)
  }
  checkRollout(config.jobExecutionsRolloutConfig)
  checkPresignedUrl(config.presignedUrlConfig)
  checkTimeout(config.timeoutConfig)
  checkAbort(config.abortConfig)
  checkRetryUpdate(config.jobExecutionsRetryConfig)
  const job = findJob(context, jobId, namespaceId)
  if (!isActive(job.status)) throw invalidRequest(`Job ${jobId} in status ${job.status} cannot be updated.`)
  checkRetryMatches(config.jobExecutionsRetryConfig, job.config.jobExecutionsRetryConfig)
  context.store.jobs.save({
    ...job,
    description: description ?? job.description,
    config: {...job.config, ...configOf(config)},
    updatedAt: context.now,
  })
  return undefined
}
