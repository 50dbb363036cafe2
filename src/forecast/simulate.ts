// One run of a rollout ahead of time, by the functions that run the local simulator: its batches, the life of each execution,
// its aborts and retries. Two futures come from one run: what happens, and what would if no criterion canceled the job.
import {findAbort} from '../engine/abort.js'
import type {Outcome} from '../engine/device.js'
import type {ExecutionStatus} from '../engine/execution.js'
import type {Counts} from '../engine/job.js'
import {isRetried} from '../engine/retry.js'
import {BATCH_MS, rateOf} from '../engine/rollout.js'
import type {Devices} from './devices.js'
import {EndQueue} from './end-queue.js'
import type {JobPlan} from './job-plan.js'
import type {OpeningHours} from './opening-hours.js'
import type {Abort, Begun, Run} from './run.js'

const MINUTE = 60_000
/** How many things a run that may stop early has room for at first. */
const AT_FIRST = 4096
const ASKED_EVERY = 16

export interface Simulation {
  readonly plan: JobPlan
  /** All of them, those included that a job under way has reached. */
  readonly things: number
  readonly devices: Devices
  readonly hours: OpeningHours
  /** When the first batch is due, where the job is open; milliseconds since the epoch. */
  readonly start: number
  /** What a job under way has done already. */
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
  /** By thing: its latest execution. */
  private execution = new Int32Array(0)
  private start = new Float64Array(0)
  private kind = new Uint8Array(0)
  private failed = new Uint8Array(0)
  private timedOut = new Uint8Array(0)
  private took = new Float64Array(0)
  private ended = new Float64Array(0)
  private endTimes = new Float64Array(0)
  private readonly counts: Record<ExecutionStatus, number>
  private readonly sentAt: number[] = []
  private readonly sentThings: number[] = []
  private endCount = 0
  private isOver = false
  private sent: number
  private never = 0
  private away = 0
  private lastEnd = 0
  private abort: Abort | undefined
  /** Where the job was canceled: things that were in progress then and still are, and when each thing has ended. */
  private goingOn: Uint8Array | undefined
  private endedAfterAbort: Float64Array | undefined
  private readonly timeout: number
  private readonly isTried: boolean
  private readonly notifiedBefore: number

  constructor(private readonly simulation: Simulation) {
    const {things, plan, begun, start, stop} = simulation
    this.makeRoom(stop ? Math.min(things, (begun?.notified ?? 0) + AT_FIRST) : things)
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

  /** Executions of a job under way go on from where they stand; those that have ended are counted, and done. */
  private resume(): void {
    const {begun, start, devices} = this.simulation
    if (!begun) return
    const {pending, notified} = begun
    const over = notified - pending.length
    for (let thing = 0; thing < over; thing++) {
      this.took[thing] = start
      this.ended[thing] = start
      this.endTimes[this.endCount++] = start
    }
    for (const [index, {waited, running, failed, timedOut}] of pending.entries()) {
      const thing = over + index
      const number = failed + timedOut + 1
      this.failed[thing] = failed
      this.timedOut[thing] = timedOut
      this.newExecution(thing)
      if (running === undefined) {
        this.take(thing, number, start + devices.pickupAfter(thing, number, waited) - waited)
      } else {
        const duration = devices.durationAfter(thing, number, running)
        this.goOn(thing, start - running, devices.outcomeAfter(thing, number, running), duration)
      }
    }
  }

  /** A run that stops early reaches few of the things. */
  private makeRoom(things: number): void {
    const before = this.took.length
    if (things <= before) return
    const room = Math.min(this.simulation.things, Math.max(things, 2 * before))
    this.execution = widened(this.execution, new Int32Array(room))
    this.start = widened(this.start, new Float64Array(room))
    this.kind = widened(this.kind, new Uint8Array(room))
    this.failed = widened(this.failed, new Uint8Array(room))
    this.timedOut = widened(this.timedOut, new Uint8Array(room))
    this.took = widened(this.took, new Float64Array(room).fill(Infinity))
    this.ended = widened(this.ended, new Float64Array(room).fill(Infinity))
    this.endTimes = widened(this.endTimes, new Float64Array(room))
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
    this.makeRoom(this.sent + size)
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
    this.execution[thing] = this.thingOf.length
    this.thingOf.push(thing)
    this.counts.QUEUED++
  }

  private take(thing: number, number: number, taken: number): void {
    const {devices} = this.simulation
    if (taken === Infinity) {
      this.start[thing] = Infinity
      this.never++
      if (number === 1 || this.took[thing] === Infinity) this.away++
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
      this.start[thing] = started
      if ((this.took[thing] ?? 0) > started) this.took[thing] = started
      this.never++
    }
  }

  private endAt(thing: number, started: number, ended: number, status: Ended): void {
    this.start[thing] = started
    if ((this.took[thing] ?? 0) > started) this.took[thing] = started
    this.kind[thing] = ENDED.indexOf(status)
    this.queue.add(this.execution[thing] ?? 0, ended)
  }

  private drain(): void {
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
    for (let next = this.queue.takeBefore(moment); next >= 0; next = this.queue.takeBefore(moment)) {
      const thing = this.thingOf[next] ?? 0
      if (this.execution[thing] === next && this.ended[thing] === Infinity) this.end(next, thing, this.queue.time)
      if (this.isOver) return
    }
  }

  private executed(): number {
    const {SUCCEEDED, FAILED, REJECTED, TIMED_OUT} = this.counts
    return SUCCEEDED + FAILED + REJECTED + TIMED_OUT
  }

  private end(next: number, thing: number, at: number): void {
    const status = ENDED[this.kind[thing] ?? 0] ?? 'SUCCEEDED'
    this.counts[status]++
    this.counts.QUEUED--
    this.lastEnd = at
    if (this.goingOn && this.abort) this.endAfterAbort(thing, at, status)
    else if (findAbort(this.simulation.plan.abort, this.counts)) this.cancel(thing, at)
    if (!this.isTriedAgain(thing, status, at)) {
      this.ended[thing] = at
      this.endTimes[this.endCount++] = at
    }
    const {stop} = this.simulation
    if (stop) this.isOver = this.abort !== undefined || (next % ASKED_EVERY === 0 && stop(this.counts, at))
  }

  private isTriedAgain(thing: number, status: Ended, at: number): boolean {
    const {plan, hours} = this.simulation
    if (!this.isTried || (status !== 'FAILED' && status !== 'TIMED_OUT')) return false
    const attempts = status === 'FAILED' ? this.failed : this.timedOut
    attempts[thing] = (attempts[thing] ?? 0) + 1
    const [failed, timedOut] = [this.failed[thing] ?? 0, this.timedOut[thing] ?? 0]
    if (!isRetried(plan.retries, status, {FAILED: failed, TIMED_OUT: timedOut}) || hours.hasEnded(at)) return false
    const again = hours.nextOpenToDevices(at)
    if (again === Infinity || hours.hasEnded(again)) return false
    this.begin(thing, failed + timedOut + 1, again)
    return true
  }

  /** A criterion holds with the end of this thing: what is queued is canceled, what is in progress goes on. */
  private cancel(thing: number, at: number): void {
    const last = this.execution[thing] ?? 0
    const isTaken = (other: number, moment: number) =>
      moment < at || (moment === at && (this.execution[other] ?? 0) <= last)
    const counts = {...this.counts, QUEUED: 0, IN_PROGRESS: 0, CANCELED: 0}
    const goingOn = new Uint8Array(this.sent)
    let took = 0
    for (let other = 0; other < this.sent; other++) {
      if (isTaken(other, this.took[other] ?? 0)) took++
      if (other === thing || (this.ended[other] ?? 0) < Infinity) continue
      if (isTaken(other, this.start[other] ?? 0)) {
        goingOn[other] = 1
        counts.IN_PROGRESS++
      } else counts.CANCELED++
    }
    this.goingOn = goingOn
    this.endedAfterAbort = this.ended.slice()
    this.endedAfterAbort[thing] = at
    this.abort = {at, took, sent: this.sent, ended: this.executed(), counts, lastEnd: at}
  }

  private endAfterAbort(thing: number, at: number, status: Ended): void {
    if (!this.abort || !this.goingOn?.[thing] || !this.endedAfterAbort) return
    this.goingOn[thing] = 0
    this.endedAfterAbort[thing] = at
    const counts = {...this.abort.counts}
    counts.IN_PROGRESS--
    counts[status]++
    this.abort = {...this.abort, counts, lastEnd: at}
  }

  /** The schedule ends, and takes with it what is queued, or all. */
  private cancelAt(moment: number, force: boolean): void {
    for (let thing = 0; thing < this.sent; thing++) {
      if ((this.ended[thing] ?? 0) < Infinity || (!force && (this.start[thing] ?? 0) < moment)) continue
      this.ended[thing] = moment
      if ((this.took[thing] ?? 0) >= moment) this.giveUp(thing)
      this.counts.QUEUED--
      this.counts.CANCELED++
    }
  }

  private giveUp(thing: number): void {
    if (this.took[thing] === Infinity) this.never--
    else this.away++
    this.took[thing] = Infinity
  }

  private result(): Run {
    const {start} = this.simulation
    return {
      start,
      sentAt: this.sentAt,
      sentThings: this.sentThings,
      sent: this.sent,
      notifiedBefore: this.notifiedBefore,
      took: this.took,
      ended: this.ended,
      endTimes: this.endTimes.subarray(0, this.endCount),
      endedAfterAbort: this.endedAfterAbort,
      lastEnd: this.lastEnd,
      reaches: this.isOver ? Math.round(this.simulation.things * (1 - this.away / this.sent)) : this.sent - this.away,
      never: this.never,
      isOver: this.isOver,
      executions: this.thingOf.length + (this.notifiedBefore - (this.simulation.begun?.pending.length ?? 0)),
      counts: this.settled(),
      abort: this.abort,
    }
  }

  /** Whoever waits or runs for ever does so in the state that it is in. */
  private settled(): Run['counts'] {
    let running = 0
    for (let thing = 0; thing < this.sent; thing++) {
      if (this.ended[thing] === Infinity && (this.start[thing] ?? 0) < Infinity) running++
    }
    return {...this.counts, QUEUED: this.counts.QUEUED - running, IN_PROGRESS: running}
  }
}

function widened<T extends Int32Array | Float64Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
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
