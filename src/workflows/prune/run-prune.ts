// Deletes jobs that ended long ago, no more at once than the service's quota of deletions allows.

import {setTimeout} from 'node:timers/promises'
import {connectionFlags} from '../../arguments/connection-flags.js'
import {chooseJobs, type FoundJob, type JobFilter} from '../../bulk/choose-jobs.js'
import {consent} from '../../cli/operation/consent.js'
import {whereText} from '../../cli/operation/consent-facts.js'
import {sayNext} from '../../cli/print/next-line.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {findJob} from '../../cli/session/described-job.js'
import {isLocal} from '../../cli/session/local-simulator.js'
import {openSession, type Session} from '../../cli/session/session.js'
import {settingsOf} from '../../cli/session/settings-of.js'
import type {JobStatus} from '../../engine/job.js'
import {CliError, UsageError} from '../../errors/cli-error.js'
import {isThrottled} from '../../errors/failure.js'
import {known} from '../../members/known.js'
import {inputOf} from '../../members/operation-members.js'
import {DeleteJob} from '../../model/iot/operations.js'
import {MAX_DELETING_JOBS} from '../../model/quotas.js'
import {requireRegion} from '../../settings/region.js'
import type {Settings} from '../../settings/resolve-settings.js'
import {counted} from '../../text/counted.js'
import type {Structure} from '../../value/value.js'
import {type BulkWork, sendAll} from '../bulk/send-all.js'
import {findJobs, withTags} from './find-jobs.js'

export interface PruneOptions extends JobFilter {
  readonly statuses: readonly JobStatus[]
  readonly tags: readonly string[]
  readonly force: boolean
  /** How many jobs the caller expects; any number when absent. */
  readonly expect: number | undefined
}

const [FIRST_LOOK, LONGEST_PAUSE, LONGEST_WAIT] = [100, 5000, 600_000]

const jobIdOf = (input: Structure) => known(DeleteJob.input, input).jobId ?? ''

/** @returns the exit code, as of other work on many things: that of the first job that could not be deleted */
export async function runPrune(options: PruneOptions, runtime: Runtime): Promise<number> {
  const {globals, stdout, stderr} = runtime
  const settings = await settingsOf(runtime)
  if (!isLocal(runtime)) requireRegion(settings)
  const session = await openSession(settings, runtime)
  try {
    const jobs = await plan(session, options, (await session.clock()).now)
    if (jobs.length === 0) {
      await stderr.write('No jobs match\n')
      return 0
    }
    if (globals.dryRun) {
      for (const job of jobs) await stdout.write(planLine(job))
      return 0
    }
    checkExpected(jobs, options)
    const question = `Delete ${counted(jobs.length, 'job')}, from "${jobs[0]?.jobId}" to "${jobs.at(-1)?.jobId}"?`
    const facts = [`In: ${whereText(settings, runtime)}`]
    await consent(options.force ? {question, typed: String(jobs.length)} : question, runtime, {facts})
    const exitCode = await deleteAll(jobs, options, settings, runtime)
    if (exitCode === 0) await sayNext(`iotjobs jobs${connectionFlags(globals)}`, runtime)
    return exitCode
  } finally {
    session.close()
  }
}

async function plan(session: Session, options: PruneOptions, now: number): Promise<FoundJob[]> {
  const candidates = chooseJobs(await findJobs(session, options.statuses), {...options, keep: 0}, now)
  return chooseJobs(await withTags(session, candidates, options.tags), options, now)
}

const planLine = ({jobId, status, since}: FoundJob) =>
  `${JSON.stringify({item: jobId, status, since: new Date(since).toISOString()})}\n`

/** What a --force would tear out of devices' hands is counted twice: --yes alone does not consent to a number. */
function checkExpected(jobs: readonly FoundJob[], {force, expect}: PruneOptions): void {
  if (expect === jobs.length || (expect === undefined && !force)) return
  const reason = expect === undefined ? '--force needs --expect, the number of jobs' : `--expect is ${expect}`
  throw new UsageError(`${reason}; the filter finds ${jobs.length}`, {
    hints: ['Look at them with --dry-run', `Then add --expect ${jobs.length}`],
  })
}

/** Where all of them fit into the quota, none has to wait for a place. */
async function deleteAll(
  jobs: readonly FoundJob[],
  {force}: PruneOptions,
  settings: Settings,
  runtime: Runtime,
): Promise<number> {
  if (jobs.length <= MAX_DELETING_JOBS) return sendAll(work(jobs, force), settings, runtime)
  const unfinished: string[] = []
  const deliver: BulkWork['deliver'] = async ({send}, input, ended) => {
    const answer = await send(DeleteJob, input)
    if (!(await waitUntilGone(send, input, ended))) unfinished.push(jobIdOf(input))
    return answer
  }
  try {
    return await sendAll({...work(jobs, force), deliver}, settings, runtime)
  } finally {
    if (unfinished.length > 0)
      await runtime.stderr.write(`Deletion accepted, but not finished yet: ${unfinished.join(', ')}\n`)
  }
}

function work(jobs: readonly FoundJob[], force: boolean): BulkWork {
  return {
    operation: DeleteJob,
    items: jobs.map(({jobId}) => ({
      text: jobId,
      input: () => inputOf(DeleteJob, {jobId, force: force || undefined}),
    })),
    count: jobs.length,
    flags: {concurrency: MAX_DELETING_JOBS, continueOnError: true},
  }
}

/**
 * A job stays in deletion for a while and counts against the quota until it is gone.
 * @param ended aborted when no other deletion waits for its place
 * @returns whether it is gone
 */
async function waitUntilGone(send: Session['send'], input: Structure, ended: AbortSignal): Promise<boolean> {
  let [pause, waited] = [FIRST_LOOK, 0]
  while (waited < LONGEST_WAIT && !ended.aborted) {
    await setTimeout(pause, undefined, {signal: ended}).catch(() => {})
    const state = await stateOf(send, input)
    if (state !== 'there') return state === 'gone'
    waited += pause
    pause = Math.min(LONGEST_PAUSE, pause * 2)
  }
  return false
}

/** The deletion was accepted: no failure to look after it may be reported as one of the deletion, or send it again. */
async function stateOf(send: Session['send'], input: Structure): Promise<'there' | 'gone' | 'unknown'> {
  try {
    return (await findJob(jobIdOf(input), send)) ? 'there' : 'gone'
  } catch (error) {
    if (isThrottled(error)) return 'there'
    if (error instanceof CliError) return 'unknown'
    throw error
  }
}
