// One thing and one job → what services say of them, by reading. What may not be asked, or cannot be answered, is unknown.

import {ask, askPages} from '../../cli/session/ask.js'
import {describeJob} from '../../cli/session/described-job.js'
import type {Service} from '../../cli/session/open-service.js'
import type {Send} from '../../cli/session/retrying-send.js'
import {HELD_TAG} from '../../derive/held-rollout.js'
import {tagValue} from '../../derive/tags.js'
import type {Connectivity, ExecutionState, JobState, PendingExecution, ThingFacts} from '../../doctor/thing-facts.js'
import {unlessNotFound} from '../../errors/failure.js'
import type {Known} from '../../members/known.js'
import {isGroupArn, nameInArn} from '../../model/arn.js'
import type {JobExecutionSummaryForThing} from '../../model/iot/execution.js'
import {DescribeJobExecution, ListJobExecutionsForThing, ListTagsForResource} from '../../model/iot/operations.js'
import {DescribeThingGroup, ListThingGroupsForThing} from '../../model/iot/registry/group-operations.js'
import {GetThingConnectivityData} from '../../model/iot/registry/index-operations.js'
import {MAX_PAGE_SIZE} from '../../model/quotas.js'
import {countOf, ordinalOf} from '../../value/count.js'
import {asked} from './asked.js'
import {gatherIdentity} from './gather-identity.js'

/** @throws ServiceError where there is no such job, or it may not be read */
export async function gatherJob(jobId: string, read: Send): Promise<JobState & {readonly jobArn: string}> {
  const {facts, jobArn} = await describeJob(jobId, read)
  const {status, targets, startsAt, openings, rollingOut, timeoutMinutes, executions} = facts
  const held = await asked('iot:ListTagsForResource', async () => {
    const {tags = []} = await ask(ListTagsForResource, {resourceArn: jobArn}, read)
    return tagValue(tags, HELD_TAG) !== undefined
  })
  return {
    jobId,
    jobArn,
    status,
    targets,
    startsAt,
    openings,
    rollingOut,
    timeoutMinutes,
    held,
    waiting: {QUEUED: executions.QUEUED, IN_PROGRESS: executions.IN_PROGRESS},
    failed: executions.FAILED + executions.TIMED_OUT + executions.REJECTED,
  }
}

export async function gatherThing(job: JobState, thing: string, {read, now}: Service): Promise<ThingFacts> {
  const [execution, groups, pending, connectivity, identity] = await Promise.all([
    asked('iot:DescribeJobExecution', () => executionOf(job.jobId, thing, read)),
    groupsWithParents(thing, job.targets, read),
    asked('iot:ListJobExecutionsForThing', () => pendingOf(thing, read)),
    asked('iot:GetThingConnectivityData', () => connectivityOf(thing, read)),
    gatherIdentity({thing, jobId: job.jobId, now}, read),
  ])
  return {thing, now, job, execution, groups, pending, connectivity, ...identity}
}

async function executionOf(jobId: string, thingName: string, read: Send): Promise<ExecutionState | undefined> {
  const answer = await unlessNotFound(ask(DescribeJobExecution, {jobId, thingName}, read))
  if (!answer) return undefined
  const {
    status,
    queuedAt,
    startedAt,
    executionNumber,
    approximateSecondsBeforeTimedOut: seconds,
  } = answer.execution ?? {}
  return {
    status: String(status),
    queuedAt,
    startedAt,
    executionNumber: ordinalOf(executionNumber ?? 1),
    secondsLeft: seconds === undefined ? undefined : countOf(seconds),
  }
}

async function groupsOf(thingName: string, read: Send): Promise<string[]> {
  const found: string[] = []
  const pages = askPages(ListThingGroupsForThing, {thingName}, read, {pageSize: MAX_PAGE_SIZE})
  for await (const {thingGroups = []} of pages)
    for (const {groupArn} of thingGroups) if (groupArn !== undefined) found.push(groupArn)
  return found
}

/** Groups above a group count, too; they are asked for only where none below them is a target. */
async function groupsWithParents(thing: string, targets: readonly string[], read: Send): Promise<ThingFacts['groups']> {
  const direct = await asked('iot:ListThingGroupsForThing', () => groupsOf(thing, read))
  if ('unknown' in direct || !targets.some(isGroupArn) || direct.value.some((group) => targets.includes(group)))
    return direct
  return asked('iot:DescribeThingGroup', async () => {
    const above = await Promise.all(direct.value.map((group) => groupsAbove(nameInArn(group), read)))
    return [...direct.value, ...above.flat()]
  })
}

async function groupsAbove(thingGroupName: string, read: Send): Promise<readonly string[]> {
  const {thingGroupMetadata} = await ask(DescribeThingGroup, {thingGroupName}, read)
  return (thingGroupMetadata?.rootToParentThingGroups ?? []).flatMap(({groupArn}) => groupArn ?? [])
}

/** In the order in which the service hands them out. */
async function pendingOf(thingName: string, read: Send): Promise<PendingExecution[]> {
  const lists = await Promise.all(
    (['IN_PROGRESS', 'QUEUED'] as const).map(async (status) => {
      const answer = await ask(ListJobExecutionsForThing, {thingName, status, maxResults: MAX_PAGE_SIZE}, read)
      const found = (answer.executionSummaries ?? []).map(readPending)
      return found.sort((left, right) => (left.queuedAt ?? 0) - (right.queuedAt ?? 0))
    }),
  )
  return lists.flat()
}

function readPending(item: Known<typeof JobExecutionSummaryForThing>): PendingExecution {
  const {status, queuedAt, startedAt} = item.jobExecutionSummary ?? {}
  return {jobId: item.jobId ?? '', status: String(status), queuedAt, startedAt}
}

async function connectivityOf(thingName: string, read: Send): Promise<Connectivity> {
  const {
    connected = false,
    timestamp,
    disconnectReason,
    clientId,
  } = await ask(GetThingConnectivityData, {thingName}, read)
  return {connected, since: timestamp, reason: disconnectReason, clientId}
}
