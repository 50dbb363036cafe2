// `iotjobs retry` and `iotjobs rollback`: from what was typed to the new job, and to its verdict where that is waited for.
import {printValue} from '../../cli/print/print-value.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {withStatusLine} from '../../cli/runtime/status-line.js'
import {openService} from '../../cli/session/open-service.js'
import type {Continuation as Kind} from '../../derive/continued-id.js'
import type {Asked} from './continuation.js'
import {continueJob, type Result} from './continue-job.js'
import {readContinuation} from './read-continuation.js'

/** @returns the exit code */
export async function runContinuation(kind: Kind, argv: readonly string[], outer: Runtime): Promise<number> {
  const {runtime, status} = withStatusLine(outer)
  const asked = await readContinuation(kind, argv, runtime)
  const service = await openService(runtime)
  let result: Result | undefined
  try {
    result = await continueJob(asked, {service, status, runtime})
  } finally {
    await status.clear()
    service.close()
  }
  if (!result) return 0
  if (asked.waits && result.job) {
    return (await import('./wait-for-job.js')).waitForJob(result.job.jobId, result.job.group, runtime)
  }
  await printValue(resultData(asked, result), kind, runtime)
  return 0
}

const resultData = ({kind, jobId}: Asked, {job, things, leftOut}: Result): object => ({
  jobId: job?.jobId ?? null,
  jobArn: job?.jobArn ?? null,
  [`${kind}Of`]: jobId,
  things,
  group: job?.group ?? null,
  leftOut,
})
