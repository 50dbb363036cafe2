// Continues a job: finds out what is to be done, says so, and does it once, also where another process does the same.
import {connectionFlags} from '../../arguments/connection-flags.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import type {StatusLine} from '../../cli/runtime/status-line.js'
import {readSourceJob, type SourceJob} from '../../cli/session/described-job.js'
import type {Service} from '../../cli/session/open-service.js'
import {OtherError, UsageError} from '../../errors/cli-error.js'
import {isOpen} from '../../progress/observed-job.js'
import {measure} from '../../progress/progress.js'
import {nameCommand} from '../../text/name-command.js'
import {assertEnded} from './assert-ended.js'
import type {Asked} from './continuation.js'
import {type Created, createContinuation} from './create-continuation.js'
import {type EarlierJob, findEarlier} from './earlier-jobs.js'
import {previewLine} from './preview-text.js'
import {type Selection, selectThings} from './select-things.js'
import {RETRY_DEFAULT} from './statuses.js'

export interface ContinuePorts {
  readonly service: Service
  readonly status: StatusLine
  readonly runtime: Runtime
}

export interface Result {
  readonly job: Created | undefined
  readonly things: number
  readonly leftOut: number
}

const MAX_ATTEMPTS = 3

/** @returns nothing for a dry run */
export async function continueJob(asked: Asked, ports: ContinuePorts): Promise<Result | undefined> {
  const {service, status, runtime} = ports
  const old = await readSourceJob(asked.jobId, service.read)
  const previous = asked.to === undefined ? undefined : await readSourceJob(asked.to, service.read)
  if (asked.kind === 'rollback') await assertEnded(old, asked, service, runtime)
  const selection = await selectThings(old.facts, asked, {...service, onProgress: (text) => status.show(text)})
  for (let tries = 1; tries <= MAX_ATTEMPTS; tries++) {
    const result = await attempt({asked, old, previous, selection}, ports)
    if (result !== 'taken') return result
  }
  throw new OtherError('JobTaken', 'No free job id was found: other runs keep taking them', {
    hints: ['Run the same command again, or name a job with --job-id'],
  })
}

interface Attempt {
  readonly asked: Asked
  readonly old: SourceJob
  readonly previous: SourceJob | undefined
  readonly selection: Selection
}

async function attempt(
  {asked, old, previous, selection}: Attempt,
  {service, status, runtime}: ContinuePorts,
): Promise<Result | 'taken' | undefined> {
  const earlier = await findEarlier(asked, service)
  const fresh = selection.taken.filter(({thingName}) => !earlier.jobs.some(({things}) => things.has(thingName)))
  await status.clear()
  await runtime.stderr.write(`${previewLine(fresh, selection, earlier, restWord(asked))}\n`)
  await noteOpen(old, runtime)
  const counts = {things: fresh.length, leftOut: selection.leftOut.length}
  if (fresh.length === 0) return {...counts, job: await existing(earlier.jobs.at(-1), asked, runtime)}
  if (earlier.freeId === undefined) throw moreThings(asked, fresh.length)
  const plan = {asked, old, previous, jobId: earlier.freeId, names: fresh.map(({thingName}) => thingName)}
  const created = await createContinuation(plan, service, runtime)
  if (created === undefined) return undefined
  if (created !== 'taken') {
    await runtime.stderr.write(`created ${created.jobId}${watchNote(created, runtime)}\n`)
    return {...counts, job: created}
  }
  await runtime.stderr.write(`${plan.jobId} was created by another run just now\n`)
  return 'taken'
}

const moreThings = ({overrides}: Asked, count: number) =>
  new UsageError(`${overrides.get('jobId')} exists, and is not for ${count} of these things`, {
    hints: ['Choose another --job-id for them'],
  })

const restWord = ({kind, statuses}: Asked) =>
  kind === 'retry' && statuses.join() === RETRY_DEFAULT.join() ? 'not failed' : 'in other statuses'

const watchNote = ({jobId}: Created, {globals}: Runtime) => `: ${nameCommand('watch', jobId, connectionFlags(globals))}`

/** Who runs the command again after it was cut off gets the job that it had made. */
async function existing(
  job: EarlierJob | undefined,
  {jobId}: Asked,
  {stderr, globals}: Runtime,
): Promise<Created | undefined> {
  if (!job) {
    await stderr.write(`Nothing to do: ${jobId} has no things to send it to\n`)
    return undefined
  }
  await stderr.write(`${job.jobId} has these things already; nothing was sent\n`)
  await stderr.write(`What failed there: ${nameCommand('retry', job.jobId, connectionFlags(globals))}\n`)
  return {jobId: job.jobId, jobArn: job.jobArn, group: job.group}
}

async function noteOpen({facts}: SourceJob, {stderr}: Runtime): Promise<void> {
  if (!isOpen(facts)) return
  const {total, finished} = measure(facts, undefined)
  const left = Math.max(0, total - finished)
  const may = left > 0 ? `: ${left} ${left === 1 ? 'thing' : 'things'} may still fail` : ''
  await stderr.write(`${facts.jobId} is ${facts.status}${may}\n`)
}
