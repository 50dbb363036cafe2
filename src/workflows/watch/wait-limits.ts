// How long is waited: until --timeout, or what the job can take, is over, and until nothing has changed for --stall. Both also
// run where the service's clock stands still.
import type {Progress} from '../../progress/progress.js'
import {longestTimeLeft} from '../../progress/time-left.js'
import {givenUp, type Verdict} from '../../progress/verdict.js'

export interface WaitOptions {
  /** `longest` is what rollout, timers and retries can take. */
  readonly timeout: number | 'longest' | undefined
  readonly stall?: number | undefined
}

export class WaitLimits {
  private deadline: number | undefined
  private stoodStill = 0

  /** @param since when the wait began, by the service's time */
  constructor(
    private readonly options: WaitOptions,
    private readonly since: number,
  ) {}

  /** Milliseconds since the beginning. */
  waited(now: number): number {
    return now - this.since + this.stoodStill
  }

  /** @param speed seconds of the service a real second */
  slept(milliseconds: number, speed: number): void {
    if (speed === 0) this.stoodStill += milliseconds
  }

  /** While things are still sent, the time that all can take begins anew. */
  extend(progress: Progress, at: number): void {
    const {timeout} = this.options
    if (timeout === undefined) return
    if (timeout !== 'longest') this.deadline = this.since + timeout
    else if (this.deadline === undefined || progress.job.rollingOut) this.deadline = at + longestTimeLeft(progress, at)
  }

  /** @param changedAt when the counts last moved */
  reached(now: number, changedAt: number): Verdict | undefined {
    const {stall, timeout} = this.options
    const at = now + this.stoodStill
    if (stall !== undefined && at - changedAt >= stall) return givenUp('stalled', {flag: '--stall', unchanged: stall})
    if (timeout === undefined || this.deadline === undefined || at < this.deadline) return undefined
    return givenUp('gave-up', {flag: '--timeout', timeout})
  }

  /** @returns real milliseconds until the next limit, if nothing changes */
  timeLeft(now: number, changedAt: number, speed: number): number {
    const {stall} = this.options
    const next = Math.min(this.deadline ?? Infinity, stall === undefined ? Infinity : changedAt + stall)
    return (next - now - this.stoodStill) / (speed || 1)
  }
}
