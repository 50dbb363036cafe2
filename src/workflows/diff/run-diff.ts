// --diff of update-job: what is, what would be, and with --yes the update itself.

import {connectionFlags} from '../../arguments/connection-flags.js'
import type {GlobalFlags} from '../../arguments/global-flags.js'
import {wantsColorOn} from '../../cli/runtime/progress-mode.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {thingsIfKnown} from '../../cli/session/count-things.js'
import {describeJob} from '../../cli/session/described-job.js'
import {openSession} from '../../cli/session/session.js'
import {diffStructure} from '../../diff/diff-structure.js'
import {diffJob, type JobDiff} from '../../diff/job-diff.js'
import {renderDiff} from '../../diff/render-diff.js'
import {ExitCode, UsageError} from '../../errors/cli-error.js'
import {known} from '../../members/known.js'
import {Job, UpdateJobRequest} from '../../model/iot/job.js'
import {operationById} from '../../model/operations.js'
import {formatValue} from '../../output/format-value.js'
import type {Settings} from '../../settings/resolve-settings.js'
import type {Structure} from '../../value/value.js'
import {commandText} from '../../wizard/command-text.js'
import {IF_UNMODIFIED_SINCE} from './diff-flags.js'
import {refuseChanged, refuseModified} from './refuse-changed.js'

/** As diff, and terraform's detailed codes, have it: scripts ask whether anything differs. */
const SAME = 0
const DIFFERS = 1

/**
 * @param since when the job may have been updated last, in epoch milliseconds
 * @returns the exit code
 */
export async function runDiff(
  update: Structure,
  settings: Settings,
  runtime: Runtime,
  since: number | undefined,
): Promise<number> {
  const {globals, stderr} = runtime
  const session = await openSession(settings, runtime)
  try {
    const {job} = await describeJob(known(UpdateJobRequest, update).jobId ?? '', session.send)
    if (since !== undefined) refuseModified(job, since)
    const count = await thingsIfKnown(known(Job, job).targets ?? [], session.send)
    const diff = diffJob({job, things: count?.orMore ? undefined : count?.things}, update, connectionFlags(globals))
    await show(diff, settings, runtime)
    if (diff.changes.length === 0) return SAME
    if (!globals.yes) {
      const next = `. To send it, unless the job is updated in the meantime:\n${sendingText(update, job, globals)}`
      await stderr.write(`Nothing was sent${diff.refusals.length === 0 ? next : ''}\n`)
      return diff.refusals.length === 0 ? DIFFERS : ExitCode.input
    }
    if (diff.refusals.length > 0) throw refused(diff)
    await refuseChanged(job, session)
    await session.send(operationById('iot.UpdateJob'), update)
    await stderr.write('Sent\n')
    return SAME
  } finally {
    session.close()
  }
}

/** What was seen is what is sent: the command of a later moment holds on to the job as it was now. */
function sendingText(update: Structure, job: Structure, globals: GlobalFlags): string {
  const command = commandText(operationById('iot.UpdateJob'), update, globals)
  const {lastUpdatedAt: moment} = known(Job, job)
  const guard = moment === undefined ? '' : ` \\\n  ${IF_UNMODIFIED_SINCE} ${new Date(moment).toISOString()}`
  return `${command}${guard}`
}

/** For people, unless a format was asked for. */
async function show(diff: JobDiff, {output}: Settings, runtime: Runtime): Promise<void> {
  const {globals, stdout} = runtime
  if (globals.output === 'markdown') return stdout.write((await import('./diff-markdown.js')).diffMarkdown(diff))
  if (globals.output !== undefined) return stdout.write(await formatValue(diffStructure(diff), output))
  const color = wantsColorOn(stdout, runtime)
  const {paintDiff} = await import('./paint-diff.js')
  const paint = paintDiff(color)
  return stdout.draw(`${renderDiff(diff, paint).join('\n')}\n`)
}

const refused = ({refusals}: JobDiff) =>
  new UsageError(['The service would refuse this update; nothing was sent', ...refusals])
