// What a failure means, whichever request caused it: that something is not there, that the service wants less of us, that it may pass.
// The only place that reads the names of errors for it.
import {CliError, OtherError, ServiceError} from './cli-error.js'

/** The service does not know what was named. */
export const isNotFound = (error: unknown): boolean =>
  error instanceof ServiceError && error.code === 'ResourceNotFoundException'

/** Something else has its name. */
export const isAlreadyThere = (error: unknown): boolean =>
  error instanceof ServiceError && error.code === 'ResourceAlreadyExistsException'

const UNFIT_NAME = 'UnfitName'

/** A service lists something by a name that nothing can have, and that it is not asked for. */
export const unfitName = (message: string): CliError => new OtherError(UNFIT_NAME, message)

export const isUnfitName = (error: unknown): boolean => error instanceof OtherError && error.code === UNFIT_NAME

/** @returns nothing where the service does not know what was asked for */
export async function unlessNotFound<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}

/** "Later" instead of "no". The service counts too many deletions at once as throttling, too. */
export const isThrottled = (error: unknown): boolean => error instanceof ServiceError && THROTTLED.test(error.code)

/** What may pass by itself. Credentials that have run out, a lacking permission or a wrong name never do. */
export const isTransient = (error: unknown): error is CliError =>
  error instanceof CliError && (THROTTLED.test(error.code) || PASSING.test(error.code))

const THROTTLED = /^(?:Throttl|TooManyRequests|LimitExceeded|RequestLimitExceeded|SlowDown|429$)/
const PASSING =
  /^(?:ServiceUnavailable|InternalFailure|InternalServer|EndpointConnection|ConnectionClosed|ConnectTimeout|ReadTimeout|5\d\d$)/
