// One run of a rollout ahead of time, by the functions that run the local simulator: its batches, the life of each execution,
// its aborts and retries. Two futures come from one run: what happens, and what would if no criterion canceled the job.
import {findAbort} from '../engine/abort.js'
import type {Outcome} from '../engine/device.js'
import type {ExecutionStatus} from '../engine/execution.js'
import type {Counts} from '../engine/job.js'
import {isRetried} from '../engine/retry.js'
import {BATCH_MS, rateOf} from '../engine/rollout.js'
import {CanceledFuture} from './canceled-future.js'
import type {Devices} from './devices.js'
import {EndQueue} from './end-queue.js'
import type {JobPlan} from './job-plan.js'
import type {OpeningHours} from './opening-hours.js'
import type {Begun, Pending, Run} from './run.js'
import {ThingTable} from './thing-table.js'

const MINUTE = 60_000
/** How many things a run that may stop early has room for at first. */
const AT_FIRST = 4096
const ASKED_EVERY = 16

export interface Simulation {
  readonly plan: JobPlan
  /** All of them, those included that a job in progress has reached. */
  readonly things: number
  readonly devices: Devices
  readonly hours: OpeningHours
  /** When the first batch is due, where the job is open; milliseconds since the epoch. */
  readonly start: number
  /** What a job in progress has done already. */
  readonly begun?: Begun | undefined
  /** Ends the run at its abort, or as soon as this holds: what comes after is not asked for. It is asked now and then. */
  readonly stop?: ((counts: Counts, at: number) => boolean) | undefined
}

export const simulate = (simulation: Simulation): Run => new Rollout(simulation).run()

type Ended = 'SUCCEEDED' | 'FAILED' | 'REJECTED' | 'TIMED_OUT'
const ENDED: readonly Ended[] = ['SUCCEEDED', 'FAILED', 'REJECTED', 'TIMED_OUT']

class Rollout {
  private readonly queue = new EndQueue()
  /** By execution, in the order in which they are made. */
  private readonly thingOf: number[] = []
  private readonly table: ThingTable
  private readonly counts: Record<ExecutionStatus, number>
  private readonly sentAt: number[] = []
  private readonly sentThings: number[] = []
  private endCount = 0
  private isOver = false
  private sent: number
  private never = 0
  private away = 0
  private lastEnd = 0
  private canceled: CanceledFuture | undefined
  private readonly timeout: number
  private readonly isTried: boolean
  private readonly notifiedBefore: number

  constructor(private readonly simulation: Simulation) {
    const {things, plan, begun, start, stop} = simulation
    this.table = new ThingTable(things)
    this.table.makeRoom(stop ? Math.min(things, (begun?.notified ?? 0) + AT_FIRST) : things)
    this.counts = {...NOTHING, ...begun?.counts}
    this.timeout = plan.timeoutMinutes === undefined ? Infinity : plan.timeoutMinutes * MINUTE
    this.isTried = plan.retries.some(({numberOfRetries}) => numberOfRetries > 0)
    this.notifiedBefore = begun?.notified ?? 0
    this.sent = this.notifiedBefore
    this.lastEnd = start
  }

  run(): Run {
    this.resume()
    this.rollOut()
    this.drain()
    return this.result()
  }

  /** Executions of a job in progress go on from where they stand; those that have ended are counted, and done. */
  private resume(): void {
    const {table} = this
    const {begun, start} = this.simulation
    if (!begun) return
    const over = begun.notified - begun.pending.length
    for (let thing = 0; thing < over; thing++) {
      table.took[thing] = start
      table.ended[thing] = start
      table.endTimes[this.endCount++] = start
    }
    for (const [index, pending] of begun.pending.entries()) this.goOnWith(over + index, pending)
  }

  private goOnWith(thing: number, {waited, running, failed, timedOut}: Pending): void {
    const {table} = this
    const {start, devices, hours} = this.simulation
    const number = failed + timedOut + 1
    table.failed[thing] = failed
    table.timedOut[thing] = timedOut
    if (number > 1) table.took[thing] = start
    this.newExecution(thing)
    if (running === undefined) {
      this.take(thing, number, hours.takenAt(start, devices.pickupAfter(thing, number, waited) - waited))
    } else {
      const duration = devices.durationAfter(thing, number, running)
      this.goOn(thing, start - running, devices.outcomeAfter(thing, number, running), duration)
    }
  }

  /** Minute by minute, as the job is open. */
  private rollOut(): void {
    const {hours, things, start, plan} = this.simulation
    const counts = this.counts
    let [batchAt, batchSize, moment] = [-Infinity, 0, start]
    while (this.sent < things && moment < Infinity && !this.isOver) {
      this.endBefore(moment)
      if (this.isOver || hours.hasEnded(moment)) break
      const isOpen = hours.isOpen(moment)
      if (isOpen) {
        if (batchAt + BATCH_MS <= moment) [batchAt, batchSize] = [moment, 0]
        const rate = rateOf(plan.rollout, {notified: this.sent, succeeded: counts.SUCCEEDED})
        const size = Math.min(things - this.sent, Math.max(0, rate - batchSize))
        this.send(size, moment)
        batchSize += size
      }
      moment = Math.min(hours.nextChange(moment), isOpen ? batchAt + BATCH_MS : Infinity)
    }
  }

  private send(size: number, moment: number): void {
    if (size === 0) return
    this.table.makeRoom(this.sent + size)
    this.sentAt.push(moment)
    this.sentThings.push(size)
    for (const last = this.sent + size; this.sent < last; this.sent++) this.begin(this.sent, 1, moment)
  }

  /** One more execution of a thing. @param number from 1 */
  private begin(thing: number, number: number, moment: number): void {
    const {devices, hours} = this.simulation
    this.newExecution(thing)
    const isOffline = number === 1 && devices.isOffline(thing)
    this.take(thing, number, isOffline ? Infinity : hours.takenAt(moment, devices.pickup(thing, number)))
  }

  private newExecution(thing: number): void {
    this.table.execution[thing] = this.thingOf.length
    this.thingOf.push(thing)
    this.counts.QUEUED++
  }

  private take(thing: number, number: number, taken: number): void {
    const {devices} = this.simulation
    if (taken === Infinity) {
      this.table.start[thing] = Infinity
      this.never++
      if (this.table.took[thing] === Infinity) this.away++
      return
    }
    const outcome = devices.outcome(thing, number)
    if (outcome === 'REJECTED') this.endAt(thing, taken, taken, 'REJECTED')
    else this.goOn(thing, taken, outcome, devices.duration(thing, number))
  }

  /** A report at the very moment of the timer comes in time. */
  private goOn(thing: number, started: number, outcome: Outcome, duration: number): void {
    const {start} = this.simulation
    if (outcome !== 'SILENT' && duration <= this.timeout && duration < Infinity) {
      this.endAt(thing, started, started + duration, outcome)
    } else if (this.timeout < Infinity) this.endAt(thing, started, Math.max(start, started + this.timeout), 'TIMED_OUT')
    else {
      this.table.take(thing, started)
      this.never++
    }
  }

  private endAt(thing: number, started: number, ended: number, status: Ended): void {
    this.table.take(thing, started)
    this.table.kind[thing] = ENDED.indexOf(status)
    this.queue.add(this.table.execution[thing] ?? 0, ended)
  }

  private drain(): void {
    if (this.isOver) return
    const {plan, hours, start} = this.simulation
    const {endTime, endBehavior = 'STOP_ROLLOUT'} = plan.scheduling ?? {}
    if (endTime !== undefined && endBehavior !== 'STOP_ROLLOUT') {
      let end = start
      while (end < Infinity && !hours.hasEnded(end)) end = hours.nextChange(end)
      this.endBefore(end)
      if (end < Infinity && !this.isOver) this.cancelAt(end, endBehavior === 'FORCE_CANCEL')
    }
    if (!this.isOver) this.endBefore(Infinity)
  }

  private endBefore(moment: number): void {
    const {queue, table, thingOf} = this
    for (let next = queue.takeBefore(moment); next >= 0; next = queue.takeBefore(moment)) {
      const thing = thingOf[next] ?? 0
      if (!table.hasEnded(thing)) this.end(next, thing, queue.time)
      if (this.isOver) return
    }
  }

  private end(execution: number, thing: number, at: number): void {
    const status = ENDED[this.table.kind[thing] ?? 0] ?? 'SUCCEEDED'
    const {plan, stop} = this.simulation
    this.counts[status]++
    this.counts.QUEUED--
    this.lastEnd = at
    if (this.canceled) this.canceled.end(thing, at, status)
    else if (findAbort(plan.abort, this.counts)) {
      this.canceled = new CanceledFuture(this.table, this.sent, this.counts, thing, at)
    }
    if (!this.isTriedAgain(thing, status, at)) {
      this.table.ended[thing] = at
      this.table.endTimes[this.endCount++] = at
    }
    if (stop) this.isOver = this.canceled !== undefined || (execution % ASKED_EVERY === 0 && stop(this.counts, at))
  }

  private isTriedAgain(thing: number, status: Ended, at: number): boolean {
    if (!this.isTried || (status !== 'FAILED' && status !== 'TIMED_OUT')) return false
    const {table} = this
    const {plan, hours} = this.simulation
    const attempts = status === 'FAILED' ? table.failed : table.timedOut
    attempts[thing] = (attempts[thing] ?? 0) + 1
    const [failed, timedOut] = [table.failed[thing] ?? 0, table.timedOut[thing] ?? 0]
    if (!isRetried(plan.retries, status, {FAILED: failed, TIMED_OUT: timedOut}) || hours.hasEnded(at)) return false
    const again = hours.nextOpenToDevices(at)
    if (again === Infinity || hours.hasEnded(again)) return false
    this.begin(thing, failed + timedOut + 1, again)
    return true
  }

  /** The schedule ends, and takes with it what is queued, or all. */
  private cancelAt(moment: number, force: boolean): void {
    const {table} = this
    for (let thing = 0; thing < this.sent; thing++) {
      if (table.hasEnded(thing) || (!force && (table.start[thing] ?? 0) < moment)) continue
      table.ended[thing] = moment
      if ((table.took[thing] ?? 0) >= moment) this.giveUp(thing)
      this.counts.QUEUED--
      this.counts.CANCELED++
    }
  }

  private giveUp(thing: number): void {
    if (this.table.took[thing] === Infinity) this.never--
    else this.away++
    this.table.took[thing] = Infinity
  }

  private result(): Run {
    const {start, things, begun} = this.simulation
    const {table, sent, canceled, notifiedBefore} = this
    const {took, ended, endTimes} = table
    return {
      start,
      sentAt: this.sentAt,
      sentThings: this.sentThings,
      sent,
      notifiedBefore,
      took,
      ended,
      endTimes: endTimes.subarray(0, this.endCount),
      endedAfterAbort: canceled?.ended,
      lastEnd: this.lastEnd,
      reaches: this.isOver ? Math.round(things * (1 - this.away / sent)) : sent - this.away,
      never: this.never,
      isOver: this.isOver,
      executions: this.thingOf.length + notifiedBefore - (begun?.pending.length ?? 0),
      counts: this.settled(),
      abort: canceled?.result(),
    }
  }

  /** Whoever waits or runs forever does so in the state that it is in. */
  private settled(): Run['counts'] {
    let running = 0
    for (let thing = 0; thing < this.sent; thing++) if (this.table.isRunning(thing)) running++
    return {...this.counts, QUEUED: this.counts.QUEUED - running, IN_PROGRESS: running}
  }
}

const NOTHING: Readonly<Record<ExecutionStatus, number>> = {
  QUEUED: 0,
  IN_PROGRESS: 0,
  SUCCEEDED: 0,
  FAILED: 0,
  REJECTED: 0,
  TIMED_OUT: 0,
  CANCELED: 0,
  REMOVED: 0,
}
