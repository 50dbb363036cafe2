// Whether a job that does not move is stuck, and on what: a page of executions, asked for seldom. Draws nothing.
import type {JobClient} from '../../cli/session/job-client.js'
import type {Progress} from '../../progress/progress.js'
import {heldBy, type Stuck, stuckOf} from '../../progress/stuck.js'

/** Milliseconds between two requests. */
const REST = 60_000

export class StuckCheck {
  private current: Stuck | undefined
  private askAgainAt = 0

  constructor(private readonly client: Pick<JobClient, 'executions'>) {}

  /** @param changed since the look before; what moves is not stuck */
  async update(progress: Progress, now: number, changed: boolean): Promise<Stuck | undefined> {
    const held = heldBy(progress, now)
    if (changed || held.length === 0) this.current = undefined
    if (held.length > 0 && now >= this.askAgainAt) {
      this.askAgainAt = now + REST
      this.current = await this.ask(held, progress, now)
    }
    return this.current
  }

  /** Only where all that the job waits for is silent; the larger part is reported. */
  private async ask(held: readonly Stuck['status'][], progress: Progress, now: number): Promise<Stuck | undefined> {
    const found: Stuck[] = []
    for (const status of held) {
      const stuck = stuckOf(status, await this.firstPage(progress.job.jobId, status), progress, now)
      if (!stuck) return undefined
      found.push(stuck)
    }
    return found.sort((left, right) => right.count - left.count)[0]
  }

  private async firstPage(jobId: string, status: Stuck['status']) {
    for await (const page of this.client.executions(jobId, status)) return page
    return []
  }
}
