// Rows of the registry's operations on things. They are not commands: real clients use them to prepare a fleet.

import type {ListShape, Operation, StructureShape} from '../../vocabulary.js'
import {
  InternalFailureException,
  InvalidRequestException,
  ResourceAlreadyExistsException,
  ResourceNotFoundException,
  VersionConflictException,
} from '../errors.js'
import {
  AttributeName,
  AttributePayload,
  Attributes,
  AttributeValue,
  BillingGroupName,
  ClientId,
  Flag,
  NextToken,
  RegistryMaxResults,
  ThingArn,
  ThingId,
  ThingName,
  ThingTypeName,
  Version,
} from './scalars.js'

const thingName = {shape: ThingName, location: 'uri', required: true, doc: 'The thing'} as const

const CreateThingRequest = {
  type: 'structure',
  name: 'CreateThingRequest',
  members: {
    thingName,
    thingTypeName: {shape: ThingTypeName, doc: 'Its type'},
    attributePayload: {shape: AttributePayload, doc: 'Its attributes'},
    billingGroupName: {shape: BillingGroupName, doc: 'Its billing group'},
  },
} as const satisfies StructureShape

const CreateThingResponse = {
  type: 'structure',
  name: 'CreateThingResponse',
  members: {
    thingName: {shape: ThingName, doc: 'The thing'},
    thingArn: {shape: ThingArn, doc: 'Its ARN'},
    thingId: {shape: ThingId, doc: 'Its id'},
  },
} as const satisfies StructureShape

export const CreateThing = {
  service: 'iot',
  name: 'CreateThing',
  command: 'create-thing',
  http: {method: 'POST', uri: '/things/{thingName}'},
  input: CreateThingRequest,
  output: CreateThingResponse,
  errors: [InvalidRequestException, ResourceAlreadyExistsException, InternalFailureException],
  doc: 'Create a thing',
} as const satisfies Operation

const DescribeThingRequest = {
  type: 'structure',
  name: 'DescribeThingRequest',
  members: {thingName},
} as const satisfies StructureShape

const DescribeThingResponse = {
  type: 'structure',
  name: 'DescribeThingResponse',
  members: {
    defaultClientId: {shape: ClientId, doc: 'The client id it connects with'},
    thingName: {shape: ThingName, doc: 'The thing'},
    thingId: {shape: ThingId, doc: 'Its id'},
    thingArn: {shape: ThingArn, doc: 'Its ARN'},
    thingTypeName: {shape: ThingTypeName, doc: 'Its type'},
    attributes: {shape: Attributes, doc: 'Its attributes'},
    version: {shape: Version, doc: 'Rises with each change'},
    billingGroupName: {shape: BillingGroupName, doc: 'Its billing group'},
  },
} as const satisfies StructureShape

export const DescribeThing = {
  service: 'iot',
  name: 'DescribeThing',
  command: 'describe-thing',
  http: {method: 'GET', uri: '/things/{thingName}'},
  input: DescribeThingRequest,
  output: DescribeThingResponse,
  errors: [ResourceNotFoundException, InvalidRequestException, InternalFailureException],
  doc: 'Show a thing',
} as const satisfies Operation

const DeleteThingRequest = {
  type: 'structure',
  name: 'DeleteThingRequest',
  members: {thingName, expectedVersion: {shape: Version, location: 'querystring', doc: 'The version it must have'}},
} as const satisfies StructureShape

export const DeleteThing = {
  service: 'iot',
  name: 'DeleteThing',
  command: 'delete-thing',
  http: {method: 'DELETE', uri: '/things/{thingName}'},
  input: DeleteThingRequest,
  output: {type: 'structure', name: 'DeleteThingResponse', members: {}},
  errors: [ResourceNotFoundException, VersionConflictException, InvalidRequestException, InternalFailureException],
  doc: 'Delete a thing',
} as const satisfies Operation

const ListThingsRequest = {
  type: 'structure',
  name: 'ListThingsRequest',
  members: {
    nextToken: {shape: NextToken, location: 'querystring', doc: 'Where the page begins'},
    maxResults: {shape: RegistryMaxResults, location: 'querystring', doc: 'The size of a page'},
    attributeName: {shape: AttributeName, location: 'querystring', doc: 'An attribute that things must have'},
    attributeValue: {shape: AttributeValue, location: 'querystring', doc: 'The value of that attribute'},
    thingTypeName: {shape: ThingTypeName, location: 'querystring', doc: 'The type that things must have'},
    usePrefixAttributeValue: {shape: Flag, location: 'querystring', doc: 'Whether the value is a prefix'},
  },
} as const satisfies StructureShape

const ThingAttribute = {
  type: 'structure',
  name: 'ThingAttribute',
  members: {
    thingName: {shape: ThingName, doc: 'The thing'},
    thingTypeName: {shape: ThingTypeName, doc: 'Its type'},
    thingArn: {shape: ThingArn, doc: 'Its ARN'},
    attributes: {shape: Attributes, doc: 'Its attributes'},
    version: {shape: Version, doc: 'Rises with each change'},
  },
} as const satisfies StructureShape

const ThingAttributeList = {
  type: 'list',
  name: 'ThingAttributeList',
  member: ThingAttribute,
} as const satisfies ListShape

const ListThingsResponse = {
  type: 'structure',
  name: 'ListThingsResponse',
  members: {
    things: {shape: ThingAttributeList, doc: 'A page of things'},
    nextToken: {shape: NextToken, doc: 'Where the next page begins'},
  },
} as const satisfies StructureShape

export const ListThings = {
  service: 'iot',
  name: 'ListThings',
  command: 'list-things',
  http: {method: 'GET', uri: '/things'},
  input: ListThingsRequest,
  output: ListThingsResponse,
  errors: [InvalidRequestException, InternalFailureException],
  paging: {resultKey: 'things', limitKey: 'maxResults'},
  doc: 'List things',
} as const satisfies Operation
