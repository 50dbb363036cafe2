// The flags that say how devices behave, the same wherever they are given: plain data.
import type {OperationFlag} from '../../arguments/operation-flags.js'

export const SEED = '--seed'

/** Without the seed, which only says which of them do what. */
export const deviceFlags: readonly OperationFlag[] = [
  {
    flag: '--fail',
    kind: 'scalar',
    repeats: true,
    value: 'percent:reason',
    doc: "Executions that fail, and why: 4%:'sha256 mismatch'",
  },
  {flag: '--reject', kind: 'scalar', value: 'percent', doc: 'Executions that are rejected instead of started'},
  {flag: '--timeout', kind: 'scalar', value: 'percent', doc: 'Executions that are started and never reported on again'},
  {flag: '--offline', kind: 'scalar', value: 'percent', doc: 'Devices that stay offline'},
  {
    flag: '--pickup',
    kind: 'scalar',
    value: 'span',
    doc: 'Time until a device takes what is queued: 5s..2m, or 90%:5s..2m,10%:1h..2d for a mixture; default: 1s..30s',
  },
  {
    flag: '--duration',
    kind: 'scalar',
    value: 'span',
    doc: 'Time from start to end, written like --pickup; default: 10s..1m',
  },
]

export const seedFlag: OperationFlag = {
  flag: SEED,
  kind: 'scalar',
  value: 'number',
  doc: 'The same seed makes the same devices do the same; default: 1',
}
