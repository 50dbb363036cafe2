// The life of each execution of a run: taken, ended, tried again, by the functions that run the local simulator, and what becomes
// of all once a criterion cancels the job. Knows no batches: it learns what is sent.

import {findAbort} from '../../engine/abort.js'
import type {Outcome} from '../../engine/device.js'
import type {ExecutionStatus} from '../../engine/execution.js'
import type {Counts} from '../../engine/job.js'
import {isRetried} from '../../engine/retry.js'
import {EXECUTED} from '../../engine/statuses.js'
import {MINUTE} from '../../value/milliseconds.js'
import {CanceledFuture} from './canceled-future.js'
import {EndQueue} from './end-queue.js'
import type {Pending} from './run.js'
import type {Simulation} from './simulation.js'
import {ThingTable} from './thing-table.js'

/** How many things a run that may stop early has room for at first. */
const AT_FIRST = 4096
const ASKED_EVERY = 16

type Executed = (typeof EXECUTED)[number]

export class Lives {
  readonly table: ThingTable
  readonly counts: Record<ExecutionStatus, number>
  canceled: CanceledFuture | undefined
  /** Things that have an execution, ends of things, and things that neither end by themselves nor are ended by a timer. */
  sent: number
  endCount = 0
  never = 0
  /** Things that never take the job. */
  away = 0
  lastEnd: number
  /** Whether it is stopped before its end. */
  isOver = false
  private readonly queue = new EndQueue()
  /** By execution, in the order in which they are made. */
  private readonly thingOf: number[] = []
  /** How those that were taken are going to end. */
  readonly coming: Record<Executed, number> = {SUCCEEDED: 0, FAILED: 0, REJECTED: 0, TIMED_OUT: 0}
  private readonly timeout: number
  private readonly isTried: boolean

  constructor(private readonly simulation: Simulation) {
    const {things, plan, begun, start, stop} = simulation
    this.table = new ThingTable(things)
    this.table.makeRoom(stop ? Math.min(things, (begun?.notified ?? 0) + AT_FIRST) : things)
    this.counts = {...NOTHING, ...begun?.counts}
    this.timeout = plan.timeoutMinutes === undefined ? Infinity : plan.timeoutMinutes * MINUTE
    this.isTried = plan.retries.some(({numberOfRetries}) => numberOfRetries > 0)
    this.sent = begun?.notified ?? 0
    this.lastEnd = start
  }

  get executions(): number {
    return this.thingOf.length
  }

  /** Executions of a job in progress go on from where they stand; those that have ended are counted, and done. */
  resume(): void {
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

  /** So many more things get the job. */
  send(size: number, moment: number): void {
    this.table.makeRoom(this.sent + size)
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

  private endAt(thing: number, started: number, ended: number, status: Executed): void {
    this.table.take(thing, started)
    this.table.kind[thing] = EXECUTED.indexOf(status)
    this.coming[status]++
    this.queue.add(this.table.execution[thing] ?? 0, ended)
  }

  /** What ends before a moment. */
  endBefore(moment: number): void {
    const {queue, table, thingOf} = this
    for (let next = queue.takeBefore(moment); next >= 0; next = queue.takeBefore(moment)) {
      const thing = thingOf[next] ?? 0
      if (!table.hasEnded(thing)) this.end(next, thing, queue.time)
      if (this.isOver) return
    }
  }

  private end(execution: number, thing: number, at: number): void {
    const status = EXECUTED[this.table.kind[thing] ?? 0] ?? 'SUCCEEDED'
    const {plan, stop} = this.simulation
    this.counts[status]++
    this.counts.QUEUED--
    this.coming[status]--
    this.lastEnd = at
    if (this.canceled) this.canceled.end(thing, at, status)
    else if (findAbort(plan.abort, this.counts)) {
      this.canceled = new CanceledFuture(this.table, this.sent, this.counts, thing, at)
    }
    if (!this.isTriedAgain(thing, status, at)) {
      this.table.ended[thing] = at
      this.table.endTimes[this.endCount++] = at
    }
    if (stop) this.isOver = this.canceled !== undefined || (execution % ASKED_EVERY === 0 && stop(this))
  }

  private isTriedAgain(thing: number, status: Executed, at: number): boolean {
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
  cancelAt(moment: number, force: boolean): void {
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

  /** A device that waits or runs forever does so in the state that it is in. */
  settled(): Counts {
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
