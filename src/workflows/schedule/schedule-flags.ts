// The flags that say in words when a job runs: plain data.
import type {OperationFlag} from '../../arguments/operation-flags.js'

export const START = '--start'
export const END = '--end'
export const ZONE = '--zone'
export const WINDOW = '--window'

export const scheduleFlags: readonly OperationFlag[] = [
  {
    flag: START,
    kind: 'scalar',
    value: 'time',
    doc: "When the rollout starts, in words or as ISO 8601: 'tomorrow 02:00', 'mon 02:00', 'in 2h', '23 Nov 02:00 Africa/Maseru'",
  },
  {flag: END, kind: 'scalar', value: 'time', doc: 'When the rollout ends, written like --start'},
  {
    flag: ZONE,
    kind: 'scalar',
    value: 'zone',
    doc: 'Time zone of --start, --end and --window, such as Europe/Berlin (default: TZ, then the zone of this computer)',
  },
  {
    flag: WINDOW,
    kind: 'scalar',
    repeats: true,
    value: 'words',
    doc: "A maintenance window of a CONTINUOUS job: 'mon-fri 01:00 for 2h Asia/Tokyo', 'daily 02:30 for 1h', 'last 01:00 for 1h', 'first tue 02:00 for 90m'",
  },
]
