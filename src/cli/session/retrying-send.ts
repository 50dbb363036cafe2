// Requests of a command that outlives throttling and a lost network: sent again, ever more slowly, until that has no sense.
import {isTransient} from '../../errors/failure.js'
import type {Operation} from '../../model/vocabulary.js'
import {durationText} from '../../progress/duration.js'
import type {Structure} from '../../value/value.js'

export type Send = (operation: Operation, input: Structure) => Promise<Structure>

export interface RetryPolicy {
  /** Failures in a row after which the last one counts; when absent 10, or as many as 5 minutes bring. */
  readonly maxErrors?: number | undefined
  now(): number
  sleep(milliseconds: number): Promise<void>
  onWait?(operation: string, code: string, retryIn: number): void | Promise<void>
  /** @param reached which limit, for people */
  onGiveUp?(reached: string): void
}

const MAX_ERRORS = 10
const LONGEST_OUTAGE = 5 * 60_000
const OTHER_LIMIT = '(--max-errors sets another limit)'
const [FIRST_WAIT, LONGEST_WAIT] = [1000, 30_000]

export function retryingSend(send: Send, patience: RetryPolicy): Send {
  // Requests that are in progress at once share what they learn about the service.
  const outage = new Outage(patience)
  return async (operation, input) => {
    for (;;) {
      const {round} = outage
      try {
        const answer = await send(operation, input)
        outage.over()
        return answer
      } catch (error) {
        outage.failed(round)
        const {limit} = outage
        if (!isTransient(error)) throw error
        if (limit !== undefined) {
          patience.onGiveUp?.(`the service does not respond: ${error.code}${limit}`)
          throw error
        }
        await patience.onWait?.(operation.name, error.code, outage.wait)
        await patience.sleep(outage.wait)
      }
    }
  }
}

/** Failures in a row, and since when. */
class Outage {
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
  failed(round: number): void {
    this.firstError ??= this.patience.now()
    if (this.errors > 0 && round < this.rounds) return
    this.errors++
    this.rounds++
  }

  /** The one that was reached, in words that follow the error's name. */
  get limit(): string | undefined {
    const {maxErrors: asked, now} = this.patience
    if (asked !== undefined) return this.errors >= asked ? ' (--max-errors)' : undefined
    if (this.errors >= MAX_ERRORS) return `, ${MAX_ERRORS} times in a row ${OTHER_LIMIT}`
    const lasts = now() - (this.firstError ?? now())
    return lasts >= LONGEST_OUTAGE ? `, for ${durationText(LONGEST_OUTAGE)} ${OTHER_LIMIT}` : undefined
  }

  /** Milliseconds until the next try. */
  get wait(): number {
    return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (this.errors - 1))
  }
}
