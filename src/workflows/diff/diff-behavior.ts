// What --diff and --if-unmodified-since do to an update.
import type {Behavior} from '../../cli/operation/extension.js'
import type {OperationCall} from '../../cli/operation/operation-call.js'
import {describeJob} from '../../cli/session/described-job.js'
import {known} from '../../members/known.js'
import {UpdateJobRequest} from '../../model/iot/job.js'
import type {Structure} from '../../value/value.js'
import {DIFF, IF_UNMODIFIED_SINCE} from './diff-flags.js'
import {refuseModified} from './refuse-changed.js'
import {unmodifiedSince} from './unmodified-since.js'

/** @throws UsageError where the time is not one */
export function diffBehavior(call: OperationCall): Behavior {
  const since = unmodifiedSince(call.given)
  if (call.given.has(DIFF)) {
    return {
      insteadOfSending: async (input) =>
        (await import('./run-diff.js')).runDiff(input, await call.settings(), call.runtime, since),
    }
  }
  if (since === undefined) return {}
  return {
    dryRunNote: `${IF_UNMODIFIED_SINCE} was not checked: a dry run asks no service`,
    beforeSending: (input) => guard(input, since, call),
  }
}

/** @throws OtherError where the job was updated after that time */
async function guard(input: Structure, since: number, call: OperationCall): Promise<undefined> {
  const {jobId = ''} = known(UpdateJobRequest, input)
  refuseModified((await describeJob(jobId, (await call.session()).send)).job, since)
}
