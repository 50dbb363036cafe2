// One thing and one job → what services say of them, by reading. What may not be asked, or cannot be answered, is unknown.

import {ask, askPages} from '../../cli/session/ask.js'
import {describeJob} from '../../cli/session/described-job.js'
import type {Service} from '../../cli/session/open-service.js'
import type {Send} from '../../cli/session/retrying-send.js'
import {HELD_TAG} from '../../derive/held-rollout.js'
import {tagValue} from '../../derive/tags.js'
import type {Asked} from '../../doctor/finding.js'
import type {
  Certificate,
  Connectivity,
  ExecutionState,
  JobState,
  PendingExecution,
  Permission,
  ThingFacts,
} from '../../doctor/thing-facts.js'
import {ServiceError} from '../../errors/cli-error.js'
import {unlessNotFound} from '../../errors/failure.js'
import type {Known} from '../../members/known.js'
import type {InputOf, OutputOf} from '../../members/operation-members.js'
import {type Arn, arnText, parseArn} from '../../model/arn.js'
import type {JobExecutionSummaryForThing} from '../../model/iot/execution.js'
import {DescribeJobExecution, ListJobExecutionsForThing, ListTagsForResource} from '../../model/iot/operations.js'
import {ListThingGroupsForThing} from '../../model/iot/registry/group-operations.js'
import {GetThingConnectivityData} from '../../model/iot/registry/index-operations.js'
import {
  DescribeCertificate,
  ListThingPrincipals,
  TestAuthorization,
} from '../../model/iot/registry/principal-operations.js'
import {MAX_PAGE_SIZE} from '../../model/quotas.js'

/** @throws ServiceError where there is no such job, or it may not be read */
export async function gatherJob(jobId: string, read: Send): Promise<JobState & {readonly jobArn: string}> {
  const {facts, jobArn} = await describeJob(jobId, read)
  const {status, targets, startsAt, openings, rollingOut, timeoutMinutes} = facts
  const tags = await asked('iot:ListTagsForResource', () => ask(ListTagsForResource, {resourceArn: jobArn}, read))
  const isHeld = 'value' in tags && tagValue(tags.value.tags ?? [], HELD_TAG) !== undefined
  return {jobId, jobArn, status, targets, startsAt, openings, rollingOut, timeoutMinutes, isHeld}
}

export async function gatherThing(job: JobState, thing: string, {read, now}: Service): Promise<ThingFacts> {
  const [execution, groups, pending, connectivity, principals] = await Promise.all([
    asked('iot:DescribeJobExecution', () => executionOf(job.jobId, thing, read)),
    asked('iot:ListThingGroupsForThing', () => groupsOf(thing, read)),
    asked('iot:ListJobExecutionsForThing', () => pendingOf(thing, read)),
    asked('iot:GetThingConnectivityData', () => connectivityOf(thing, read)),
    asked('iot:ListThingPrincipals', () => certificatesOf(thing, read)),
  ])
  const arns = 'value' in principals ? principals.value : []
  const [certificates, permissions] = await Promise.all([
    'unknown' in principals ? principals : asked('iot:DescribeCertificate', () => describeAll(arns, read)),
    'unknown' in principals ? principals : asked('iot:TestAuthorization', () => testAll(arns, job.jobId, thing, read)),
  ])
  return {thing, now, job, execution, groups, pending, connectivity, certificates, permissions}
}

async function asked<T>(action: string, ask: () => Promise<T>): Promise<Asked<T>> {
  try {
    return {value: await ask()}
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    const isDenied = /^(?:AccessDenied|Unauthorized|Forbidden)/.test(error.code)
    return {unknown: isDenied ? `${action} is not allowed` : `${action} failed with ${error.code}`}
  }
}

async function executionOf(jobId: string, thingName: string, read: Send): Promise<ExecutionState | undefined> {
  const answer = await unlessNotFound(ask(DescribeJobExecution, {jobId, thingName}, read))
  if (!answer) return undefined
  const {status, queuedAt, startedAt, executionNumber, approximateSecondsBeforeTimedOut} = answer.execution ?? {}
  return {
    status: String(status),
    queuedAt,
    startedAt,
    executionNumber: executionNumber ?? 1,
    secondsLeft: approximateSecondsBeforeTimedOut,
  }
}

async function groupsOf(thingName: string, read: Send): Promise<string[]> {
  const found: string[] = []
  const pages = askPages(ListThingGroupsForThing, {thingName}, read, {pageSize: MAX_PAGE_SIZE})
  for await (const {thingGroups = []} of pages)
    for (const {groupArn} of thingGroups) if (groupArn !== undefined) found.push(groupArn)
  return found
}

/** In the order in which the service hands them out. */
async function pendingOf(thingName: string, read: Send): Promise<PendingExecution[]> {
  const lists = await Promise.all(
    (['IN_PROGRESS', 'QUEUED'] as const).map(async (status) => {
      const answer = await ask(ListJobExecutionsForThing, {thingName, status, maxResults: MAX_PAGE_SIZE}, read)
      const found = (answer.executionSummaries ?? []).map(readPending)
      return found.sort((left, right) => left.queuedAt - right.queuedAt)
    }),
  )
  return lists.flat()
}

function readPending(item: Known<typeof JobExecutionSummaryForThing>): PendingExecution {
  const {status, queuedAt = 0, startedAt} = item.jobExecutionSummary ?? {}
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

async function certificatesOf(thingName: string, read: Send): Promise<string[]> {
  const {principals = []} = await ask(ListThingPrincipals, {thingName}, read)
  return principals.filter((arn) => arn.includes(':cert/'))
}

/** A thing has one or two; more are of no use to it. */
const MAX_CERTIFICATES = 5

const describeAll = (arns: readonly string[], read: Send): Promise<Certificate[]> =>
  Promise.all(
    arns.slice(0, MAX_CERTIFICATES).map(async (arn) => {
      const certificateId = arn.slice(arn.lastIndexOf('/') + 1)
      const {certificateDescription} = await ask(DescribeCertificate, {certificateId}, read)
      const {status, validity} = certificateDescription ?? {}
      return {id: certificateId, status: String(status), expires: validity?.notAfter}
    }),
  )

/** The first certificate that is allowed all is enough. */
async function testAll(arns: readonly string[], jobId: string, thing: string, read: Send): Promise<Permission[]> {
  let judged: Permission[] = []
  for (const principal of arns.slice(0, MAX_CERTIFICATES)) {
    const arn = parseArn(principal)
    if (!arn) continue
    const authInfos = infosOf(arn, jobId, thing)
    const {authResults = []} = await ask(TestAuthorization, {principal, clientId: thing, authInfos}, read)
    judged = authResults.map(readResult)
    if (judged.every(({isAllowed}) => isAllowed)) return judged
  }
  return judged
}

function infosOf(arn: Arn, jobId: string, thing: string): InputOf<typeof TestAuthorization>['authInfos'] {
  const named = (type: string, name: string) => arnText({...arn, type, name})
  const jobs = `$aws/things/${thing}/jobs`
  const answers = ['notify-next', 'start-next/accepted', '+/update/accepted'].map((topic) => `${jobs}/${topic}`)
  return [
    {actionType: 'CONNECT', resources: [named('client', thing)]},
    {actionType: 'SUBSCRIBE', resources: answers.map((topic) => named('topicfilter', topic))},
    {actionType: 'RECEIVE', resources: answers.map((topic) => named('topic', topic.replace('+', jobId)))},
    {
      actionType: 'PUBLISH',
      resources: [`${jobs}/start-next`, `${jobs}/${jobId}/update`].map((topic) => named('topic', topic)),
    },
  ]
}

type Result = NonNullable<OutputOf<typeof TestAuthorization>['authResults']>[number]

function readResult({authInfo, authDecision}: Result): Permission {
  const resource = (authInfo?.resources ?? []).map((arn) => arn.slice(arn.indexOf('/') + 1)).join(', ')
  return {action: String(authInfo?.actionType), resource, isAllowed: authDecision === 'ALLOWED'}
}
