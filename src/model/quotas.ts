// AWS's quotas: how many requests of an operation an account may send a second, and how many things, groups, targets and jobs it
// may have. How long a text or list may be stands with its shape, as `documented`. From AWS's General Reference, "AWS IoT Device
// Management endpoints and quotas" and "AWS IoT Core endpoints and quotas"; where it gives several figures by region, the lowest.
import {LaserMaxResults} from './iot/scalars.js'
import type {Operation} from './vocabulary.js'

/** Items of a page that a listing of jobs or of the registry may be asked for. */
export const MAX_PAGE_SIZE = LaserMaxResults.max
/** Targets of a job. */
export const MAX_TARGETS = 100
/** Thing groups that a thing may be in. */
export const MAX_GROUPS_OF_THING = 10
/** Jobs that may be in deletion at a time. */
export const MAX_DELETING_JOBS = 10
/** Jobs that may be reaching things at a time. */
export const MAX_CONCURRENT_JOBS = 500

/** Of each operation of the control plane that has no figure of its own. */
const CONTROL_PLANE = 10
/** Of the device plane; reads and writes each. */
const DEVICE_PLANE = 200

const OTHERS: Readonly<Record<string, number>> = {
  AddThingToThingGroup: 60,
  CreateThing: 100,
  DescribeThing: 350,
  GetThingConnectivityData: 350,
  ListThings: 15,
  ListThingsInThingGroup: 25,
  RemoveThingFromThingGroup: 60,
  SearchIndex: 15,
}

export const requestsPerSecond = ({name, service}: Pick<Operation, 'name' | 'service'>): number =>
  service === 'iot-jobs-data' ? DEVICE_PLANE : (OTHERS[name] ?? CONTROL_PLANE)
