// What a report says of a job beside its numbers: whose it is, what it is for, and what devices have to do. Pure.
import type {Known} from '../members/known.js'
import type {DescribeJobResponse} from '../model/iot/job.js'

export interface JobAbout {
  readonly account: string | undefined
  readonly region: string | undefined
  readonly description: string | undefined
  /** Where the document is read from, if it is not in the job itself. */
  readonly documentSource: string | undefined
  readonly document: string | undefined
}

/** @param document of GetJobDocument, where that could be asked */
export function readJobAbout(
  {job = {}, documentSource}: Known<typeof DescribeJobResponse>,
  document: string | undefined,
): JobAbout {
  const [, , , region, account] = (job.jobArn ?? '').split(':')
  return {
    account: account || undefined,
    region: region || undefined,
    description: job.description || undefined,
    documentSource: documentSource || undefined,
    document: document || undefined,
  }
}
