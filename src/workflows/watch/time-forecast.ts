// How long a job still takes, by what its own devices have shown: one run of the forecast, from where it stands. It takes a list
// of all executions, so it is asked seldom, and of jobs of a few pages alone.
import type {JobClient} from '../../cli/session/job-client.js'
import {executedCount} from '../../engine/abort.js'
import {ServiceError} from '../../errors/cli-error.js'
import {expectedTimeLeft} from '../../forecast/expected-time-left.js'
import {Learner} from '../../forecast/fleet/learn.js'
import {LatestExecutions} from '../../forecast/simulation/latest-executions.js'
import {isOpen} from '../../progress/observed-job.js'
import type {Progress} from '../../progress/progress.js'

/** Executions; a page holds 250. */
const MOST = 2500
/** So much longer than a list took, or so long at least, until the next. */
const REST = 20
const LEAST_REST = 15_000

export class TimeForecast {
  private known: {readonly at: number; readonly left: number} | undefined
  private askAgainAt = 0

  constructor(private readonly client: Pick<JobClient, 'executions'>) {}

  /**
   * @param now the service's time, read again as lists take theirs
   * @returns milliseconds; undefined where too little is known
   */
  async update(progress: Progress, now: () => number): Promise<number | undefined> {
    if (!isForecast(progress)) return undefined
    if (now() >= this.askAgainAt) await this.ask(progress, now)
    return this.known && Math.max(0, this.known.left - (now() - this.known.at))
  }

  /** Who may not list executions watches without. */
  private async ask(progress: Progress, now: () => number): Promise<void> {
    try {
      await this.learn(progress, now)
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error
      this.askAgainAt = Infinity
    }
  }

  private async learn({job, total}: Progress, now: () => number): Promise<void> {
    const at = now()
    const [learner, latest] = [new Learner(at), new LatestExecutions()]
    for await (const page of this.client.executions(job.jobId)) {
      for (const execution of page) {
        learner.add(execution)
        latest.add(execution)
      }
    }
    this.askAgainAt = now() + Math.max(LEAST_REST, REST * (now() - at))
    if (learner.missing > 0) return
    const begun = latest.begun(job.executions, at)
    const things = Math.max(total, begun.notified)
    const {left, never} = expectedTimeLeft({plan: job, things, fleet: learner.fleet(), begun}, at)
    // Where all that is left is later than any device was, what has been seen says nothing of when.
    this.known = left === 0 && never > 0 ? undefined : {at, left}
  }
}

/** Where the whole is known, and enough have ended to learn from. */
function isForecast({job, total, totalSource, attempts}: Progress): boolean {
  const isWhole = totalSource === 'targets' || totalSource === 'resolved' || totalSource === 'executions'
  return isOpen(job) && isWhole && total <= MOST && attempts <= MOST && executedCount(job.executions) >= ENOUGH
}

const ENOUGH = 30
