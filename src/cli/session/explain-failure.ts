// An execution that did not succeed → why, as its device reported it.
import {isNotFound, isUnfitName} from '../../errors/failure.js'
import type {Failure} from '../../output/reports/failure.js'
import type {ObservedExecution} from '../../progress/observed-execution.js'
import {missingReason, reasonOf} from '../../progress/reason.js'
import type {JobClient} from './job-client.js'

/** The name of the thing is one that no thing can have. */
const NOT_ASKED = '(not asked: the name is not valid)'

/**
 * What never reached a device has nothing to tell, and costs no request.
 * @param keys under which devices report, in the place of the usual ones
 */
export async function explainFailure(
  jobId: string,
  execution: ObservedExecution,
  keys: readonly string[],
  client: Pick<JobClient, 'details'>,
): Promise<Failure> {
  const silent =
    (execution.status === 'CANCELED' || execution.status === 'REMOVED') && execution.startedAt === undefined
  if (silent) return {execution, reason: '(never started)', details: {}}
  try {
    const details = await client.details(jobId, execution)
    return {execution, reason: reasonOf(details, keys) ?? missingReason(details), details}
  } catch (error) {
    if (isNotFound(error)) return {execution, reason: '(deleted in the meantime)', details: {}}
    if (isUnfitName(error)) return {execution, reason: NOT_ASKED, details: {}}
    throw error
  }
}
