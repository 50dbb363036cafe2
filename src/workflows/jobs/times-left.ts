// How long each job of an overview still takes: by what its devices have shown, where that takes few requests, and else by its
// counts. It keeps what it has learned from round to round.
import type {JobClient} from '../../cli/session/job-client.js'
import {isOpen} from '../../progress/observed-job.js'
import type {Progress} from '../../progress/progress.js'
import {timeLeft} from '../../progress/time-left.js'
import {TimeForecast} from '../watch/time-forecast.js'

/** Of executions, that a round may list for jobs it has learned nothing of yet: seconds of the quota. */
const MAX_PAGES = 20

export class TimesLeft {
  private readonly forecasts = new Map<string, TimeForecast>()
  private pages = 0

  constructor(private readonly client: Pick<JobClient, 'executions'>) {}

  startRound(): void {
    this.pages = 0
  }

  /** @returns milliseconds; undefined where a job is over, or cannot end by itself */
  async of(progress: Progress, now: number): Promise<number | undefined> {
    if (!isOpen(progress.job)) return undefined
    return (await this.learned(progress, now)) ?? timeLeft(progress, [], now)
  }

  private async learned(progress: Progress, now: number): Promise<number | undefined> {
    const {jobId} = progress.job
    const known = this.forecasts.get(jobId)
    if (!known && this.pages >= MAX_PAGES) return undefined
    const forecast =
      known ?? new TimeForecast({executions: (...asked) => this.counting(this.client.executions(...asked))})
    this.forecasts.set(jobId, forecast)
    return forecast.update(progress, () => now)
  }

  private async *counting<Page>(pages: AsyncIterable<Page>): AsyncGenerator<Page> {
    for await (const page of pages) {
      this.pages++
      yield page
    }
  }
}
