// Which operations work on many things at once, and by which members. Knows nothing of flags.
import type {Operation} from '../model/vocabulary.js'

const KEYS: Readonly<Record<string, readonly string[]>> = {
  'iot.CancelJob': ['jobId'],
  'iot.CancelJobExecution': ['jobId', 'thingName'],
  'iot.DeleteJob': ['jobId'],
  'iot.DescribeJobExecution': ['jobId', 'thingName'],
  'iot.TagResource': ['resourceArn'],
}

/** @returns the members that tell one item from another; none where the operation takes one thing only */
export const bulkKeys = ({service, name}: Operation): readonly string[] => KEYS[`${service}.${name}`] ?? []
