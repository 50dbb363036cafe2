// Names as the service lists them, as far as it tells them while a shell can wait.
import {setTimeout} from 'node:timers/promises'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {openSession} from '../../cli/session/session.js'
import {settingsOf} from '../../cli/session/settings-of.js'
import {ListThingGroups} from '../../model/iot/registry/group-operations.js'
import {ListThings} from '../../model/iot/registry/thing-operations.js'
import {operationById} from '../../model/operations.js'
import type {Operation} from '../../model/vocabulary.js'
import {isList, isStructure, type Structure} from '../../value/value.js'
import type {KnownNames, NamePair} from './name-pair.js'
import type {NameKind} from './suggestions.js'

const PATIENCE_MS = 200
const MOST = 1000

interface Listing {
  readonly operation: Operation
  readonly resultKey: string
  readonly name: string
  readonly arn: string
}

const LISTINGS: Readonly<Record<NameKind | 'thingOfJob', Listing>> = {
  job: {operation: operationById('iot.ListJobs'), resultKey: 'jobs', name: 'jobId', arn: 'jobArn'},
  thing: {operation: ListThings, resultKey: 'things', name: 'thingName', arn: 'thingArn'},
  thingOfJob: {
    operation: operationById('iot.ListJobExecutionsForJob'),
    resultKey: 'executionSummaries',
    name: 'thingName',
    arn: 'thingArn',
  },
  group: {operation: ListThingGroups, resultKey: 'thingGroups', name: 'groupName', arn: 'groupArn'},
  template: {
    operation: operationById('iot.ListJobTemplates'),
    resultKey: 'jobTemplates',
    name: 'jobTemplateId',
    arn: 'jobTemplateArn',
  },
  managedTemplate: {
    operation: operationById('iot.ListManagedJobTemplates'),
    resultKey: 'managedJobTemplates',
    name: 'templateName',
    arn: 'templateArn',
  },
}

/** @returns what has come when patience ends, be it a part */
export async function askNames(kind: NameKind, jobId: string | undefined, runtime: Runtime): Promise<KnownNames> {
  const pairs: NamePair[] = []
  let whole = false
  const listing = LISTINGS[kind === 'thing' && jobId !== undefined ? 'thingOfJob' : kind]
  const input: Structure = new Map(jobId === undefined ? [] : [['jobId', jobId]])
  const patience = new AbortController()
  const asking = list(listing, input, runtime, patience.signal, pairs).then(
    () => {
      whole = true
    },
    () => {},
  )
  await Promise.race([asking, setTimeout(PATIENCE_MS, undefined, {signal: patience.signal}).catch(() => {})])
  patience.abort()
  return {pairs, whole}
}

async function list(
  {operation, resultKey, name, arn}: Listing,
  input: Structure,
  runtime: Runtime,
  signal: AbortSignal,
  found: NamePair[],
): Promise<void> {
  const session = await openSession(await settingsOf(runtime), runtime, false)
  signal.addEventListener('abort', session.close)
  signal.throwIfAborted()
  const listing = {...operation, paging: {resultKey, limitKey: 'maxResults'}}
  for await (const page of session.pages(listing, input, {on: true, pageSize: 250, maxItems: MOST})) {
    const items = page.get(resultKey)
    for (const item of isList(items) ? items.filter(isStructure) : []) {
      const itemArn = textIn(item, arn)
      found.push([textIn(item, name) || itemArn.slice(itemArn.lastIndexOf('/') + 1), itemArn])
    }
  }
}

function textIn(item: Structure, member: string): string {
  const value = item.get(member)
  return typeof value === 'string' ? value : ''
}
