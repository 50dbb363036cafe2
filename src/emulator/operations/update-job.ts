// UpdateJob: what is given replaces what is stored, member by member.
import {isActive} from '../../engine/job.js'
import {UpdateJob} from '../../model/iot/operations.js'
import type {Handler} from '../context.js'
import {findJob} from '../find.js'
import {configOf} from '../job-config.js'
import {checkConfigurations} from '../rules/configurations.js'
import {requestOf} from '../rules/refuse.js'
import {checkRetryMatches} from '../rules/retry.js'
import {invalidRequest} from '../service-exception.js'

export const updateJob: Handler<'iot.UpdateJob'> = (input, context) => {
  const {jobId, namespaceId, description, ...config} = input
  if (description === undefined && Object.keys(config).length === 0) {
    throw invalidRequest(`Update Job request for job ${jobId} cannot be empty.`)
  }
  checkConfigurations(config, requestOf(UpdateJob, input))
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
