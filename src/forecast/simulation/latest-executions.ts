// The executions of a job in progress → where a simulation of it goes on. The newest attempt of each thing is the one that counts.
import type {Counts} from '../../engine/job.js'
import type {Observed} from '../fleet/learn.js'
import type {Begun, Pending} from './run.js'

/** One attempt of a thing, as lists of a job show it. */
export interface Attempt extends Observed {
  readonly thingName: string | undefined
  readonly executionNumber: number
}

interface Latest {
  attempt: Attempt
  failed: number
  timedOut: number
}

export class LatestExecutions {
  private readonly things = new Map<string, Latest>()

  add(attempt: Attempt): void {
    const name = attempt.thingName ?? ''
    const known = this.things.get(name) ?? {attempt, failed: 0, timedOut: 0}
    if (attempt.status === 'FAILED') known.failed++
    if (attempt.status === 'TIMED_OUT') known.timedOut++
    if (attempt.executionNumber >= known.attempt.executionNumber) known.attempt = attempt
    this.things.set(name, known)
  }

  /**
   * @param counts of executions, as the service counts them
   * @param now the service's time
   */
  begun(counts: Counts, now: number): Begun {
    const pending: Pending[] = []
    for (const {attempt, failed, timedOut} of this.things.values()) {
      const {status, queuedAt = now, startedAt = now} = attempt
      if (status !== 'QUEUED' && status !== 'IN_PROGRESS') continue
      const running = status === 'IN_PROGRESS' ? Math.max(0, now - startedAt) : undefined
      pending.push({waited: Math.max(0, now - queuedAt), running, failed, timedOut})
    }
    return {counts: {...counts, QUEUED: 0, IN_PROGRESS: 0}, notified: this.things.size, pending}
  }
}
