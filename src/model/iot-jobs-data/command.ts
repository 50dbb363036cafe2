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
    S: {shape: StringParameterValue, doc: 'Text, at least one character'},
    B: {shape: BooleanParameterValue, doc: 'True or false'},
    I: {shape: IntegerParameterValue, doc: 'Whole number of 32 bits'},
    L: {shape: LongParameterValue, doc: 'Whole number of 64 bits'},
    D: {shape: DoubleParameterValue, doc: 'Decimal number'},
    BIN: {shape: BinaryParameterValue, doc: 'Bytes, at least one; base64 in JSON'},
    UL: {
      shape: UnsignedLongParameterValue,
      doc: 'Unsigned whole number of 64 bits, written as a string of at most 20 digits',
    },
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
    targetArn: {
      shape: TargetArn,
      required: true,
      doc: 'ARN of the thing or MQTT client to run the command',
    },
    commandArn: {shape: CommandArn, required: true, doc: 'ARN of the command to run'},
    parameters: {
      shape: CommandExecutionParameterMap,
      doc: 'Values for the parameters of the command, by name (default: its defaults apply)',
    },
    executionTimeoutSeconds: {
      shape: CommandExecutionTimeoutInSeconds,
      doc: 'Seconds the device has to finish',
    },
    clientToken: {
      shape: ClientRequestTokenV2,
      idempotencyToken: true,
      doc: 'Makes a repeated request start only one execution (default: random)',
    },
  },
} as const satisfies StructureShape

export const StartCommandExecutionResponse = {
  type: 'structure',
  name: 'StartCommandExecutionResponse',
  members: {
    executionId: {shape: CommandExecutionId, doc: 'Id of the new command execution'},
  },
} as const satisfies StructureShape
