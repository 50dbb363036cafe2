// ListJobs: newest first, by status, selection, group and namespace.
import type {Context, Handler} from '../context.js'
import {cutPage, readToken} from '../next-token.js'
import {DEFAULT_PAGE} from '../quotas.js'
import {dateOf} from '../render.js'
import {groupIdOf} from '../resource-id.js'
import {isConcurrent} from './describe-job.js'

export const listJobs: Handler<'iot.ListJobs'> = (input, context) => {
  const {status, targetSelection, namespaceId, maxResults = DEFAULT_PAGE} = input
  const [before = Number.MAX_SAFE_INTEGER] = readToken('ListJobs', input.nextToken) ?? []
  const group = findFilterGroup(context, input)
  if (group === null) return {jobs: []}
  const filter = {status, selection: targetSelection, namespace: namespaceId, group: group?.id}
  const found = context.store.jobs.list(filter, before, maxResults + 1)
  const {rows, nextToken} = cutPage('ListJobs', found, maxResults, ({id}) => [id])
  const jobs = rows.map((job) => ({
    jobArn: context.arns.of('job', job.jobId),
    jobId: job.jobId,
    thingGroupId: group && groupIdOf(group),
    targetSelection: job.selection,
    status: job.status,
    createdAt: new Date(job.createdAt),
    lastUpdatedAt: new Date(job.updatedAt),
    completedAt: dateOf(job.completedAt),
    isConcurrent: isConcurrent(context, job),
  }))
  return {jobs, nextToken}
}

/** Nothing when the request names no group, null when there is no such group. */
function findFilterGroup({store}: Context, input: {thingGroupName?: string; thingGroupId?: string}) {
  const {thingGroupName: name, thingGroupId: id} = input
  if (name === undefined && id === undefined) return undefined
  const group = name === undefined ? findById(store, id) : store.groups.find(name)
  return group && (id === undefined || groupIdOf(group) === id) ? group : null
}

/** Ids are derived, not stored; groups are few. */
function findById({groups}: Context['store'], id: string | undefined) {
  const all = groups.list({below: null, recursive: true, prefix: ''}, 0, Number.MAX_SAFE_INTEGER)
  return all.find((group) => groupIdOf(group) === id)
}
