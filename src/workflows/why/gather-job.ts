// All things of a job that wait → why, in pages rather than calls: who is not connected is asked of the index, and only the
// oldest of the others are asked what stands before them. What may not be asked is a finding, and the rest goes on.
import {ask, askPages} from '../../cli/session/ask.js'
import type {Service} from '../../cli/session/open-service.js'
import {type Asked, type Finding, finding} from '../../doctor/finding.js'
import type {JobState} from '../../doctor/thing-facts.js'
import {isGroupArn, nameInArn} from '../../model/arn.js'
import {fitsName} from '../../model/fits-name.js'
import {ListJobExecutionsForThing} from '../../model/iot/operations.js'
import {GetThingConnectivityData, SearchIndex} from '../../model/iot/registry/index-operations.js'
import type {ObservedExecution} from '../../progress/observed-execution.js'
import {searchTerm} from '../../text/search-term.js'
import {asked} from './asked.js'

/** How many of the oldest are shown, and asked. */
export const OLDEST = 20
const PAGE = 500
/** Whose time is not known comes after all others. */
const LAST = Number.MAX_SAFE_INTEGER

export interface WaitingThing {
  readonly thing: string
  readonly status: string
  /** When it was queued, or started. */
  readonly since: number | undefined
  readonly reason: 'not connected' | 'behind another job' | 'no timeout' | 'no visible reason' | 'not looked at'
}

export interface Waiting {
  readonly counts: Readonly<Record<'QUEUED' | 'IN_PROGRESS', number>>
  readonly reasons: ReadonlyMap<WaitingThing['reason'], number>
  readonly oldest: readonly WaitingThing[]
  /** What could not be asked. */
  readonly unknown: readonly Finding[]
}

export async function gatherWaiting(job: JobState, service: Pick<Service, 'client' | 'read'>): Promise<Waiting> {
  const [listed, offlineInGroups] = await Promise.all([
    asked('iot:ListJobExecutionsForJob', () => waitingOf(job.jobId, service)),
    asked('iot:SearchIndex', () => offlineInGroupsOf(job.targets, service)),
  ])
  const all = valueOr(listed, [])
  const offlineAlone = await asked('iot:GetThingConnectivityData', () =>
    offlineAmong(aloneOf(job.targets, all), service),
  )
  const offline = new Set([...valueOr(offlineInGroups, new Set()), ...valueOr(offlineAlone, new Set<string>())])
  const online = all
    .filter(({thingName = ''}) => !offline.has(thingName) && fitsName('thing', thingName))
    .slice(0, OLDEST)
  const behind = await asked('iot:ListJobExecutionsForThing', () => thingsBehind(job.jobId, online, service))
  const looked = 'unknown' in behind ? [] : online
  const waiting = all.map(
    judge(job, offline, valueOr(behind, new Set()), new Set(looked.map(({thingName}) => thingName))),
  )
  return {
    counts: 'unknown' in listed ? job.waiting : countsOf(all),
    reasons: reasonsOf(waiting),
    oldest: waiting.slice(0, OLDEST),
    unknown: [
      ...unknownOf(listed, 'target', 'which things wait is not known'),
      ...unknownOf(offlineInGroups, 'connection', 'which things of groups are connected is not known'),
      ...unknownOf(offlineAlone, 'connection', 'which of the things that are targets are connected is not known'),
      ...unknownOf(behind, 'queue', 'what is queued before them is unknown'),
    ],
  }
}

const valueOr = <Value>(answer: Asked<Value>, other: Value): Value => ('value' in answer ? answer.value : other)

const unknownOf = (answer: Asked<unknown>, check: Finding['check'], text: string): readonly Finding[] =>
  'unknown' in answer ? [finding(check, 'unknown', text, answer.unknown)] : []

const sinceOf = ({startedAt, queuedAt}: ObservedExecution) => startedAt ?? queuedAt

/** The oldest first. */
async function waitingOf(jobId: string, {client}: Pick<Service, 'client'>): Promise<readonly ObservedExecution[]> {
  const lists = await Promise.all(
    (['QUEUED', 'IN_PROGRESS'] as const).map(async (status) => {
      const found: ObservedExecution[] = []
      for await (const page of client.executions(jobId, status)) for (const execution of page) found.push(execution)
      return found
    }),
  )
  return lists.flat().sort((left, right) => (sinceOf(left) ?? LAST) - (sinceOf(right) ?? LAST))
}

const countsOf = (all: readonly ObservedExecution[]): Waiting['counts'] => {
  const queued = all.reduce((count, {status}) => count + (status === 'QUEUED' ? 1 : 0), 0)
  return {QUEUED: queued, IN_PROGRESS: all.length - queued}
}

const judge =
  (job: JobState, offline: ReadonlySet<string>, behind: ReadonlySet<string>, looked: ReadonlySet<string | undefined>) =>
  (execution: ObservedExecution): WaitingThing => {
    const {thingName: thing = '', status} = execution
    const base = {thing, status, since: sinceOf(execution)}
    if (offline.has(thing)) return {...base, reason: 'not connected'}
    if (behind.has(thing)) return {...base, reason: 'behind another job'}
    if (status === 'IN_PROGRESS' && job.timeoutMinutes === undefined) return {...base, reason: 'no timeout'}
    return {...base, reason: looked.has(thing) ? 'no visible reason' : 'not looked at'}
  }

/** `41 not connected, 12 behind another job`; empty where nothing waits. */
export const reasonsText = ({reasons}: Waiting): string =>
  [...reasons].map(([reason, count]) => `${count} ${reason}`).join(', ')

/** The most frequent first. */
function reasonsOf(waiting: readonly WaitingThing[]): Waiting['reasons'] {
  const reasons = new Map<WaitingThing['reason'], number>()
  for (const {reason} of waiting) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  return new Map([...reasons].sort(([, left], [, right]) => right - left))
}

async function offlineInGroupsOf(
  targets: readonly string[],
  {read}: Pick<Service, 'read'>,
): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  const listing = {...SearchIndex, paging: {resultKey: 'things', limitKey: 'maxResults'}} as const
  for (const group of targets.filter(isGroupArn).map(nameInArn)) {
    const queryString = `thingGroupNames:${searchTerm(group)} AND connectivity.connected:false`
    for await (const {things = []} of askPages(listing, {queryString}, read, {pageSize: PAGE}))
      for (const {thingName} of things) if (thingName !== undefined) names.add(thingName)
  }
  return names
}

/** Things that are targets by themselves, of which a job has 100 at most, and that wait. */
function aloneOf(targets: readonly string[], waiting: readonly ObservedExecution[]): readonly string[] {
  const alone = new Set(targets.filter((target) => !isGroupArn(target)).map(nameInArn))
  return [
    ...new Set(
      waiting.map(({thingName = ''}) => thingName).filter((name) => alone.has(name) && fitsName('thing', name)),
    ),
  ]
}

async function offlineAmong(things: readonly string[], {read}: Pick<Service, 'read'>): Promise<ReadonlySet<string>> {
  const answers = await Promise.all(
    things.map(async (thingName) => ({
      thingName,
      isConnected: (await ask(GetThingConnectivityData, {thingName}, read)).connected === true,
    })),
  )
  return new Set(answers.filter(({isConnected}) => !isConnected).map(({thingName}) => thingName))
}

/** Those whose next job is another one. */
async function thingsBehind(jobId: string, executions: readonly ObservedExecution[], {read}: Pick<Service, 'read'>) {
  const behind = new Set<string>()
  await Promise.all(
    executions.map(async ({thingName = '', status}) => {
      if (status !== 'QUEUED') return
      const input = {thingName, status: 'IN_PROGRESS', maxResults: 10} as const
      const {executionSummaries = []} = await ask(ListJobExecutionsForThing, input, read)
      if (executionSummaries.some((other) => other.jobId !== jobId)) behind.add(thingName)
    }),
  )
  return behind
}
