// The errors that the operations of this plane name, with their HTTP status.
import type {ErrorShape} from '../vocabulary.js'

export const InvalidRequestException = {name: 'InvalidRequestException', httpStatus: 400} as const satisfies ErrorShape
export const ResourceNotFoundException = {
  name: 'ResourceNotFoundException',
  httpStatus: 404,
} as const satisfies ErrorShape
export const ResourceAlreadyExistsException = {
  name: 'ResourceAlreadyExistsException',
  httpStatus: 409,
  details: ['resourceId', 'resourceArn'],
} as const satisfies ErrorShape
export const LimitExceededException = {name: 'LimitExceededException', httpStatus: 410} as const satisfies ErrorShape
export const ThrottlingException = {name: 'ThrottlingException', httpStatus: 400} as const satisfies ErrorShape
export const ServiceUnavailableException = {
  name: 'ServiceUnavailableException',
  httpStatus: 503,
} as const satisfies ErrorShape
export const InvalidStateTransitionException = {
  name: 'InvalidStateTransitionException',
  httpStatus: 409,
} as const satisfies ErrorShape
export const VersionConflictException = {
  name: 'VersionConflictException',
  httpStatus: 409,
} as const satisfies ErrorShape
export const ConflictException = {
  name: 'ConflictException',
  httpStatus: 409,
  details: ['resourceId'],
} as const satisfies ErrorShape
export const InternalFailureException = {
  name: 'InternalFailureException',
  httpStatus: 500,
} as const satisfies ErrorShape
export const InternalServerException = {name: 'InternalServerException', httpStatus: 500} as const satisfies ErrorShape
export const UnauthorizedException = {name: 'UnauthorizedException', httpStatus: 401} as const satisfies ErrorShape
export const InvalidQueryException = {name: 'InvalidQueryException', httpStatus: 400} as const satisfies ErrorShape
export const IndexNotReadyException = {name: 'IndexNotReadyException', httpStatus: 400} as const satisfies ErrorShape
