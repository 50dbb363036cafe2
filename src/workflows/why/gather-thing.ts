// One thing and one job → what services say of them, by reading. What may not be asked, or cannot be answered, is unknown.
import type {Service} from '../../cli/session/open-service.js'
import type {Send} from '../../cli/session/retrying-send.js'
import {HELD_TAG} from '../../derive/held-rollout.js'
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
import {isNotFound} from '../../errors/failure.js'
import {type Arn, arnText, parseArn} from '../../model/arn.js'
import {ListThingGroupsForThing} from '../../model/iot/registry/group-operations.js'
import {GetThingConnectivityData} from '../../model/iot/registry/index-operations.js'
import {
  DescribeCertificate,
  ListThingPrincipals,
  TestAuthorization,
} from '../../model/iot/registry/principal-operations.js'
import {operationById} from '../../model/operations.js'
import {milliseconds, readJob} from '../../progress/observed-job.js'
import {paginate} from '../../transport/paginate.js'
import {fromPlain, type Plain, toPlain} from '../../value/plain.js'
import {membersOf} from '../../value/plain-members.js'
import type {Structure} from '../../value/value.js'

/** @throws ServiceError where there is no such job, or it may not be read */
export async function gatherJob(jobId: string, read: Send): Promise<JobState & {readonly jobArn: string}> {
  const answer = await read(operationById('iot.DescribeJob'), input({jobId}))
  const {status, targets, startsAt, openings, rollingOut, timeoutMinutes} = readJob(answer)
  const jobArn = text(membersOf(membersOf(toPlain(answer)).job).jobArn) ?? ''
  const tags = await asked('iot:ListTagsForResource', async () =>
    membersOf(toPlain(await read(operationById('iot.ListTagsForResource'), input({resourceArn: jobArn})))),
  )
  const isHeld = 'value' in tags && listOf(tags.value.tags).some((tag) => membersOf(tag).Key === HELD_TAG)
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
  try {
    const answer = await read(operationById('iot.DescribeJobExecution'), input({jobId, thingName}))
    const {
      status,
      queuedAt,
      startedAt,
      executionNumber,
      approximateSecondsBeforeTimedOut: left,
    } = membersOf(membersOf(toPlain(answer)).execution)
    return {
      status: String(status),
      queuedAt: milliseconds(queuedAt),
      startedAt: milliseconds(startedAt),
      executionNumber: Number(executionNumber ?? 1),
      secondsLeft: left === undefined ? undefined : Number(left),
    }
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}

async function groupsOf(thingName: string, read: Send): Promise<string[]> {
  const found: string[] = []
  for await (const page of paginate(read, ListThingGroupsForThing, input({thingName, recursive: true}), {
    pageSize: 250,
  }))
    for (const group of listOf(membersOf(toPlain(page)).thingGroups)) found.push(String(membersOf(group).groupArn))
  return found
}

/** In the order in which the service hands them out. */
async function pendingOf(thingName: string, read: Send): Promise<PendingExecution[]> {
  const lists = await Promise.all(
    ['IN_PROGRESS', 'QUEUED'].map(async (status) => {
      const answer = await read(
        operationById('iot.ListJobExecutionsForThing'),
        input({thingName, status, maxResults: 250}),
      )
      const found = listOf(membersOf(toPlain(answer)).executionSummaries).map(readPending)
      return found.sort((left, right) => left.queuedAt - right.queuedAt)
    }),
  )
  return lists.flat()
}

function readPending(item: Plain): PendingExecution {
  const {jobId, jobExecutionSummary} = membersOf(item)
  const {status, queuedAt, startedAt} = membersOf(jobExecutionSummary)
  return {
    jobId: String(jobId),
    status: String(status),
    queuedAt: milliseconds(queuedAt) ?? 0,
    startedAt: milliseconds(startedAt),
  }
}

async function connectivityOf(thingName: string, read: Send): Promise<Connectivity> {
  const answer = membersOf(toPlain(await read(GetThingConnectivityData, input({thingName}))))
  const {connected, timestamp, disconnectReason, clientId} = answer
  return {
    connected: connected === true,
    since: milliseconds(timestamp),
    reason: text(disconnectReason),
    clientId: text(clientId),
  }
}

async function certificatesOf(thingName: string, read: Send): Promise<string[]> {
  const answer = membersOf(toPlain(await read(ListThingPrincipals, input({thingName}))))
  return listOf(answer.principals)
    .map(String)
    .filter((arn) => arn.includes(':cert/'))
}

/** A thing has one or two; more are of no use to it. */
const MAX_CERTIFICATES = 5

const describeAll = (arns: readonly string[], read: Send): Promise<Certificate[]> =>
  Promise.all(
    arns.slice(0, MAX_CERTIFICATES).map(async (arn) => {
      const certificateId = arn.slice(arn.lastIndexOf('/') + 1)
      const answer = membersOf(toPlain(await read(DescribeCertificate, input({certificateId}))))
      const {status, validity} = membersOf(answer.certificateDescription)
      return {id: certificateId, status: String(status), expires: milliseconds(membersOf(validity).notAfter)}
    }),
  )

/** The first certificate that is allowed all is enough. */
async function testAll(arns: readonly string[], jobId: string, thing: string, read: Send): Promise<Permission[]> {
  let judged: Permission[] = []
  for (const principal of arns.slice(0, MAX_CERTIFICATES)) {
    const arn = parseArn(principal)
    if (!arn) continue
    const authInfos = infosOf(arn, jobId, thing)
    const answer = membersOf(toPlain(await read(TestAuthorization, input({principal, clientId: thing, authInfos}))))
    judged = listOf(answer.authResults).map(readResult)
    if (judged.every(({isAllowed}) => isAllowed)) return judged
  }
  return judged
}

function infosOf(arn: Arn, jobId: string, thing: string) {
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

function readResult(result: Plain): Permission {
  const {authInfo, authDecision} = membersOf(result)
  const {actionType, resources} = membersOf(authInfo)
  const resource = listOf(resources)
    .map((arn) => String(arn).slice(String(arn).indexOf('/') + 1))
    .join(', ')
  return {action: String(actionType), resource, isAllowed: authDecision === 'ALLOWED'}
}

const input = (plain: object) => fromPlain(plain) as Structure
const listOf = (value: Plain | undefined): readonly Plain[] => (Array.isArray(value) ? value : [])
const text = (value: Plain | undefined) => (typeof value === 'string' ? value : undefined)
