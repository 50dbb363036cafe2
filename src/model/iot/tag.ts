// Tags of jobs and job templates.
import type {ListShape, StructureShape} from '../vocabulary.js'
import {NextToken, ResourceArn, TagKey, TagValue} from './scalars.js'

export const Tag = {
  type: 'structure',
  name: 'Tag',
  members: {
    Key: {
      shape: TagKey,
      required: true,
      doc: 'Key; letters, digits, spaces and _.:/=+-@, not starting with aws:',
    },
    Value: {shape: TagValue, doc: 'Value; may be empty'},
  },
} as const satisfies StructureShape

export const TagList = {
  type: 'list',
  name: 'TagList',
  member: Tag,
  documented: {max: 50, source: 'Developer Guide, tagging'},
} as const satisfies ListShape

export const TagResourceRequest = {
  type: 'structure',
  name: 'TagResourceRequest',
  members: {
    resourceArn: {shape: ResourceArn, required: true, doc: 'ARN of the job or job template to tag'},
    tags: {
      shape: TagList,
      required: true,
      doc: 'Tags to set; keys unique, a key already there takes the new value',
    },
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
    resourceArn: {shape: ResourceArn, location: 'querystring', required: true, doc: 'ARN of the job or job template'},
    nextToken: {
      shape: NextToken,
      location: 'querystring',
      doc: 'Token that an earlier page ended with (default: first page)',
    },
  },
} as const satisfies StructureShape

export const ListTagsForResourceResponse = {
  type: 'structure',
  name: 'ListTagsForResourceResponse',
  members: {
    tags: {shape: TagList, doc: 'Tags on this page'},
    nextToken: {shape: NextToken, doc: 'Token for the next page; absent on the last'},
  },
} as const satisfies StructureShape
