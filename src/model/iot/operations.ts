// The operations of the control plane, one row each.
import type {Operation} from '../vocabulary.js'
import {DescribeEndpointRequest, DescribeEndpointResponse} from './endpoint.js'
import {
  ConflictException,
  InternalFailureException,
  InternalServerException,
  InvalidRequestException,
  InvalidStateTransitionException,
  LimitExceededException,
  ResourceAlreadyExistsException,
  ResourceNotFoundException,
  ServiceUnavailableException,
  ThrottlingException,
  UnauthorizedException,
  VersionConflictException,
} from './errors.js'
import {
  CancelJobExecutionRequest,
  DeleteJobExecutionRequest,
  DescribeJobExecutionRequest,
  DescribeJobExecutionResponse,
  ListJobExecutionsForJobRequest,
  ListJobExecutionsForJobResponse,
  ListJobExecutionsForThingRequest,
  ListJobExecutionsForThingResponse,
} from './execution.js'
import {
  AssociateTargetsWithJobRequest,
  AssociateTargetsWithJobResponse,
  CancelJobRequest,
  CancelJobResponse,
  CreateJobRequest,
  CreateJobResponse,
  DeleteJobRequest,
  DescribeJobRequest,
  DescribeJobResponse,
  GetJobDocumentRequest,
  GetJobDocumentResponse,
  ListJobsRequest,
  ListJobsResponse,
  UntagResourceRequest,
  UntagResourceResponse,
  UpdateJobRequest,
} from './job.js'
import {
  ListTagsForResourceRequest,
  ListTagsForResourceResponse,
  TagResourceRequest,
  TagResourceResponse,
} from './tag.js'
import {
  CreateJobTemplateRequest,
  CreateJobTemplateResponse,
  DeleteJobTemplateRequest,
  DescribeJobTemplateRequest,
  DescribeJobTemplateResponse,
  DescribeManagedJobTemplateRequest,
  DescribeManagedJobTemplateResponse,
  ListJobTemplatesRequest,
  ListJobTemplatesResponse,
  ListManagedJobTemplatesRequest,
  ListManagedJobTemplatesResponse,
} from './template.js'

export const CreateJob = {
  service: 'iot',
  name: 'CreateJob',
  command: 'create-job',
  http: {method: 'PUT', uri: '/jobs/{jobId}'},
  input: CreateJobRequest,
  output: CreateJobResponse,
  errors: [
    InvalidRequestException,
    ResourceNotFoundException,
    ResourceAlreadyExistsException,
    LimitExceededException,
    ThrottlingException,
    ServiceUnavailableException,
  ],
  doc: 'Create a job that carries a document to things and thing groups',
} as const satisfies Operation

export const UpdateJob = {
  service: 'iot',
  name: 'UpdateJob',
  command: 'update-job',
  http: {method: 'PATCH', uri: '/jobs/{jobId}'},
  input: UpdateJobRequest,
  errors: [InvalidRequestException, ResourceNotFoundException, ThrottlingException, ServiceUnavailableException],
  doc: 'Change the description or the rollout, abort, timeout, retry and URL settings of a job not yet ended',
} as const satisfies Operation

export const DescribeJob = {
  service: 'iot',
  name: 'DescribeJob',
  command: 'describe-job',
  http: {method: 'GET', uri: '/jobs/{jobId}'},
  input: DescribeJobRequest,
  output: DescribeJobResponse,
  errors: [InvalidRequestException, ResourceNotFoundException, ThrottlingException, ServiceUnavailableException],
  doc: 'Show a job with its settings, status and execution counts',
} as const satisfies Operation

export const CancelJob = {
  service: 'iot',
  name: 'CancelJob',
  command: 'cancel-job',
  http: {method: 'PUT', uri: '/jobs/{jobId}/cancel'},
  input: CancelJobRequest,
  output: CancelJobResponse,
  errors: [
    InvalidRequestException,
    ResourceNotFoundException,
    ThrottlingException,
    ServiceUnavailableException,
    LimitExceededException,
  ],
  doc: 'Cancel a job: stop its rollout and cancel queued executions, with force also those in progress',
} as const satisfies Operation

export const DeleteJob = {
  service: 'iot',
  name: 'DeleteJob',
  command: 'delete-job',
  http: {method: 'DELETE', uri: '/jobs/{jobId}'},
  input: DeleteJobRequest,
  errors: [
    InvalidRequestException,
    InvalidStateTransitionException,
    ResourceNotFoundException,
    LimitExceededException,
    ThrottlingException,
    ServiceUnavailableException,
  ],
  doc: 'Delete a job with all its executions; it must have ended unless forced',
} as const satisfies Operation

export const ListJobs = {
  service: 'iot',
  name: 'ListJobs',
  command: 'list-jobs',
  http: {method: 'GET', uri: '/jobs'},
  input: ListJobsRequest,
  output: ListJobsResponse,
  errors: [InvalidRequestException, ResourceNotFoundException, ThrottlingException, ServiceUnavailableException],
  paging: {resultKey: 'jobs', limitKey: 'maxResults'},
  doc: 'List jobs, filtered by status, target selection, thing group or namespace',
} as const satisfies Operation

export const AssociateTargetsWithJob = {
  service: 'iot',
  name: 'AssociateTargetsWithJob',
  command: 'associate-targets-with-job',
  http: {method: 'POST', uri: '/jobs/{jobId}/targets'},
  input: AssociateTargetsWithJobRequest,
  output: AssociateTargetsWithJobResponse,
  errors: [
    InvalidRequestException,
    ResourceNotFoundException,
    LimitExceededException,
    ThrottlingException,
    ServiceUnavailableException,
  ],
  doc: 'Add thing groups to the targets of a continuous job in progress',
} as const satisfies Operation

export const GetJobDocument = {
  service: 'iot',
  name: 'GetJobDocument',
  command: 'get-job-document',
  http: {method: 'GET', uri: '/jobs/{jobId}/job-document'},
  input: GetJobDocumentRequest,
  output: GetJobDocumentResponse,
  errors: [InvalidRequestException, ResourceNotFoundException, ThrottlingException, ServiceUnavailableException],
  doc: 'Fetch the document that a job sends to its devices',
} as const satisfies Operation

export const DescribeJobExecution = {
  service: 'iot',
  name: 'DescribeJobExecution',
  command: 'describe-job-execution',
  http: {method: 'GET', uri: '/things/{thingName}/jobs/{jobId}'},
  input: DescribeJobExecutionRequest,
  output: DescribeJobExecutionResponse,
  errors: [InvalidRequestException, ResourceNotFoundException, ThrottlingException, ServiceUnavailableException],
  doc: 'Show the state of a job on one thing',
} as const satisfies Operation

export const CancelJobExecution = {
  service: 'iot',
  name: 'CancelJobExecution',
  command: 'cancel-job-execution',
  http: {method: 'PUT', uri: '/things/{thingName}/jobs/{jobId}/cancel'},
  input: CancelJobExecutionRequest,
  errors: [
    InvalidRequestException,
    InvalidStateTransitionException,
    ResourceNotFoundException,
    ThrottlingException,
    ServiceUnavailableException,
    VersionConflictException,
  ],
  doc: 'Cancel a job on one thing; with force also after the device has started it',
} as const satisfies Operation

export const DeleteJobExecution = {
  service: 'iot',
  name: 'DeleteJobExecution',
  command: 'delete-job-execution',
  http: {method: 'DELETE', uri: '/things/{thingName}/jobs/{jobId}/executionNumber/{executionNumber}'},
  input: DeleteJobExecutionRequest,
  errors: [
    InvalidRequestException,
    InvalidStateTransitionException,
    ResourceNotFoundException,
    ThrottlingException,
    ServiceUnavailableException,
  ],
  doc: 'Delete one execution of a job on one thing, by its number',
} as const satisfies Operation

export const ListJobExecutionsForJob = {
  service: 'iot',
  name: 'ListJobExecutionsForJob',
  command: 'list-job-executions-for-job',
  http: {method: 'GET', uri: '/jobs/{jobId}/things'},
  input: ListJobExecutionsForJobRequest,
  output: ListJobExecutionsForJobResponse,
  errors: [InvalidRequestException, ResourceNotFoundException, ThrottlingException, ServiceUnavailableException],
  paging: {resultKey: 'executionSummaries', limitKey: 'maxResults'},
  doc: 'List the executions of a job, one line per thing and attempt',
} as const satisfies Operation

export const ListJobExecutionsForThing = {
  service: 'iot',
  name: 'ListJobExecutionsForThing',
  command: 'list-job-executions-for-thing',
  http: {method: 'GET', uri: '/things/{thingName}/jobs'},
  input: ListJobExecutionsForThingRequest,
  output: ListJobExecutionsForThingResponse,
  errors: [InvalidRequestException, ResourceNotFoundException, ThrottlingException, ServiceUnavailableException],
  paging: {resultKey: 'executionSummaries', limitKey: 'maxResults'},
  doc: 'List the executions of every job on one thing',
} as const satisfies Operation

export const CreateJobTemplate = {
  service: 'iot',
  name: 'CreateJobTemplate',
  command: 'create-job-template',
  http: {method: 'PUT', uri: '/job-templates/{jobTemplateId}'},
  input: CreateJobTemplateRequest,
  output: CreateJobTemplateResponse,
  errors: [
    InvalidRequestException,
    ResourceNotFoundException,
    ConflictException,
    LimitExceededException,
    ThrottlingException,
    InternalFailureException,
  ],
  doc: 'Save a document and job settings as a template, written out or taken from an existing job',
} as const satisfies Operation

export const DescribeJobTemplate = {
  service: 'iot',
  name: 'DescribeJobTemplate',
  command: 'describe-job-template',
  http: {method: 'GET', uri: '/job-templates/{jobTemplateId}'},
  input: DescribeJobTemplateRequest,
  output: DescribeJobTemplateResponse,
  errors: [InvalidRequestException, ResourceNotFoundException, ThrottlingException, InternalFailureException],
  doc: 'Show a job template with its document and settings',
} as const satisfies Operation

export const DeleteJobTemplate = {
  service: 'iot',
  name: 'DeleteJobTemplate',
  command: 'delete-job-template',
  http: {method: 'DELETE', uri: '/job-templates/{jobTemplateId}'},
  input: DeleteJobTemplateRequest,
  errors: [InvalidRequestException, ResourceNotFoundException, ThrottlingException, InternalFailureException],
  doc: 'Delete a job template; jobs created from it keep running',
} as const satisfies Operation

export const ListJobTemplates = {
  service: 'iot',
  name: 'ListJobTemplates',
  command: 'list-job-templates',
  http: {method: 'GET', uri: '/job-templates'},
  input: ListJobTemplatesRequest,
  output: ListJobTemplatesResponse,
  errors: [InvalidRequestException, ThrottlingException, InternalFailureException],
  paging: {resultKey: 'jobTemplates', limitKey: 'maxResults'},
  doc: 'List the job templates of the account, newest first',
} as const satisfies Operation

export const DescribeManagedJobTemplate = {
  service: 'iot',
  name: 'DescribeManagedJobTemplate',
  command: 'describe-managed-job-template',
  http: {method: 'GET', uri: '/managed-job-templates/{templateName}'},
  input: DescribeManagedJobTemplateRequest,
  output: DescribeManagedJobTemplateResponse,
  errors: [InvalidRequestException, ResourceNotFoundException, ThrottlingException, InternalServerException],
  doc: 'Show a template that AWS provides, with its document and parameters',
} as const satisfies Operation

export const ListManagedJobTemplates = {
  service: 'iot',
  name: 'ListManagedJobTemplates',
  command: 'list-managed-job-templates',
  http: {method: 'GET', uri: '/managed-job-templates'},
  input: ListManagedJobTemplatesRequest,
  output: ListManagedJobTemplatesResponse,
  errors: [InvalidRequestException, ResourceNotFoundException, ThrottlingException, InternalServerException],
  paging: {resultKey: 'managedJobTemplates', limitKey: 'maxResults'},
  doc: 'List the job templates that AWS provides',
} as const satisfies Operation

export const TagResource = {
  service: 'iot',
  name: 'TagResource',
  command: 'tag-resource',
  http: {method: 'POST', uri: '/tags'},
  input: TagResourceRequest,
  output: TagResourceResponse,
  errors: [
    InvalidRequestException,
    InternalFailureException,
    ResourceNotFoundException,
    ThrottlingException,
    LimitExceededException,
  ],
  doc: 'Add tags to a job or job template, or change their values',
} as const satisfies Operation

export const UntagResource = {
  service: 'iot',
  name: 'UntagResource',
  command: 'untag-resource',
  http: {method: 'POST', uri: '/untag'},
  input: UntagResourceRequest,
  output: UntagResourceResponse,
  errors: [InvalidRequestException, InternalFailureException, ResourceNotFoundException, ThrottlingException],
  doc: 'Remove tags from a job or job template, by key',
} as const satisfies Operation

export const ListTagsForResource = {
  service: 'iot',
  name: 'ListTagsForResource',
  command: 'list-tags-for-resource',
  http: {method: 'GET', uri: '/tags'},
  input: ListTagsForResourceRequest,
  output: ListTagsForResourceResponse,
  errors: [InvalidRequestException, InternalFailureException, ResourceNotFoundException, ThrottlingException],
  paging: {resultKey: 'tags'},
  doc: 'List the tags on a job or job template',
} as const satisfies Operation

export const DescribeEndpoint = {
  service: 'iot',
  name: 'DescribeEndpoint',
  command: 'describe-endpoint',
  http: {method: 'GET', uri: '/endpoint'},
  input: DescribeEndpointRequest,
  output: DescribeEndpointResponse,
  errors: [InternalFailureException, InvalidRequestException, UnauthorizedException, ThrottlingException],
  doc: 'Show the host name of one endpoint of the account',
} as const satisfies Operation
