// Commands, which share the data plane with jobs.
import type {MapShape, StructureShape} from '../vocabulary.js'
import {
  BinaryParameterValue,
  BooleanParameterValue,
  ClientRequestTokenV2,
  CommandArn,
  CommandExecutionId,
  CommandExecutionTimeoutInSeconds,
  CommandParameterName,
  DoubleParameterValue,
  IntegerParameterValue,
  LongParameterValue,
  StringParameterValue,
  TargetArn,
  UnsignedLongParameterValue,
} from './scalars.js'

export const CommandParameterValue = {
  type: 'structure',
  name: 'CommandParameterValue',
  members: {
    S: {shape: StringParameterValue, doc: ''},
    B: {shape: BooleanParameterValue, doc: ''},
    I: {shape: IntegerParameterValue, doc: ''},
    L: {shape: LongParameterValue, doc: ''},
    D: {shape: DoubleParameterValue, doc: ''},
    BIN: {shape: BinaryParameterValue, doc: ''},
    UL: {shape: UnsignedLongParameterValue, doc: ''},
  },
} as const satisfies StructureShape

export const CommandExecutionParameterMap = {
  type: 'map',
  name: 'CommandExecutionParameterMap',
  key: CommandParameterName,
  value: CommandParameterValue,
  min: 1,
} as const satisfies MapShape

export const StartCommandExecutionRequest = {
  type: 'structure',
  name: 'StartCommandExecutionRequest',
  members: {
    targetArn: {shape: TargetArn, required: true, doc: ''},
    commandArn: {shape: CommandArn, required: true, doc: ''},
    parameters: {shape: CommandExecutionParameterMap, doc: ''},
    executionTimeoutSeconds: {shape: CommandExecutionTimeoutInSeconds, doc: ''},
    clientToken: {shape: ClientRequestTokenV2, idempotencyToken: true, doc: ''},
  },
} as const satisfies StructureShape

export const StartCommandExecutionResponse = {
  type: 'structure',
  name: 'StartCommandExecutionResponse',
  members: {
    executionId: {shape: CommandExecutionId, doc: ''},
  },
} as const satisfies StructureShape
