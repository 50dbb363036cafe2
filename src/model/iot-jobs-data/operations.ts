// The operations of the device plane, one row each.
import type {Operation} from '../vocabulary.js'
import {StartCommandExecutionRequest, StartCommandExecutionResponse} from './command.js'
import {
  CertificateValidationException,
  ConflictException,
  InternalServerException,
  InvalidRequestException,
  InvalidStateTransitionException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  ServiceUnavailableException,
  TerminalStateException,
  ThrottlingException,
  ValidationException,
} from './errors.js'
import {
  DescribeJobExecutionRequest,
  DescribeJobExecutionResponse,
  GetPendingJobExecutionsRequest,
  GetPendingJobExecutionsResponse,
  StartNextPendingJobExecutionRequest,
  StartNextPendingJobExecutionResponse,
  UpdateJobExecutionRequest,
  UpdateJobExecutionResponse,
} from './execution.js'

export const DescribeJobExecution = {
  service: 'iot-jobs-data',
  name: 'DescribeJobExecution',
  command: 'describe-job-execution',
  http: {method: 'GET', uri: '/things/{thingName}/jobs/{jobId}'},
  input: DescribeJobExecutionRequest,
  output: DescribeJobExecutionResponse,
  errors: [
    InvalidRequestException,
    ResourceNotFoundException,
    ThrottlingException,
    ServiceUnavailableException,
    CertificateValidationException,
    TerminalStateException,
  ],
  doc: 'Show an execution as its device sees it, by job or as $next, with its document',
} as const satisfies Operation

export const GetPendingJobExecutions = {
  service: 'iot-jobs-data',
  name: 'GetPendingJobExecutions',
  command: 'get-pending-job-executions',
  http: {method: 'GET', uri: '/things/{thingName}/jobs'},
  input: GetPendingJobExecutionsRequest,
  output: GetPendingJobExecutionsResponse,
  errors: [
    InvalidRequestException,
    ResourceNotFoundException,
    ThrottlingException,
    ServiceUnavailableException,
    CertificateValidationException,
  ],
  doc: 'List the executions that a thing has not finished: in progress, and queued',
} as const satisfies Operation

export const StartNextPendingJobExecution = {
  service: 'iot-jobs-data',
  name: 'StartNextPendingJobExecution',
  command: 'start-next-pending-job-execution',
  http: {method: 'PUT', uri: '/things/{thingName}/jobs/$next'},
  input: StartNextPendingJobExecutionRequest,
  output: StartNextPendingJobExecutionResponse,
  errors: [
    InvalidRequestException,
    ResourceNotFoundException,
    ThrottlingException,
    ServiceUnavailableException,
    CertificateValidationException,
  ],
  resend: 'never',
  doc: 'Start the next execution that waits for a thing and receive its document',
} as const satisfies Operation

export const UpdateJobExecution = {
  service: 'iot-jobs-data',
  name: 'UpdateJobExecution',
  command: 'update-job-execution',
  http: {method: 'POST', uri: '/things/{thingName}/jobs/{jobId}'},
  input: UpdateJobExecutionRequest,
  output: UpdateJobExecutionResponse,
  errors: [
    InvalidRequestException,
    ResourceNotFoundException,
    ThrottlingException,
    ServiceUnavailableException,
    CertificateValidationException,
    InvalidStateTransitionException,
  ],
  resend: {guard: 'expectedVersion'},
  doc: 'Report the status or progress of an execution, as its device would',
} as const satisfies Operation

export const StartCommandExecution = {
  service: 'iot-jobs-data',
  name: 'StartCommandExecution',
  command: 'start-command-execution',
  http: {method: 'POST', uri: '/command-executions'},
  input: StartCommandExecutionRequest,
  output: StartCommandExecutionResponse,
  errors: [
    ValidationException,
    ResourceNotFoundException,
    ConflictException,
    ThrottlingException,
    ServiceQuotaExceededException,
    InternalServerException,
  ],
  resend: {guard: 'clientToken'},
  doc: 'Start a command on one device',
} as const satisfies Operation
