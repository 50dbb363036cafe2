// A request that was sent, may have been carried out, and must not be sent again. The SDK sends again whatever it knows to
// be passing, and looks for that in causes, too: here the failure is hidden from it.
import {UnreadableAnswer} from '../../wire/read-response.js'
import {ServiceFailure} from './service-failure.js'
import {TransportFailure} from './transport-failure.js'

export class UnknownOutcome extends Error {
  constructor(readonly failure: TransportFailure | ServiceFailure) {
    super(failure.message)
  }
}

/** Whether the request may have been carried out; an answer that cannot be read tells nothing either. */
export const isUnknown = (error: unknown): boolean => error instanceof UnreadableAnswer || isUnanswered(error)

const isUnanswered = (error: unknown): error is TransportFailure | ServiceFailure =>
  (error instanceof TransportFailure && UNKNOWN.has(error.kind)) ||
  (error instanceof ServiceFailure && [500, 502, 504].includes(error.$metadata.httpStatusCode ?? 0))

/** In all others nothing was sent. */
const UNKNOWN: ReadonlySet<string> = new Set(['closed', 'read-timeout', 'too-long'])

type Next = (args: unknown) => Promise<unknown>

/** For the stack of one command, below what sends again. */
export const sentOnce = (next: Next) => async (args: unknown) => {
  try {
    return await next(args)
  } catch (error) {
    throw isUnanswered(error) ? new UnknownOutcome(error) : error
  }
}
