// What update-job adds to the AWS CLI's flags: a look at what would change, and a guard against writing over another's
// update. Plain data.
import type {OperationFlag} from '../../arguments/operation-flags.js'

export const DIFF = '--diff'
/** Named as the header of HTTP that asks for the same. */
export const IF_UNMODIFIED_SINCE = '--if-unmodified-since'

export const diffFlags: readonly OperationFlag[] = [
  {
    flag: DIFF,
    kind: 'switch',
    doc: 'Show what would change, and what that would do; sends only with --yes; --output may also be markdown. Exit code 0: nothing differs, 1: something does, 252: the service would refuse it',
  },
  {
    flag: IF_UNMODIFIED_SINCE,
    kind: 'scalar',
    value: 'time',
    doc: 'Send only if the job was not updated after this time, with its zone; --diff prints the one that it has read',
  },
]
