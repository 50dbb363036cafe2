// The errors that the operations of this plane name, with their HTTP status.
import type {ErrorShape} from '../vocabulary.js'

export const InvalidRequestException = {name: 'InvalidRequestException', httpStatus: 400} as const satisfies ErrorShape
export const ResourceNotFoundException = {
  name: 'ResourceNotFoundException',
  httpStatus: 404,
} as const satisfies ErrorShape
export const ThrottlingException = {
  name: 'ThrottlingException',
  httpStatus: 429,
  details: ['payload'],
} as const satisfies ErrorShape
export const ServiceUnavailableException = {
  name: 'ServiceUnavailableException',
  httpStatus: 503,
} as const satisfies ErrorShape
export const CertificateValidationException = {
  name: 'CertificateValidationException',
  httpStatus: 400,
} as const satisfies ErrorShape
export const TerminalStateException = {name: 'TerminalStateException', httpStatus: 410} as const satisfies ErrorShape
export const InvalidStateTransitionException = {
  name: 'InvalidStateTransitionException',
  httpStatus: 409,
} as const satisfies ErrorShape
export const ValidationException = {name: 'ValidationException', httpStatus: 400} as const satisfies ErrorShape
export const ConflictException = {
  name: 'ConflictException',
  httpStatus: 409,
  details: ['resourceId'],
} as const satisfies ErrorShape
export const ServiceQuotaExceededException = {
  name: 'ServiceQuotaExceededException',
  httpStatus: 402,
} as const satisfies ErrorShape
export const InternalServerException = {name: 'InternalServerException', httpStatus: 500} as const satisfies ErrorShape
