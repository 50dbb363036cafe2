// Names as the service lists them, as far as it tells them while a shell can wait.

import {setTimeout} from 'node:timers/promises'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {openSession} from '../../cli/session/session.js'
import {settingsOf} from '../../cli/session/settings-of.js'
import {ListJobExecutionsForJob} from '../../model/iot/operations.js'
import {MAX_PAGE_SIZE} from '../../model/quotas.js'
import {type Resource, type ResourceKind, resources} from '../../model/resources.js'
import {isList, isStructure, type Structure} from '../../value/value.js'
import type {KnownNames, NamePair} from './name-pair.js'

const PATIENCE_MS = 200
const MOST = 1000

type Listing = Pick<Resource, 'list' | 'listed'>

/** The things that have an execution of a job. */
const THINGS_OF_JOB: Listing = {list: ListJobExecutionsForJob, listed: {id: 'thingName', arn: 'thingArn'}}

/** @returns what has come when patience ends, be it a part */
export async function askNames(kind: ResourceKind, jobId: string | undefined, runtime: Runtime): Promise<KnownNames> {
  const pairs: NamePair[] = []
  let whole = false
  const listing = kind === 'thing' && jobId !== undefined ? THINGS_OF_JOB : resources[kind]
  const input: Structure = new Map(jobId === undefined ? [] : [['jobId', jobId]])
  const patience = new AbortController()
  const asking = readNames(listing, input, runtime, patience.signal, pairs).then(
    () => {
      whole = true
    },
    () => {},
  )
  await Promise.race([asking, setTimeout(PATIENCE_MS, undefined, {signal: patience.signal}).catch(() => {})])
  patience.abort()
  return {pairs, whole}
}

async function readNames(
  {list: operation, listed}: Listing,
  input: Structure,
  runtime: Runtime,
  signal: AbortSignal,
  found: NamePair[],
): Promise<void> {
  const session = await openSession(await settingsOf(runtime), runtime, false)
  signal.addEventListener('abort', session.close)
  signal.throwIfAborted()
  for await (const page of session.pages(operation, input, {on: true, pageSize: MAX_PAGE_SIZE, maxItems: MOST})) {
    const items = page.get(operation.paging.resultKey)
    for (const item of isList(items) ? items.filter(isStructure) : []) {
      const itemArn = textIn(item, listed.arn)
      found.push([textIn(item, listed.id) || itemArn.slice(itemArn.lastIndexOf('/') + 1), itemArn])
    }
  }
}

function textIn(item: Structure, member: string): string {
  const value = item.get(member)
  return typeof value === 'string' ? value : ''
}
