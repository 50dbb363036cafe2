// The group of a job that is over → gone. Its things stay.

import type {Send} from '../../cli/session/retrying-send.js'
import {inputOf} from '../../members/operation-members.js'
import {DeleteThingGroup} from '../../model/iot/registry/group-operations.js'

export async function deleteGroup(group: string, send: Send): Promise<void> {
  await send(DeleteThingGroup, inputOf(DeleteThingGroup, {thingGroupName: group}))
}
