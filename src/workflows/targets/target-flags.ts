// The flags that say in names, files and queries which things a job is for: plain data.
import type {OperationFlag} from '../../arguments/operation-flags.js'

export const THING = '--thing'
export const GROUP = '--group'
export const THINGS_FROM = '--things-from'
export const EXCLUDE_FROM = '--exclude-from'
export const WHERE = '--where'
export const ALLOW_MISSING = '--allow-missing'

const standsFor = ['--targets'] as const

export const allowMissingFlag: OperationFlag = {
  flag: ALLOW_MISSING,
  kind: 'switch',
  doc: 'Leave out the things that do not exist, instead of sending nothing',
}

export const targetFlags: readonly OperationFlag[] = [
  {flag: THING, kind: 'list', repeats: true, standsFor, value: 'name', doc: 'Things by name'},
  {
    flag: GROUP,
    kind: 'list',
    repeats: true,
    standsFor,
    value: 'name',
    doc: 'Thing groups by name',
  },
  {
    flag: THINGS_FROM,
    kind: 'scalar',
    repeats: true,
    standsFor,
    value: 'file|-',
    names: 'file',
    doc: 'Things from a file or standard input, a name or an ARN a line; empty lines and those that begin with # are skipped',
  },
  {
    flag: EXCLUDE_FROM,
    kind: 'scalar',
    repeats: true,
    value: 'file|-',
    names: 'file',
    doc: 'Things to leave out, written like those of --things-from; groups are then listed once, now',
  },
  {
    flag: WHERE,
    kind: 'scalar',
    standsFor,
    value: 'query',
    doc: "Only things that a query of the fleet index finds, such as 'attributes.site:berlin AND connectivity.connected:true'",
  },
  allowMissingFlag,
]
