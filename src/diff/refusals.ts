// What the service would refuse in the job's present state. Rules that the request alone breaks are validation's affair.
import {isList, isStructure, type Structure, type Value} from '../value/value.js'

/** Sentences: what is refused, and what to do instead. */
export function refusalsOf(job: Structure, update: Structure, place: string): string[] {
  return [...stateRefusals(job, place), ...retryRefusals(job, update)]
}

function stateRefusals(job: Structure, place: string): string[] {
  const status = String(job.get('status'))
  if (status === 'IN_PROGRESS' || status === 'SCHEDULED') return []
  return [`A job that is ${status} cannot be updated: create a new one from it with iotjobs wizard${place}`]
}

/** Retries can be switched off, for the same failure types as at creation; nothing else. */
function retryRefusals(job: Structure, update: Structure): string[] {
  const wanted = failureTypes(update.get('jobExecutionsRetryConfig'))
  if (!wanted) return []
  const stored = failureTypes(job.get('jobExecutionsRetryConfig'))
  if (!stored) return ['jobExecutionsRetryConfig: the job was created without retries, and cannot be given any']
  if (wanted.join() === stored.join()) return []
  return [`jobExecutionsRetryConfig: name the failure types of the job, ${stored.join(' and ')}, each with 0 retries`]
}

function failureTypes(config: Value | undefined): string[] | undefined {
  const criteria = isStructure(config) ? config.get('criteriaList') : undefined
  if (!isList(criteria)) return undefined
  return [...new Set(criteria.map((one) => (isStructure(one) ? String(one.get('failureType')) : '')))].sort()
}
