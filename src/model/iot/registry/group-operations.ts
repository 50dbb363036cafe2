// Rows of the registry's operations on thing groups and who is in them.

import type {ListShape, Operation, StringShape, StructureShape} from '../../vocabulary.js'
import {
  InternalFailureException,
  InvalidRequestException,
  LimitExceededException,
  ResourceAlreadyExistsException,
  ResourceNotFoundException,
  VersionConflictException,
} from '../errors.js'
import {TagList} from '../tag.js'
import {
  AttributePayload,
  DateType,
  Flag,
  IndexName,
  NextToken,
  QueryString,
  QueryVersion,
  RegistryMaxResults,
  ThingArn,
  ThingGroupArn,
  ThingGroupDescription,
  ThingGroupId,
  ThingGroupName,
  ThingName,
  ThingNameList,
  Version,
} from './scalars.js'

const thingGroupName = {shape: ThingGroupName, location: 'uri', required: true, doc: 'The group'} as const
const page = {
  nextToken: {shape: NextToken, location: 'querystring', doc: 'Where the page begins'},
  maxResults: {shape: RegistryMaxResults, location: 'querystring', doc: 'The size of a page'},
} as const
const nextToken = {shape: NextToken, doc: 'Where the next page begins'} as const

const ThingGroupProperties = {
  type: 'structure',
  name: 'ThingGroupProperties',
  members: {
    thingGroupDescription: {shape: ThingGroupDescription, doc: 'What the group is for'},
    attributePayload: {shape: AttributePayload, doc: 'Its attributes'},
  },
} as const satisfies StructureShape

const GroupNameAndArn = {
  type: 'structure',
  name: 'GroupNameAndArn',
  members: {
    groupName: {shape: ThingGroupName, doc: 'The group'},
    groupArn: {shape: ThingGroupArn, doc: 'Its ARN'},
  },
} as const satisfies StructureShape

const ThingGroupNameAndArnList = {
  type: 'list',
  name: 'ThingGroupNameAndArnList',
  member: GroupNameAndArn,
} as const satisfies ListShape

export const CreateThingGroup = {
  service: 'iot',
  name: 'CreateThingGroup',
  command: 'create-thing-group',
  http: {method: 'POST', uri: '/thing-groups/{thingGroupName}'},
  input: {
    type: 'structure',
    name: 'CreateThingGroupRequest',
    members: {
      thingGroupName,
      parentGroupName: {shape: ThingGroupName, doc: 'The group it is part of'},
      thingGroupProperties: {shape: ThingGroupProperties, doc: 'Description and attributes'},
      tags: {shape: TagList, doc: 'Its tags'},
    },
  },
  output: {
    type: 'structure',
    name: 'CreateThingGroupResponse',
    members: {
      thingGroupName: {shape: ThingGroupName, doc: 'The group'},
      thingGroupArn: {shape: ThingGroupArn, doc: 'Its ARN'},
      thingGroupId: {shape: ThingGroupId, doc: 'Its id'},
    },
  },
  errors: [InvalidRequestException, ResourceAlreadyExistsException, InternalFailureException],
  doc: 'Create a thing group',
} as const satisfies Operation

const ThingGroupMetadata = {
  type: 'structure',
  name: 'ThingGroupMetadata',
  members: {
    parentGroupName: {shape: ThingGroupName, doc: 'The group it is part of'},
    rootToParentThingGroups: {shape: ThingGroupNameAndArnList, doc: 'The groups above it, the topmost first'},
    creationDate: {shape: DateType, doc: 'When it was created'},
  },
} as const satisfies StructureShape

const DynamicGroupStatus = {
  type: 'string',
  name: 'DynamicGroupStatus',
  enum: ['ACTIVE', 'BUILDING', 'REBUILDING'],
} as const satisfies StringShape

export const DescribeThingGroup = {
  service: 'iot',
  name: 'DescribeThingGroup',
  command: 'describe-thing-group',
  http: {method: 'GET', uri: '/thing-groups/{thingGroupName}'},
  input: {type: 'structure', name: 'DescribeThingGroupRequest', members: {thingGroupName}},
  output: {
    type: 'structure',
    name: 'DescribeThingGroupResponse',
    members: {
      thingGroupName: {shape: ThingGroupName, doc: 'The group'},
      thingGroupId: {shape: ThingGroupId, doc: 'Its id'},
      thingGroupArn: {shape: ThingGroupArn, doc: 'Its ARN'},
      version: {shape: Version, doc: 'Rises with each change'},
      thingGroupProperties: {shape: ThingGroupProperties, doc: 'Description and attributes'},
      thingGroupMetadata: {shape: ThingGroupMetadata, doc: 'Its place among the groups'},
      indexName: {shape: IndexName, doc: 'The index that a dynamic group searches'},
      queryString: {shape: QueryString, doc: 'What its things have in common; only dynamic groups have it'},
      queryVersion: {shape: QueryVersion, doc: 'The version of its query language'},
      status: {shape: DynamicGroupStatus, doc: 'Whether a dynamic group is up to date'},
    },
  },
  errors: [InvalidRequestException, InternalFailureException, ResourceNotFoundException],
  doc: 'Show a thing group',
} as const satisfies Operation

export const DeleteThingGroup = {
  service: 'iot',
  name: 'DeleteThingGroup',
  command: 'delete-thing-group',
  http: {method: 'DELETE', uri: '/thing-groups/{thingGroupName}'},
  input: {
    type: 'structure',
    name: 'DeleteThingGroupRequest',
    members: {
      thingGroupName,
      expectedVersion: {shape: Version, location: 'querystring', doc: 'The version it must have'},
    },
  },
  output: {type: 'structure', name: 'DeleteThingGroupResponse', members: {}},
  errors: [InvalidRequestException, VersionConflictException, InternalFailureException],
  doc: 'Delete a thing group',
} as const satisfies Operation

export const ListThingGroups = {
  service: 'iot',
  name: 'ListThingGroups',
  command: 'list-thing-groups',
  http: {method: 'GET', uri: '/thing-groups'},
  input: {
    type: 'structure',
    name: 'ListThingGroupsRequest',
    members: {
      ...page,
      parentGroup: {shape: ThingGroupName, location: 'querystring', doc: 'Only groups below this one'},
      namePrefixFilter: {shape: ThingGroupName, location: 'querystring', doc: 'How their names begin'},
      recursive: {shape: Flag, location: 'querystring', doc: 'Whether groups further below count'},
    },
  },
  output: {
    type: 'structure',
    name: 'ListThingGroupsResponse',
    members: {thingGroups: {shape: ThingGroupNameAndArnList, doc: 'A page of groups'}, nextToken},
  },
  errors: [InvalidRequestException, InternalFailureException, ResourceNotFoundException],
  paging: {resultKey: 'thingGroups', limitKey: 'maxResults'},
  doc: 'List thing groups',
} as const satisfies Operation

const pair = {
  thingGroupName: {shape: ThingGroupName, doc: 'The group'},
  thingGroupArn: {shape: ThingGroupArn, doc: 'The group, by its ARN'},
  thingName: {shape: ThingName, doc: 'The thing'},
  thingArn: {shape: ThingArn, doc: 'The thing, by its ARN'},
} as const

export const AddThingToThingGroup = {
  service: 'iot',
  name: 'AddThingToThingGroup',
  command: 'add-thing-to-thing-group',
  http: {method: 'PUT', uri: '/thing-groups/addThingToThingGroup'},
  input: {
    type: 'structure',
    name: 'AddThingToThingGroupRequest',
    members: {...pair, overrideDynamicGroups: {shape: Flag, doc: 'Has no effect: there are no dynamic groups'}},
  },
  output: {type: 'structure', name: 'AddThingToThingGroupResponse', members: {}},
  errors: [InvalidRequestException, InternalFailureException, ResourceNotFoundException, LimitExceededException],
  doc: 'Put a thing into a group',
} as const satisfies Operation

export const RemoveThingFromThingGroup = {
  service: 'iot',
  name: 'RemoveThingFromThingGroup',
  command: 'remove-thing-from-thing-group',
  http: {method: 'PUT', uri: '/thing-groups/removeThingFromThingGroup'},
  input: {type: 'structure', name: 'RemoveThingFromThingGroupRequest', members: pair},
  output: {type: 'structure', name: 'RemoveThingFromThingGroupResponse', members: {}},
  errors: [InvalidRequestException, InternalFailureException, ResourceNotFoundException],
  doc: 'Take a thing out of a group',
} as const satisfies Operation

export const ListThingsInThingGroup = {
  service: 'iot',
  name: 'ListThingsInThingGroup',
  command: 'list-things-in-thing-group',
  http: {method: 'GET', uri: '/thing-groups/{thingGroupName}/things'},
  input: {
    type: 'structure',
    name: 'ListThingsInThingGroupRequest',
    members: {
      thingGroupName,
      recursive: {shape: Flag, location: 'querystring', doc: 'Whether things of groups below count'},
      ...page,
    },
  },
  output: {
    type: 'structure',
    name: 'ListThingsInThingGroupResponse',
    members: {things: {shape: ThingNameList, doc: 'A page of names'}, nextToken},
  },
  errors: [InvalidRequestException, InternalFailureException, ResourceNotFoundException],
  paging: {resultKey: 'things', limitKey: 'maxResults'},
  doc: 'List the things of a group',
} as const satisfies Operation

export const ListThingGroupsForThing = {
  service: 'iot',
  name: 'ListThingGroupsForThing',
  command: 'list-thing-groups-for-thing',
  http: {method: 'GET', uri: '/things/{thingName}/thing-groups'},
  input: {
    type: 'structure',
    name: 'ListThingGroupsForThingRequest',
    members: {thingName: {shape: ThingName, location: 'uri', required: true, doc: 'The thing'}, ...page},
  },
  output: {
    type: 'structure',
    name: 'ListThingGroupsForThingResponse',
    members: {thingGroups: {shape: ThingGroupNameAndArnList, doc: 'A page of groups'}, nextToken},
  },
  errors: [InvalidRequestException, InternalFailureException, ResourceNotFoundException],
  paging: {resultKey: 'thingGroups', limitKey: 'maxResults'},
  doc: 'List the groups of a thing',
} as const satisfies Operation
