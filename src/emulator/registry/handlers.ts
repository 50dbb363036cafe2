// Which function carries out which operation of the registry. A row of its table without one does not compile.
import type {RegistryRows} from '../../model/iot/registry/operations.js'
import type {RowHandler} from '../context.js'
import {getThingConnectivityData} from './connectivity.js'
import {createThingGroup, deleteThingGroup, describeThingGroup, listThingGroups} from './groups.js'
import {
  addThingToThingGroup,
  listThingGroupsForThing,
  listThingsInThingGroup,
  removeThingFromThingGroup,
} from './memberships.js'
import {describeCertificate, listThingPrincipals, testAuthorization} from './principals.js'
import {searchIndex} from './search-index.js'
import {createThing, deleteThing, describeThing, listThings} from './things.js'

export const registryHandlers: {
  readonly [Name in keyof RegistryRows as `iot.${Name}`]: RowHandler<RegistryRows[Name]>
} = {
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
  'iot.SearchIndex': searchIndex,
  'iot.GetThingConnectivityData': getThingConnectivityData,
  'iot.ListThingPrincipals': listThingPrincipals,
  'iot.DescribeCertificate': describeCertificate,
  'iot.TestAuthorization': testAuthorization,
}
