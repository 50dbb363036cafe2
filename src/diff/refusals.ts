// What the service would refuse in the job's present state. Rules that the request alone breaks are validation's affair.
import {isActive} from '../engine/job.js'
import {type Known, known} from '../members/known.js'
import {Job, UpdateJobRequest} from '../model/iot/job.js'
import type {Structure} from '../value/value.js'

/** Sentences: what is refused, and what to do instead. */
export function refusalsOf(job: Structure, update: Structure, connection: string): string[] {
  const before = known(Job, job)
  return [...stateRefusals(before, connection), ...retryRefusals(before, known(UpdateJobRequest, update))]
}

type Before = Known<typeof Job>

function stateRefusals({status = 'IN_PROGRESS'}: Before, connection: string): string[] {
  if (isActive(status)) return []
  return [`A job that is ${status} cannot be updated: create a new one from it with iotjobs wizard${connection}`]
}

/** Retries can be switched off, for the same failure types as at creation; nothing else. */
function retryRefusals(job: Before, update: Known<typeof UpdateJobRequest>): string[] {
  const wanted = failureTypes(update.jobExecutionsRetryConfig)
  if (!wanted) return []
  const stored = failureTypes(job.jobExecutionsRetryConfig)
  if (!stored) return ['jobExecutionsRetryConfig: the job was created without retries, and cannot be given any']
  if (wanted.join() === stored.join()) return []
  return [`jobExecutionsRetryConfig: name the failure types of the job, ${stored.join(' and ')}, each with 0 retries`]
}

const failureTypes = (config: Before['jobExecutionsRetryConfig']): string[] | undefined =>
  config?.criteriaList && [...new Set(config.criteriaList.map(({failureType = ''}) => failureType))].sort()
