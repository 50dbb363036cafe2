// Why a job does not move, in one line: for those who have waited for it.
import type {Service} from '../../cli/session/open-service.js'
import {checkJob} from '../../doctor/check-job.js'
import {CliError} from '../../errors/cli-error.js'
import {gatherWaiting, reasonsText} from './gather-job.js'
import {gatherJob} from './gather-thing.js'

/** Things; more would take long to list behind a verdict. */
const MAX_THINGS = 2500

/** @returns nothing where it is not known, or would take long */
export async function whyLine(
  jobId: string,
  service: Pick<Service, 'client' | 'read' | 'now'>,
): Promise<string | undefined> {
  try {
    const job = await gatherJob(jobId, service.read)
    if (job.waiting.QUEUED + job.waiting.IN_PROGRESS > MAX_THINGS) return undefined
    const problems = checkJob({job, now: service.now}).filter(({level}) => level === 'problem')
    const reasons = reasonsText(await gatherWaiting(job, service))
    const texts = [...problems.map(({text}) => text), reasons].filter((text) => text !== '')
    return texts.length === 0 ? undefined : `Why: ${texts.join('; ')}`
  } catch (error) {
    if (error instanceof CliError) return undefined
    throw error
  }
}
