// Types only: the table and the SDK say the same about the input and output of every operation. A member that the SDK gains
// or loses, that becomes required, or whose kind or words change, fails to compile here.
import type * as iot from '@aws-sdk/client-iot'
import type * as data from '@aws-sdk/client-iot-jobs-data-plane'
import type {RegistryInput, RegistryName, RegistryOutput} from '../../src/model/iot/registry/operations.js'
import type {Input, OperationId, Output} from '../../src/model/operations.js'

type CommandOf<Sdk, Name extends string> = `${Name}Command` extends infer Key extends keyof Sdk ? Sdk[Key] : never
type CommandClass<Id extends OperationId> = Id extends `iot.${infer Name}`
  ? CommandOf<typeof iot, Name>
  : Id extends `iot-jobs-data.${infer Name}`
    ? CommandOf<typeof data, Name>
    : never

type SdkInput<Class> = Class extends new (...parameters: never[]) => {input: infer SdkType} ? SdkType : never
type SdkOutput<Class> = Class extends new (
  ...parameters: never[]
) => {resolveMiddleware(...parameters: never[]): (...parameters: never[]) => Promise<{output: infer SdkType}>}
  ? Omit<SdkType & object, '$metadata'>
  : never

/** The SDK lets every member be undefined, and calls members required with a type rather than with a question mark. */
type Plain<T> = T extends string | number | boolean | Date | Uint8Array
  ? T
  : T extends readonly (infer Item)[]
    ? Plain<NonNullable<Item>>[]
    : T extends object
      ? {[Key in keyof T]-?: Plain<NonNullable<T[Key]>>}
      : T

type RequiredKeys<T> = {[Key in keyof T]-?: object extends Pick<T, Key> ? never : Key}[keyof T]
type Alike<A, B> = [A, B] extends [B, A] ? true : false

type Parity<Id extends OperationId> = {
  input: Alike<Plain<Input<Id>>, Plain<SdkInput<CommandClass<Id>>>>
  required: Alike<RequiredKeys<Input<Id>>, RequiredKeys<SdkInput<CommandClass<Id>>>>
  output: Output<Id> extends undefined ? true : Alike<Plain<Output<Id>>, Plain<SdkOutput<CommandClass<Id>>>>
}

type Different = {
  [Id in OperationId]: {
    [Part in keyof Parity<Id>]: Parity<Id>[Part] extends true ? never : `${Id} ${Part}`
  }[keyof Parity<Id>]
}[OperationId]

/** Where this does not compile, the compiler names the operations that differ. */
export const differences: Readonly<Record<Different, never>> = {}

type RegistryParity<Name extends RegistryName, Class = CommandOf<typeof iot, Name>> = {
  input: Alike<Plain<RegistryInput<Name>>, Plain<SdkInput<Class>>>
  required: Alike<RequiredKeys<RegistryInput<Name>>, RequiredKeys<SdkInput<Class>>>
  output: Alike<Plain<RegistryOutput<Name>>, Plain<SdkOutput<Class>>>
}

type RegistryDifferent = {
  [Name in RegistryName]: {
    [Part in keyof RegistryParity<Name>]: RegistryParity<Name>[Part] extends true ? never : `${Name} ${Part}`
  }[keyof RegistryParity<Name>]
}[RegistryName]

/** The same of the registry's operations. */
export const registryDifferences: Readonly<Record<RegistryDifferent, never>> = {}
