import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {ConfigurationError, OtherError, ServiceError, UsageError} from '../../src/errors/cli-error.js'
import {isNotFound, isThrottled, isTransient} from '../../src/errors/failure.js'

const service = (code: string) => new ServiceError(code, 'DescribeJob', 'text', new Map(), undefined)
const other = (code: string) => new OtherError(code, 'text')

const rows: readonly (readonly [error: unknown, notFound: boolean, throttled: boolean, transient: boolean])[] = [
  [service('ResourceNotFoundException'), true, false, false],
  [service('ThrottlingException'), false, true, true],
  [service('ThrottledException'), false, true, true],
  [service('TooManyRequestsException'), false, true, true],
  [service('LimitExceededException'), false, true, true],
  [service('RequestLimitExceeded'), false, true, true],
  [service('429'), false, true, true],
  [service('ServiceUnavailableException'), false, false, true],
  [service('InternalFailureException'), false, false, true],
  [service('502'), false, false, true],
  [service('5029'), false, false, false],
  [service('AccessDeniedException'), false, false, false],
  [service('ExpiredTokenException'), false, false, false],
  [service('InvalidRequestException'), false, false, false],
  [service('VersionConflictException'), false, false, false],
  [other('EndpointConnectionError'), false, false, true],
  [other('ConnectionClosedError'), false, false, true],
  [other('ConnectTimeoutError'), false, false, true],
  [other('ReadTimeoutError'), false, false, true],
  [other('SSLError'), false, false, false],
  [other('ResourceNotFoundException'), false, false, false],
  [new UsageError('text'), false, false, false],
  [new ConfigurationError('NoRegion', 'text'), false, false, false],
  [new Error('ThrottlingException'), false, false, false],
  [undefined, false, false, false],
]

describe('what a failure means', () => {
  for (const [error, notFound, throttled, transient] of rows) {
    const title =
      error instanceof Error ? `${error.constructor.name} ${(error as {code?: string}).code}` : String(error)
    it(title, () => {
      assert.deepEqual([isNotFound(error), isThrottled(error), isTransient(error)], [notFound, throttled, transient])
    })
  }
})
