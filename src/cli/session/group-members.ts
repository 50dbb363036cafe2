// The things of a group, as the registry lists them. Only reads.

import {fitsName} from '../../model/fits-name.js'
import {ListThingsInThingGroup} from '../../model/iot/registry/group-operations.js'
import {MAX_PAGE_SIZE} from '../../model/quotas.js'
import {askPages} from './ask.js'
import type {Send} from './retrying-send.js'

/** @param recursive also the things of the groups below it */
export async function* groupMembers(thingGroupName: string, read: Send, recursive = true): AsyncGenerator<string> {
  const pages = askPages(ListThingsInThingGroup, {thingGroupName, recursive}, read, {pageSize: MAX_PAGE_SIZE})
  for await (const {things = []} of pages) yield* things.filter((name) => fitsName('thing', name))
}
