// Requests of a command that outlives throttling and a lost network: sent again, ever more slowly, until that has no sense.
import {CliError} from '../../errors/cli-error.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Structure} from '../../value/value.js'

export type Send = (operation: Operation, input: Structure) => Promise<Structure>

export interface Patience {
  /** Failures in a row after which the last one counts; when absent 10, or as many as 5 minutes bring. */
  readonly maxErrors?: number | undefined
  now(): number
  sleep(milliseconds: number): Promise<void>
  onWait?(operation: string, code: string, retryIn: number): void | Promise<void>
}

const MAX_ERRORS = 10
const LONGEST_OUTAGE = 5 * 60_000
const [FIRST_WAIT, LONGEST_WAIT] = [1000, 30_000]

/** What may pass by itself. Credentials that have run out, a lacking permission or a wrong name never do. */
const PASSING =
  /^(?:Throttling|TooManyRequests|LimitExceeded|RequestLimitExceeded|SlowDown|ServiceUnavailable|InternalFailure|InternalServer|EndpointConnection|ConnectionClosed|ConnectTimeout|ReadTimeout|5\d\d$|429$)/

export const mayPass = (error: unknown): error is CliError => error instanceof CliError && PASSING.test(error.code)

export function patientSend(send: Send, patience: Patience): Send {
  const {maxErrors = MAX_ERRORS, maxErrors: asked} = patience
  const longest = asked === undefined ? LONGEST_OUTAGE : Infinity
  // Requests that are under way at once share what they learn about the service.
  let errors = 0
  let firstError: number | undefined
  return async (operation, input) => {
    for (;;) {
      const before = errors
      try {
        const answer = await send(operation, input)
        errors = 0
        firstError = undefined
        return answer
      } catch (error) {
        // What fails at the same time fails for the same cause, and counts once.
        if (errors === before) errors++
        firstError ??= patience.now()
        const tooLong = errors >= maxErrors || patience.now() - firstError >= longest
        if (!mayPass(error) || tooLong) throw error
        const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (errors - 1))
        await patience.onWait?.(operation.name, error.code, wait)
        await patience.sleep(wait)
      }
    }
  }
}
