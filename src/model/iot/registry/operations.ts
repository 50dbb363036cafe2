// The registry's operations, one row each. They are not commands: our own requests and real clients of the simulator use them.
import type {Operation, ValueOf} from '../../vocabulary.js'
import * as groups from './group-operations.js'
import * as index from './index-operations.js'
import * as principals from './principal-operations.js'
import * as things from './thing-operations.js'

const rows = {...things, ...groups, ...index, ...principals}
export type RegistryRows = typeof rows
export type RegistryName = keyof RegistryRows
export type RegistryInput<Name extends RegistryName> = ValueOf<RegistryRows[Name]['input']>
export type RegistryOutput<Name extends RegistryName> = ValueOf<RegistryRows[Name]['output']>

export const registryOperations: readonly Operation[] = Object.values<Operation>(rows)
