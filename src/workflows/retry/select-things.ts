// The things of a job that are to be gone on with: listed, and explained where their reasons matter. Only reads.

import {pMapIterable} from 'p-map'
import {AT_ONCE} from '../../cli/session/failure-sampler.js'
import {groupMembers} from '../../cli/session/group-members.js'
import type {JobClient} from '../../cli/session/job-client.js'
import type {Send} from '../../cli/session/retrying-send.js'
import {FAILURES} from '../../engine/statuses.js'
import {UsageError} from '../../errors/cli-error.js'
import {isNotFound, unlessNotFound} from '../../errors/failure.js'
import {isGroupArn, nameInArn} from '../../model/arn.js'
import {fitsName} from '../../model/fits-name.js'
import {type Choice, type ChosenThing, chooseThings} from '../../progress/choose-things.js'
import type {ObservedExecution} from '../../progress/observed-execution.js'
import {isOpen, type ObservedJob} from '../../progress/observed-job.js'
import {missingReason, reasonOf} from '../../progress/reason.js'
import {hasGlobs, matchesReason, reasonFilter} from '../../progress/reason-filter.js'
import {LatestAttempts, needsRecount} from '../../progress/recount.js'
import type {Asked} from './continuation.js'

export interface ExplainedThing extends ChosenThing {
  /** As failures tells it; absent where nothing was asked. */
  readonly reason: string | undefined
  /** For people: the reason, or the status in words where the device gave none. */
  readonly label: string
}

export interface Selection {
  readonly taken: readonly ExplainedThing[]
  /** Those that --reason or --except-reason leaves out. */
  readonly leftOut: readonly ExplainedThing[]
  readonly pending: number
  readonly others: number
}

export interface SelectionPorts {
  readonly client: JobClient
  readonly read: Send
  onProgress(text: string): Promise<void>
}

/** So few are asked for the preview alone. */
const FEW = 50

export async function selectThings(job: ObservedJob, asked: Asked, ports: SelectionPorts): Promise<Selection> {
  refusePending(job, asked)
  const {chosen, pending, others} = await choose(job, asked, ports)
  const explains = hasGlobs(asked.reasons) || chosen.length <= FEW
  const explained = explains ? await explain(chosen, asked, ports) : chosen.map(unexplained)
  refuseUnmatched(explained, asked)
  const isMeant = meaning(asked)
  const taken = explained.filter(isMeant)
  const kept = new Set(taken)
  return {taken, leftOut: explained.filter((one) => !kept.has(one)), pending, others}
}

/** @throws UsageError where the job itself still sends what is asked for */
function refusePending(job: ObservedJob, {statuses}: Asked): void {
  if (!statuses.includes('NOT_SENT') || !isOpen(job)) return
  throw new UsageError(`${job.jobId} is ${job.status}: it is still sending to the remaining things`, {
    hints: ['Leave NOT_SENT out of --status, or cancel the job first'],
  })
}

/** The words of a status are as good as a reason, where a device gave none. */
function meaning({reasons}: Asked): (one: ExplainedThing) => boolean {
  const [only, except] = [
    reasonFilter({only: reasons.only, except: []}),
    reasonFilter({only: [], except: reasons.except}),
  ]
  const namesOf = ({reason, label}: ExplainedThing) => [reason ?? label, label]
  return (one) => namesOf(one).some(only) && namesOf(one).every(except)
}

const unexplained = (one: ChosenThing): ExplainedThing => ({...one, reason: undefined, label: wordOf(one.status)})

/** A status in words, where a device gave no reason: `timed out`. */
const wordOf = (status: string): string => status.toLowerCase().replaceAll('_', ' ')

/** Where nothing was tried again, the statuses alone are listed: what succeeded costs no request. */
async function choose(
  job: ObservedJob,
  {statuses}: Asked,
  {client, read, onProgress}: SelectionPorts,
): Promise<Choice> {
  const wantsAll = needsRecount(job) || job.selection === 'CONTINUOUS' || statuses.includes('NOT_SENT')
  const latest = new LatestAttempts()
  let count = 0
  for (const status of wantsAll ? [undefined] : statuses.filter((one) => one !== 'NOT_SENT')) {
    for await (const page of client.executions(job.jobId, status)) {
      latest.add(page)
      count += page.length
      await onProgress(`${count} executions listed`)
    }
  }
  const members = statuses.includes('NOT_SENT') ? await targetMembers(job, read) : []
  const choice = targetable(chooseThings(latest.executions(), members, statuses))
  if (wantsAll) return choice
  const {QUEUED, IN_PROGRESS} = job.executions
  const all = Object.values(job.executions).reduce((sum, one) => sum + one, 0)
  const pending = QUEUED + IN_PROGRESS
  return {...choice, pending, others: Math.max(0, all - pending - choice.chosen.length)}
}

async function targetMembers(job: ObservedJob, read: Send): Promise<Set<string>> {
  const names = new Set<string>()
  for (const target of job.targets) {
    if (!isGroupArn(target)) names.add(nameInArn(target))
    else for await (const name of membersOf(target, job, read)) names.add(name)
  }
  return names
}

async function* membersOf(target: string, {jobId}: ObservedJob, read: Send): AsyncGenerator<string> {
  try {
    yield* groupMembers(nameInArn(target), read)
  } catch (error) {
    if (!isNotFound(error)) throw error
    throw new UsageError(
      `The thing group "${nameInArn(target)}" of ${jobId} is gone, so it is not known which things the job never reached`,
      {hints: ['Leave NOT_SENT out of --status'], cause: error},
    )
  }
}

async function explain(chosen: readonly ChosenThing[], asked: Asked, ports: SelectionPorts): Promise<ExplainedThing[]> {
  const explained: ExplainedThing[] = []
  const ask = (one: ChosenThing) => explainOne(one, asked, ports)
  for await (const one of pMapIterable(chosen, ask, {concurrency: AT_ONCE})) {
    explained.push(one)
    await ports.onProgress(`${explained.length} of ${chosen.length} asked for their reason`)
  }
  return explained
}

async function explainOne(one: ChosenThing, {jobId}: Asked, {client}: SelectionPorts): Promise<ExplainedThing> {
  const {status, execution} = one
  if (!execution || !FAILURES.some((explained) => explained === status)) return unexplained(one)
  const details = await detailsOf(jobId, execution, client)
  const given = reasonOf(details, [])
  const reason = given ?? missingReason(details)
  return {...one, reason, label: given ?? (status === 'FAILED' ? reason : wordOf(status))}
}

const detailsOf = async (jobId: string, execution: ObservedExecution, client: JobClient) =>
  (await unlessNotFound(client.details(jobId, execution))) ?? {}

/** What no thing can be called cannot be the target of a job: it counts among the others. */
function targetable({chosen, pending, others}: Choice): Choice {
  const things = chosen.filter(({thingName}) => fitsName('thing', thingName))
  return {chosen: things, pending, others: others + chosen.length - things.length}
}

/** A slip in a glob would retry nothing, or what was not meant. */
function refuseUnmatched(explained: readonly ExplainedThing[], {reasons}: Asked): void {
  const there = [...new Set(explained.map(({label}) => label))]
  if (there.length === 0) return
  const matched = (glob: string) =>
    explained.some(({reason, label}) => matchesReason(glob, label) || matchesReason(glob, reason ?? label))
  const unmatched = reasons.only.find((glob) => !matched(glob))
  if (unmatched === undefined) return
  const more = there.length > MAX_SHOWN ? [`and ${there.length - MAX_SHOWN} more`] : []
  throw new UsageError(`argument --reason: no thing failed for '${unmatched}'`, {
    hints: [`The reasons are: ${[...there.slice(0, MAX_SHOWN), ...more].join(' · ')}`],
  })
}

const MAX_SHOWN = 10
