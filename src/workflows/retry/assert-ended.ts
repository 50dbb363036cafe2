// A rollback beside a job that still sends would be overtaken by it: the job has to be over, or is canceled first.
import {connectionFlags} from '../../arguments/connection-flags.js'
import {consent} from '../../cli/operation/consent.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import type {SourceJob} from '../../cli/session/described-job.js'
import type {Service} from '../../cli/session/open-service.js'
import {UsageError} from '../../errors/cli-error.js'
import {isOpen} from '../../progress/observed-job.js'
import {nameFlag} from '../../text/name-command.js'
import type {Asked} from './continuation.js'

/** @throws UsageError where the job is not over, and is not to be canceled */
export async function assertEnded(
  {facts}: SourceJob,
  asked: Asked,
  {client}: Service,
  runtime: Runtime,
): Promise<void> {
  if (!isOpen(facts)) return
  const {jobId, status} = facts
  if (!asked.cancels) {
    throw new UsageError(`${jobId} is ${status}: cancel it before it is rolled back`, {
      hints: [
        `iotjobs cancel-job ${nameFlag('--job-id', jobId)}${connectionFlags(runtime.globals)}`,
        'Or add --cancel, which does both',
      ],
    })
  }
  if (runtime.globals.dryRun) return
  await consent({question: `This cancels ${jobId}, and then rolls it back.`, typed: jobId}, runtime, {
    declined: 'Nothing was changed',
  })
  await client.cancel(jobId, false)
  await runtime.stderr.write(`canceled ${jobId}\n`)
}
