// All things of a job that wait → why, in pages rather than calls: who is not connected is asked of the index, and only the
// oldest of the others are asked what stands before them.

import {ask, askPages} from '../../cli/session/ask.js'
import type {Service} from '../../cli/session/open-service.js'
import type {JobState} from '../../doctor/thing-facts.js'
import type {ExecutionStatus} from '../../engine/execution.js'
import {ServiceError} from '../../errors/cli-error.js'
import {isGroupArn, nameInArn} from '../../model/arn.js'
import {ListJobExecutionsForThing} from '../../model/iot/operations.js'
import {SearchIndex} from '../../model/iot/registry/index-operations.js'
import type {ObservedExecution} from '../../progress/observed-execution.js'

/** How many of the oldest are shown, and asked. */
export const OLDEST = 20
const PAGE = 500

export interface WaitingThing {
  readonly thing: string
  readonly status: string
  /** When it was queued, or started. */
  readonly since: number
  readonly reason: 'not connected' | 'behind another job' | 'no timeout' | 'no visible reason' | 'not looked at'
}

export interface Waiting {
  readonly counts: Readonly<Record<'QUEUED' | 'IN_PROGRESS', number>>
  readonly reasons: ReadonlyMap<WaitingThing['reason'], number>
  readonly oldest: readonly WaitingThing[]
  /** Why it is not known who is connected. */
  readonly unknown: string | undefined
}

export async function gatherWaiting(job: JobState, service: Service): Promise<Waiting> {
  const [queued, running, offline] = await Promise.all([
    executionsOf(job.jobId, 'QUEUED', service),
    executionsOf(job.jobId, 'IN_PROGRESS', service),
    offlineThings(job.targets, service),
  ])
  const all = [...queued, ...running].sort((left, right) => sinceOf(left) - sinceOf(right))
  const online = all.filter(({thingName = ''}) => !offline.names.has(thingName)).slice(0, OLDEST)
  const behind = await thingsBehind(job.jobId, online, service)
  const looked = new Set(online.map(({thingName}) => thingName))
  const waiting = all.map((execution): WaitingThing => {
    const {thingName: thing = '', status} = execution
    const base = {thing, status, since: sinceOf(execution)}
    if (offline.names.has(thing)) return {...base, reason: 'not connected'}
    if (behind.has(thing)) return {...base, reason: 'behind another job'}
    if (status === 'IN_PROGRESS' && job.timeoutMinutes === undefined) return {...base, reason: 'no timeout'}
    return {...base, reason: looked.has(thing) ? 'no visible reason' : 'not looked at'}
  })
  const reasons = new Map<WaitingThing['reason'], number>()
  for (const {reason} of waiting) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  return {
    counts: {QUEUED: queued.length, IN_PROGRESS: running.length},
    reasons,
    oldest: waiting.slice(0, OLDEST),
    unknown: offline.unknown,
  }
}

const sinceOf = ({startedAt, queuedAt = 0}: ObservedExecution) => startedAt ?? queuedAt

async function executionsOf(jobId: string, status: ExecutionStatus, {client}: Service): Promise<ObservedExecution[]> {
  const found: ObservedExecution[] = []
  for await (const page of client.executions(jobId, status)) for (const execution of page) found.push(execution)
  return found
}

/** Of the groups; things that are targets by themselves are looked at one by one. */
async function offlineThings(targets: readonly string[], {read}: Service) {
  const names = new Set<string>()
  const listing = {...SearchIndex, paging: {resultKey: 'things', limitKey: 'maxResults'}} as const
  try {
    for (const group of targets.filter(isGroupArn).map(nameInArn)) {
      const queryString = `thingGroupNames:${group} AND connectivity.connected:false`
      for await (const {things = []} of askPages(listing, {queryString}, read, {pageSize: PAGE}))
        for (const {thingName} of things) if (thingName !== undefined) names.add(thingName)
    }
    return {names, unknown: undefined}
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    return {names, unknown: `iot:SearchIndex failed with ${error.code}`}
  }
}

/** Those whose next job is another one. */
async function thingsBehind(jobId: string, executions: readonly ObservedExecution[], {read}: Service) {
  const behind = new Set<string>()
  await Promise.all(
    executions.map(async ({thingName = '', status}) => {
      if (status !== 'QUEUED') return
      const input = {thingName, status: 'IN_PROGRESS', maxResults: 10} as const
      try {
        const {executionSummaries = []} = await ask(ListJobExecutionsForThing, input, read)
        if (executionSummaries.some((other) => other.jobId !== jobId)) behind.add(thingName)
      } catch (error) {
        if (!(error instanceof ServiceError)) throw error
      }
    }),
  )
  return behind
}
