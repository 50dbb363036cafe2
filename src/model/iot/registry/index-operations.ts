// Rows of the registry's operations that search the fleet and say which things are connected.

import type {ListShape, NumberShape, Operation, StringShape, StructureShape} from '../../vocabulary.js'
import {
  IndexNotReadyException,
  InternalFailureException,
  InvalidQueryException,
  InvalidRequestException,
  ResourceNotFoundException,
  ServiceUnavailableException,
  ThrottlingException,
  UnauthorizedException,
} from '../errors.js'
import {
  Attributes,
  ClientId,
  DateType,
  Flag,
  IndexName,
  NextToken,
  QueryString,
  QueryVersion,
  ThingGroupDescription,
  ThingGroupId,
  ThingGroupName,
  ThingId,
  ThingName,
  ThingTypeName,
} from './scalars.js'

const SearchQueryMaxResults = {
  type: 'integer',
  name: 'SearchQueryMaxResults',
  min: 1,
  max: 500,
} as const satisfies NumberShape
const JsonDocument = {type: 'string', name: 'JsonDocument'} as const satisfies StringShape
const Count = {type: 'integer', name: 'Count'} as const satisfies NumberShape
const Moment = {type: 'long', name: 'Moment'} as const satisfies NumberShape
const DisconnectReason = {type: 'string', name: 'DisconnectReason'} as const satisfies StringShape
const Address = {type: 'string', name: 'Address'} as const satisfies StringShape

const ThingGroupNameList = {
  type: 'list',
  name: 'ThingGroupNameList',
  member: ThingGroupName,
} as const satisfies ListShape

const ThingConnectivity = {
  type: 'structure',
  name: 'ThingConnectivity',
  members: {
    connected: {shape: Flag, doc: 'Whether the thing is connected'},
    timestamp: {shape: Moment, doc: 'When it last connected or disconnected, in milliseconds since 1970'},
    disconnectReason: {shape: DisconnectReason, doc: 'Why it is not connected'},
    keepAliveDuration: {shape: Count, doc: 'The keep-alive interval of its session, in seconds'},
    cleanSession: {shape: Flag, doc: 'Whether its session was to start anew'},
    sessionExpiry: {shape: Moment, doc: 'How long its session outlives the connection, in seconds'},
    clientId: {shape: ClientId, doc: 'The client id it connected with'},
  },
} as const satisfies StructureShape

const ThingDocument = {
  type: 'structure',
  name: 'ThingDocument',
  members: {
    thingName: {shape: ThingName, doc: 'The thing'},
    thingId: {shape: ThingId, doc: 'Its id'},
    thingTypeName: {shape: ThingTypeName, doc: 'Its type'},
    thingGroupNames: {shape: ThingGroupNameList, doc: 'Its groups'},
    attributes: {shape: Attributes, doc: 'Its attributes'},
    shadow: {shape: JsonDocument, doc: 'Its shadows'},
    deviceDefender: {shape: JsonDocument, doc: 'What Device Defender knows of it'},
    connectivity: {shape: ThingConnectivity, doc: 'Whether it is connected'},
  },
} as const satisfies StructureShape

const ThingGroupDocument = {
  type: 'structure',
  name: 'ThingGroupDocument',
  members: {
    thingGroupName: {shape: ThingGroupName, doc: 'The group'},
    thingGroupId: {shape: ThingGroupId, doc: 'Its id'},
    thingGroupDescription: {shape: ThingGroupDescription, doc: 'What it is for'},
    attributes: {shape: Attributes, doc: 'Its attributes'},
    parentGroupNames: {shape: ThingGroupNameList, doc: 'The groups above it'},
  },
} as const satisfies StructureShape

const ThingDocumentList = {
  type: 'list',
  name: 'ThingDocumentList',
  member: ThingDocument,
} as const satisfies ListShape

const ThingGroupDocumentList = {
  type: 'list',
  name: 'ThingGroupDocumentList',
  member: ThingGroupDocument,
} as const satisfies ListShape

export const SearchIndex = {
  service: 'iot',
  name: 'SearchIndex',
  command: 'search-index',
  http: {method: 'POST', uri: '/indices/search'},
  input: {
    type: 'structure',
    name: 'SearchIndexRequest',
    members: {
      indexName: {shape: IndexName, doc: 'The index to search', default: 'AWS_Things'},
      queryString: {shape: QueryString, required: true, doc: 'What to search for'},
      nextToken: {shape: NextToken, doc: 'Where the page begins'},
      maxResults: {shape: SearchQueryMaxResults, doc: 'The size of a page'},
      queryVersion: {shape: QueryVersion, doc: 'The version of the query language'},
    },
  },
  output: {
    type: 'structure',
    name: 'SearchIndexResponse',
    members: {
      nextToken: {shape: NextToken, doc: 'Where the next page begins'},
      things: {shape: ThingDocumentList, doc: 'A page of things'},
      thingGroups: {shape: ThingGroupDocumentList, doc: 'A page of groups, where groups are searched'},
    },
  },
  errors: [
    InvalidRequestException,
    ThrottlingException,
    ServiceUnavailableException,
    UnauthorizedException,
    InternalFailureException,
    ResourceNotFoundException,
    InvalidQueryException,
    IndexNotReadyException,
  ],
  paging: {resultKey: 'things', limitKey: 'maxResults'},
  doc: 'Search the index of things',
} as const satisfies Operation

const DisconnectReasonValue = {
  type: 'string',
  name: 'DisconnectReasonValue',
  enum: [
    'AUTH_ERROR',
    'CLIENT_INITIATED_DISCONNECT',
    'CLIENT_ERROR',
    'CONNECTION_LOST',
    'DUPLICATE_CLIENTID',
    'FORBIDDEN_ACCESS',
    'MQTT_KEEP_ALIVE_TIMEOUT',
    'SERVER_ERROR',
    'SERVER_INITIATED_DISCONNECT',
    'API_INITIATED_DISCONNECT',
    'THROTTLED',
    'WEBSOCKET_TTL_EXPIRATION',
    'CUSTOMAUTH_TTL_EXPIRATION',
    'UNKNOWN',
    'NONE',
  ],
} as const satisfies StringShape

export const GetThingConnectivityData = {
  service: 'iot',
  name: 'GetThingConnectivityData',
  command: 'get-thing-connectivity-data',
  http: {method: 'POST', uri: '/things/{thingName}/connectivity-data'},
  input: {
    type: 'structure',
    name: 'GetThingConnectivityDataRequest',
    members: {
      thingName: {shape: ThingName, location: 'uri', required: true, doc: 'The thing'},
      includeSocketInformation: {shape: Flag, doc: 'Whether addresses are wanted'},
    },
  },
  output: {
    type: 'structure',
    name: 'GetThingConnectivityDataResponse',
    members: {
      thingName: {shape: ThingName, doc: 'The thing'},
      connected: {shape: Flag, doc: 'Whether it is connected'},
      timestamp: {shape: DateType, doc: 'When it last connected or disconnected'},
      disconnectReason: {shape: DisconnectReasonValue, doc: 'Why it is not connected'},
      sourceIp: {shape: Address, doc: 'The address it connects from'},
      sourcePort: {shape: Count, doc: 'The port it connects from'},
      targetIp: {shape: Address, doc: 'The address it connects to'},
      targetPort: {shape: Count, doc: 'The port it connects to'},
      vpcEndpointId: {shape: Address, doc: 'The VPC endpoint it connects through'},
      keepAliveDuration: {shape: Count, doc: 'The keep-alive interval of its session, in seconds'},
      cleanSession: {shape: Flag, doc: 'Whether its session was to start anew'},
      sessionExpiry: {shape: Moment, doc: 'How long its session outlives the connection, in seconds'},
      clientId: {shape: ClientId, doc: 'The client id it connected with'},
    },
  },
  errors: [
    InvalidRequestException,
    ResourceNotFoundException,
    ThrottlingException,
    ServiceUnavailableException,
    UnauthorizedException,
    InternalFailureException,
    IndexNotReadyException,
  ],
  doc: 'Show whether a thing is connected',
} as const satisfies Operation
