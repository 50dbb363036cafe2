// The table of operations: the single source from which flags, input, skeletons, checks, help, requests and routes derive.
import * as iot from './iot/operations.js'
import * as data from './iot-jobs-data/operations.js'
import type {Operation, ServiceName, ValueOf} from './vocabulary.js'

type ControlPlane = typeof iot
type DevicePlane = typeof data
/** Names with their plane, since both planes have a DescribeJobExecution: `iot.CreateJob`, `iot-jobs-data.UpdateJobExecution`. */
export type OperationId = `iot.${keyof ControlPlane}` | `iot-jobs-data.${keyof DevicePlane}`
type Row<Id extends OperationId> = Id extends `iot.${infer Name extends keyof ControlPlane}`
  ? ControlPlane[Name]
  : Id extends `iot-jobs-data.${infer Name extends keyof DevicePlane}`
    ? DevicePlane[Name]
    : never
/** The shape of an operation's input. */
export type InputShape<Id extends OperationId> = Row<Id>['input']
/** The input of an operation as TypeScript sees it. */
export type Input<Id extends OperationId> = ValueOf<InputShape<Id>>
/** The output of an operation as TypeScript sees it; `undefined` where the service answers with nothing. */
export type Output<Id extends OperationId> = Row<Id> extends {output: infer S} ? ValueOf<S> : undefined

export const operations: readonly Operation[] = [...Object.values<Operation>(iot), ...Object.values<Operation>(data)]

const byId = new Map(operations.map((operation) => [`${operation.service}.${operation.name}`, operation]))
const byCommand = new Map(operations.map((operation) => [`${operation.service} ${operation.command}`, operation]))

export function operationById(id: OperationId): Operation {
  const operation = byId.get(id)
  if (!operation) throw new Error(`No operation ${id} in the table`)
  return operation
}

/** @param command the AWS CLI's name, such as `update-job` */
export function operationByCommand(service: ServiceName, command: string): Operation | undefined {
  return byCommand.get(`${service} ${command}`)
}
