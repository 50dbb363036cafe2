// The SDK's client and commands of the control plane. Named one by one, so that a bundle leaves out the service's other
// operations, and checked against the table: an operation without its command does not compile.
import {
  AssociateTargetsWithJobCommand,
  CancelJobCommand,
  CancelJobExecutionCommand,
  CreateJobCommand,
  CreateJobTemplateCommand,
  DeleteJobCommand,
  DeleteJobExecutionCommand,
  DeleteJobTemplateCommand,
  DescribeEndpointCommand,
  DescribeJobCommand,
  DescribeJobExecutionCommand,
  DescribeJobTemplateCommand,
  DescribeManagedJobTemplateCommand,
  DescribeThingCommand,
  DescribeThingGroupCommand,
  GetJobDocumentCommand,
  IoTClient,
  ListJobExecutionsForJobCommand,
  ListJobExecutionsForThingCommand,
  ListJobsCommand,
  ListJobTemplatesCommand,
  ListManagedJobTemplatesCommand,
  ListTagsForResourceCommand,
  ListThingGroupsCommand,
  ListThingsCommand,
  ListThingsInThingGroupCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateJobCommand,
} from '@aws-sdk/client-iot'
import {DescribeThingGroup, ListThingGroups, ListThingsInThingGroup} from '../model/iot/registry/group-operations.js'
import {DescribeThing, ListThings} from '../model/iot/registry/thing-operations.js'
import type {CommandTable, Plane} from './plane.js'

const commands = {
  AssociateTargetsWithJob: AssociateTargetsWithJobCommand,
  CancelJob: CancelJobCommand,
  CancelJobExecution: CancelJobExecutionCommand,
  CreateJob: CreateJobCommand,
  CreateJobTemplate: CreateJobTemplateCommand,
  DeleteJob: DeleteJobCommand,
  DeleteJobExecution: DeleteJobExecutionCommand,
  DeleteJobTemplate: DeleteJobTemplateCommand,
  DescribeEndpoint: DescribeEndpointCommand,
  DescribeJob: DescribeJobCommand,
  DescribeJobExecution: DescribeJobExecutionCommand,
  DescribeJobTemplate: DescribeJobTemplateCommand,
  DescribeManagedJobTemplate: DescribeManagedJobTemplateCommand,
  GetJobDocument: GetJobDocumentCommand,
  ListJobExecutionsForJob: ListJobExecutionsForJobCommand,
  ListJobExecutionsForThing: ListJobExecutionsForThingCommand,
  ListJobs: ListJobsCommand,
  ListJobTemplates: ListJobTemplatesCommand,
  ListManagedJobTemplates: ListManagedJobTemplatesCommand,
  ListTagsForResource: ListTagsForResourceCommand,
  TagResource: TagResourceCommand,
  UntagResource: UntagResourceCommand,
  UpdateJob: UpdateJobCommand,
} satisfies CommandTable<'iot'>

/** Of the registry: they are no commands of ours, but whoever chooses targets wants to see what there is. */
const registry = {
  DescribeThing: DescribeThingCommand,
  DescribeThingGroup: DescribeThingGroupCommand,
  ListThings: ListThingsCommand,
  ListThingGroups: ListThingGroupsCommand,
  ListThingsInThingGroup: ListThingsInThingGroupCommand,
}

export const plane: Plane = {
  Client: IoTClient,
  commands: {...commands, ...registry},
  rows: [DescribeThing, DescribeThingGroup, ListThings, ListThingGroups, ListThingsInThingGroup],
}
