// How long to wait between two looks at a job: briefly while something changes, ever longer while nothing does.
import {ageOf} from '../../progress/age.js'
import type {ObservedJob} from '../../progress/observed-job.js'

const [SHORTEST, LONGEST, LONGEST_FOR_OLD_JOBS] = [2000, 15_000, 60_000]
const OLD = 24 * 3_600_000
const FASTEST = 500
const SOONEST = 50

export class PollInterval {
  private delay = SHORTEST
  private longest = LONGEST
  private last = 0

  /** @param interval fixes the time between looks */
  constructor(private interval: number | undefined) {}

  /** When the counts last moved. */
  get changedAt(): number {
    return this.last
  }

  /** @returns the time between looks from now on */
  change(factor: number): number {
    this.interval = Math.min(LONGEST_FOR_OLD_JOBS, Math.max(FASTEST, (this.interval ?? this.delay) * factor))
    return this.interval
  }

  looked(at: number, changed: boolean, {createdAt}: ObservedJob): void {
    this.longest = (ageOf(createdAt, at) ?? 0) > OLD ? LONGEST_FOR_OLD_JOBS : LONGEST
    if (changed) this.last = at
    this.delay = changed ? SHORTEST : Math.min(this.longest, this.delay * 2)
  }

  /** Many who watch one account must not look in step, hence a tenth more or less. */
  wait(atMost: number): number {
    const wait = this.interval ?? this.delay * (0.9 + 0.2 * Math.random())
    return Math.max(SOONEST, Math.min(wait, atMost))
  }
}
