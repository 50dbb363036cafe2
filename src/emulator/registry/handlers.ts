// The registry's table of operations, and which function carries out which.

import * as groupRows from '../../model/iot/registry/group-operations.js'
import * as thingRows from '../../model/iot/registry/thing-operations.js'
import type {Operation} from '../../model/vocabulary.js'
import type {RowHandler} from '../context.js'
import {createThingGroup, deleteThingGroup, describeThingGroup, listThingGroups} from './groups.js'
import {
  addThingToThingGroup,
  listThingGroupsForThing,
  listThingsInThingGroup,
  removeThingFromThingGroup,
} from './memberships.js'
import {createThing, deleteThing, describeThing, listThings} from './things.js'

const rows = {...thingRows, ...groupRows}
type Rows = typeof rows

export const registryOperations: readonly Operation[] = Object.values<Operation>(rows)

export const registryHandlers: {readonly [Name in keyof Rows as `iot.${Name}`]: RowHandler<Rows[Name]>} = {
  'iot.CreateThing': createThing,
  'iot.DescribeThing': describeThing,
  'iot.DeleteThing': deleteThing,
  'iot.ListThings': listThings,
  'iot.CreateThingGroup': createThingGroup,
  'iot.DescribeThingGroup': describeThingGroup,
  'iot.DeleteThingGroup': deleteThingGroup,
  'iot.ListThingGroups': listThingGroups,
  'iot.AddThingToThingGroup': addThingToThingGroup,
  'iot.RemoveThingFromThingGroup': removeThingFromThingGroup,
  'iot.ListThingsInThingGroup': listThingsInThingGroup,
  'iot.ListThingGroupsForThing': listThingGroupsForThing,
}
