// Which failures say "later" instead of "no". The service counts too many deletions at once as throttling, too.
import {ServiceError} from '../errors/cli-error.js'

export const isThrottled = (error: unknown): boolean =>
  error instanceof ServiceError && /^(?:Throttling|TooManyRequests|LimitExceeded|RequestLimitExceeded)/.test(error.code)
