// Deletes the thing groups that were made for jobs which are over, or were never created.

import {DEFAULT_CONCURRENCY} from '../../bulk/bulk-flag-docs.js'
import {consent} from '../../cli/operation/consent.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {askPages} from '../../cli/session/ask.js'
import {findJob} from '../../cli/session/described-job.js'
import {openService, type Service} from '../../cli/session/open-service.js'
import type {Send} from '../../cli/session/retrying-send.js'
import {settingsOf} from '../../cli/session/settings-of.js'
import {UsageError} from '../../errors/cli-error.js'
import {inputOf} from '../../members/operation-members.js'
import {fitsName} from '../../model/fits-name.js'
import {DeleteThingGroup, ListThingGroups} from '../../model/iot/registry/group-operations.js'
import {MAX_PAGE_SIZE} from '../../model/quotas.js'
import {isOpen} from '../../progress/observed-job.js'
import {counted} from '../../text/counted.js'
import {sendAll} from '../bulk/send-all.js'
import {describeGroup, GROUP_PREFIX, jobOfGroup} from '../gather/job-group.js'

export interface LeftGroup {
  readonly group: string
  readonly jobId: string
  /** `gone` where there is no such job. */
  readonly status: string
}

/**
 * @param expect how many groups the caller expects; any number when absent
 * @returns the exit code
 */
export async function runPruneGroups(expect: number | undefined, runtime: Runtime): Promise<number> {
  const {stdout, stderr, globals} = runtime
  const service = await openService(runtime)
  let groups: readonly LeftGroup[]
  try {
    groups = await findLeftGroups(service)
  } finally {
    service.close()
  }
  if (groups.length === 0) {
    await stderr.write('No thing groups are left over from jobs\n')
    return 0
  }
  if (globals.dryRun) {
    for (const {group, jobId, status} of groups) {
      await stdout.write(`${JSON.stringify({item: group, job: jobId, status})}\n`)
    }
    return 0
  }
  if (expect !== undefined && expect !== groups.length) {
    throw new UsageError(`--expect is ${expect}; ${counted(groups.length, 'thing group')} found`, {
      hints: ['Look at them with --dry-run'],
    })
  }
  await noteUnborn(groups, runtime)
  await consent(
    `Delete ${counted(groups.length, 'thing group')}, from "${groups[0]?.group}" to "${groups.at(-1)?.group}"? Their things stay.`,
    runtime,
  )
  return sendAll(deletions(groups), await settingsOf(runtime), runtime)
}

/** The groups that have the id of a job which is over or gone. */
export async function findLeftGroups({read}: Pick<Service, 'read'>): Promise<LeftGroup[]> {
  const filter = {namePrefixFilter: GROUP_PREFIX, recursive: false}
  const found: LeftGroup[] = []
  for await (const {thingGroups = []} of askPages(ListThingGroups, filter, read, {pageSize: MAX_PAGE_SIZE})) {
    for (const {groupName: group = ''} of thingGroups) {
      if (!fitsName('group', group)) continue
      const described = await describeGroup(group, read)
      const jobId = described && jobOfGroup(described)
      const status = jobId === undefined ? undefined : await endOf(jobId, read)
      if (jobId !== undefined && status !== undefined) found.push({group, jobId, status})
    }
  }
  return found
}

/** @returns nothing where the job is still in progress */
async function endOf(jobId: string, read: Send): Promise<string | undefined> {
  const found = await findJob(jobId, read)
  if (!found) return 'gone'
  return isOpen(found.facts) ? undefined : found.facts.status
}

/** A command that gathers right now has no job yet either. */
async function noteUnborn(groups: readonly LeftGroup[], {stderr}: Runtime): Promise<void> {
  const unborn = groups.filter(({status}) => status === 'gone').length
  if (unborn === 0) return
  const what = unborn === 1 ? '1 of them has no job' : `${unborn} of them have no job`
  await stderr.write(`${what}: it was deleted, or a retry or create-job is still gathering things for it\n`)
}

const deletions = (groups: readonly LeftGroup[]) => ({
  operation: DeleteThingGroup,
  items: groups.map(({group}) => ({
    text: group,
    input: () => inputOf(DeleteThingGroup, {thingGroupName: group}),
  })),
  count: groups.length,
  flags: {concurrency: DEFAULT_CONCURRENCY, continueOnError: true},
})
