// Strings, numbers and their lists of the registry of things.

import type {ListShape, MapShape, NumberShape, PlainShape, StringShape, StructureShape} from '../../vocabulary.js'
import {ThingGroupId, ThingGroupName, ThingName} from '../scalars.js'

export {DateType, NextToken, ThingArn} from '../scalars.js'
export {ThingGroupId, ThingGroupName, ThingName}

const NAME_PATTERN = '[a-zA-Z0-9:_-]+'
export const ThingTypeName = {
  type: 'string',
  name: 'ThingTypeName',
  min: 1,
  max: 128,
  pattern: NAME_PATTERN,
} as const satisfies StringShape
export const BillingGroupName = {
  type: 'string',
  name: 'BillingGroupName',
  min: 1,
  max: 128,
  pattern: NAME_PATTERN,
} as const satisfies StringShape
export const AttributeName = {
  type: 'string',
  name: 'AttributeName',
  max: 128,
  pattern: '[a-zA-Z0-9_.,@/:#-]+',
} as const satisfies StringShape
export const AttributeValue = {
  type: 'string',
  name: 'AttributeValue',
  max: 800,
  pattern: '[a-zA-Z0-9_.,@/:#=\\[\\]-]*',
} as const satisfies StringShape
export const Attributes = {
  type: 'map',
  name: 'Attributes',
  key: AttributeName,
  value: AttributeValue,
} as const satisfies MapShape
export const Flag = {type: 'boolean', name: 'Flag'} as const satisfies PlainShape
export const AttributePayload = {
  type: 'structure',
  name: 'AttributePayload',
  members: {
    attributes: {shape: Attributes, doc: 'Names and values'},
    merge: {shape: Flag, doc: 'Whether they are added to those there are'},
  },
} as const satisfies StructureShape
export const ThingId = {type: 'string', name: 'ThingId'} as const satisfies StringShape
export const ClientId = {type: 'string', name: 'ClientId'} as const satisfies StringShape
export const Version = {type: 'long', name: 'Version'} as const satisfies NumberShape
export const RegistryMaxResults = {
  type: 'integer',
  name: 'RegistryMaxResults',
  min: 1,
  max: 250,
} as const satisfies NumberShape
export const QueryString = {type: 'string', name: 'QueryString', min: 1} as const satisfies StringShape
export const ThingGroupArn = {type: 'string', name: 'ThingGroupArn'} as const satisfies StringShape
export const ThingGroupDescription = {
  type: 'string',
  name: 'ThingGroupDescription',
  max: 2028,
} as const satisfies StringShape
export const ThingNameList = {type: 'list', name: 'ThingNameList', member: ThingName} as const satisfies ListShape
export const IndexName = {
  type: 'string',
  name: 'IndexName',
  min: 1,
  max: 128,
  pattern: '[a-zA-Z0-9:_-]+',
} as const satisfies StringShape
export const QueryVersion = {type: 'string', name: 'QueryVersion'} as const satisfies StringShape
