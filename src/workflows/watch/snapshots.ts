// What each look at a job has shown, beside its counts: how fast it goes, how long it still takes, what it is stuck on.
import type {JobClient} from '../../cli/session/job-client.js'
import type {Reasons, Snapshot} from '../../progress/outcome.js'
import type {Progress} from '../../progress/progress.js'
import {addSample, ratePerMinute, type Sample} from '../../progress/rate.js'
import {latestEnd, timeLeft} from '../../progress/time-left.js'
import {StuckCheck} from './stuck-check.js'
import {TimeForecast} from './time-forecast.js'

export interface Look {
  readonly at: number
  readonly progress: Progress
  /** Since the look before. */
  readonly changed: boolean
  readonly reasons: Reasons
}

interface Ports {
  readonly client: JobClient
  now(): number
  readonly connection: string
}

export class Snapshots {
  private samples: readonly Sample[] = []
  private latest: Snapshot | undefined
  private readonly stuck: StuckCheck
  private readonly forecast: TimeForecast

  /** @param since when the job was first looked at */
  constructor(
    private readonly ports: Ports,
    private readonly since: number,
  ) {
    this.stuck = new StuckCheck(ports.client)
    this.forecast = new TimeForecast(ports.client)
  }

  get last(): Snapshot | undefined {
    return this.latest
  }

  async take(look: Look): Promise<Snapshot> {
    const {at, progress, changed} = look
    this.samples = addSample(this.samples, at, progress)
    // Kept before more is asked: whatever fails now, there was an answer.
    const seen = this.snapshotOf(look)
    this.latest = seen
    const stuck = await this.stuck.update(progress, at, changed)
    this.latest = {...seen, stuck}
    this.latest = {...seen, stuck, timeLeft: (await this.forecast.update(progress, this.ports.now)) ?? seen.timeLeft}
    return this.latest
  }

  private snapshotOf({at, progress, reasons}: Look): Snapshot {
    return {
      at,
      progress,
      sendRate: ratePerMinute(this.samples, 'sent'),
      timeLeft: timeLeft(progress, this.samples, at),
      latest: latestEnd(progress, at),
      reasons,
      stuck: undefined,
      connection: this.ports.connection,
      since: this.since,
    }
  }
}
