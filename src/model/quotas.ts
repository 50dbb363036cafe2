// How many requests of an operation an account may send a second. From AWS's General Reference, "AWS IoT Device Management
// endpoints and quotas" and "AWS IoT Core endpoints and quotas"; where it gives several figures by region, the lowest.
import type {Operation} from './vocabulary.js'

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
