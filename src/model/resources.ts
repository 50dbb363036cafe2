// The kinds of resources that the API names: how inputs, ARNs, listings and messages call each. Plain data.
import {
  DescribeJob,
  DescribeJobTemplate,
  DescribeManagedJobTemplate,
  ListJobs,
  ListJobTemplates,
  ListManagedJobTemplates,
} from './iot/operations.js'
import {DescribeThingGroup, ListThingGroups} from './iot/registry/group-operations.js'
import {DescribeThing, ListThings} from './iot/registry/thing-operations.js'
import type {Operation, Paging} from './vocabulary.js'

export interface Resource {
  /** In messages: `job template`. */
  readonly title: string
  /** The member of inputs that holds its id. */
  readonly idMember: string
  /** The member of inputs and outputs that holds its ARN. */
  readonly arnMember: string
  /** The word in its ARN: `arn:aws:iot:us-east-1:123456789012:thinggroup/NAME`. */
  readonly arnType: 'job' | 'thing' | 'thinggroup' | 'jobtemplate'
  readonly describe: Operation
  readonly list: Operation & {readonly paging: Paging}
  /** The members of an item of the listing. */
  readonly listed: {readonly id: string; readonly arn: string}
}

export type ResourceKind = 'job' | 'thing' | 'group' | 'template' | 'managedTemplate'

export const resources: Readonly<Record<ResourceKind, Resource>> = {
  job: {
    title: 'job',
    idMember: 'jobId',
    arnMember: 'jobArn',
    arnType: 'job',
    describe: DescribeJob,
    list: ListJobs,
    listed: {id: 'jobId', arn: 'jobArn'},
  },
  thing: {
    title: 'thing',
    idMember: 'thingName',
    arnMember: 'thingArn',
    arnType: 'thing',
    describe: DescribeThing,
    list: ListThings,
    listed: {id: 'thingName', arn: 'thingArn'},
  },
  group: {
    title: 'thing group',
    idMember: 'thingGroupName',
    arnMember: 'thingGroupArn',
    arnType: 'thinggroup',
    describe: DescribeThingGroup,
    list: ListThingGroups,
    listed: {id: 'groupName', arn: 'groupArn'},
  },
  template: {
    title: 'job template',
    idMember: 'jobTemplateId',
    arnMember: 'jobTemplateArn',
    arnType: 'jobtemplate',
    describe: DescribeJobTemplate,
    list: ListJobTemplates,
    listed: {id: 'jobTemplateId', arn: 'jobTemplateArn'},
  },
  managedTemplate: {
    title: 'managed job template',
    idMember: 'templateName',
    arnMember: 'jobTemplateArn',
    arnType: 'jobtemplate',
    describe: DescribeManagedJobTemplate,
    list: ListManagedJobTemplates,
    listed: {id: 'templateName', arn: 'templateArn'},
  },
}

/** What the member `resourceArn` may name: what has tags. */
export const TAGGABLE: readonly ResourceKind[] = ['job', 'template']
/** What the member `targets` may name. */
export const TARGETABLE: readonly ResourceKind[] = ['group', 'thing']

/** @returns the kind that the word of an ARN stands for; managed templates carry the word of templates */
export const kindOfArnType = (arnType: string): ResourceKind | undefined =>
  KINDS.find((kind) => resources[kind].arnType === arnType)

/** @returns the kind whose id the member of an input holds */
export const kindOfIdMember = (member: string): ResourceKind | undefined =>
  KINDS.find((kind) => resources[kind].idMember === member)

/** @returns the kinds whose ARN the member of an input holds: templates share one */
export const kindsOfArnMember = (member: string): readonly ResourceKind[] =>
  KINDS.filter((kind) => resources[kind].arnMember === member)

export const KINDS = Object.keys(resources) as readonly ResourceKind[]
