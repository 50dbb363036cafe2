// --wait: the new job followed to its verdict, as wait does it; then its group goes, where nothing needs it any more.

import type {Runtime} from '../../cli/runtime/runtime.js'
import {openService} from '../../cli/session/open-service.js'
import type {Send} from '../../cli/session/retrying-send.js'
import {CliError} from '../../errors/cli-error.js'
import type {Outcome} from '../../progress/outcome.js'
import {DEFAULT_SAMPLE} from '../../progress/reason.js'
import {deleteGroup} from '../gather/delete-group.js'
import {printVerdict} from '../watch/print-verdict.js'
import {runFollow} from '../watch/run-follow.js'

/** @returns the exit code of the verdict */
export async function waitForJob(jobId: string, group: string | null, runtime: Runtime): Promise<number> {
  const outcome = await runFollow(jobId, {timeout: 'longest', sample: DEFAULT_SAMPLE, reasonKeys: []}, 'auto', runtime)
  if (group !== null && isDone(outcome)) {
    const service = await openService(runtime, false)
    await dropGroup(group, service.session.send, runtime)
    service.close()
  }
  if (runtime.globals.output !== 'ndjson') await printVerdict(outcome, runtime)
  return outcome.exit
}

/** Of a job that was canceled half-way, the group still says which things were not sent. */
function isDone({snapshot}: Outcome): boolean {
  return snapshot !== undefined && snapshot.progress.job.status === 'COMPLETED'
}

/** Told where it cannot be done; it is not worth the verdict. */
export async function dropGroup(group: string, send: Send, {stderr}: Pick<Runtime, 'stderr'>): Promise<void> {
  try {
    await deleteGroup(group, send)
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    await stderr.write(`The thing group ${group} was not deleted (${error.code}); iotjobs prune --groups tries again\n`)
  }
}
