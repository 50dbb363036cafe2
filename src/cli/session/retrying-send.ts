// Requests of a command that outlives throttling and a lost network: sent again, ever more slowly, until that has no sense.
import {isTransient} from '../../errors/failure.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Outage} from '../../progress/verdict.js'
import type {Structure} from '../../value/value.js'

export type Send = (operation: Operation, input: Structure) => Promise<Structure>

export interface RetryPolicy {
  /** Failures in a row after which the last one counts; when absent 10, or as many as 5 minutes bring. */
  readonly maxErrors?: number | undefined
  now(): number
  sleep(milliseconds: number): Promise<void>
  onWait?(operation: string, code: string, retryIn: number): void | Promise<void>
  onGiveUp?(outage: Outage): void
}

const MAX_ERRORS = 10
const LONGEST_OUTAGE = 5 * 60_000
const [FIRST_WAIT, LONGEST_WAIT] = [1000, 30_000]

export function retryingSend(send: Send, patience: RetryPolicy): Send {
  // Requests that are in progress at once share what they learn about the service.
  const failures = new Failures(patience)
  return async (operation, input) => {
    for (;;) {
      const {round} = failures
      try {
        const answer = await send(operation, input)
        failures.over()
        return answer
      } catch (error) {
        failures.add(round)
        const {limit} = failures
        if (!isTransient(error)) throw error
        if (limit !== undefined) {
          patience.onGiveUp?.({flag: '--max-errors', code: error.code, ...limit})
          throw error
        }
        await patience.onWait?.(operation.name, error.code, failures.wait)
        await patience.sleep(failures.wait)
      }
    }
  }
}

/** In a row, and since when. */
class Failures {
  private errors = 0
  private firstError: number | undefined
  private rounds = 0

  constructor(private readonly patience: RetryPolicy) {}

  /** A request belongs to the round in which it was sent. */
  get round(): number {
    return this.rounds
  }

  over(): void {
    this.errors = 0
    this.firstError = undefined
  }

  /** What fails at the same time fails for the same cause, and counts once; the first failure behind an answer counts always. */
  add(round: number): void {
    this.firstError ??= this.patience.now()
    if (this.errors > 0 && round < this.rounds) return
    this.errors++
    this.rounds++
  }

  /** The one that is reached; empty where it is the user's. */
  get limit(): Pick<Outage, 'errors' | 'lasted'> | undefined {
    const {maxErrors: asked, now} = this.patience
    if (asked !== undefined) return this.errors >= asked ? {} : undefined
    if (this.errors >= MAX_ERRORS) return {errors: MAX_ERRORS}
    const lasts = now() - (this.firstError ?? now())
    return lasts >= LONGEST_OUTAGE ? {lasted: LONGEST_OUTAGE} : undefined
  }

  /** Milliseconds until the next try. */
  get wait(): number {
    return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (this.errors - 1))
  }
}
