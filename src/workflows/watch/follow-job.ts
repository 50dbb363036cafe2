// Looks at a job again and again until it has a verdict. Draws nothing: it passes events to what shows them, so that the
// verdict is the same in every mode.

import {FailureSampler} from '../../cli/session/failure-sampler.js'
import type {JobClient} from '../../cli/session/job-client.js'
import {resolveTotal} from '../../cli/session/resolve-total.js'
import {UsageError} from '../../errors/cli-error.js'
import {isNotFound} from '../../errors/failure.js'
import {missingPercentSigns} from '../../progress/condition.js'
import {durationText} from '../../progress/duration.js'
import {isOpen, type ObservedJob} from '../../progress/observed-job.js'
import type {FollowEvent, Outcome, Snapshot} from '../../progress/outcome.js'
import {measure, type Progress, type Resolved} from '../../progress/progress.js'
import {addSample, ratePerMinute, type Sample} from '../../progress/rate.js'
import {LatestAttempts, needsRecount, type Recount} from '../../progress/recount.js'

import {latestEnd, longestTimeLeft, timeLeft} from '../../progress/time-left.js'

import {decideVerdict, givenUp, type SuccessCriteria, type Verdict, verdictOf} from '../../progress/verdict.js'
import {PollInterval} from './poll-interval.js'
import {StuckCheck} from './stuck-check.js'
import {TimeForecast} from './time-forecast.js'

export interface FollowOptions extends SuccessCriteria {
  /** Fixed time between two looks. */
  readonly interval?: number | undefined
  /** `longest` is what rollout, timers and retries can take. */
  readonly timeout: number | 'longest' | undefined
  readonly stall?: number | undefined
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

/** What the time that a job can take comes from. */
const LONGEST = 'by its rollout, timers and retries the job should be over (--timeout sets another limit)'
const PAUSED = 'The simulator clock is paused: iotjobs local clock --resume'
/** After a listing, this many times as long as it took. */
const REST = 10

export class JobFollower {
  private readonly since: number
  private readonly pollInterval: PollInterval
  private readonly sampler: FailureSampler
  private readonly stuck: StuckCheck
  private readonly forecast: TimeForecast
  private samples: readonly Sample[] = []
  private resolved: Resolved
  private recount: Recount | undefined
  private latest: LatestAttempts | undefined
  private listAgainAt = 0
  private listed = ''
  private deadline: number | undefined
  private stoodStill = 0
  private last: Snapshot | undefined
  private readonly warned = new Set<string>()

  constructor(
    private readonly jobId: string,
    private readonly options: FollowOptions,
    private readonly ports: FollowPorts,
  ) {
    this.since = ports.now()
    this.pollInterval = new PollInterval(options.interval)
    this.stuck = new StuckCheck(ports.client)
    this.forecast = new TimeForecast(ports.client)
    const keys = options.reasonKeys
    this.sampler = new FailureSampler(ports.client, {sample: options.sample, keys}, async (group, execution) =>
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
    for (;;) {
      const verdict = await this.poll()
      if (verdict) return this.end(verdict)
      await this.rest(this.pollInterval.wait(this.timeToNextLimit()))
    }
  }

  /** Limits also run where the service's clock stands still. */
  private async rest(milliseconds: number): Promise<void> {
    await this.ports.sleep(milliseconds)
    if (this.ports.speed() === 0) this.stoodStill += milliseconds
  }

  /** Whether there was an answer at all. */
  get hasSeen(): boolean {
    return this.last !== undefined
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
      snapshot: this.last,
      waited: at - this.since + this.stoodStill,
      connection,
    }
    await this.ports.emit({type: 'verdict', at, outcome})
    return outcome
  }

  private async poll(): Promise<Verdict | undefined> {
    const job = await this.describe()
    if (!job) return verdictOf('deleted')
    const before = this.last?.progress
    const lists = this.mayList(job)
    // Lists take their time; how long the job may take counts up to the moment that it was seen.
    const seenAt = this.ports.now()
    if (lists && needsRecount(job)) await this.countThings(job)
    if (!before) {
      const progress = measure(job, this.recount, await this.resolve(job))
      await this.ports.emit({type: 'start', at: this.ports.now(), progress})
    }
    if (lists) {
      await this.sampler.explain(job, this.latest?.executions())
      this.listAgainAt = this.ports.now() + REST * (this.ports.now() - seenAt)
    }
    const at = this.ports.now()
    const progress = measure(job, this.recount, this.resolved)
    const changed = !before || fingerprint(before) !== fingerprint(progress)
    this.pollInterval.looked(at, changed, job)
    this.samples = addSample(this.samples, at, progress)
    // Seen before more is asked: whatever fails now, there was an answer.
    this.last = this.snapshotAt(at, progress)
    this.last = {...this.last, stuck: await this.stuck.update(progress, at, changed)}
    this.last = {...this.last, timeLeft: (await this.forecast.update(progress, this.ports.now)) ?? this.last.timeLeft}
    this.setDeadline(progress, seenAt)
    await this.warn(at, progress)
    await this.ports.emit({type: 'counts', at, snapshot: this.last, changed})
    return decideVerdict(progress, this.options) ?? this.enough(seenAt)
  }

  /** Each once, as soon as the number of things tells. */
  private async warn(at: number, progress: Progress): Promise<void> {
    const {okWhen, until} = this.options
    const conditions = [until, okWhen].filter((condition) => condition !== undefined)
    const paused = this.ports.speed() === 0 && isOpen(progress.job) ? [`${PAUSED}${this.ports.connection}`] : []
    for (const text of [...conditions.flatMap((condition) => missingPercentSigns(condition, progress)), ...paused]) {
      if (this.warned.has(text)) continue
      this.warned.add(text)
      await this.ports.emit({type: 'warning', at, text})
    }
  }

  private snapshotAt(at: number, progress: Progress): Snapshot {
    return {
      at,
      progress,
      sendRate: ratePerMinute(this.samples, 'sent'),
      timeLeft: timeLeft(progress, this.samples, at),
      latest: latestEnd(progress, at),
      reasons: this.sampler.reasons,
      stuck: undefined,
      connection: this.ports.connection,
      since: this.since,
    }
  }

  /** @returns undefined where a job that was there is gone */
  private async describe(): Promise<ObservedJob | undefined> {
    try {
      const job = await this.ports.client.job(this.jobId)
      if (!this.last) this.refuseEndless(job)
      return job
    } catch (error) {
      if (this.last && isNotFound(error)) return undefined
      throw error
    }
  }

  /** Once: a thing that joins a group later is not a target of a snapshot. */
  private async resolve(job: ObservedJob): Promise<Resolved> {
    this.resolved = await resolveTotal(job, this.ports.client)
    return this.resolved
  }

  private refuseEndless({selection}: ObservedJob): void {
    if (selection !== 'CONTINUOUS' || this.options.until || this.options.timeout !== 'longest') return
    throw new UsageError(`"${this.jobId}" is a CONTINUOUS job: it never completes by itself, so waiting has no end`, {
      hints: ["Say when it is enough: --until 'succeeded>=95%', or --timeout 2h"],
    })
  }

  /** Lists cost a request a page: they rest for long after each, except where a job has ended. */
  private mayList(job: ObservedJob): boolean {
    if (this.ports.now() < this.listAgainAt && isOpen(job)) return false
    const moved = fingerprintOf(job) !== this.listed
    this.listed = fingerprintOf(job)
    return moved
  }

  private async countThings(job: ObservedJob): Promise<void> {
    this.latest = new LatestAttempts()
    for await (const page of this.ports.client.executions(job.jobId)) this.latest.add(page)
    this.recount = this.latest.count()
  }

  /** While things are still sent, the time that all can take begins anew. */
  private setDeadline(progress: Progress, at: number): void {
    const {timeout} = this.options
    if (timeout === undefined) return
    if (timeout !== 'longest') this.deadline = this.since + timeout
    else if (this.deadline === undefined || progress.job.rollingOut) this.deadline = at + longestTimeLeft(progress, at)
  }

  private enough(seenAt: number): Verdict | undefined {
    const {stall, timeout} = this.options
    const at = seenAt + this.stoodStill
    if (stall !== undefined && at - this.pollInterval.changedAt >= stall) {
      const reached = `nothing has changed for ${durationText(stall)} (--stall)`
      return givenUp('stalled', {flag: '--stall', reached})
    }
    if (this.deadline === undefined || at < this.deadline) return undefined
    return givenUp('gave-up', {flag: '--timeout', reached: timeout === 'longest' ? LONGEST : '--timeout is over'})
  }

  private timeToNextLimit(): number {
    const {stall} = this.options
    const limits = [this.deadline ?? Infinity, stall === undefined ? Infinity : this.pollInterval.changedAt + stall]
    return (Math.min(...limits) - this.ports.now() - this.stoodStill) / (this.ports.speed() || 1)
  }
}

const fingerprintOf = ({status, executions, updatedAt}: ObservedJob) =>
  [status, updatedAt, ...Object.values(executions)].join(' ')
const fingerprint = ({job, things, total}: Progress) => [fingerprintOf(job), total, ...Object.values(things)].join(' ')
