// Tags of jobs and job templates.
import type {ListShape, StructureShape} from '../vocabulary.js'
import {NextToken, ResourceArn, TagKey, TagValue} from './scalars.js'

export const Tag = {
  type: 'structure',
  name: 'Tag',
  members: {
    Key: {shape: TagKey, required: true, doc: ''},
    Value: {shape: TagValue, doc: ''},
  },
} as const satisfies StructureShape

export const TagList = {type: 'list', name: 'TagList', member: Tag} as const satisfies ListShape

export const TagResourceRequest = {
  type: 'structure',
  name: 'TagResourceRequest',
  members: {
    resourceArn: {shape: ResourceArn, required: true, doc: ''},
    tags: {shape: TagList, required: true, doc: ''},
  },
} as const satisfies StructureShape

export const TagResourceResponse = {
  type: 'structure',
  name: 'TagResourceResponse',
  members: {},
} as const satisfies StructureShape

export const ListTagsForResourceRequest = {
  type: 'structure',
  name: 'ListTagsForResourceRequest',
  members: {
    resourceArn: {shape: ResourceArn, location: 'querystring', required: true, doc: ''},
    nextToken: {shape: NextToken, location: 'querystring', doc: ''},
  },
} as const satisfies StructureShape

export const ListTagsForResourceResponse = {
  type: 'structure',
  name: 'ListTagsForResourceResponse',
  members: {
    tags: {shape: TagList, doc: ''},
    nextToken: {shape: NextToken, doc: ''},
  },
} as const satisfies StructureShape
