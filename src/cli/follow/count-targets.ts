// How many things a job will reach, before it has reached them: its targets, resolved by the registry.
import {ListThingsInThingGroup} from '../../emulator/registry/group-operations.js'
import {ServiceError} from '../../errors/cli-error.js'
import {nameOfThing} from '../../progress/execution-facts.js'
import type {JobFacts} from '../../progress/job-facts.js'
import {paginate} from '../../transport/paginate.js'
import {fromPlain} from '../../value/plain.js'
import type {Structure} from '../../value/value.js'
import type {Send} from './patient-send.js'

const LISTING = {...ListThingsInThingGroup, paging: {resultKey: 'things', limitKey: 'maxResults'}} as const
const MOST_A_PAGE = 250

/** @returns undefined where the registry may not be asked, or a group is gone */
export async function countTargets({targets}: JobFacts, send: Send): Promise<number | undefined> {
  const names = new Set<string>()
  try {
    for (const target of targets) {
      if (target.includes(':thinggroup/')) await addThings(nameOfThing(target), names, send)
      else names.add(nameOfThing(target))
    }
    return names.size
  } catch (error) {
    if (error instanceof ServiceError) return undefined
    throw error
  }
}

/** A thing may be in several groups, and counts once. */
async function addThings(thingGroupName: string, names: Set<string>, send: Send): Promise<void> {
  const input = fromPlain({thingGroupName, recursive: true}) as Structure
  for await (const page of paginate(send, LISTING, input, {pageSize: MOST_A_PAGE})) {
    const things = page.get('things')
    if (Array.isArray(things)) for (const name of things) names.add(String(name))
  }
}
