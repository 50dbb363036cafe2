// Looks at a job again and again until it has a verdict. Draws nothing: it passes events to what shows them, so that the
// verdict is the same in every mode.

import {FailureSampler} from '../../cli/session/failure-sampler.js'
import type {JobClient} from '../../cli/session/job-client.js'
import {UsageError} from '../../errors/cli-error.js'
import {isNotFound} from '../../errors/failure.js'
import {pausedText} from '../../output/live/stuck-text.js'
import {metFromStart, missingPercentSigns} from '../../progress/condition.js'
import {isOpen, type ObservedJob} from '../../progress/observed-job.js'
import type {FollowEvent, Outcome} from '../../progress/outcome.js'
import type {Progress} from '../../progress/progress.js'
import {decideVerdict, type SuccessCriteria, type Verdict, verdictOf} from '../../progress/verdict.js'
import {PollInterval} from './poll-interval.js'
import {Snapshots} from './snapshots.js'
import {fingerprint, ThingCounter} from './thing-counter.js'
import {WaitLimits, type WaitOptions} from './wait-limits.js'

export interface FollowOptions extends SuccessCriteria, WaitOptions {
  /** Fixed time between two looks. */
  readonly interval?: number | undefined
  /** Failures that are asked for their reason. */
  readonly sample: number
  readonly reasonKeys: readonly string[]
  /** Errors in a row after which it gives up. */
  readonly maxErrors?: number | undefined
}

export interface FollowPorts {
  readonly client: JobClient
  /** The service's time. */
  now(): number
  /** Its seconds a real second. */
  speed(): number
  sleep(milliseconds: number): Promise<void>
  emit(event: FollowEvent): Promise<void>
  /** The connection flags. */
  readonly connection: string
}

export class JobFollower {
  private readonly pollInterval: PollInterval
  private readonly limits: WaitLimits
  private readonly counter: ThingCounter
  private readonly sampler: FailureSampler
  private readonly snapshots: Snapshots
  private readonly warned = new Set<string>()

  constructor(
    private readonly jobId: string,
    private readonly options: FollowOptions,
    private readonly ports: FollowPorts,
  ) {
    const {client} = ports
    const since = ports.now()
    this.pollInterval = new PollInterval(options.interval)
    this.limits = new WaitLimits(options, since)
    this.counter = new ThingCounter(client, ports.now)
    this.snapshots = new Snapshots(ports, since)
    const keys = options.reasonKeys
    this.sampler = new FailureSampler(client, {sample: options.sample, keys}, async (group, execution) =>
      ports.emit({
        type: 'reason',
        at: ports.now(),
        group,
        thingName: execution.thingName ?? '',
        attempt: execution.retryAttempt + 1,
      }),
    )
  }

  /** @throws ServiceError where there is no such job to begin with, or no more answer */
  async follow(): Promise<Outcome> {
    const {now, speed, sleep} = this.ports
    for (;;) {
      const verdict = await this.poll()
      if (verdict) return this.end(verdict)
      const wait = this.pollInterval.wait(this.limits.timeLeft(now(), this.pollInterval.changedAt, speed()))
      await sleep(wait)
      this.limits.slept(wait, speed())
    }
  }

  /** Whether there was an answer at all. */
  get hasSeen(): boolean {
    return this.snapshots.last !== undefined
  }

  /**
   * @param factor below 1 to look more often
   * @returns milliseconds between two looks
   */
  changePace(factor: number): number {
    return this.pollInterval.change(factor)
  }

  /** The last event, also where something else ends it. */
  async end(verdict: Verdict): Promise<Outcome> {
    const at = this.ports.now()
    const {connection} = this.ports
    const outcome = {
      ...verdict,
      jobId: this.jobId,
      snapshot: this.snapshots.last,
      waited: this.limits.waited(at),
      connection,
    }
    await this.ports.emit({type: 'verdict', at, outcome})
    return outcome
  }

  private async poll(): Promise<Verdict | undefined> {
    const job = await this.describe()
    if (!job) return verdictOf('deleted')
    // Lists take their time; how long the job may take counts up to the moment that it was seen.
    const seenAt = this.ports.now()
    const progress = await this.look(job, seenAt)
    const at = this.ports.now()
    const before = this.snapshots.last?.progress
    const changed = !before || !isSame(before, progress)
    this.pollInterval.looked(at, changed, job)
    const snapshot = await this.snapshots.take({at, progress, changed, reasons: this.sampler.reasons})
    this.limits.extend(progress, seenAt)
    await this.warn(at, progress)
    await this.ports.emit({type: 'counts', at, snapshot, changed})
    return decideVerdict(progress, this.options) ?? this.limits.reached(seenAt, this.pollInterval.changedAt)
  }

  /** Counts things, and asks why they failed where something has moved. */
  private async look(job: ObservedJob, seenAt: number): Promise<Progress> {
    const {counter, ports} = this
    const lists = counter.mayList(job)
    if (lists) await counter.list(job)
    const progress = await counter.progress(job)
    if (!this.hasSeen) await ports.emit({type: 'start', at: ports.now(), progress})
    if (lists) {
      await this.sampler.explain(job, counter.latestAttempts())
      counter.rest(seenAt)
    }
    return progress
  }

  /** Each once, as soon as the number of things tells. */
  private async warn(at: number, progress: Progress): Promise<void> {
    const {okWhen, until} = this.options
    const {speed, connection, emit} = this.ports
    const conditions = [until, okWhen].filter((condition) => condition !== undefined)
    const texts = conditions.flatMap((condition) => missingPercentSigns(condition, progress))
    if (until) texts.push(...metFromStart(until, progress))
    if (speed() === 0 && isOpen(progress.job)) texts.push(pausedText(connection))
    for (const text of texts) {
      if (this.warned.has(text)) continue
      this.warned.add(text)
      await emit({type: 'warning', at, text})
    }
  }

  /** @returns undefined where a job that was there is gone */
  private async describe(): Promise<ObservedJob | undefined> {
    try {
      const job = await this.ports.client.job(this.jobId)
      if (!this.hasSeen) this.refuseEndless(job)
      return job
    } catch (error) {
      if (this.hasSeen && isNotFound(error)) return undefined
      throw error
    }
  }

  private refuseEndless({selection}: ObservedJob): void {
    if (selection !== 'CONTINUOUS' || this.options.until || this.options.timeout !== 'longest') return
    throw new UsageError(`"${this.jobId}" is a CONTINUOUS job: it never completes by itself, so waiting has no end`, {
      hints: ["Say when it is enough: --until 'succeeded>=95%', or --timeout 2h"],
    })
  }
}

const isSame = (one: Progress, other: Progress) => progressPrint(one) === progressPrint(other)

const progressPrint = ({job, things, total}: Progress) => [fingerprint(job), total, ...Object.values(things)].join(' ')
